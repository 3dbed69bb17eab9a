import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { connectionOf } from './database.ts';
import type { Reader } from './database.ts';
import { columnsOf, list, quoted, tablesWithHistory, twinOf } from './historyShape.ts';
import type { VersionedTable } from './schema.ts';

export type Stored = Readonly<Record<string, string | number | null>>;

/** One row as a change found it and left it; null where there was none, or none is left. */
export interface TouchedRow {
  readonly table: VersionedTable;
  readonly id: string;
  readonly before: Stored | null;
  readonly after: Stored | null;
}

interface Known {
  readonly tables: readonly VersionedTable[];
  readonly statements: Map<string, StatementSync>;
}

/** History asks the same of every change: what one connection once found out of its schema and prepared, it keeps. */
const known = new WeakMap<DatabaseSync, Known>();

function knownOf(db: DatabaseSync): Known {
  const there = known.get(db) ?? { tables: tablesWithHistory(db) as readonly VersionedTable[], statements: new Map<string, StatementSync>() };
  known.set(db, there);
  return there;
}

/** The tables of this file, which are those of the schema: a file with others is not opened. */
export const versionedIn = (db: DatabaseSync): readonly VersionedTable[] => knownOf(db).tables;

export function prepared(db: DatabaseSync, sql: string): StatementSync {
  const { statements } = knownOf(db);
  const statement = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, statement);
  return statement;
}

export const rows = (db: DatabaseSync, sql: string, ...values: readonly (string | number | null)[]): readonly Stored[] =>
  prepared(db, sql).all(...values) as readonly Stored[];

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

/** How many rows each of these changes touched. */
export function countTouched(reader: Reader, changes: readonly number[]): ReadonlyMap<number, number> {
  const db = connectionOf(reader);
  const counts = versionedIn(db).map((table) => {
    const [now, past] = [`main.${quoted(table)}`, `main.${quoted(twinOf(table))}`];
    return prepared(db, `SELECT count(*) AS n FROM (SELECT id FROM ${now} WHERE changed_in = :c
      UNION SELECT id FROM ${past} WHERE changed_in = :c UNION SELECT id FROM ${past} WHERE replaced_in = :c)`);
  });
  return new Map(changes.map((change) =>
    [change, counts.reduce((sum, statement) => sum + Number(statement.get({ c: change })?.['n']), 0)]));
}
