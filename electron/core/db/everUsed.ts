import { connectionOf } from './database.ts';
import type { Tx } from './database.ts';
import { quoted, twinOf } from './historyShape.ts';
import type { Tables, VersionedTable } from './schema.ts';

/** Whether any row, now or in any earlier state of the file, has this value: a reference that was once given is never given again. */
export function everUsed<T extends VersionedTable>(tx: Tx, table: T, column: keyof Tables[T] & string, value: string): boolean {
  const inTable = (name: string): string => `SELECT 1 FROM ${quoted(name)} WHERE ${quoted(column)} = ?`;
  const found = connectionOf(tx).prepare(`${inTable(table)} UNION ALL ${inTable(twinOf(table))} LIMIT 1`).get(value, value);
  return found !== undefined;
}
