import type { ChangeShown } from '../../../shared/contract/changes.ts';
import { formatDate, weekdayName } from '../../../shared/domain/calendar.ts';

export interface ChangeDay {
  readonly date: string;
  /** 'Monday 13 May 2019' */
  readonly name: string;
  readonly changes: readonly ChangeShown[];
}

/** Changes by the day they were made, in the order they come in. */
export function byDay(changes: readonly ChangeShown[]): readonly ChangeDay[] {
  const days = Map.groupBy(changes, ({ date }) => date);
  return [...days].map(([date, of]) => ({ date, name: `${weekdayName(date)} ${formatDate(date)}`, changes: of }));
}

/** What can be done about a change: taken back, brought in again, or another one first; null where nothing can. */
export type Act = { readonly verb: 'Undo' | 'Redo' } | { readonly first: number } | null;

/** An undoing is undone by a redo; what was undone already, or may not be undone by this person, offers nothing. */
export function actOn({ undoes, title, blocked }: Pick<ChangeShown, 'undoes' | 'title' | 'blocked'>): Act {
  if (blocked !== null) return blocked.first === null ? null : { first: blocked.first };
  return { verb: undoes !== null && title.startsWith('Undone: ') ? 'Redo' : 'Undo' };
}
