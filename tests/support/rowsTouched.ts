import type { DatabaseSync } from 'node:sqlite';
import { connectionOf, type Reader } from '../../electron/core/db/database.ts';
import { columnsOf, list, quoted, twinOf } from '../../electron/core/db/historyShape.ts';
import { rows, versionedIn, type Stored } from '../../electron/core/db/rowStates.ts';
import type { VersionedTable } from '../../electron/core/db/schema.ts';

/** One row as a change found it and left it; null where there was none, or none is left. */
interface TouchedRow {
  readonly table: VersionedTable;
  readonly id: string;
  readonly before: Stored | null;
  readonly after: Stored | null;
}

function touchedIn(db: DatabaseSync, table: VersionedTable, change: number): readonly TouchedRow[] {
  const columns = list(columnsOf(db, table).map(({ name }) => name));
  const [now, past] = [`main.${quoted(table)}`, `main.${quoted(twinOf(table))}`];
  const before = new Map(rows(db, `SELECT ${columns} FROM ${past} WHERE replaced_in = ?`, change).map((row) => [String(row['id']), row]));
  const after = new Map(rows(db, `SELECT ${columns} FROM ${now} WHERE changed_in = ? UNION ALL SELECT ${columns} FROM ${past} WHERE changed_in = ?`, change, change)
    .map((row) => [String(row['id']), row]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ table, id, before: before.get(id) ?? null, after: after.get(id) ?? null }));
}

/** Every row that a change made, altered or removed, as it was before and after, however long ago that was. */
export function rowsTouchedBy(reader: Reader, change: number): readonly TouchedRow[] {
  const db = connectionOf(reader);
  return versionedIn(db).flatMap((table) => touchedIn(db, table, change));
}
