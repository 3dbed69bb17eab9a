import type { LockHolder } from '../../../shared/contract/host.ts';
import { formatDate, londonDate, londonTime } from '../../../shared/domain/calendar.ts';
import type { LockOwner } from '../files/lock.ts';

export const holderShown = ({ person, machine, since }: LockOwner): LockHolder => ({ person, machine, since });

const moment = (instant: string): string => (instant === '' ? '' : ` since ${londonTime(instant)} on ${formatDate(londonDate(instant))}`);
const who = ({ person, machine, since }: LockOwner): string => `${person} on ${machine}${moment(since)}`;

/** Why a file that somebody holds opens for reading only. */
export const heldSentence = (name: string, by: LockOwner): string =>
  `“${name}” is open for editing by ${who(by)}, so it can be read here but not changed. You are told when it is free.`;

/** Why a command may not write a file that somebody holds. */
export const lockedSentence = (name: string, by: LockOwner): string =>
  `“${name}” is open for editing by ${who(by)}. Nothing was changed. Close it there and try again.`;

/** What the former holder is told. */
export const lostSentence = (name: string, by: LockOwner): string =>
  `${who(by)} took over the editing of “${name}”, so nothing more is saved from here. What was saved before is safe.`;
