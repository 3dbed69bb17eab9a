import type { Role } from './actor.ts';
import { isBlank } from './blank.ts';
import { deciders, proposers, whoMoves, type Moves } from './moves.ts';
import type { Issue } from './problem.ts';
import { checkOwnDecision, type OwnDecision } from './ownDecision.ts';
import { joinList } from './words.ts';

export const paymentKinds = ['instalment', 'claim', 'outcome-linked'] as const;
export type PaymentKind = (typeof paymentKinds)[number];

/** As in Outbound Funds: scheduled, pending approval, approved, paid, cancelled. Being held is no state: see `hold.ts`. */
export const paymentStates = ['planned', 'proposed', 'approved', 'paid', 'cancelled'] as const;
export type PaymentState = (typeof paymentStates)[number];

const moves: Moves<PaymentState> = {
  planned: [{ to: 'proposed', roles: proposers }, { to: 'cancelled', roles: deciders, reason: true }],
  proposed: [{ to: 'approved', roles: deciders }, { to: 'planned', roles: proposers, reason: true }, { to: 'cancelled', roles: deciders, reason: true }],
  approved: [{ to: 'paid', roles: deciders }, { to: 'proposed', roles: deciders, reason: true }, { to: 'cancelled', roles: deciders, reason: true }],
  paid: [{ to: 'approved', roles: deciders, reason: true }],
  cancelled: [{ to: 'planned', roles: deciders, reason: true }],
};

/** Whether the payment may take this step at all, and by whom; what holds it and how much is left are asked apart. */
export function checkPaymentMove(from: PaymentState, to: PaymentState, { role, reason }: { readonly role: Role; readonly reason?: string | null }): readonly Issue[] {
  const move = moves[from].find((each) => each.to === to);
  const next = joinList(moves[from].map((each) => each.to), 'or');
  if (move === undefined) return [{ path: 'state', message: `A payment that is ${from} cannot become ${to}. It can become ${next}` }];
  if (!move.roles.includes(role)) return [{ path: 'state', message: `Only ${whoMoves(move)} can make a payment ${to}` }];
  if (!move.reason || !isBlank(reason)) return [];
  return [{ path: 'reason', message: to === 'cancelled' ? 'Enter the reason why the payment is cancelled' : `Enter the reason why the payment becomes ${to} again` }];
}

interface Approval extends OwnDecision {
  readonly proposedPence: number;
  readonly approvedPence: number;
  readonly differenceReason?: string | null;
}

/** Two people, or the reason why one did both; the amount proposed, or the reason why another was approved. */
export function checkApproval(approval: Approval): readonly Issue[] {
  const { proposedPence, approvedPence, differenceReason } = approval;
  return [
    ...checkOwnDecision(approval, 'You proposed this payment. Ask another officer to approve it, or enter the reason why you approve it yourself'),
    ...(approvedPence !== proposedPence && isBlank(differenceReason)
      ? [{ path: 'differenceReason', message: 'Enter the reason why the amount approved differs from the amount proposed' }] : []),
  ];
}
