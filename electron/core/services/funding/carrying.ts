import type { CarryForwardShown } from '../../../../shared/contract/carryForwards.ts';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { carriedLines, checkCarryForward, checkCarryForwardDecision, type CarriedInto } from '../../../../shared/domain/carryForward.ts';
import { quarterName, quarterOf, yearName } from '../../../../shared/domain/financialQuarter.ts';
import { conflict, invalid, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Tx } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { addCarryForward, approveInto, changeCarryForward, findCarryForward, listCarryForwards, type CarryForwardRows } from '../../repositories/carryForwards.ts';
import { changeAmount, peopleById, runningActor } from '../../repositories/funding.ts';
import { insertRows } from '../../repositories/rows.ts';
import { checkTouched } from '../invariants.ts';
import { staleProblem, type InWords } from '../stale.ts';
import { cleanTexts } from '../texts.ts';
import { awardsWithMoney } from './awardMoney.ts';
import { carryForwardsOf, profileAfter, yearOutlook } from './carryForwardShown.ts';
import { givenTwice } from './cells.ts';
import { isSamePerson } from './paymentShown.ts';
import { mayNotSpeak, noSuch, targetOf, targetOfAward, type Target } from './target.ts';

type Done = Promise<Result<CarryForwardShown, Problem>>;

const sum = (into: readonly CarriedInto[]): number => into.reduce((total, { pence }) => total + pence, 0);
const twice = (into: readonly CarriedInto[]): readonly Issue[] => givenTwice('into', into.map(({ quarter }) => quarter), into.map(({ quarter }) => quarterName(quarter)));

/** Ends a change: the checks on all it touched, then the request as it stands. */
async function after(deps: Deps, tx: Tx, awardId: string, id: string): Done {
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(invalid(issues));
  const [award] = await awardsWithMoney(tx, awardId);
  const shown = award === undefined ? undefined : (await carryForwardsOf(tx, award, deps)).find((each) => each.id === id);
  return shown === undefined ? fail(noSuch('request')) : ok(shown);
}

/** A council asks to keep what a year leaves over. One request for each year waits at a time. */
export async function request(deps: Deps, tx: Tx, asked: RequestOf<'carryForwards.request'>): Done {
  const target = await targetOf(deps, tx, asked);
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  const refused = await mayNotSpeak(tx, deps, project.id, null);
  if (refused !== null) return fail(refused);
  const { texts, issues } = cleanTexts({ reason: asked.reason }, { reason: { what: 'Reason', required: true } });
  const { year, pence, into } = asked;
  const { underspend } = yearOutlook(award, year, deps.today);
  const reason = texts.reason ?? null;
  const wrong = [...issues, ...twice(into), ...checkCarryForward({ year, pence, into, reason }, underspend, quarterOf(deps.today))];
  if (wrong.length > 0) return fail(invalid(wrong));
  const others = await listCarryForwards(tx, award.id);
  if (others.some((other) => other.financial_year === year && other.state === 'requested')) {
    return fail(conflict(`A request to carry money forward from ${yearName(year)} waits for a decision already. Withdraw it first to ask anew`));
  }
  const id = deps.newId();
  await addCarryForward(tx, {
    id, award_id: award.id, number: Math.max(0, ...others.map(({ number }) => number)) + 1, financial_year: year, pence, reason: reason ?? '', state: 'requested',
    requested_by: await runningActor(tx), requested_on: deps.today, approved_pence: null, decided_by: null, decided_on: null, interests: null, comment: null, same_person_reason: null, illustrative,
  }, into.map((part) => ({ id: deps.newId(), carry_forward_id: id, quarter: part.quarter, pence: part.pence, approved_pence: null, illustrative })));
  return after(deps, tx, award.id, id);
}

const words = ({ state, pence, approved_pence }: Pick<CarryForwardRows, 'state' | 'pence' | 'approved_pence'>): InWords =>
  ({ state, asked: formatMoney(pence), approved: approved_pence === null ? null : formatMoney(approved_pence) });

async function found(deps: Deps, tx: Tx, { id, changedIn }: { readonly id: string; readonly changedIn: number }, to: CarryForwardRows['state']): Promise<Result<Target & { readonly row: CarryForwardRows }, Problem>> {
  const row = await findCarryForward(tx, id);
  if (row === null) return fail(noSuch('request'));
  const target = await targetOfAward(tx, row.award_id);
  const old = await staleProblem(tx, { changedIn, row, what: 'this request', yours: { ...words(row), state: to }, theirs: words(row) });
  if (old !== null) return fail(old);
  const refused = await mayNotSpeak(tx, deps, target.project.id, null);
  return refused === null ? ok({ ...target, row }) : fail(refused);
}

