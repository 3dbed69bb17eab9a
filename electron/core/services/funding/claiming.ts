import type { ClaimShown } from '../../../../shared/contract/claims.ts';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { checkClaimMove, isClaimOpen } from '../../../../shared/domain/claimMoves.ts';
import { quarterName, quarterOf } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { conflict, invalid, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Tx } from '../../db/database.ts';
import type { ClaimLineRow, ClaimRow } from '../../db/rows/claim.ts';
import type { Deps } from '../../deps.ts';
import { addClaim, addClaimLines, changeClaim, changeClaimLine, claimsOf, findClaim, findClaimTerms, removeClaimLines, type ClaimRecord } from '../../repositories/claims.ts';
import { runningActor } from '../../repositories/funding.ts';
import { checkTouched } from '../invariants.ts';
import { staleProblem, type InWords } from '../stale.ts';
import { cleanTexts, differing } from '../texts.ts';
import { awardsWithMoney } from './awardMoney.ts';
import { categoriesOf, plantCategories } from './categories.ts';
import { placeReader, type Place } from './cells.ts';
import { groundOf, shownClaims, toMend } from './claimShown.ts';
import { stoppedBy } from './stopped.ts';
import { mayNotSpeak, noSuch, targetOf, targetOfAward, type Target } from './target.ts';

type Done = Promise<Result<ClaimShown, Problem>>;
type Saving = RequestOf<'claims.save'>;

/** Ends a change: the checks on all it touched, then the claim as it stands. */
export async function claimAfter(deps: Deps, tx: Tx, awardId: string, id: string): Done {
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(invalid(issues));
  const [award] = await awardsWithMoney(tx, awardId);
  const shown = award === undefined ? undefined : (await shownClaims(tx, award, deps)).find((each) => each.id === id);
  return shown === undefined ? fail(noSuch('claim')) : ok(shown);
}

const words = ({ state, approved_pence }: Pick<ClaimRow, 'state' | 'approved_pence'>): InWords => ({ state, approved: approved_pence === null ? null : formatMoney(approved_pence) });

export type FoundClaim = Target & { readonly claim: ClaimRecord };

/** The claim and its award, for somebody who may speak for who claims and saw it as it is. */
export async function foundClaim(deps: Deps, tx: Tx, { id, changedIn }: { readonly id: string; readonly changedIn: number }, to: ClaimRow['state']): Promise<Result<FoundClaim, Problem>> {
  const row = await findClaim(tx, id);
  if (row === null) return fail(noSuch('claim'));
  const target = await targetOfAward(tx, row.award_id);
  const old = await staleProblem(tx, { changedIn, row, what: `claim ${row.number}`, yours: { ...words(row), state: to }, theirs: words(row) });
  if (old !== null) return fail(old);
  const refused = await mayNotSpeak(tx, deps, target.project.id, row.organisation_id);
  if (refused !== null) return fail(refused);
  const claim = (await claimsOf(tx, { awardId: row.award_id })).find((each) => each.row.id === id);
  return claim === undefined ? fail(noSuch('claim')) : ok({ ...target, claim });
}

type LineFields = Pick<ClaimLineRow, 'position' | 'category_id' | 'cost_pence' | 'evidence' | 'override_rate' | 'override_reason'>;

async function readLines(tx: Tx, { lines }: Saving): Promise<Result<readonly LineFields[], readonly Issue[]>> {
  const { categories } = await categoriesOf(tx);
  const issues: Issue[] = [];
  const read = lines.map((line, position): LineFields => {
    const category = line.category ? categories.find(({ key }) => key === line.category) : null;
    if (category === undefined) issues.push({ path: `lines.${position}.category`, message: `There is no cost line called ${line.category}` });
    const { texts, issues: wrong } = cleanTexts(line, { evidence: { what: 'Evidence', max: 1000 }, overrideReason: { what: 'Reason', max: 1000 } }, `lines.${position}.`);
    issues.push(...wrong);
    const rate = line.overrideRate ?? null;
    return { position, category_id: category?.id ?? null, cost_pence: line.costPence ?? null, evidence: texts.evidence ?? null, override_rate: rate, override_reason: rate === null ? null : (texts.overrideReason ?? null) };
  });
  issues.push(...read.flatMap(({ category_id }, at) => (read.findIndex((each) => each.category_id === category_id) < at ? [{ path: `lines.${at}.category`, message: 'This cost line is on the claim already' }] : [])));
  return issues.length > 0 ? fail(issues) : ok(read);
}

