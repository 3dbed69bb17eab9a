import type { DatabaseSync } from 'node:sqlite';
import { connectionOf } from './database.ts';
import type { Reader } from './database.ts';
import { rows, versionedIn } from './rowStates.ts';
import type { VersionedTable } from './schema.ts';

export interface Key {
  readonly table: VersionedTable;
  readonly column: string;
  readonly parent: VersionedTable;
  readonly parentColumn: string;
}

const keys = new WeakMap<DatabaseSync, readonly Key[]>();

/**
 * Every foreign key from one table with a history to another, found once for a connection. All of ours have one column.
 * `main` looks past the views of an as-at reader, which have no keys.
 */
export function keysOf(db: DatabaseSync): readonly Key[] {
  const known = keys.get(db);
  if (known !== undefined) return known;
  const tables = versionedIn(db);
  const found = tables.flatMap((table) => rows(db, `SELECT "table" AS parent, "from" AS child, "to" AS target FROM pragma_foreign_key_list(?, 'main')`, table)
    .filter((key) => tables.some((one) => one === key['parent']))
    .map((key) => ({ table, column: String(key['child']), parent: String(key['parent']) as VersionedTable, parentColumn: String(key['target'] ?? 'id') })));
  keys.set(db, found);
  return found;
}

/** The tables whose rows no other row can point at: nothing can rest on a row of theirs. */
export function leafTables(reader: Reader): ReadonlySet<VersionedTable> {
  const db = connectionOf(reader);
  return new Set(versionedIn(db)).difference(new Set(keysOf(db).map(({ parent }) => parent)));
}
