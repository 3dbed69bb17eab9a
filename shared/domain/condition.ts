import type { IsoDate } from './calendar.ts';

interface Condition {
  readonly state: string;
  readonly dueOn: IsoDate | null;
}

/** Somebody still has to do something for it; one that is met, not met or set aside is done with. */
export const isOpenCondition = ({ state }: Pick<Condition, 'state'>): boolean => state === 'open' || state === 'in progress';

/** Open and past its day. One without a day is never late. */
export const isLateCondition = (condition: Condition, today: IsoDate): boolean => isOpenCondition(condition) && condition.dueOn !== null && condition.dueOn < today;

/** The late first, then what else is open by its day and at the end what has none; then what is done with, the newest first. */
export function byUrgency(a: Condition, b: Condition): number {
  const open = isOpenCondition(a);
  if (open !== isOpenCondition(b)) return open ? -1 : 1;
  if (a.dueOn === b.dueOn) return 0;
  if (a.dueOn === null || b.dueOn === null) return a.dueOn === null ? 1 : -1;
  return (a.dueOn < b.dueOn) === open ? -1 : 1;
}