/** The quarter has begun, and no other claim for it waits. */
function checkQuarter(deps: Deps, { quarter, id }: Saving, { organisationId }: Place, claims: readonly ClaimRecord[]): readonly Issue[] {
  if (quarter > quarterOf(deps.today)) return [{ path: 'quarter', message: `${quarterName(quarter)} has not begun. Claim for a quarter that has` }];
  const other = claims.find(({ row }) => row.id !== id && row.quarter === quarter && row.organisation_id === organisationId && (isClaimOpen(row.state) || row.state === 'sent'));
  if (other === undefined) return [];
  const { number, state } = other.row;
  return [{ path: 'quarter', message: `Claim ${number} for ${quarterName(quarter)} is ${state === 'draft' ? 'a draft' : state} already. ${state === 'sent' ? 'Wait until it is decided' : 'Change that one'}` }];
}

interface Whose {
  readonly awardId: string;
  readonly claimId: string;
  readonly illustrative: 0 | 1;
}

/** Writes the lines as they are now, each under its own row: one that stays keeps its history. */
async function keepLines(deps: Deps, tx: Tx, before: readonly ClaimLineRow[], lines: readonly LineFields[], { awardId, claimId, illustrative }: Whose): Promise<boolean> {
  const gone = before.filter(({ category_id }) => !lines.some((line) => line.category_id === category_id));
  await removeClaimLines(tx, gone.map(({ id }) => id));
  const fresh = lines.filter(({ category_id }) => !before.some((row) => row.category_id === category_id));
  await addClaimLines(tx, fresh.map((line) => ({ id: deps.newId(), award_id: awardId, claim_id: claimId, ...line, rate_percent: null, budget_pence: null, claimed_before_pence: null, due_pence: null, illustrative })));
  let changed = gone.length + fresh.length > 0;
  for (const row of before) {
    const line = lines.find(({ category_id }) => category_id === row.category_id);
    const fields = line === undefined ? null : differing<LineFields>(row, line);
    if (fields === null) continue;
    await changeClaimLine(tx, row.id, fields);
    changed = true;
  }
  return changed;
}

const newClaim = {
  state: 'draft', sent_by: null, sent_on: null, sent_back_by: null, sent_back_on: null, sent_back_reason: null, withdrawn_reason: null, decision: null, decided_by: null, decided_on: null, refused_reason: null,
  same_person_reason: null, rate_percent: null, cap_percent: null, complete: null, awarded_pence: null, paid_before_pence: null, held_before_pence: null, gross_pence: null, retained_pence: null, due_pence: null,
  approved_pence: null, difference_reason: null, payment_id: null,
} as const;

