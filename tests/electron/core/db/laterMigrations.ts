import type { Migration } from '../../../../electron/core/db/migrations/migration.ts';
import { migrations } from '../../../../electron/core/db/migrations/index.ts';

const statements = [
  'ALTER TABLE source ADD COLUMN shelf TEXT',
  'ALTER TABLE source_history ADD COLUMN shelf TEXT',
  "UPDATE source SET shelf = 'kept' WHERE confidence = 'official'",
  "UPDATE source_history SET shelf = 'kept' WHERE confidence = 'official'",
  'CREATE TABLE keyword (id TEXT PRIMARY KEY, source_id TEXT NOT NULL REFERENCES source(id), word TEXT NOT NULL, changed_in INTEGER NOT NULL REFERENCES change(seq)) STRICT',
];

/** What a later version might do: a column in table and twin alike, backfilled, and a new table. `before` is told each step. */
export const laterMigrations = (before: (statement: number) => void = () => undefined): readonly Migration[] => [...migrations, {
  version: (migrations.at(-1)?.version ?? 0) + 1,
  name: 'a shelf for each source',
  up: (db) => {
    for (const [index, sql] of statements.entries()) {
      before(index);
      db.exec(sql);
    }
    before(statements.length);
  },
}];

export const stepsOfLater = statements.length + 1;

/** A later version that loses rows' parents, or forgets a twin. */
export const brokenMigrations = (sql: string): readonly Migration[] =>
  [...migrations, { version: (migrations.at(-1)?.version ?? 0) + 1, name: 'broken', up: (db) => db.exec(sql) }];
