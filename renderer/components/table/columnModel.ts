import type { Column, Columns } from './column.ts';

/** Columns that go together under a name: 'money'. */
export interface ColumnSet {
  readonly name: string;
  readonly ids: readonly string[];
}

/** The columns to show, in that order; null shows all. The first always comes first, as it heads the row; a column there is none of is passed over. */
export function arrange<R>(columns: Columns<R>, ids: readonly string[] | null): Columns<R> {
  if (ids === null) return columns;
  const [first, ...others] = columns;
  return [first, ...ids.flatMap((id) => others.filter((column) => column.id === id))];
}

const idsOf = <R>(columns: readonly Column<R>[]): readonly string[] => columns.map(({ id }) => id);

/** Null where these are all columns in the order they come in. */
const plain = <R>(columns: Columns<R>, ids: readonly string[]): readonly string[] | null => (ids.join(' ') === idsOf(columns).join(' ') ? null : ids);

/** Shows a hidden column last; hides a shown one. */
export function turnColumn<R>(columns: Columns<R>, shown: readonly string[] | null, id: string): readonly string[] | null {
  const now = idsOf(arrange(columns, shown));
  return id === columns[0].id ? shown : plain(columns, now.includes(id) ? now.filter((one) => one !== id) : [...now, id]);
}

/** One place to the left or right; the ends and the first column stay. */
export function moveColumn<R>(columns: Columns<R>, shown: readonly string[] | null, id: string, step: -1 | 1): readonly string[] | null {
  const now = idsOf(arrange(columns, shown));
  const [at, to] = [now.indexOf(id), now.indexOf(id) + step];
  if (at < 1 || to < 1 || to >= now.length) return shown;
  return plain(columns, now.with(at, now[to] ?? id).with(to, id));
}

/** 'all', 'money', or '5 of 13' where they have no name. */
export function columnsInWords<R>(columns: Columns<R>, shown: readonly string[] | null, sets: readonly ColumnSet[]): string {
  const now = idsOf(arrange(columns, shown));
  if (plain(columns, now) === null) return 'all';
  return sets.find(({ ids }) => idsOf(arrange(columns, ids)).join(' ') === now.join(' '))?.name ?? `${now.length} of ${columns.length}`;
}
