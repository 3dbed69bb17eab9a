import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { OutcomeScheduleShown } from '../../../../shared/contract/outcomeSchedules.ts';
import type { PaymentShown } from '../../../../shared/contract/payments.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { scaleInWords, type PaymentScale } from '../../../../shared/domain/paymentScale.ts';
import { conflict, invalid, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { joinList } from '../../../../shared/domain/words.ts';
import type { Tx } from '../../db/database.ts';
import type { OutcomePartRow, OutcomeScheduleRow, PaymentWorkingPartRow } from '../../db/rows/outcome.ts';
import type { Deps } from '../../deps.ts';
import { measureIds } from '../../repositories/funding.ts';
import {
  addParts, addSchedule, addSteps, addWorking, changePart, changeSchedule, changeStep, findSchedule, removeRows, schedulesOf, type ScheduleRecord,
} from '../../repositories/outcomeSchedules.ts';
import { checkTouched } from '../invariants.ts';
import { staleProblem, type InWords } from '../stale.ts';
import { cleanTexts, differing } from '../texts.ts';
import { measuresOfProject, schedulesShown, workingOf } from './outcomeWorking.ts';
import { propose as proposePayment } from './payments.ts';
import { noSuch, targetOf, targetOfAward, type Target } from './target.ts';

type Setting = RequestOf<'outcomeSchedules.set'>;
type Ids = ReadonlyMap<string, string>;

type ScaleFields = Pick<OutcomeScheduleRow, 'scale_kind' | 'scale_slope' | 'scale_base' | 'scale_per_point' | 'scale_most'>;

function scaleFields(scale: PaymentScale): ScaleFields {
  const none = { scale_kind: scale.kind, scale_slope: null, scale_base: null, scale_per_point: null, scale_most: null };
  switch (scale.kind) {
    case 'linear': return { ...none, scale_slope: scale.slope, scale_base: scale.base };
    case 'uplift': return { ...none, scale_per_point: scale.perPoint, scale_most: scale.most };
    case 'thresholds': return none;
  }
}

const words = ({ name, share, judged_to, cap_pence }: Pick<OutcomeScheduleRow, 'name' | 'share' | 'judged_to' | 'cap_pence'>, scale: string | null): InWords =>
  ({ name, share: `${share}%`, judgedTo: formatDate(judged_to), cap: cap_pence === null ? null : formatMoney(cap_pence), scale });

async function scheduleAfter(deps: Deps, tx: Tx, { project, award }: Target, id: string): Promise<Result<OutcomeScheduleShown, Problem>> {
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(invalid(issues));
  const shown = (await schedulesShown(tx, award, { reference: project.reference, name: project.title }, deps.today)).find((schedule) => schedule.id === id);
  return shown === undefined ? fail(noSuch('schedule')) : ok(shown);
}

function unknownMeasures(parts: Setting['parts'], ids: Ids): readonly Issue[] {
  return parts.flatMap(({ measure, safeguard, replies }, at) => [
    ...(ids.has(measure) ? [] : [{ path: `parts.${at}.measure`, message: 'This project has no such measure' }]),
    ...(ids.has(safeguard.measure) ? [] : [{ path: `parts.${at}.safeguard.measure`, message: 'This project has no such measure' }]),
    ...(!replies || ids.has(replies.measure) ? [] : [{ path: `parts.${at}.replies.measure`, message: 'This project has no such measure' }]),
  ]);
}

type PartFields = Omit<OutcomePartRow, 'id' | 'award_id' | 'schedule_id' | 'illustrative' | 'changed_in'>;

const partFields = ({ measure, weight, achievedAs, baseline, target, safeguard, replies }: Setting['parts'][number], position: number, ids: Ids): PartFields => ({
  position, measure_id: ids.get(measure) ?? '', weight, achieved_as: achievedAs, baseline: achievedAs === 'of target' ? null : (baseline ?? null), target: target ?? null,
  safeguard_measure_id: ids.get(safeguard.measure) ?? '', safeguard_limit: safeguard.limit, safeguard_harm: safeguard.harm,
  replies_measure_id: replies ? (ids.get(replies.measure) ?? '') : null, replies_read: replies?.read ?? null, replies_least: replies?.least ?? null,
});

interface Whose extends Pick<Target, 'illustrative'> {
  readonly awardId: string;
  readonly scheduleId: string;
}

/** Writes the measures as they are now, each under its own row: one that stays keeps its history. */
async function keepParts(deps: Deps, tx: Tx, before: readonly OutcomePartRow[], parts: readonly PartFields[], { awardId, scheduleId, illustrative }: Whose): Promise<void> {
  const wanted = new Set(parts.map(({ measure_id }) => measure_id));
  await removeRows(tx, 'outcome_part', before.filter(({ measure_id }) => !wanted.has(measure_id)).map(({ id }) => id));
  const fresh = parts.filter(({ measure_id }) => !before.some((row) => row.measure_id === measure_id));
  await addParts(tx, fresh.map((fields) => ({ id: deps.newId(), award_id: awardId, schedule_id: scheduleId, ...fields, illustrative })));
  for (const row of before) {
    const fields = parts.find(({ measure_id }) => measure_id === row.measure_id);
    const changed = fields === undefined ? null : differing<PartFields>(row, fields);
    if (changed !== null) await changePart(tx, row.id, changed);
  }
}

async function keepSteps(deps: Deps, tx: Tx, before: ScheduleRecord['steps'], scale: PaymentScale, { awardId, scheduleId, illustrative }: Whose): Promise<void> {
  const steps = scale.kind === 'thresholds' ? scale.steps : [];
  await removeRows(tx, 'payment_scale_step', before.filter(({ from_percent }) => !steps.some(({ from }) => from === from_percent)).map(({ id }) => id));
  const fresh = steps.filter(({ from }) => !before.some(({ from_percent }) => from_percent === from));
  await addSteps(tx, fresh.map(({ from, percent }) => ({ id: deps.newId(), award_id: awardId, schedule_id: scheduleId, from_percent: from, pays: percent, illustrative })));
  for (const row of before) {
    const step = steps.find(({ from }) => from === row.from_percent);
    if (step !== undefined && step.percent !== row.pays) await changeStep(tx, row.id, step.percent);
  }
}

/** A new schedule of an award, or new terms for one that is there. Payments that were proposed keep the working they had. */
export async function setSchedule(deps: Deps, tx: Tx, request: Setting): Promise<Result<OutcomeScheduleShown, Problem>> {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  const records = await schedulesOf(tx, award.id);
  const before = request.id === undefined ? undefined : records.find(({ row }) => row.id === request.id);
  if (request.id !== undefined && before === undefined) return fail(noSuch('schedule'));
  const { texts, issues } = cleanTexts(request, { name: { what: 'Name', required: true, oneLine: true, max: 200 }, note: { what: 'Note' } });
  const ids = await measureIds(tx, project.id);
  const wrong = [...issues, ...unknownMeasures(request.parts, ids)];
  if (wrong.length > 0) return fail(invalid(wrong));
  const fields = {
    name: texts.name ?? '', share: request.share, results_percent: request.resultsPercent ?? before?.row.results_percent ?? 100, cap_pence: request.capPence === undefined ? (before?.row.cap_pence ?? null) : request.capPence,
    judged_to: request.judgedTo, ...scaleFields(request.scale), note: texts.note === undefined ? (before?.row.note ?? null) : texts.note,
  };
  const id = before?.row.id ?? deps.newId();
  const whose: Whose = { awardId: award.id, scheduleId: id, illustrative };
  if (before === undefined) {
    await addSchedule(tx, { id, award_id: award.id, number: Math.max(0, ...records.map(({ row }) => row.number)) + 1, ...fields, illustrative });
  } else {
    const old = await staleProblem(tx, { changedIn: request.changedIn ?? 0, row: before.row, what: before.row.name, yours: words(fields, scaleInWords(request.scale)), theirs: words(before.row, null) });
    if (old !== null) return fail(old);
  }
  await keepSteps(deps, tx, before?.steps ?? [], request.scale, whose);
  await keepParts(deps, tx, before?.parts ?? [], request.parts.map((part, at) => partFields(part, at, ids)), whose);
  if (before !== undefined) await touch(tx, before.row, fields);
  return scheduleAfter(deps, tx, target.value, id);
}

/** Writes the schedule's own row where it, a step or a measure of it moved, so that its number of change tells of all three. */
async function touch(tx: Tx, row: OutcomeScheduleRow, fields: Partial<OutcomeScheduleRow>): Promise<void> {
  const [now] = (await schedulesOf(tx, row.award_id)).filter((record) => record.row.id === row.id);
  const changed = differing<OutcomeScheduleRow>(row, fields);
  const inside = now?.parts.some(({ changed_in }) => changed_in === tx.change) === true || now?.steps.some(({ changed_in }) => changed_in === tx.change) === true;
  if (changed !== null || inside) await changeSchedule(tx, row.id, changed ?? { name: row.name });
}

/** Proposes what is due as a payment, and keeps the working with it. */
export async function proposeDue(deps: Deps, tx: Tx, { id, changedIn, dueOn, note }: RequestOf<'outcomeSchedules.propose'>): Promise<Result<PaymentShown, Problem>> {
  const row = await findSchedule(tx, id);
  if (row === null) return fail(noSuch('schedule'));
  const { project, award, illustrative } = await targetOfAward(tx, row.award_id);
  const record = (await schedulesOf(tx, award.id)).find((each) => each.row.id === id);
  if (record === undefined) return fail(noSuch('schedule'));
  const old = await staleProblem(tx, { changedIn, row, what: row.name, yours: words(row, null), theirs: words(row, null) });
  if (old !== null) return fail(old);
  const standing = record.payments.find(({ state }) => state !== 'cancelled');
  // What was paid cannot be cancelled, so it is no advice.
  const instead = standing?.state === 'paid' ? 'made from this schedule already, so nothing more is due on it. Set another schedule for what is still to be judged' : 'proposed from this schedule already. Cancel it before another is proposed';
  if (standing !== undefined) return fail(conflict(`Payment ${standing.number} was ${instead}`));
  const { parts, ...working } = workingOf(record, award.figure?.amount_pence ?? null, await measuresOfProject(tx, project.id, deps.today));
  const { pence, duePence, score, corePence, resultsPence } = working;
  if (pence === null || duePence === null || score === null || corePence === null || resultsPence === null) return fail(conflict(`What is due is not known: ${joinList(working.unknown)}`));
  if (duePence === 0) return fail(conflict('Nothing is due on this schedule, so there is no payment to propose'));
  const last = award.payments.at(-1);
  const proposed = await proposePayment(deps, tx, {
    project: project.reference, award: award.reference, kind: 'outcome-linked', pence: duePence, dueOn, note: note ?? null,
    instrument: last?.instrument ?? 'grant agreement', instrumentReference: last?.instrument_reference ?? null, annexLine: last?.annex_line ?? null,
  });
  if (!proposed.ok) return proposed;
  const workingId = deps.newId();
  const ids = await measureIds(tx, project.id);
  const kept = parts.map((part, position): Omit<PaymentWorkingPartRow, 'changed_in'> => ({
    id: deps.newId(), award_id: award.id, working_id: workingId, position, measure_id: ids.get(part.measure.reference) ?? '', weight: part.weight, achieved_as: part.achievedAs, baseline: part.baseline,
    target: part.target ?? 0, result: part.result ?? 0, period_kind: part.period.kind, period_start: part.period.start, achieved: part.achieved ?? 0, paid: part.paid ?? 0, pence: part.pence ?? 0,
    safeguard_measure_id: ids.get(part.safeguard.measure.reference) ?? '', safeguard_limit: part.safeguard.limit, safeguard_harm: part.safeguard.harm, safeguard_result: part.safeguard.result ?? 0,
    harmed: part.safeguard.harmed === true ? 1 : 0, illustrative,
    replies_measure_id: part.replies === null ? null : (ids.get(part.replies.measure.reference) ?? ''), replies_read: part.replies?.read ?? null, replies_least: part.replies?.least ?? null, replies_result: part.replies?.result ?? null,
  }));
  await addWorking(tx, {
    id: workingId, award_id: award.id, payment_id: proposed.value.id, schedule_id: id, worked_on: deps.today, pence, results_percent: working.resultsPercent, scale: working.scale, score,
    core_pence: corePence, results_pence: resultsPence, cap_pence: working.capPence, due_pence: duePence, illustrative,
  }, kept);
  return proposed;
}
