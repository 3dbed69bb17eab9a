import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { PaymentShown } from '../../../../shared/contract/payments.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { checkKept } from '../../../../shared/domain/grantBalance.ts';
import { checkHolds } from '../../../../shared/domain/hold.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { checkApproval, checkPaymentMove, type PaymentState } from '../../../../shared/domain/payment.ts';
import { checkMoneyBack } from '../../../../shared/domain/paymentLimit.ts';
import { conflict, invalid, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Tx } from '../../db/database.ts';
import type { PaymentRow } from '../../db/rows/payment.ts';
import type { Deps } from '../../deps.ts';
import { addMoneyBack, addPayments, changePayment, findPayment, peopleById, runningActor } from '../../repositories/funding.ts';
import { checkTouched } from '../invariants.ts';
import { staleProblem, type InWords } from '../stale.ts';
import { cleanTexts } from '../texts.ts';
import { asAmount, awardsWithMoney, keptOf } from './awardMoney.ts';
import { heldPayments } from './holds.ts';
import { decided, decisionOf, newPayment, nextNumber, withinAward } from './paymentParts.ts';
import { isSamePerson, shownOf } from './paymentShown.ts';
import { stoppedBy } from './stopped.ts';
import { mayNotSpeak, noSuch, targetOf, targetOfAward, type Target } from './target.ts';

type Done = Promise<Result<PaymentShown, Problem>>;

const textRules = {
  instrumentReference: { what: 'Reference', oneLine: true, max: 200 }, tranche: { what: 'Tranche', oneLine: true, max: 100 }, annexLine: { what: 'Annex line', oneLine: true, max: 200 }, note: { what: 'Note' },
} as const;

const words = (row: PaymentRow): InWords => ({ state: row.state, amount: formatMoney(row.approved_pence ?? row.pence), due: formatDate(row.due_on) });

/** Ends a change of payments: the checks on all it touched, then one of them as it stands. */
async function paymentAfter(deps: Deps, tx: Tx, awardId: string, id: string): Done {
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(invalid(issues));
  const shown = (await shownOf(tx, await awardsWithMoney(tx, awardId), deps)).payments.find((payment) => payment.id === id);
  return shown === undefined ? fail(noSuch('payment')) : ok(shown);
}

interface Move {
  readonly id: string;
  readonly changedIn: number;
  readonly to: PaymentState;
  readonly reason?: string | null;
  /** A cancelled payment needs no leave of a hold. */
  readonly freely?: boolean;
}

type Moving = Target & { readonly row: PaymentRow };

/** The payment and its award, once it may take the step: nobody moved it, the step is there, nothing stops or holds it. */
async function moving(deps: Deps, tx: Tx, { id, changedIn, to, reason = null, freely = false }: Move): Promise<Result<Moving, Problem>> {
  const row = await findPayment(tx, id);
  if (row === null) return fail(noSuch('payment'));
  const target = await targetOfAward(tx, row.award_id);
  const old = await staleProblem(tx, { changedIn, row, what: `payment ${row.number}`, yours: { ...words(row), state: to }, theirs: words(row) });
  if (old !== null) return fail(old);
  const refused = await mayNotSpeak(tx, deps, target.project.id, null);
  if (refused !== null) return fail(refused);
  const step = checkPaymentMove(row.state, to, { role: deps.actor.role, reason });
  if (step.length > 0) return fail(invalid(step));
  const stopped = freely ? null : stoppedBy(target.project, target.award, deps.today);
  if (stopped !== null) return fail(conflict(stopped));
  const held = freely || to === 'proposed' ? [] : ((await heldPayments(tx, [target.award], deps.today)).get(id) ?? []);
  const holds = checkHolds(held.map(({ hold }) => hold), to === 'paid' ? 'paid' : to);
  return holds.length > 0 ? fail(conflict(holds[0]?.message ?? '', holds)) : ok({ ...target, row });
}

