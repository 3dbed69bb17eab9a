import type { Role } from './actor.ts';
import { isBlank } from './blank.ts';
import { checkOwnDecision, type OwnDecision } from './ownDecision.ts';
import type { Issue } from './problem.ts';
import { formatMoney } from './money.ts';
import { deciders, proposers, whoMoves, type Moves } from './moves.ts';
import { joinList } from './words.ts';

/** Innovate UK's states of a claim, as few as one department needs: paid is a state of the payment it becomes. */
export const claimStates = ['draft', 'sent', 'sent back', 'decided', 'withdrawn'] as const;
export type ClaimState = (typeof claimStates)[number];

export const claimDecisions = ['approved', 'refused'] as const;
export type ClaimDecision = (typeof claimDecisions)[number];

/** Council leads make and send, officers send back and decide. What is decided or withdrawn stays so; another claim is made. */
const moves: Moves<ClaimState> = {
  draft: [{ to: 'sent', roles: proposers }, { to: 'withdrawn', roles: proposers }],
  sent: [{ to: 'decided', roles: deciders }, { to: 'sent back', roles: deciders, reason: true }, { to: 'withdrawn', roles: proposers, reason: true }],
  'sent back': [{ to: 'sent', roles: proposers }, { to: 'withdrawn', roles: proposers, reason: true }],
  decided: [],
  withdrawn: [],
};

/** Where this person may take a claim from here. */
export const claimMoves = (from: ClaimState, role: Role): readonly ClaimState[] => moves[from].filter(({ roles }) => roles.includes(role)).map(({ to }) => to);

/** Only a draft, or one that was sent back, can be written to: nobody edits what waits for a decision or was decided. */
export const isClaimOpen = (state: ClaimState): boolean => state === 'draft' || state === 'sent back';

const verbs: Readonly<Record<ClaimState, string>> = { draft: 'make a draft of', sent: 'send', 'sent back': 'send back', decided: 'decide on', withdrawn: 'withdraw' };
const reasons: Readonly<Partial<Record<ClaimState, string>>> = { 'sent back': 'Enter what has to be mended', withdrawn: 'Enter the reason why the claim is withdrawn' };

/** Whether the claim may take this step at all, and by whom; what it must hold to be sent is asked apart. */
export function checkClaimMove(from: ClaimState, to: ClaimState, { role, reason }: { readonly role: Role; readonly reason?: string | null }): readonly Issue[] {
  const move = moves[from].find((each) => each.to === to);
  if (move === undefined) {
    const next = moves[from].map((each) => each.to);
    return [{ path: 'state', message: `A claim that is ${from} cannot become ${to}. ${next.length === 0 ? 'Make another claim' : `It can become ${joinList(next, 'or')}`}` }];
  }
  if (!move.roles.includes(role)) return [{ path: 'state', message: `Only ${whoMoves(move)} can ${verbs[to]} a claim` }];
  return move.reason && isBlank(reason) ? [{ path: 'reason', message: reasons[to] ?? 'Enter the reason' }] : [];
}

interface Deciding extends OwnDecision {
  readonly decision: ClaimDecision;
  /** Worked out; null is not known. */
  readonly duePence: number | null;
  /** Which parts are missing, where it is not known. */
  readonly unknown: readonly string[];
  readonly approvedPence: number;
  readonly differenceReason: string | null;
  readonly refusedReason: string | null;
}

/** Two people, or why one did both; the amount due, or why another was approved; a refusal says why. What is not known is not approved. */
export function checkClaimDecision(deciding: Deciding): readonly Issue[] {
  const { decision, duePence, unknown, approvedPence, differenceReason, refusedReason } = deciding;
  const same = checkOwnDecision(deciding, 'You sent this claim. Ask another officer to decide on it, or enter the reason why you decide on it yourself');
  if (decision === 'refused') return [...same, ...(isBlank(refusedReason) ? [{ path: 'refusedReason', message: 'Enter the reason why the claim is refused' }] : [])];
  if (duePence === null) return [...same, { path: 'pence', message: `What is due is not known: ${joinList(unknown)} ${unknown.length === 1 ? 'is' : 'are'} missing` }];
  return [
    ...same,
    ...(duePence === 0 && approvedPence > 0 ? [{ path: 'pence', message: `Nothing is due on this claim, so ${formatMoney(approvedPence)} cannot be approved on it. Approve £0, or propose a payment apart from it` }] : []),
    ...(approvedPence !== duePence && isBlank(differenceReason) ? [{ path: 'differenceReason', message: 'Enter the reason why the amount approved differs from the amount due' }] : []),
  ];
}
