import type { ClaimShown } from '../../../../shared/contract/claims.ts';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { claimWorking } from '../../../../shared/domain/claim.ts';
import { checkClaimDecision, checkClaimMove } from '../../../../shared/domain/claimMoves.ts';
import { checkKept } from '../../../../shared/domain/grantBalance.ts';
import { checkHolds } from '../../../../shared/domain/hold.ts';
import { conflict, invalid, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Tx } from '../../db/database.ts';
import type { PaymentRow } from '../../db/rows/payment.ts';
import type { Deps } from '../../deps.ts';
import { changeClaim, changeClaimLine, type ClaimRecord } from '../../repositories/claims.ts';
import { addPayments, changePayment, peopleById, runningActor } from '../../repositories/funding.ts';
import { cleanTexts } from '../texts.ts';
import { keptOf } from './awardMoney.ts';
import { claimAfter, foundClaim, type FoundClaim } from './claiming.ts';
import { groundOf } from './claimShown.ts';
import { linesOf, termsOf, type ClaimGround } from './claimWorking.ts';
import { heldPayments, readHolds } from './holds.ts';
import { decided, newPayment, nextNumber, withinAward } from './paymentParts.ts';
import { isSamePerson } from './paymentShown.ts';
import { stoppedBy } from './stopped.ts';
import { noSuch } from './target.ts';

type Deciding = RequestOf<'claims.decide'>;

/** The planned payment that the claim becomes; null: a new one. */
function plannedOf({ award }: FoundClaim, wanted: number | null | undefined): Result<PaymentRow | null, Issue> {
  if (wanted == null) return ok(null);
  const row = award.payments.find(({ number, kind, state }) => number === wanted && kind === 'claim' && state === 'planned');
  return row === undefined ? fail({ path: 'payment', message: `Payment ${wanted} is not planned as a claim. Select one that is, or make a new payment` }) : ok(row);
}

/** What stops or holds an approval: the award or project on hold, or a condition or outcome that payments wait for. */
async function inTheWay(deps: Deps, tx: Tx, { project, award }: FoundClaim, planned: PaymentRow | null): Promise<Problem | null> {
  const stopped = stoppedBy(project, award, deps.today, 'claim');
  if (stopped !== null) return conflict(stopped);
  const held = planned === null
    ? ((await readHolds(tx, [award], deps.today)).get(award.id) ?? []).filter(({ row }) => row.payment_id === null)
    : ((await heldPayments(tx, [award], deps.today)).get(planned.id) ?? []);
  const holds = checkHolds(held.map(({ hold }) => hold), 'approved');
  return holds.length > 0 ? conflict(holds[0]?.message ?? '', holds) : null;
}

interface Approved {
  readonly duePence: number;
  readonly approvedPence: number;
  readonly differenceReason: string | null;
  readonly samePersonReason: string | null;
  readonly dueOn: string;
}

/** The one payment that a claim becomes: proposed by who sent it, approved by who decides. Null where nothing is paid on it. */
async function becomePayment(deps: Deps, tx: Tx, { award, claim, illustrative }: FoundClaim, planned: PaymentRow | null, approved: Approved & Pick<Deciding, 'overAward'>): Promise<string | null> {
  if (approved.approvedPence === 0) return null;
  const last = award.payments.at(-1);
  const fields = {
    ...decided(approved.overAward), due_on: approved.dueOn, pence: approved.duePence, approved_pence: approved.approvedPence, difference_reason: approved.differenceReason, state: 'approved' as const,
    proposed_by: claim.row.sent_by, proposed_on: claim.row.sent_on, approved_by: await runningActor(tx), approved_on: deps.today, same_person_reason: approved.samePersonReason,
  };
  if (planned !== null) {
    await changePayment(tx, planned.id, fields);
    return planned.id;
  }
  const id = deps.newId();
  await addPayments(tx, [{
    ...newPayment, id, award_id: award.id, number: nextNumber(award), kind: 'claim', instrument: last?.instrument ?? 'grant agreement', instrument_reference: last?.instrument_reference ?? null,
    tranche: null, annex_line: last?.annex_line ?? null, note: null, illustrative, ...fields,
  }]);
  return id;
}

