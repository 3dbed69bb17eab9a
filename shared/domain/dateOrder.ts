import { type PartialDate, formatPartial, surelyBefore } from './partialDate.ts';
import type { Issue } from './problem.ts';

type MaybeDate = PartialDate | null | undefined;

interface Order {
  /** The later date's field, and its name at the start of the message. */
  readonly path: string;
  readonly what: string;
  /** What happened on the earlier date: 'when the project starts'. */
  readonly when: string;
}

/** Refuses a later date that lies before the earlier one in every reading; what is not known is not refused. */
export function checkOrder(earlier: MaybeDate, later: MaybeDate, { path, what, when }: Order): readonly Issue[] {
  if (!earlier || !later || !surelyBefore(later, earlier)) return [];
  return [{ path, message: `${what} must be the same as or after ${formatPartial(earlier)} ${when}` }];
}
