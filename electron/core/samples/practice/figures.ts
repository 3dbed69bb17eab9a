import { periodEnd, periodsBetween, type Period } from '../../../../shared/domain/period.ts';
import { councilCodeOn, councilOrganisationId } from '../../reference/councils.ts';
import { fixedId } from '../../reference/ids.ts';
import { indicatorEntry, indicatorVersionId } from '../../reference/indicators.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import { measureId, measureReference, partsFor, type MeasureSpec } from './measures.ts';
import { missingReturn, peterboroughBefore, pinnedFigure, reportedAfterRecount, type Pinned } from './pins.ts';
import { places, weights, type Place } from './places.ts';
import { wobble } from './wobble.ts';

/** One made-up figure, with the last day of its period, which says when it is reported. */
export interface MadeUp {
  readonly spec: MeasureSpec;
  readonly place: Place;
  readonly end: string;
  readonly row: RowOf<'observation'>;
}

type Said = Pick<RowOf<'observation'>, 'value' | 'numerator' | 'denominator' | 'shorthand'>;

const nothingBut = (shorthand: RowOf<'observation'>['shorthand']): Said => ({ value: null, numerator: null, denominator: null, shorthand });
const parts = (numerator: number, denominator: number): Said => ({ value: null, numerator, denominator, shorthand: null });

export const observationId = (spec: Pick<MeasureSpec, 'project' | 'indicator'>, place: Place, start: string): string =>
  fixedId('observation', `${measureReference(spec)}/${place}/${start}`);

/** A share of children that rests on 1 to 5 of them is not given out. */
const suppressed = (spec: MeasureSpec, numerator: number): boolean =>
  indicatorEntry(spec.indicator).kind === 'percentage' && spec.basis !== 'staff' && numerator >= 1 && numerator <= 5;

function madeUpValue(spec: MeasureSpec, place: Place, step: number, steps: number, key: string): Said {
  const progress = steps < 2 ? 1 : step / (steps - 1);
  const drift = (spec.to - spec.from) * progress;
  const value = spec.from + drift + Math.abs(spec.to - spec.from) * 0.12 * wobble(key);
  const figure = partsFor(spec, place, value, 1 + 0.012 * step + 0.02 * wobble(`${key}/size`));
  if (figure === null) return { value: Math.round(value * (spec.places.length === 1 ? 1 : (weights[place] ?? 1))), numerator: null, denominator: null, shorthand: null };
  return suppressed(spec, figure.numerator) ? nothingBut('c') : parts(figure.numerator, figure.denominator);
}

const pinnedValue = (figure: Pinned): Said => (typeof figure === 'string' ? nothingBut(figure) : parts(figure[0], figure[1]));

function said(spec: MeasureSpec, place: Place, period: Period, step: number, steps: number): Said | null {
  const missing = missingReturn(spec.project, place, periodEnd(period));
  if (missing === 'late') return null;
  const reference = measureReference(spec);
  const figure = pinnedFigure(reference, place, period.start) ?? missing;
  return figure === undefined ? madeUpValue(spec, place, step, steps, `${reference}/${place}/${period.start}`) : pinnedValue(figure);
}

function madeUp(spec: MeasureSpec, place: Place, period: Period, figure: Said): MadeUp {
  const end = periodEnd(period);
  const provisional = end === '2019-03-31' && figure.shorthand === null;
  return {
    spec,
    place,
    end,
    row: {
      id: observationId(spec, place, period.start),
      measure_id: measureId(spec),
      organisation_id: councilOrganisationId(places[place]),
      council_code: councilCodeOn(places[place], end),
      period_kind: period.kind,
      period_start: period.start,
      breakdown: '',
      ...figure,
      markers: provisional ? 'p' : '',
      status: provisional ? 'provisional' : 'final',
      indicator_version_id: indicatorVersionId(spec.indicator, reportedAfterRecount(measureReference(spec), place, period.start) ? 2 : 1),
      source_id: null,
      note: null,
      illustrative: 1,
    },
  };
}

/** Every figure of a measure, oldest first, as it was first reported. Luton's late ones are not there. */
export function figuresOf(spec: MeasureSpec): readonly MadeUp[] {
  if (spec.runs === null) return [];
  const periods = periodsBetween(spec.every, ...spec.runs);
  return periods.flatMap((period, step) =>
    spec.places.flatMap((place) => {
      const figure = said(spec, place, period, step, periods.length);
      return figure === null ? [] : [madeUp(spec, place, period, figure)];
    }));
}

/** What Peterborough knew of its year before it joined. */
export const figuresBefore = (spec: MeasureSpec): readonly MadeUp[] =>
  peterboroughBefore.map(([start, numerator, denominator]) =>
    madeUp(spec, 'peterborough', { kind: 'financial-quarter', start }, parts(numerator, denominator)));