/** Instalments to come, numbered on from those that are there. */
export async function plan(deps: Deps, tx: Tx, request: RequestOf<'payments.plan'>): Promise<Result<{ readonly payments: readonly PaymentShown[] }, Problem>> {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  const stopped = stoppedBy(project, award, deps.today);
  if (stopped !== null) return fail(conflict(stopped));
  const { texts, issues } = cleanTexts(request, { instrumentReference: textRules.instrumentReference, tranche: textRules.tranche, annexLine: textRules.annexLine });
  const kept = request.instalments.flatMap(({ dueOn }, place) => checkKept(keptOf(award), 'payments', { on: dueOn, path: `instalments.${place}.dueOn` }));
  const total = request.instalments.reduce((sum, { pence }) => sum + pence, 0);
  const over = withinAward(award, total, { step: 'propose', decision: request.decision }).map((issue) => ({ ...issue, path: 'instalments.0.pence' }));
  const wrong = [...issues, ...kept, ...over];
  if (wrong.length > 0) return fail(invalid(wrong));
  const first = nextNumber(award);
  const rows = request.instalments.map(({ dueOn, pence, tranche }, place) => ({
    ...newPayment, ...decided(request.decision), id: deps.newId(), award_id: award.id, number: first + place, kind: request.kind, instrument: request.instrument ?? ('grant agreement' as const),
    instrument_reference: texts.instrumentReference ?? null, tranche: tranche?.trim() || (texts.tranche ?? null), annex_line: texts.annexLine ?? null,
    due_on: dueOn, pence, state: 'planned' as const, proposed_by: null, proposed_on: null, note: null, illustrative,
  }));
  await addPayments(tx, rows);
  const after = await checkTouched(tx);
  if (after.length > 0) return fail(invalid(after));
  const ids = new Set(rows.map(({ id }) => id));
  return ok({ payments: (await shownOf(tx, await awardsWithMoney(tx, award.id), deps)).payments.filter(({ id }) => ids.has(id)) });
}

async function proposePlanned(deps: Deps, tx: Tx, request: RequestOf<'payments.propose'>): Done {
  const found = await moving(deps, tx, { id: request.id ?? '', changedIn: request.changedIn ?? 0, to: 'proposed' });
  if (!found.ok) return found;
  const { row, award } = found.value;
  const { texts, issues } = cleanTexts(request, textRules);
  const decision = decisionOf(request.decision, row);
  const [pence, dueOn] = [request.pence ?? row.pence, request.dueOn ?? row.due_on];
  const wrong = [...issues, ...checkKept(keptOf(award), 'payments', { on: dueOn, path: 'dueOn' }), ...withinAward(award, pence, { step: 'propose', id: row.id, decision })];
  if (wrong.length > 0) return fail(invalid(wrong));
  await changePayment(tx, row.id, {
    ...decided(decision), kind: request.kind ?? row.kind, instrument: request.instrument ?? row.instrument, instrument_reference: texts.instrumentReference ?? row.instrument_reference,
    tranche: texts.tranche ?? row.tranche, annex_line: texts.annexLine ?? row.annex_line, due_on: dueOn, pence, note: texts.note ?? row.note,
    state: 'proposed', proposed_by: await runningActor(tx), proposed_on: deps.today,
  });
  return paymentAfter(deps, tx, award.id, row.id);
}

/** Proposes a payment: a new one, or one that was planned. */
export async function propose(deps: Deps, tx: Tx, request: RequestOf<'payments.propose'>): Done {
  if (request.id !== undefined) return proposePlanned(deps, tx, request);
  const target = await targetOf(deps, tx, { project: request.project ?? '', award: request.award });
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  const refused = await mayNotSpeak(tx, deps, project.id, null);
  if (refused !== null) return fail(refused);
  const stopped = stoppedBy(project, award, deps.today);
  if (stopped !== null) return fail(conflict(stopped));
  const { texts, issues } = cleanTexts(request, textRules);
  const [pence, dueOn] = [request.pence ?? 0, request.dueOn ?? deps.today];
  const wrong = [...issues, ...checkKept(keptOf(award), 'payments', { on: dueOn, path: 'dueOn' }), ...withinAward(award, pence, { step: 'propose', decision: request.decision })];
  if (wrong.length > 0) return fail(invalid(wrong));
  const id = deps.newId();
  await addPayments(tx, [{
    ...newPayment, ...decided(request.decision), id, award_id: award.id, number: nextNumber(award), kind: request.kind ?? 'instalment', instrument: request.instrument ?? 'grant agreement',
    instrument_reference: texts.instrumentReference ?? null, tranche: texts.tranche ?? null, annex_line: texts.annexLine ?? null, due_on: dueOn, pence, state: 'proposed',
    proposed_by: await runningActor(tx), proposed_on: deps.today, note: texts.note ?? null, illustrative,
  }]);
  return paymentAfter(deps, tx, award.id, id);
}

