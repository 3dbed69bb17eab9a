import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { tablesWithHistory } from './historyShape.ts';
import type { VersionedTable } from './schema.ts';

export type Stored = Readonly<Record<string, string | number | null>>;

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
