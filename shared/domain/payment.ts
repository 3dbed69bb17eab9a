import type { Role } from './actor.ts';
import type { Issue } from './problem.ts';
import { checkOwnDecision, type OwnDecision } from './ownDecision.ts';
import { joinList } from './words.ts';

export const paymentKinds = ['instalment', 'claim', 'outcome-linked'] as const;
export type PaymentKind = (typeof paymentKinds)[number];

/** As in Outbound Funds: scheduled, pending approval, approved, paid, cancelled. Being held is no state: see `hold.ts`. */
export const paymentStates = ['planned', 'proposed', 'approved', 'paid', 'cancelled'] as const;
export type PaymentState = (typeof paymentStates)[number];

interface Move {
  readonly to: PaymentState;
  readonly roles: readonly Role[];
  /** It takes back a step, so it says why. */
  readonly reason?: true;
}

const officer = ['programme officer'] as const;
const both = ['programme officer', 'council lead'] as const;

/** Council leads propose, officers decide. */
const moves: Readonly<Record<PaymentState, readonly Move[]>> = {
  planned: [{ to: 'proposed', roles: both }, { to: 'cancelled', roles: officer, reason: true }],
  proposed: [{ to: 'approved', roles: officer }, { to: 'planned', roles: both, reason: true }, { to: 'cancelled', roles: officer, reason: true }],
  approved: [{ to: 'paid', roles: officer }, { to: 'proposed', roles: officer, reason: true }, { to: 'cancelled', roles: officer, reason: true }],
  paid: [{ to: 'approved', roles: officer, reason: true }],
  cancelled: [{ to: 'planned', roles: officer, reason: true }],
};

/** Where this person may take a payment from here. */
export const paymentMoves = (from: PaymentState, role: Role): readonly PaymentState[] =>
  moves[from].filter(({ roles }) => roles.includes(role)).map(({ to }) => to);

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** Whether the payment may take this step at all, and by whom; what holds it and how much is left are asked apart. */
export function checkPaymentMove(from: PaymentState, to: PaymentState, { role, reason }: { readonly role: Role; readonly reason?: string | null }): readonly Issue[] {
  const move = moves[from].find((each) => each.to === to);
  const next = joinList(moves[from].map((each) => each.to), 'or');
  if (move === undefined) return [{ path: 'state', message: `A payment that is ${from} cannot become ${to}. It can become ${next}` }];
  if (!move.roles.includes(role)) {
    const who = move.roles.length === 1 ? 'Only a programme officer' : 'Only a programme officer or a council lead';
    return [{ path: 'state', message: `${who} can make a payment ${to}` }];
  }
  if (!move.reason || !blank(reason)) return [];
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
    ...(approvedPence !== proposedPence && blank(differenceReason)
      ? [{ path: 'differenceReason', message: 'Enter the reason why the amount approved differs from the amount proposed' }] : []),
  ];
}
