import { DatabaseSync } from 'node:sqlite';
import { schemaOf } from './history.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';

type Known = ReadonlyMap<string, string | null>;

const made = new WeakMap<readonly Migration[], Map<number, Known>>();

const keyed = (db: DatabaseSync): Known => new Map(schemaOf(db).map(({ type, name, table, sql }) => [`${type} ${name} on ${table}`, sql]));

/** What a file of this version holds, found by making one in memory. */
function knownAt(version: number, migrations: readonly Migration[]): Known {
  const versions = made.get(migrations) ?? new Map<number, Known>();
  made.set(migrations, versions);
  const known = versions.get(version);
  if (known !== undefined) return known;
  const db = new DatabaseSync(':memory:');
  try {
    for (const migration of migrations.filter((one) => one.version <= version)) migrate(db, [migration]);
    const answer = keyed(db);
    versions.set(version, answer);
    return answer;
  } finally {
    db.close();
  }
}

/**
 * The names of all that a received file holds beyond or instead of what this program makes: tables, indexes, triggers,
 * views, columns. A trigger or a view could make the program say what its sender wants.
 */
export function strangersIn(db: DatabaseSync, version: number, migrations: readonly Migration[]): readonly string[] {
  const known = knownAt(version, migrations);
  const there = keyed(db);
  const extra = [...there].filter(([key, sql]) => !known.has(key) || known.get(key) !== sql).map(([key]) => key);
  const missing = [...known.keys()].filter((key) => !there.has(key)).map((key) => `${key} (missing)`);
  return [...extra, ...missing];
}
