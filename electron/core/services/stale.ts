import { formatDate, londonDate, londonTime } from '../../../shared/domain/calendar.ts';
import { stale, type ProblemOf } from '../../../shared/domain/problem.ts';
import type { Reader } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { makerOf } from '../repositories/actors.ts';

/** What a person sent and what stands there now, by field, in words. */
export type InWords = Readonly<Record<string, string | null>>;

interface Seen {
  /** As the asker saw the row. */
  readonly changedIn: number;
  /** The row as it is. */
  readonly row: { readonly changed_in: number };
  /** 'this project' */
  readonly what: string;
  readonly yours: InWords;
  readonly theirs: InWords;
  /** As the row stood when the asker saw it, where that can be asked for. */
  readonly was?: () => Promise<InWords | null>;
}

/** The row as its asker saw it, read as at the change they name. */
export const asTheySaw = (deps: Pick<Deps, 'file'>, changedIn: number, words: (db: Reader) => Promise<InWords | null>) => (): Promise<InWords | null> => deps.file.read(words, changedIn);

/** Null where the row is as the asker saw it; else a problem with both versions that says who was first, and when. */
export async function staleProblem(db: Reader, { changedIn, row, what, yours, theirs, was }: Seen): Promise<ProblemOf<'stale'> | null> {
  if (row.changed_in === changedIn) return null;
  const made = await makerOf(db, row.changed_in);
  const first = made === null ? `Somebody changed ${what}` : `${made.name} changed ${what} on ${formatDate(londonDate(made.at))} at ${londonTime(made.at)}`;
  return stale({ message: `${first}, after you opened it. Nothing was saved. Compare the two and save again`, yours, theirs, was: changedIn < row.changed_in ? await was?.() : null });
}
