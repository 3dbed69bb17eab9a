import { isBlank } from './blank.ts';
import type { Issue } from './problem.ts';

/** How carefully what leaves the file is to be handled, the lower first. */
export const markings = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const;
export type Marking = (typeof markings)[number];

/** Raising a marking needs no reason; lowering it does, and the reason stands in the history. */
export function checkMarking(from: Marking, to: Marking, reason: string | null | undefined): readonly Issue[] {
  const lowered = markings.indexOf(to) < markings.indexOf(from);
  return lowered && isBlank(reason) ? [{ path: 'reason', message: 'Enter why the marking is lowered' }] : [];
}
