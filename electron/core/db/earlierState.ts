import { connectionOf } from './database.ts';
import type { Reader } from './database.ts';
import { quoted, twinOf } from './historyShape.ts';
import { prepared, type Stored } from './rowStates.ts';
import type { VersionedTable } from './schema.ts';

/** A row as a change left it, where something else stands there by now; null where it never stood so. */
export function earlierState(db: Reader, table: VersionedTable, id: string, changedIn: number): Stored | null {
  const found = prepared(connectionOf(db), `SELECT * FROM main.${quoted(twinOf(table))} WHERE id = ? AND changed_in = ?`).get(id, changedIn);
  return (found as Stored | undefined) ?? null;
}
