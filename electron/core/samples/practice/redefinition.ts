import { fixedId } from '../../reference/ids.ts';
import { indicatorId, indicatorVersionId } from '../../reference/indicators.ts';
import { observationId } from './figures.ts';
import { measureId } from './measures.ts';
import { recounted } from './pins.ts';
import type { Place } from './places.ts';
import type { Patch, Step } from './step.ts';

const herts = 'herts-family-safeguarding-r2';
const placements = { project: herts, indicator: 'placement_moves_3plus' } as const;
const repeatPlans = { project: herts, indicator: 'cpp_repeat' } as const;
const second = indicatorVersionId(placements.indicator, 2);

const recounts = (): readonly Patch[] =>
  Object.entries(recounted).flatMap(([place, figures]) =>
    figures.map(([start, numerator]): Patch => ({
      table: 'observation',
      id: observationId(placements, place as Place, start),
      // The first figure of the new count breaks the line; the last is still provisional.
      set: { numerator, indicator_version_id: second, markers: start === '2018-04-01' ? 'b' : start === '2019-01-01' ? 'p' : 'r' },
    })));

const milestone = (start: string, value: number) => ({
  id: fixedId('measure-target', `${herts}/placement_moves_3plus/${start}`),
  measure_id: measureId(placements),
  period_kind: 'financial-quarter' as const,
  period_start: start,
  value,
  illustrative: 1 as const,
});

/** How measures of the Hertfordshire extension were agreed, corrected and redefined on the way. */
export const redefinitionSteps: readonly Step[] = [
  {
    at: '2018-03-26T14:15:00.000Z',
    by: 'officer1',
    operation: 'measures.edit',
    reason: 'Target agreed with the five councils.',
    changes: [{ table: 'measure', id: measureId(repeatPlans), set: { target_value: 18, target_on: '2019-03-31' } }],
  },
  {
    at: '2018-05-14T10:40:00.000Z',
    by: 'officer1',
    operation: 'measures.edit',
    reason: 'Steps on the way to the target.',
    adds: { measure_target: [milestone('2018-01-01', 12), milestone('2019-01-01', 11), milestone('2020-01-01', 10)] },
  },
  {
    at: '2018-12-04T11:25:00.000Z',
    by: 'westBerkshire',
    operation: 'observations.record',
    reason: 'One plan had been counted twice.',
    changes: [{ table: 'observation', id: observationId(repeatPlans, 'westBerkshire', '2018-07-01'), set: { numerator: 9, markers: 'r' } }],
  },
  {
    at: '2019-05-10T10:06:00.000Z',
    by: 'officer1',
    operation: 'measures.edit',
    reason: 'Respite was being counted as a move.',
    adds: {
      indicator_version: [{
        id: second,
        indicator_id: indicatorId(placements.indicator),
        version: 2,
        definition: 'Children looked after in project teams on the day with three or more placements in the 12 months before; respite of 7 days or less not counted.',
        valid_from: '2018-04-01',
        valid_to: null,
        reason: 'Respite was being counted as a move.',
        illustrative: 1,
      }],
    },
    changes: [{ table: 'measure', id: measureId(placements), set: { indicator_version_id: second } }, ...recounts()],
  },
];
