import type { StatementSync } from 'node:sqlite';
import { connectionOf } from './database.ts';
import type { Reader } from './database.ts';
import { quoted, twinOf } from './historyShape.ts';
import { prepared } from './rowStates.ts';
import { tablesWithMadeUp, versionedTables } from './schema.ts';
import type { VersionedTable } from './schema.ts';

/** A state of a row, column by column. */
export type State = Readonly<Record<string, string | number | null>>;

/** One row that a change made, altered or removed: as it was before, and as the change left it. */
export interface TouchedRow {
  readonly change: number;
  readonly table: VersionedTable;
  readonly id: string;
  readonly before: State | null;
  readonly after: State | null;
  /** The row still stands just as the change left it. */
  readonly stands: boolean;
}

/** How many rows of a table a change touched. */
export interface TouchedCount {
  readonly change: number;
  readonly table: VersionedTable;
  readonly rows: number;
}

/** `main.` looks past the views of an as-at reader: what a change did is the same whenever it is asked. */
const ask = (db: Reader, sql: string): StatementSync => prepared(connectionOf(db), sql);

// Every column of ours holds text, a number or nothing; the driver's type allows more.
const states = (statement: StatementSync, ...values: readonly (string | number)[]): Iterable<State> =>
  statement.iterate(...values) as Iterable<State>;

const now = (table: string): string => `main.${quoted(table)}`;
const then = (table: string): string => `main.${quoted(twinOf(table))}`;
const oneOf = '(SELECT value FROM json_each(?))';

/** Rows as a change left them, now or until they were touched again; and rows as it found them. */
const countSql = versionedTables.map((table) => `
  SELECT '${table}' AS "table", changed_in AS change, count(*) AS made, 0 AS found FROM ${now(table)} WHERE changed_in IN ${oneOf} GROUP BY changed_in
  UNION ALL SELECT '${table}', changed_in, count(*), 0 FROM ${then(table)} WHERE changed_in IN ${oneOf} GROUP BY changed_in
  UNION ALL SELECT '${table}', replaced_in, 0, count(*) FROM ${then(table)} WHERE replaced_in IN ${oneOf} GROUP BY replaced_in`).join('\n  UNION ALL');

/**
 * How many rows each change touched, table by table, from the indexes alone. A change that both added and removed rows
 * of one table touched more than is said here: who reads its rows knows better.
 */
export function countTouched(db: Reader, changes: readonly number[]): readonly TouchedCount[] {
  const seqs = JSON.stringify(changes);
  const counts = new Map<string, { readonly change: number; readonly table: VersionedTable; made: number; found: number }>();
  for (const row of ask(db, countSql).all(...versionedTables.flatMap(() => [seqs, seqs, seqs]))) {
    const [table, change] = [String(row['table']) as VersionedTable, Number(row['change'])];
    const count = counts.get(`${change} ${table}`) ?? { change, table, made: 0, found: 0 };
    counts.set(`${change} ${table}`, count);
    count.made += Number(row['made']);
    count.found += Number(row['found']);
  }
  return [...counts.values()].map(({ change, table, made, found }) => ({ change, table, rows: Math.max(made, found) }));
}

/** The rows of one table that these changes touched, at most `limit` of each kind of state. */
export function touchedRows(db: Reader, table: VersionedTable, changes: readonly number[], limit: number): readonly TouchedRow[] {
  const seqs = JSON.stringify(changes);
  const rows = new Map<string, { change: number; table: VersionedTable; id: string; before: State | null; after: State | null; stands: boolean }>();
  const place = (change: unknown, id: unknown) => {
    const key = `${String(change)} ${String(id)}`;
    const row = rows.get(key) ?? { change: Number(change), table, id: String(id), before: null, after: null, stands: false };
    rows.set(key, row);
    return row;
  };
  for (const from of [now(table), then(table)]) {
    for (const state of states(ask(db, `SELECT * FROM ${from} WHERE changed_in IN ${oneOf} LIMIT ?`), seqs, limit)) {
      const row = place(state['changed_in'], state['id']);
      row.after = state;
      row.stands = from === now(table);
    }
  }
  for (const state of states(ask(db, `SELECT * FROM ${then(table)} WHERE replaced_in IN ${oneOf} LIMIT ?`), seqs, limit)) {
    place(state['replaced_in'], state['id']).before = state;
  }
  return [...rows.values()];
}

/** What rows that a change made, altered or removed have, or had, in a column: a row that is gone is in no other list. */
export function valuesTouched(db: Reader, table: VersionedTable, column: string, change: number): readonly string[] {
  const sql = `SELECT ${quoted(column)} AS value FROM ${now(table)} WHERE changed_in = ?1 UNION SELECT ${quoted(column)} FROM ${then(table)} WHERE replaced_in = ?1`;
  return ask(db, sql).all(change).map((row) => String(row['value']));
}

const tagged: ReadonlySet<VersionedTable> = new Set(tablesWithMadeUp);

/** Whether a change touched a made-up row of a table. */
export function touchedMadeUp(db: Reader, table: VersionedTable, change: number): boolean {
  if (!tagged.has(table)) return false;
  const among = (from: string, column: string): boolean =>
    ask(db, `SELECT 1 FROM ${from} WHERE ${quoted(column)} = ? AND illustrative = 1 LIMIT 1`).get(change) !== undefined;
  return among(now(table), 'changed_in') || among(then(table), 'changed_in') || among(then(table), 'replaced_in');
}

/** A row as it is, or as it last was. */
export interface FoundState {
  readonly state: State;
  readonly gone: boolean;
}

/** Rows by id as this reader sees them; of those that are gone, the last state. */
export function statesOf(db: Reader, table: VersionedTable, ids: Iterable<string>): ReadonlyMap<string, FoundState> {
  const wanted = JSON.stringify([...new Set(ids)]);
  const found = new Map<string, FoundState>();
  for (const state of states(ask(db, `SELECT * FROM ${quoted(table)} WHERE id IN ${oneOf}`), wanted)) {
    found.set(String(state['id']), { state, gone: false });
  }
  const missing = [...new Set(ids)].filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  for (const state of states(ask(db, `SELECT * FROM ${then(table)} WHERE id IN ${oneOf} ORDER BY replaced_in`), JSON.stringify(missing))) {
    found.set(String(state['id']), { state, gone: true });
  }
  return found;
}

/** The ids of rows that have, or ever had, one of these values in a column. */
export function idsEver(db: Reader, table: VersionedTable, column: string, values: Iterable<string>): readonly string[] {
  const wanted = JSON.stringify([...values]);
  const among = (from: string): string => `SELECT id FROM ${from} WHERE ${quoted(column)} IN ${oneOf}`;
  return ask(db, `${among(now(table))} UNION ${among(then(table))}`).all(wanted, wanted).map((row) => String(row['id']));
}

/** The changes that touched a row while it had one of these values in a column. */
export function changesOf(db: Reader, table: VersionedTable, column: string, values: Iterable<string>): readonly number[] {
  const wanted = JSON.stringify([...values]);
  const among = (seq: string, from: string): string => `SELECT ${seq} AS seq FROM ${from} WHERE ${quoted(column)} IN ${oneOf}`;
  const sql = [among('changed_in', now(table)), among('changed_in', then(table)), among('replaced_in', then(table))].join(' UNION ');
  return ask(db, sql).all(wanted, wanted, wanted).map((row) => Number(row['seq']));
}