/** The working as it is today, to be kept with the decision: later claims and terms do not change it. */
async function keepWorking(tx: Tx, ground: ClaimGround, claim: ClaimRecord) {
  const [lines, terms] = [linesOf(ground, claim), termsOf(ground, claim)];
  const working = claimWorking(lines, terms);
  for (const [at, row] of claim.lines.entries()) {
    await changeClaimLine(tx, row.id, { rate_percent: working.lines[at]?.ratePercent ?? null, budget_pence: lines[at]?.budgetPence ?? null, claimed_before_pence: lines[at]?.claimedBefore ?? null, due_pence: working.lines[at]?.duePence ?? null });
  }
  return {
    rate_percent: terms.ratePercent, cap_percent: terms.capPercent, complete: terms.complete ? (1 as const) : (0 as const), awarded_pence: terms.awarded, paid_before_pence: terms.paidBefore, held_before_pence: terms.heldBefore,
    gross_pence: working.gross, retained_pence: working.retained, due_pence: working.due,
  };
}

/** An officer approves what is due, or another amount with the reason, or refuses. An approval becomes one approved payment in the same change. */
export async function decide(deps: Deps, tx: Tx, request: Deciding): Promise<Result<ClaimShown, Problem>> {
  const found = await foundClaim(deps, tx, request, 'decided');
  if (!found.ok) return found;
  const { claim, award } = found.value;
  const step = checkClaimMove(claim.row.state, 'decided', deps.actor);
  if (step.length > 0) return fail(invalid(step));
  const approves = request.decision === 'approved';
  const planned = plannedOf(found.value, approves ? request.payment : null);
  if (!planned.ok) return fail(invalid([planned.problem]));
  const ground = await groundOf(tx, award, deps.today);
  const mine = ground.claims.find(({ row }) => row.id === request.id);
  if (mine === undefined) return fail(noSuch('claim'));
  const { due, unknown } = claimWorking(linesOf(ground, mine), termsOf(ground, mine));
  const approvedPence = approves ? (request.pence ?? due ?? 0) : 0;
  if (approves && approvedPence > 0) {
    const held = await inTheWay(deps, tx, found.value, planned.value);
    if (held !== null) return fail(held);
  }
  const [people, me] = [await peopleById(tx), await runningActor(tx)];
  const [sender, self] = [people.get(claim.row.sent_by ?? ''), people.get(me)];
  const samePerson = sender !== undefined && self !== undefined && isSamePerson(sender, self);
  const { texts, issues } = cleanTexts(request, { differenceReason: { what: 'Reason' }, refusedReason: { what: 'Reason' }, samePersonReason: { what: 'Reason' } });
  const dueOn = request.dueOn ?? planned.value?.due_on ?? deps.today;
  const pays = approves && approvedPence > 0;
  const wrong = [
    ...issues,
    ...checkClaimDecision({
      decision: request.decision, duePence: due, unknown, approvedPence, samePerson, differenceReason: texts.differenceReason ?? null, refusedReason: texts.refusedReason ?? null, samePersonReason: texts.samePersonReason ?? null,
    }),
    ...(pays ? checkKept(keptOf(award), 'payments', { on: dueOn, path: 'dueOn' }) : []),
    ...(pays ? withinAward(award, approvedPence, { step: 'approve', ...(planned.value === null ? {} : { id: planned.value.id }), decision: request.overAward ?? null }) : []),
  ];
  if (wrong.length > 0) return fail(invalid(wrong));
  const differenceReason = approvedPence === due ? null : (texts.differenceReason ?? null);
  const samePersonReason = samePerson ? (texts.samePersonReason ?? null) : null;
  const paymentId = approves ? await becomePayment(deps, tx, found.value, planned.value, { duePence: due ?? 0, approvedPence, differenceReason, samePersonReason, dueOn, overAward: request.overAward }) : null;
  await changeClaim(tx, request.id, {
    ...(await keepWorking(tx, ground, mine)), state: 'decided', decision: request.decision, decided_by: me, decided_on: deps.today, same_person_reason: samePersonReason, payment_id: paymentId,
    refused_reason: approves ? null : (texts.refusedReason ?? null), approved_pence: approves ? approvedPence : null, difference_reason: approves ? differenceReason : null,
  });
  return claimAfter(deps, tx, award.id, request.id);
}
