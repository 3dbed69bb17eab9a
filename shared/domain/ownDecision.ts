import { isBlank } from './blank.ts';
import type { Issue } from './problem.ts';

/** Whether who decides is who asked for it, under whichever role, and what they say of that. */
export interface OwnDecision {
  readonly samePerson?: boolean;
  readonly samePersonReason?: string | null;
}

/** Two people have a part in each decision about money: one asks, another decides. Where one does both, the reason is on record. */
export const checkOwnDecision = ({ samePerson = false, samePersonReason }: OwnDecision, message: string): readonly Issue[] =>
  (samePerson && isBlank(samePersonReason) ? [{ path: 'samePersonReason', message }] : []);