/** Approves a payment, as proposed or another amount with the reason; by another person, or with the reason. */
export async function approve(deps: Deps, tx: Tx, request: RequestOf<'payments.approve'>): Done {
  const found = await moving(deps, tx, { id: request.id, changedIn: request.changedIn, to: 'approved' });
  if (!found.ok) return found;
  const { row, award } = found.value;
  const pence = request.pence ?? row.pence;
  const people = await peopleById(tx);
  const me = await runningActor(tx);
  const [proposer, self] = [people.get(row.proposed_by ?? ''), people.get(me)];
  const same = proposer !== undefined && self !== undefined && isSamePerson(proposer, self);
  const { texts, issues } = cleanTexts(request, { differenceReason: { what: 'Reason' }, samePersonReason: { what: 'Reason' } });
  const decision = decisionOf(request.decision, row);
  const wrong = [
    ...issues,
    ...checkApproval({
      samePerson: same, samePersonReason: texts.samePersonReason ?? null,
      proposedPence: row.pence, approvedPence: pence, differenceReason: texts.differenceReason ?? null,
    }),
    ...withinAward(award, pence, { step: 'approve', id: row.id, decision }),
  ];
  if (wrong.length > 0) return fail(invalid(wrong));
  await changePayment(tx, row.id, {
    ...decided(decision), state: 'approved', approved_by: me, approved_on: deps.today, approved_pence: pence,
    difference_reason: pence === row.pence ? null : (texts.differenceReason ?? null), same_person_reason: same ? (texts.samePersonReason ?? null) : null,
  });
  return paymentAfter(deps, tx, award.id, row.id);
}

export async function markPaid(deps: Deps, tx: Tx, { id, changedIn, on, decision: given }: RequestOf<'payments.markPaid'>): Done {
  const found = await moving(deps, tx, { id, changedIn, to: 'paid' });
  if (!found.ok) return found;
  const { row, award } = found.value;
  const decision = decisionOf(given, row);
  const late = on > deps.today ? [{ path: 'on', message: `The date it was paid must be today, ${formatDate(deps.today)}, or in the past` }] : [];
  const early = row.approved_on !== null && on < row.approved_on ? [{ path: 'on', message: `The date it was paid must be the same as or after ${formatDate(row.approved_on)}, when it was approved` }] : [];
  const wrong = [...late, ...early, ...checkKept(keptOf(award), 'payments', { on, path: 'on' }), ...withinAward(award, row.approved_pence ?? row.pence, { step: 'pay', id, decision })];
  if (wrong.length > 0) return fail(invalid(wrong));
  await changePayment(tx, id, { ...decided(decision), state: 'paid', paid_on: on });
  return paymentAfter(deps, tx, award.id, id);
}

export async function cancel(deps: Deps, tx: Tx, { id, changedIn, reason }: RequestOf<'payments.cancel'>): Done {
  const found = await moving(deps, tx, { id, changedIn, to: 'cancelled', reason, freely: true });
  if (!found.ok) return found;
  await changePayment(tx, id, { state: 'cancelled', cancelled_reason: reason });
  return paymentAfter(deps, tx, found.value.award.id, id);
}

/** Money of a payment that came back, or that is given up. */
export async function giveBack(deps: Deps, tx: Tx, kind: 'refund' | 'write-off', { id, changedIn, pence, on, reason }: RequestOf<'payments.refund'>): Done {
  const row = await findPayment(tx, id);
  if (row === null) return fail(noSuch('payment'));
  const { award, illustrative } = await targetOfAward(tx, row.award_id);
  const old = await staleProblem(tx, { changedIn, row, what: `payment ${row.number}`, yours: words(row), theirs: words(row) });
  if (old !== null) return fail(old);
  const before = row.paid_on !== null && on < row.paid_on ? [{ path: 'on', message: `The date must be the same as or after ${formatDate(row.paid_on)}, when it was paid` }] : [];
  const wrong = [
    ...(on > deps.today ? [{ path: 'on', message: `The date must be today, ${formatDate(deps.today)}, or in the past` }] : before),
    ...checkMoneyBack({ kind, pence, reason }, asAmount(row, []), award.back.filter(({ payment_id }) => payment_id === id)),
  ];
  if (wrong.length > 0) return fail(invalid(wrong));
  await addMoneyBack(tx, { id: deps.newId(), award_id: award.id, payment_id: id, kind, pence, dated: on, reason, illustrative });
  return paymentAfter(deps, tx, award.id, id);
}
