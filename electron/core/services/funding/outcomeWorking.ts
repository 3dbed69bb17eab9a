import type { KeptWorkingShown, OutcomeScheduleShown, PartShown, RepliesShown, WorkingShown } from '../../../../shared/contract/outcomeSchedules.ts';
import type { MeasureSummary } from '../../../../shared/contract/outcomes.ts';
import type { Named } from '../../../../shared/contract/common.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { div, exact, mul, round } from '../../../../shared/domain/exact.ts';
import { shortIndicator } from '../../../../shared/domain/indicator.ts';
import { outcomePayment } from '../../../../shared/domain/outcomePayment.ts';
import type { PaidMeasure } from '../../../../shared/domain/outcomeSchedule.ts';
import { scaleInWords, type PaymentScale } from '../../../../shared/domain/paymentScale.ts';
import { periodName, periodOf, type Period } from '../../../../shared/domain/period.ts';
import { targetFor } from '../../../../shared/domain/target.ts';
import type { Reader } from '../../db/database.ts';
import type { MeasureTargetRow } from '../../db/rows/measure.ts';
import type { OutcomePartRow, OutcomeScheduleRow, PaymentScaleStepRow, PaymentWorkingPartRow } from '../../db/rows/outcome.ts';
import { measureIds } from '../../repositories/funding.ts';
import { listTargets } from '../../repositories/measures.ts';
import { schedulesOf, type KeptWorking, type ScheduleRecord } from '../../repositories/outcomeSchedules.ts';
import { measureSummaries } from '../measureSummaries.ts';
import type { AwardMoney } from './awardMoney.ts';

/** The measures of a project by id, with their steps on the way to a target. */
export interface MeasuresOfProject {
  readonly byId: ReadonlyMap<string, MeasureSummary>;
  readonly targets: ReadonlyMap<string, readonly MeasureTargetRow[]>;
}

export async function measuresOfProject(db: Reader, projectId: string, today: IsoDate): Promise<MeasuresOfProject> {
  const ids = await measureIds(db, projectId);
  const byId = new Map((await measureSummaries(db, { projectId }, today)).map((measure) => [ids.get(measure.reference) ?? '', measure]));
  return { byId, targets: Map.groupBy(await listTargets(db, [...byId.keys()]), ({ measure_id }) => measure_id) };
}

export function scaleOf(row: OutcomeScheduleRow, steps: readonly Pick<PaymentScaleStepRow, 'from_percent' | 'pays'>[]): PaymentScale {
  switch (row.scale_kind) {
    case 'linear': return { kind: 'linear', slope: row.scale_slope ?? 1, base: row.scale_base ?? 0 };
    case 'uplift': return { kind: 'uplift', perPoint: row.scale_per_point ?? 0, most: row.scale_most ?? 100 };
    case 'thresholds': return { kind: 'thresholds', steps: steps.map(({ from_percent, pays }) => ({ from: from_percent, percent: pays })) };
  }
}

/** What the schedule divides: its share of the award, to the penny. */
export const sharePence = (share: number, awarded: number | null): number | null =>
  (awarded === null ? null : round(div(mul(exact(awarded), exact(share)), exact(100)), 0));

/** As it is shown: what is paid can be checked by hand from the figures on the page. */
const asShown = (value: number | null, decimals: number): number | null => (value === null ? null : round(exact(value), decimals));

interface Told {
  readonly period: Period;
  readonly result: number | null;
  readonly lack: string;
}

/**
 * How many answered in the period of a measure that holds the day: its rate in per cent, or the people behind its figure. A
 * figure recorded without its parts tells no people.
 */
function answered(measure: MeasureSummary, judgedTo: IsoDate, read: 'rate' | 'people'): Told {
  const { period, result, lack } = told(measure, judgedTo);
  if (read === 'rate' || result === null) return { period, result, lack };
  const people = measure.series.findLast((each) => each.period.kind === period.kind && each.period.start === period.start)?.denominator ?? null;
  return { period, result: people, lack: `does not say how many answered for ${periodName(period)}` };
}

