import { versionedTables, type Tables, type VersionedTable } from '../db/schema.ts';

/** A row as it is planted: the change that plants it puts its own number on it. */
export type RowOf<T extends VersionedTable> = Omit<Tables[T], 'changed_in'>;

/** Rows by table, ready to be inserted parents first. */
export type RowSet = { readonly [T in VersionedTable]?: readonly RowOf<T>[] };

/** Several sets as one, in the order given. */
export function mergeRows(...sets: readonly RowSet[]): RowSet {
  const merged: { [table in VersionedTable]?: readonly object[] } = {};
  for (const table of versionedTables) {
    const rows = sets.flatMap<object>((set) => set[table] ?? []);
    if (rows.length > 0) merged[table] = rows;
  }
  return merged as RowSet;
}