/** A draft of a claim, new or as it is now. A draft may lack all but its quarter; with `send` it must hold. */
export async function save(deps: Deps, tx: Tx, request: Saving): Done {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  if ((await findClaimTerms(tx, award.id)) === null) return fail(conflict('This award is paid by instalment, not by claim. An officer sets the terms of claims first'));
  const where = await (await placeReader(tx, project.id))({ quarter: request.quarter, council: request.council });
  if (!where.ok) return fail(invalid(where.problem));
  const refused = await mayNotSpeak(tx, deps, project.id, where.value.organisationId);
  if (refused !== null) return fail(refused);
  const stopped = stoppedBy(project, award, deps.today, 'claim');
  if (stopped !== null) return fail(conflict(stopped));
  const before = request.id === undefined ? null : await foundClaim(deps, tx, { id: request.id, changedIn: request.changedIn ?? 0 }, 'draft');
  if (before !== null && !before.ok) return before;
  const there = before?.value.claim ?? null;
  if (there !== null && !isClaimOpen(there.row.state)) return fail(conflict(`Claim ${there.row.number} is ${there.row.state}, so it cannot be changed${there.row.state === 'sent' ? '. An officer can send it back' : ''}`));
  const claims = await claimsOf(tx, { awardId: award.id });
  const lines = await readLines(tx, request);
  const { texts, issues } = cleanTexts(request, { note: { what: 'Note' } });
  const wrong = [...checkQuarter(deps, request, where.value, claims), ...issues, ...(lines.ok ? [] : lines.problem)];
  if (wrong.length > 0 || !lines.ok) return fail(invalid(wrong));
  if (lines.value.some(({ category_id }) => category_id !== null) && !(await categoriesOf(tx)).planted) await plantCategories(tx);
  const fields = { quarter: request.quarter, organisation_id: where.value.organisationId, note: texts.note === undefined ? (there?.row.note ?? null) : texts.note };
  const id = there?.row.id ?? deps.newId();
  if (there === null) await addClaim(tx, { ...newClaim, id, award_id: award.id, number: Math.max(0, ...claims.map(({ row }) => row.number)) + 1, ...fields, illustrative });
  const inside = await keepLines(deps, tx, there?.lines ?? [], lines.value, { awardId: award.id, claimId: id, illustrative });
  const changed = there === null ? null : differing<ClaimRow>(there.row, fields);
  // The claim's own number of change tells of its lines too.
  if (there !== null && (changed !== null || inside)) await changeClaim(tx, id, changed ?? { quarter: fields.quarter });
  if (request.send === true) return sendNow(deps, tx, target.value, { id, declared: request.declared === true });
  return claimAfter(deps, tx, award.id, id);
}

async function sendNow(deps: Deps, tx: Tx, { award }: Target, { id, declared }: { readonly id: string; readonly declared: boolean }): Done {
  const ground = await groundOf(tx, award, deps.today);
  const claim = ground.claims.find(({ row }) => row.id === id);
  if (claim === undefined) return fail(noSuch('claim'));
  const wrong = [...checkClaimMove(claim.row.state, 'sent', deps.actor), ...toMend(ground, claim, declared)];
  if (wrong.length > 0) return fail(invalid(wrong));
  await changeClaim(tx, id, { state: 'sent', sent_by: await runningActor(tx), sent_on: deps.today });
  return claimAfter(deps, tx, award.id, id);
}

/** Sends a draft to be decided. What is sent keeps to the cost that is left, shows evidence, and is declared true. */
export async function send(deps: Deps, tx: Tx, request: RequestOf<'claims.send'>): Done {
  const found = await foundClaim(deps, tx, request, 'sent');
  if (!found.ok) return found;
  const stopped = stoppedBy(found.value.project, found.value.award, deps.today, 'claim');
  return stopped === null ? sendNow(deps, tx, found.value, request) : fail(conflict(stopped));
}

export async function sendBack(deps: Deps, tx: Tx, request: RequestOf<'claims.sendBack'>): Done {
  const found = await foundClaim(deps, tx, request, 'sent back');
  if (!found.ok) return found;
  const { claim, award } = found.value;
  const { texts, issues } = cleanTexts({ reason: request.reason }, { reason: { what: 'Reason', required: true } });
  const wrong = [...issues, ...checkClaimMove(claim.row.state, 'sent back', { role: deps.actor.role, reason: request.reason })];
  if (wrong.length > 0) return fail(invalid(wrong));
  await changeClaim(tx, request.id, { state: 'sent back', sent_back_by: await runningActor(tx), sent_back_on: deps.today, sent_back_reason: texts.reason ?? null });
  return claimAfter(deps, tx, award.id, request.id);
}

export async function withdraw(deps: Deps, tx: Tx, request: RequestOf<'claims.withdraw'>): Done {
  const found = await foundClaim(deps, tx, request, 'withdrawn');
  if (!found.ok) return found;
  const { claim, award } = found.value;
  const { texts, issues } = cleanTexts({ reason: request.reason }, { reason: { what: 'Reason' } });
  const wrong = [...issues, ...checkClaimMove(claim.row.state, 'withdrawn', { role: deps.actor.role, reason: texts.reason ?? null })];
  if (wrong.length > 0) return fail(invalid(wrong));
  await changeClaim(tx, request.id, { state: 'withdrawn', withdrawn_reason: texts.reason ?? null });
  return claimAfter(deps, tx, award.id, request.id);
}