/** What a measure came to in its own period that holds the day, and if it did not, why not. Figures of some councils alone tell nothing. */
function told(measure: MeasureSummary, judgedTo: IsoDate): Told {
  const period = periodOf(measure.every, judgedTo);
  const point = measure.series.findLast((each) => each.period.kind === period.kind && each.period.start === period.start);
  if (point === undefined || point.counted === 0) return { period, result: null, lack: `has no figure for ${periodName(period)}` };
  if (point.counted < point.of) return { period, result: null, lack: `has figures of ${point.counted} of ${point.of} councils for ${periodName(period)}` };
  return { period, result: asShown(point.value, measure.indicator.decimals), lack: `has no figure for ${periodName(period)}` };
}

const nameOf = (measure: MeasureSummary | undefined): string => (measure === undefined ? 'Not known' : shortIndicator(measure.indicator.name));
const named = (measure: MeasureSummary | undefined): Named => ({ reference: measure?.reference ?? '', name: nameOf(measure) });
const saying = (measure: MeasureSummary | undefined) => ({ unit: measure?.indicator.unit ?? '', decimals: measure?.indicator.decimals ?? 1 });

interface Part {
  readonly paid: PaidMeasure;
  readonly shown: Omit<PartShown, 'achieved' | 'paid' | 'pence' | 'safeguard' | 'replies'> & { readonly safeguard: Omit<PartShown['safeguard'], 'harmed'>; readonly replies: Omit<RepliesShown, 'tooFew'> | null };
}

type Agreed = Pick<OutcomePartRow, 'replies_measure_id' | 'replies_read' | 'replies_least'>;

function repliesOf({ replies_measure_id, replies_read, replies_least }: Agreed, judgedTo: IsoDate, byId: MeasuresOfProject['byId']) {
  const measure = byId.get(replies_measure_id ?? '');
  if (measure === undefined || replies_read === null || replies_least === null) return null;
  const { result, lack } = answered(measure, judgedTo, replies_read);
  return { measure: named(measure), read: replies_read, least: replies_least, result, lack };
}

function partOf(row: OutcomePartRow, { judgedTo, scale }: { readonly judgedTo: IsoDate; readonly scale: PaymentScale }, { byId, targets }: MeasuresOfProject): Part {
  const [measure, guard] = [byId.get(row.measure_id), byId.get(row.safeguard_measure_id)];
  if (measure === undefined || guard === undefined) throw new Error(`Part ${row.id} has no measure in its project`);
  const { decimals } = measure.indicator;
  const [mine, theirs] = [told(measure, judgedTo), told(guard, judgedTo)];
  const steps = (targets.get(row.measure_id) ?? []).map(({ period_kind: kind, period_start: start, value }) => ({ period: { kind, start }, value }));
  const baseline = row.achieved_as === 'of target' ? null : row.baseline ?? asShown(measure.baseline?.value ?? null, decimals);
  const target = row.target ?? targetFor(steps, measure.target?.value ?? null, mine.period)?.value ?? null;
  const safeguard = { limit: row.safeguard_limit, harm: row.safeguard_harm, result: theirs.result };
  const replies = repliesOf(row, judgedTo, byId);
  return {
    paid: {
      name: nameOf(measure), weight: row.weight / 100, achieved: row.achieved_as, baseline, target, result: mine.result, scale, lack: mine.lack,
      safeguard: { ...safeguard, name: nameOf(guard), lack: theirs.lack },
      replies: replies === null ? null : { ...replies, name: replies.measure.name },
    },
    shown: {
      measure: named(measure), outcome: measure.indicator.outcome?.name ?? null, ...saying(measure), weight: row.weight, achievedAs: row.achieved_as, baseline, target,
      agreed: { baseline: row.baseline, target: row.target }, period: mine.period, result: mine.result, safeguard: { ...safeguard, measure: named(guard), ...saying(guard) },
      replies: replies === null ? null : { measure: replies.measure, read: replies.read, least: replies.least, result: replies.result },
    },
  };
}

