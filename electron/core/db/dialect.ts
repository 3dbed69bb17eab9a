import type { DatabaseSync } from 'node:sqlite';
import { SqliteDialect } from 'kysely';
import type { SqliteDatabase } from 'kysely';
import { bindAll } from './border.ts';

const statementsKept = 500;

/** Kysely over `node:sqlite`. Statements are kept; one that is being walked through is its own, since a second run would reset it. */
export function nodeSqliteDialect(db: DatabaseSync): SqliteDialect {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  const prepare: SqliteDatabase['prepare'] = (sql) => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    const made = {
      reader: statement.columns().length > 0,
      all: (values: readonly unknown[]) => statement.all(...bindAll(values, sql)),
      run: (values: readonly unknown[]) => statement.run(...bindAll(values, sql)),
      iterate: (values: readonly unknown[]) => db.prepare(sql).iterate(...bindAll(values, sql)),
    };
    if (kept.size >= statementsKept) kept.clear();
    kept.set(sql, made);
    return made;
  };
  return new SqliteDialect({ database: { prepare, close: () => kept.clear() } });
}
