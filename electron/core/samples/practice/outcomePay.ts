import { exactFigure } from '../../../../shared/domain/indicator.ts';
import { round } from '../../../../shared/domain/exact.ts';
import { outcomePayment } from '../../../../shared/domain/outcomePayment.ts';
import type { PaidMeasure } from '../../../../shared/domain/outcomeSchedule.ts';
import { asAchieved, scaleInWords } from '../../../../shared/domain/paymentScale.ts';
import { periodOf } from '../../../../shared/domain/period.ts';
import { fixedId } from '../../reference/ids.ts';
import { indicatorEntry } from '../../reference/indicators.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import { awardId, figureRows, projectEntry } from '../projects.ts';
import { figuresOf } from './figures.ts';
import { measureId } from './measures.ts';
import { practicePaymentId } from './money.ts';
import { measureSpecs } from './specs.ts';
import type { Step } from './step.ts';

const project = 'bradford-b-positive';
const award = awardId(project);
const madeUp = { illustrative: 1 } as const;
const keyed = (noun: string, ...key: readonly (string | number)[]): string => fixedId(noun, ['practice', project, ...key].join('/'));
const actor = (post: string): string => fixedId('actor', `practice/${post}`);
const scheduleId = (number: number): string => keyed('outcome-schedule', number);

interface Part {
  readonly indicator: string;
  readonly weight: number;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly guard: readonly [indicator: string, harm: 'above' | 'below', limit: number];
}

/** The five outcomes of Every Child Matters, and stability and continuity; what children and young people say is one of the measures. */
const firstYear = [
  { indicator: 'sdq_mean', weight: 15, baseline: 14.8, target: 14.4, guard: ['sv_feels_settled', 'below', 60] },
  { indicator: 'cohort_care_entry', weight: 15, baseline: 21, target: 19, guard: ['sdq_mean', 'above', 15.5] },
  { indicator: 'persistent_absence_cla', weight: 10, baseline: 11, target: 10.5, guard: ['school_moves_mid_year', 'above', 10] },
  { indicator: 'sv_included_in_decisions', weight: 20, baseline: 58, target: 63, guard: ['sv_feels_settled', 'below', 60] },
  { indicator: 'care_leavers_eet', weight: 15, baseline: 47, target: 50, guard: ['sv_included_in_decisions', 'below', 50] },
  { indicator: 'placement_moves_3plus', weight: 15, baseline: 12, target: 11, guard: ['sv_feels_settled', 'below', 60] },
  { indicator: 'school_moves_mid_year', weight: 10, baseline: 9, target: 8, guard: ['persistent_absence_cla', 'above', 13] },
] as const satisfies readonly Part[];

/** The second year goes by the measures' own baselines and targets; care leavers' work has no target of its own, so the schedule fixes one. */
const secondYear = firstYear.map((part): Part => ({
  ...part, baseline: null, target: part.indicator === 'care_leavers_eet' ? 52 : null,
  guard: part.indicator === 'persistent_absence_cla' ? ['sv_feels_settled', 'below', 60] : part.guard,
}));

/** In the second year, what children say counts only where enough of them answered. */
const repliesFor = (schedule: number, indicator: string): Pick<RowOf<'outcome_part'>, 'replies_measure_id' | 'replies_read' | 'replies_least'> =>
  schedule === 2 && indicator === 'sv_included_in_decisions'
    ? { replies_measure_id: measureId({ project, indicator }), replies_read: 'people', replies_least: 60 }
    : { replies_measure_id: null, replies_read: null, replies_least: null };

const partRows = (schedule: number, parts: readonly Part[]): readonly RowOf<'outcome_part'>[] => parts.map(({ indicator, weight, baseline, target, guard: [guard, harm, limit] }, position) => ({
  id: keyed('outcome-part', schedule, indicator), award_id: award, schedule_id: scheduleId(schedule), position, measure_id: measureId({ project, indicator }), weight, achieved_as: 'from baseline', baseline, target,
  safeguard_measure_id: measureId({ project, indicator: guard }), safeguard_limit: limit, safeguard_harm: harm, ...repliesFor(schedule, indicator), ...madeUp,
}));

const scheduleRow = (number: number, fields: Pick<RowOf<'outcome_schedule'>, 'name' | 'share' | 'results_percent' | 'cap_pence' | 'judged_to' | 'note'>): RowOf<'outcome_schedule'> => ({
  id: scheduleId(number), award_id: award, number, scale_kind: 'linear', scale_slope: 1, scale_base: 0, scale_per_point: null, scale_most: null, ...fields, ...madeUp,
});

const judgedTo = '2018-03-31';
const share = 3;
const resultsPercent = 60;
const note = 'Agreed with the children in care council: what children say weighs most. Internal audit of the council checks the figures before a payment is proposed.';

const setting: readonly Step[] = [
  {
    at: '2017-06-27T09:30:00.000Z', by: 'officer2', operation: 'outcomeSchedules.set',
    adds: { outcome_schedule: [scheduleRow(1, { name: 'Outcomes in the first year', share, results_percent: resultsPercent, cap_pence: null, judged_to: judgedTo, note })], outcome_part: partRows(1, firstYear) },
  },
  {
    at: '2018-10-23T10:10:00.000Z', by: 'officer2', operation: 'outcomeSchedules.set',
    adds: {
      outcome_schedule: [{
        ...scheduleRow(2, { name: 'Outcomes in the second year', share: 5, results_percent: 100, cap_pence: 15_000_000, judged_to: '2019-03-31', note: 'All of it rests on results, and more of the award than in the first year.' }),
        scale_kind: 'thresholds', scale_slope: null, scale_base: null,
      }],
      payment_scale_step: [{ from: 50, pays: 40 }, { from: 80, pays: 70 }, { from: 100, pays: 100 }].map(({ from, pays }) => ({ id: keyed('payment-scale-step', 2, from), award_id: award, schedule_id: scheduleId(2), from_percent: from, pays, ...madeUp })),
      outcome_part: partRows(2, secondYear),
    },
  },
];

