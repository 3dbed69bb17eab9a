import type { Role } from './actor.ts';
import { isBlank } from './blank.ts';
import { deciders, proposers, whoMoves, type Moves } from './moves.ts';
import { checkOwnDecision, type OwnDecision } from './ownDecision.ts';
import type { Issue } from './problem.ts';
import { joinList } from './words.ts';

/** What a change to an award changes: each kind behaves differently. */
export const variationKinds = ['time', 'money', 'virement', 'scope', 'partner', 'hold', 'end'] as const;
export type VariationKind = (typeof variationKinds)[number];

/** What a variation looks at: an amount of the profile stands at a quarter, cost line and council, a line at the last two, a share and a partner at their organisation. */
export const variationFields = ['endsOn', 'awarded', 'share', 'profile', 'line', 'scope', 'hold', 'lifecycle', 'joins', 'leaves'] as const;
export type VariationField = (typeof variationFields)[number];

/** Decided is approved or rejected. */
export const variationStates = ['draft', 'submitted', 'approved', 'rejected', 'withdrawn'] as const;
export type VariationState = (typeof variationStates)[number];

export const isOpen = (state: VariationState): boolean => state === 'draft' || state === 'submitted';

/** Back to draft is how a question is asked (Innovate UK: queried). */
const moves: Moves<VariationState> = {
  draft: [{ to: 'submitted', roles: proposers }, { to: 'withdrawn', roles: proposers }],
  submitted: [{ to: 'approved', roles: deciders }, { to: 'rejected', roles: deciders }, { to: 'draft', roles: deciders }, { to: 'withdrawn', roles: proposers }],
  approved: [],
  rejected: [],
  withdrawn: [],
};

interface Said extends OwnDecision {
  readonly role: Role;
  /** Why it is asked for; needed from 'submitted' on. */
  readonly reason?: string | null;
  /** What the decider says: needed to decide and to send back. */
  readonly comment?: string | null;
  readonly decidedBy?: string | null;
  /** Interests the decider declares; 'None' is one. */
  readonly interests?: string | null;
}

const enter = (path: string, text: string | null | undefined, message: string): readonly Issue[] => (isBlank(text) ? [{ path, message }] : []);

const needs: Readonly<Record<VariationState, (said: Said) => readonly Issue[]>> = {
  draft: ({ comment }) => enter('comment', comment, 'Enter what is to be made clear before it can be decided'),
  submitted: ({ reason }) => enter('reason', reason, 'Enter the reason for the variation'),
  approved: (said) => needsDecider(said),
  rejected: (said) => [...needsDecider(said), ...enter('comment', said.comment, 'Enter the reason why the variation is rejected')],
  withdrawn: () => [],
};

const needsDecider = (said: Said): readonly Issue[] => [
  ...enter('decidedBy', said.decidedBy, 'Enter who decides'),
  ...enter('interests', said.interests, 'Enter the interests of who decides, or None'),
  ...checkOwnDecision(said, 'You submitted this variation. Ask another officer to decide it, or enter the reason why you decide it yourself'),
];

const actions: Readonly<Record<VariationState, string>> = {
  draft: 'send a variation back', submitted: 'submit a variation', approved: 'approve a variation', rejected: 'reject a variation', withdrawn: 'withdraw a variation',
};

export function checkVariationMove(from: VariationState, to: VariationState, said: Said): readonly Issue[] {
  const move = moves[from].find((each) => each.to === to);
  if (move === undefined) {
    const next = joinList(moves[from].map((each) => each.to), 'or');
    return [{ path: 'state', message: next === '' ? `This variation is ${from}, and that cannot change. Start another` : `A variation that is ${from} cannot become ${to}. It can become ${next}` }];
  }
  if (!move.roles.includes(said.role)) {
    return [{ path: 'state', message: `Only ${whoMoves(move)} can ${actions[to]}` }];
  }
  return needs[to](said);
}

/** One open variation of each kind for an award (Innovate UK), so that no two start from the same base unaware of each other. */
export const checkOnlyOpen = (kind: VariationKind, open: readonly { readonly kind: VariationKind; readonly reference: string }[]): readonly Issue[] =>
  open.filter((each) => each.kind === kind).slice(0, 1).map(({ reference }) => ({
    path: 'kind', message: `Variation ${reference} of ${kind} is still open for this award. Decide or withdraw it first`,
  }));

/** Where two of one kind would be open at once, as after an undo: the later one is named. */
export const duplicateOpen = (open: readonly { readonly kind: VariationKind; readonly number: number }[]): readonly Issue[] =>
  [...Map.groupBy(open, ({ kind }) => kind)].flatMap(([kind, same]) => {
    const [first, last] = [same[0], same.length > 1 ? same.at(-1) : undefined];
    return first === undefined || last === undefined ? [] : [{ path: 'kind', message: `variations ${first.number} and ${last.number} of ${kind} would both be open. Decide or withdraw variation ${last.number} first` }];
  });
