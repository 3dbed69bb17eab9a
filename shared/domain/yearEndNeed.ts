import type { Total } from './total.ts';
import { formatCount, pluralNoun } from './words.ts';

interface AwardAtYearEnd {
  /** The financial year is over. */
  readonly over: boolean;
  /** A request to carry forward from it waits for a decision. */
  readonly waits: boolean;
  /** A request of it was decided. */
  readonly decided: boolean;
  /** Its quarters, of which so many are known. */
  readonly outlook: Total;
  readonly underspend: number | null;
}

/** What somebody has to do about an award at the end of a financial year, in words; null where nothing is left to do. */
export function yearEndNeed({ over, waits, decided, outlook, underspend }: AwardAtYearEnd): string | null {
  if (waits) return 'Decide on the request';
  if (!over) return null;
  const unknown = outlook.of - outlook.counted;
  if (unknown > 0) return `Tell what was spent in ${formatCount(unknown)} ${pluralNoun(unknown, 'quarter')}`;
  return underspend !== null && underspend > 0 && !decided ? 'Nothing asked yet' : null;
}