interface Told {
  readonly name: string;
  readonly period: { readonly kind: 'financial-quarter' | 'half-year'; readonly start: string };
  readonly result: number;
}

/** What a measure came to by the end of the first year, as it is shown. */
function told(indicator: string): Told {
  const spec = measureSpecs.find((each) => each.project === project && each.indicator === indicator);
  const { name, kind, multiplier, decimals } = indicatorEntry(indicator);
  if (spec === undefined) throw new Error(`${project} has no measure of ${indicator}`);
  const start = periodOf(spec.every, judgedTo).start;
  const row = figuresOf(spec).find((each) => each.row.period_start === start)?.row;
  const figure = row === undefined ? null : exactFigure(kind, multiplier, row);
  if (figure === null) throw new Error(`${indicator} has no figure from ${start}`);
  return { name, period: { kind: spec.every, start }, result: round(figure, decimals ?? 0) };
}

function proposing(): readonly Step[] {
  const awarded = figureRows(projectEntry(project)).award_figure?.[0]?.amount_pence ?? 0;
  const pence = Math.round((awarded * share) / 100);
  const measures = firstYear.map(({ indicator, weight, baseline, target, guard: [guard, harm, limit] }): PaidMeasure & Pick<Told, 'period'> => ({
    ...told(indicator), weight: weight / 100, achieved: 'from baseline', baseline, target, scale: asAchieved, safeguard: { name: guard, limit, harm, result: told(guard).result },
  }));
  const due = outcomePayment({ pence, resultsPercent, capPence: null, measures });
  const [duePence, score, corePence, resultsPence] = [due.pence ?? 0, due.score ?? 0, due.corePence ?? 0, due.resultsPence ?? 0];
  const ofSchools = due.measures.at(-1)?.pence ?? 0;
  const id = practicePaymentId(project, 4);
  const workingId = keyed('payment-working', 1);
  const parts = firstYear.map(({ indicator, weight, baseline, target, guard: [guard, harm, limit] }, position): RowOf<'payment_working_part'> => ({
    id: keyed('payment-working-part', 1, indicator), award_id: award, working_id: workingId, position, measure_id: measureId({ project, indicator }), weight, achieved_as: 'from baseline', baseline, target,
    result: measures[position]?.result ?? 0, period_kind: told(indicator).period.kind, period_start: told(indicator).period.start, achieved: due.measures[position]?.achieved ?? 0, paid: due.measures[position]?.paid ?? 0,
    pence: due.measures[position]?.pence ?? 0, safeguard_measure_id: measureId({ project, indicator: guard }), safeguard_limit: limit, safeguard_harm: harm, safeguard_result: told(guard).result,
    harmed: due.measures[position]?.harmed === true ? 1 : 0, replies_measure_id: null, replies_read: null, replies_least: null, replies_result: null, ...madeUp,
  }));
  return [
    {
      at: '2018-10-02T10:20:00.000Z', by: 'officer2', operation: 'outcomeSchedules.propose',
      adds: {
        payment: [{
          id, award_id: award, number: 4, kind: 'outcome-linked', instrument: 'section 31 determination', instrument_reference: '31/3042', tranche: null, annex_line: 'Bradford', due_on: '2018-10-19', pence: duePence,
          approved_pence: null, difference_reason: null, state: 'proposed', proposed_by: actor('officer2'), proposed_on: '2018-10-02', approved_by: null, approved_on: null, same_person_reason: null, paid_on: null,
          cancelled_reason: null, decision_reason: null, decided_by: null, note: null, ...madeUp,
        }],
        payment_working: [{
          id: workingId, award_id: award, payment_id: id, schedule_id: scheduleId(1), worked_on: '2018-10-02', pence, results_percent: resultsPercent, scale: scaleInWords(asAchieved), score, core_pence: corePence,
          results_pence: resultsPence, cap_pence: null, due_pence: duePence, ...madeUp,
        }],
        payment_working_part: parts,
      },
    },
    {
      at: '2018-10-04T13:15:00.000Z', by: 'officer1', operation: 'payments.approve',
      changes: [{ table: 'payment', id, set: {
        state: 'approved', approved_by: actor('officer1'), approved_on: '2018-10-04', approved_pence: Math.floor((duePence - ofSchools / 2) / 100) * 100,
        difference_reason: 'School moves were counted for one term of two, so half their part is kept back; whole pounds are paid',
      } }],
    },
    { at: '2018-10-17T14:45:00.000Z', by: 'officer2', operation: 'payments.markPaid', changes: [{ table: 'payment', id, set: { state: 'paid', paid_on: '2018-10-17' } }] },
  ];
}

/** The story of what Bradford is paid on outcomes, in the spirit of the social work practice pilots. All of it is made up. */
export const outcomePaySteps = (): readonly Step[] => [...setting, ...proposing()];