/** Writes what the quarters come to now: what leaves a line stays with its cost line and council. */
async function writeProfile(deps: Deps, tx: Tx, { award, illustrative }: Target, profile: ReadonlyMap<string, number>): Promise<void> {
  const keyOf = (quarter: string, category: string | null, organisation: string | null): string => `${quarter} ${category ?? ''} ${organisation ?? ''}`;
  const there = new Map(award.profile.map((row) => [keyOf(row.quarter, row.category_id, row.organisation_id), row]));
  const lines = carriedLines(award.profile.map(({ quarter, category_id, organisation_id, pence }) => ({ quarter, category: category_id, organisationId: organisation_id, pence })), profile);
  for (const { quarter, category, organisationId, pence } of lines) {
    const row = there.get(keyOf(quarter, category, organisationId));
    if (row === undefined) await insertRows(tx, 'profile_line', [{ id: deps.newId(), award_id: award.id, quarter, category_id: category, organisation_id: organisationId, pence, illustrative }]);
    else if (row.pence !== pence) await changeAmount(tx, 'profile_line', row.id, pence);
  }
}

/** What goes into each quarter asked for: as asked, or as given now. */
function approvedInto(row: CarryForwardRows, given: RequestOf<'carryForwards.decide'>['into']): Result<readonly CarriedInto[], readonly Issue[]> {
  if (given === undefined) return ok(row.into);
  const asked = new Set(row.into.map(({ quarter }) => quarter));
  const stray = given.flatMap(({ quarter }, at): readonly Issue[] => (asked.has(quarter) ? [] : [{ path: `into.${at}.quarter`, message: `${quarterName(quarter)} was not asked for` }]));
  const issues = [...twice(given), ...stray, ...(sum(given) === 0 ? [{ path: 'into', message: 'Enter an amount for at least one quarter, or refuse the request' }] : [])];
  return issues.length > 0 ? fail(issues) : ok(given);
}

/** An officer decides. An approval writes the new profile in the same change. */
export async function decide(deps: Deps, tx: Tx, decided: RequestOf<'carryForwards.decide'>): Done {
  const moving = await found(deps, tx, decided, decided.decision);
  if (!moving.ok) return moving;
  const { row, award } = moving.value;
  const approves = decided.decision === 'approved';
  const into = approves ? approvedInto(row, decided.into) : ok([]);
  const { texts, issues } = cleanTexts(decided, { decidedBy: { what: 'Who decides', oneLine: true, max: 300 }, interests: { what: 'Interests declared' }, comment: { what: 'Comment' }, samePersonReason: { what: 'Reason' } });
  const [people, me] = [await peopleById(tx), await runningActor(tx)];
  const [asker, self] = [people.get(row.requested_by), people.get(me)];
  const approvedPence = into.ok ? sum(into.value) : row.pence;
  const decidedBy = texts.decidedBy ?? deps.actor.name;
  const [comment, samePersonReason] = [texts.comment ?? null, texts.samePersonReason ?? null];
  const samePerson = asker !== undefined && self !== undefined && isSamePerson(asker, self);
  const wrong = [...issues, ...(into.ok ? [] : into.problem), ...checkCarryForwardDecision(row.pence, row.state, { role: deps.actor.role, approvedPence, decidedBy, comment, samePerson, samePersonReason })];
  if (wrong.length > 0 || !into.ok) return fail(invalid(wrong));
  if (approves) {
    const profile = profileAfter(award, row.financial_year, into.value.filter(({ pence }) => pence > 0), deps.today);
    if (!profile.ok) return fail(invalid([{ ...profile.problem, path: 'into' }]));
    await writeProfile(deps, tx, moving.value, profile.value);
    const given = new Map(into.value.map(({ quarter, pence }) => [quarter, pence]));
    for (const part of row.into) await approveInto(tx, part.id, given.get(part.quarter) ?? 0);
  }
  await changeCarryForward(tx, row.id, {
    state: decided.decision, approved_pence: approves ? approvedPence : null, decided_by: decidedBy, decided_on: deps.today, interests: texts.interests ?? null, comment, same_person_reason: samePerson ? samePersonReason : null,
  });
  return after(deps, tx, award.id, row.id);
}

export async function withdraw(deps: Deps, tx: Tx, asked: RequestOf<'carryForwards.withdraw'>): Done {
  const moving = await found(deps, tx, asked, 'withdrawn');
  if (!moving.ok) return moving;
  const { row, award } = moving.value;
  if (row.state !== 'requested') return fail(conflict(`This request is ${row.state} already, so it cannot be withdrawn`));
  await changeCarryForward(tx, row.id, { state: 'withdrawn' });
  return after(deps, tx, award.id, row.id);
}
