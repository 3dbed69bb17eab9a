import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { ConditionShown, HoldShown } from '../../../../shared/contract/payments.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { shortIndicator } from '../../../../shared/domain/indicator.ts';
import { conflict, invalid, notFound, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Tx } from '../../db/database.ts';
import type { AwardConditionRow } from '../../db/rows/award.ts';
import type { Deps } from '../../deps.ts';
import { addCondition, addHold, changeCondition, findCondition, findHold, liftHold, measureIds } from '../../repositories/funding.ts';
import { measureSummaries } from '../measureSummaries.ts';
import { checkTouched } from '../invariants.ts';
import { staleProblem, type InWords } from '../stale.ts';
import { cleanTexts, differing } from '../texts.ts';
import { awardsWithMoney } from './awardMoney.ts';
import { readHolds } from './holds.ts';
import { shownOf } from './paymentShown.ts';
import { noSuch, targetOf } from './target.ts';

const textRules = { title: { what: 'Condition', required: true, oneLine: true, max: 500 }, evidence: { what: 'Evidence' }, reason: { what: 'Reason' } } as const;

async function conditionAfter(deps: Deps, tx: Tx, awardId: string, id: string): Promise<Result<ConditionShown, Problem>> {
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(invalid(issues));
  const shown = (await shownOf(tx, await awardsWithMoney(tx, awardId), deps)).conditions.find((condition) => condition.id === id);
  return shown === undefined ? fail(noSuch('condition')) : ok(shown);
}

export async function addOne(deps: Deps, tx: Tx, request: RequestOf<'conditions.add'>): Promise<Result<ConditionShown, Problem>> {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { award, illustrative } = target.value;
  const { texts, issues } = cleanTexts(request, textRules);
  if (issues.length > 0) return fail(invalid(issues));
  const id = deps.newId();
  const number = Math.max(0, ...award.conditions.map((condition) => condition.number)) + 1;
  await addCondition(tx, {
    id, award_id: award.id, number, kind: request.kind, title: texts.title ?? '', due_on: request.dueOn ?? null, state: 'open', met_on: null,
    evidence: texts.evidence ?? null, reason: texts.reason ?? null, illustrative, decision_id: null,
  });
  return conditionAfter(deps, tx, award.id, id);
}

const words = ({ title, state, due_on, evidence }: Pick<AwardConditionRow, 'title' | 'state' | 'due_on' | 'evidence'>): InWords => ({ title, state, due: due_on === null ? null : formatDate(due_on), evidence });

type Fields = Pick<AwardConditionRow, 'title' | 'due_on' | 'state' | 'met_on' | 'evidence' | 'reason'>;

/** A condition is met on a day that has come, and set aside with a reason. */
function wrongWith({ state, met_on, reason }: Fields, today: string): readonly Issue[] {
  if (state === 'met' && met_on !== null && met_on > today) return [{ path: 'metOn', message: `The date it was met must be today, ${formatDate(today)}, or in the past` }];
  return state === 'set aside' && reason === null ? [{ path: 'reason', message: 'Enter the reason why the condition is set aside' }] : [];
}

export async function update(deps: Deps, tx: Tx, request: RequestOf<'conditions.update'>): Promise<Result<ConditionShown, Problem>> {
  const row = await findCondition(tx, request.id);
  if (row === null) return fail(noSuch('condition'));
  const { texts, issues } = cleanTexts(request, textRules);
  const state = request.state ?? row.state;
  const metOn = state === 'met' ? (request.metOn ?? row.met_on ?? deps.today) : null;
  const after: Fields = {
    title: texts.title ?? row.title, due_on: request.dueOn === undefined ? row.due_on : request.dueOn, state, met_on: metOn,
    evidence: texts.evidence === undefined ? row.evidence : texts.evidence, reason: texts.reason === undefined ? row.reason : texts.reason,
  };
  const old = await staleProblem(tx, { changedIn: request.changedIn, row, what: `condition ${row.number}`, yours: words(after), theirs: words(row) });
  if (old !== null) return fail(old);
  const wrong = [...issues, ...wrongWith(after, deps.today)];
  if (wrong.length > 0) return fail(invalid(wrong));
  const changed = differing<Fields>(row, after);
  if (changed !== null) await changeCondition(tx, row.id, changed);
  return conditionAfter(deps, tx, row.award_id, row.id);
}

async function holdAfter(deps: Deps, tx: Tx, awardId: string, id: string): Promise<Result<HoldShown, Problem>> {
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(invalid(issues));
  const holds = (await readHolds(tx, await awardsWithMoney(tx, awardId), deps.today)).get(awardId) ?? [];
  const found = holds.find(({ row }) => row.id === id);
  return found === undefined ? fail(noSuch('hold')) : ok(found.shown);
}

/** Holds a payment, or all payments of an award, until a condition or target is met, or somebody releases it. */
export async function hold(deps: Deps, tx: Tx, request: RequestOf<'payments.hold'>): Promise<Result<HoldShown, Problem>> {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  const { texts, issues } = cleanTexts(request, { reason: { what: 'Reason' } });
  const payment = request.payment ? award.payments.find(({ id }) => id === request.payment) : null;
  const condition = request.condition ? award.conditions.find(({ id }) => id === request.condition) : null;
  const measure = request.measure ? (await measureIds(tx, project.id)).get(request.measure) : null;
  const wrong = [
    ...issues,
    ...(payment === undefined ? [{ path: 'payment', message: 'This award has no such payment' }] : []),
    ...(condition === undefined ? [{ path: 'condition', message: 'This award has no such condition' }] : []),
    ...(measure === undefined ? [{ path: 'measure', message: 'This project has no such measure' }] : []),
  ];
  if (wrong.length > 0) return fail(invalid(wrong));
  if (payment?.state === 'paid' || payment?.state === 'cancelled') return fail(conflict(`Payment ${payment.number} is ${payment.state}, so there is nothing to hold`));
  if (condition?.state === 'met' || condition?.state === 'set aside') return fail(conflict(`Condition ${condition.number} is ${condition.state}, so it holds nothing back`));
  const met = measure ? (await measureSummaries(tx, { measureId: measure }, deps.today)).find(({ state }) => state === 'target met') : undefined;
  if (met !== undefined) return fail(conflict(`The target of ${shortIndicator(met.indicator.name)} is met, so it holds nothing back`));
  const id = deps.newId();
  await addHold(tx, {
    id, award_id: award.id, payment_id: payment?.id ?? null, condition_id: condition?.id ?? null, measure_id: measure ?? null, reason: texts.reason ?? null,
    placed_on: deps.today, lifted_on: null, lifted_reason: null, illustrative,
  });
  return holdAfter(deps, tx, award.id, id);
}

export async function release(deps: Deps, tx: Tx, { hold: id, changedIn, reason }: RequestOf<'payments.release'>): Promise<Result<HoldShown, Problem>> {
  const row = await findHold(tx, id);
  if (row === null) return fail(notFound('hold', 'There is no such hold in this file'));
  const said = (on: string | null): InWords => ({ released: on === null ? null : formatDate(on) });
  const old = await staleProblem(tx, { changedIn, row, what: 'this hold', yours: said(deps.today), theirs: said(row.lifted_on) });
  if (old !== null) return fail(old);
  if (row.lifted_on !== null) return fail(conflict(`This was released on ${formatDate(row.lifted_on)} already`));
  await liftHold(tx, id, { lifted_on: deps.today, lifted_reason: reason });
  return holdAfter(deps, tx, row.award_id, id);
}