/** What is due on a schedule today, with every step of how it came to be. */
export function workingOf({ row, steps, parts }: ScheduleRecord, awarded: number | null, measures: MeasuresOfProject): WorkingShown {
  const scale = scaleOf(row, steps);
  const pence = sharePence(row.share, awarded);
  const each = parts.map((part) => partOf(part, { judgedTo: row.judged_to, scale }, measures));
  const worked = outcomePayment({ pence, resultsPercent: row.results_percent, capPence: row.cap_pence, measures: each.map(({ paid }) => paid) });
  return {
    pence, resultsPercent: row.results_percent, scale: scaleInWords(scale), score: worked.score, corePence: worked.corePence, resultsPence: worked.resultsPence,
    capPence: row.cap_pence, duePence: worked.pence, unknown: [...new Set(worked.unknown)],
    parts: each.map(({ shown }, at) => {
      const { achieved = null, paid = null, harmed = null, tooFew = null, pence: part = null } = worked.measures[at] ?? {};
      return { ...shown, achieved, paid, pence: part, safeguard: { ...shown.safeguard, harmed }, replies: shown.replies === null ? null : { ...shown.replies, tooFew } };
    }),
  };
}

/** The schedules of an award, each worked out as it stands. */
export async function schedulesShown(db: Reader, award: AwardMoney, project: Named, today: IsoDate): Promise<readonly OutcomeScheduleShown[]> {
  const records = await schedulesOf(db, award.id);
  if (records.length === 0) return [];
  const measures = await measuresOfProject(db, award.projectId, today);
  const awardPence = award.figure?.amount_pence ?? null;
  return records.map((record) => ({
    id: record.row.id, project, award: award.reference, number: record.row.number, name: record.row.name, share: record.row.share, awardPence, judgedTo: record.row.judged_to,
    scale: scaleOf(record.row, record.steps), note: record.row.note, working: workingOf(record, awardPence, measures),
    payments: record.payments.map(({ number, state, pence, approved_pence }) => ({ number, state, pence, approvedPence: approved_pence })),
    illustrative: record.row.illustrative === 1, changedIn: record.row.changed_in,
  }));
}

function keptReplies({ replies_measure_id, replies_read: read, replies_least: least, replies_result: result }: PaymentWorkingPartRow, byId: MeasuresOfProject['byId']): RepliesShown | null {
  if (replies_measure_id === null || read === null || least === null) return null;
  return { measure: named(byId.get(replies_measure_id)), read, least, result, tooFew: result === null ? null : result < least };
}

/** The working of a payment as it was kept. Only how figures are said comes from the measures as they are. */
export function keptShown({ row, parts, schedule }: KeptWorking, { byId }: MeasuresOfProject): KeptWorkingShown {
  return {
    schedule: { number: schedule.number, name: schedule.name }, workedOn: row.worked_on,
    working: {
      pence: row.pence, resultsPercent: row.results_percent, scale: row.scale, score: row.score, corePence: row.core_pence, resultsPence: row.results_pence, capPence: row.cap_pence,
      duePence: row.due_pence, unknown: [],
      parts: parts.map((part): PartShown => {
        const [measure, guard] = [byId.get(part.measure_id), byId.get(part.safeguard_measure_id)];
        return {
          measure: named(measure), outcome: measure?.indicator.outcome?.name ?? null, ...saying(measure), weight: part.weight, achievedAs: part.achieved_as, baseline: part.baseline, target: part.target,
          agreed: { baseline: part.baseline, target: part.target }, period: { kind: part.period_kind, start: part.period_start }, result: part.result, achieved: part.achieved, paid: part.paid, pence: part.pence,
          safeguard: { measure: named(guard), ...saying(guard), limit: part.safeguard_limit, harm: part.safeguard_harm, result: part.safeguard_result, harmed: part.harmed === 1 },
          replies: keptReplies(part, byId),
        };
      }),
    },
  };
}
