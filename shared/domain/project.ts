import { checkOrder } from './dateOrder.ts';
import type { PartialDate } from './partialDate.ts';
import type { Issue } from './problem.ts';
import { joinList } from './words.ts';

/** Only grants enter counts, sums and maps. */
export const projectKinds = ['grant', 'practice example'] as const;
export type ProjectKind = (typeof projectKinds)[number];

export const lifecycles = ['proposed', 'approved', 'in delivery', 'on hold', 'closing', 'closed', 'withdrawn', 'terminated'] as const;
/** Where a project stands. Unknown is null, and often is. */
export type Lifecycle = (typeof lifecycles)[number];

export const stages = ['develop', 'test', 'scale'] as const;
export type Stage = (typeof stages)[number];

/** A title up to its colon, for lines of many things: 'The House Project: five sites and national hub' is 'The House Project'. */
export const shortTitle = (title: string): string => /^([^:]*\S)\s*:\s/.exec(title)?.[1] ?? title;

/** A project withdraws; the department terminates. The last row of moves takes back what was set too early. */
const moves: Readonly<Record<Lifecycle, readonly Lifecycle[]>> = {
  proposed: ['approved', 'withdrawn'],
  approved: ['in delivery', 'on hold', 'withdrawn', 'terminated', 'proposed'],
  'in delivery': ['on hold', 'closing', 'withdrawn', 'terminated', 'approved'],
  'on hold': ['in delivery', 'closing', 'withdrawn', 'terminated', 'approved'],
  closing: ['closed', 'terminated', 'in delivery'],
  closed: ['closing'],
  withdrawn: ['proposed', 'approved', 'in delivery'],
  terminated: ['approved', 'in delivery', 'on hold', 'closing'],
};

/** From unknown a project may be said to stand anywhere. */
export const movesFrom = (from: Lifecycle | null): readonly Lifecycle[] => (from === null ? lifecycles : moves[from]);

export function checkLifecycleMove(from: Lifecycle | null, to: Lifecycle): readonly Issue[] {
  if (from === to || from === null || moves[from].includes(to)) return [];
  return [{ path: 'lifecycle', message: `A project that is ${from} cannot become ${to}. It can become ${joinList(moves[from], 'or')}` }];
}

export const reasonNeeded = (lifecycle: Lifecycle): boolean => lifecycle === 'withdrawn' || lifecycle === 'terminated';

interface Standing {
  readonly lifecycle?: Lifecycle | null | undefined;
  readonly lifecycleReason?: string | null | undefined;
}

/** Why a project ended early is part of the record. */
export function checkLifecycle({ lifecycle, lifecycleReason }: Standing): readonly Issue[] {
  if (!lifecycle || !reasonNeeded(lifecycle) || (lifecycleReason ?? '').trim() !== '') return [];
  return [{ path: 'lifecycleReason', message: `Enter the reason why the project was ${lifecycle}` }];
}

interface ProjectDates {
  readonly startsOn?: PartialDate | null | undefined;
  readonly endsOn?: PartialDate | null | undefined;
}

export const checkProjectDates = ({ startsOn, endsOn }: ProjectDates): readonly Issue[] =>
  checkOrder(startsOn, endsOn, { path: 'endsOn', what: 'End date', when: 'when the project starts' });
