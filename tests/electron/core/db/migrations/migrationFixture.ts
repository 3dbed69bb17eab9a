import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { expect } from 'vitest';
import { connectionOf } from '../../../../../electron/core/db/database.ts';
import { assertHistory, schemaOf } from '../../../../../electron/core/db/history.ts';
import { migrate } from '../../../../../electron/core/db/migrate.ts';
import type { Migration } from '../../../../../electron/core/db/migrations/migration.ts';
import type { VersionedTable } from '../../../../../electron/core/db/schema.ts';
import { verifyReader } from '../../../../../electron/core/db/verify.ts';
import { aFolder, addSources, change, created, opened, sourcesOf } from '../storeFixture.ts';

const inMemory = (steps: readonly Migration[]): DatabaseSync => {
  const db = new DatabaseSync(':memory:');
  migrate(db, steps);
  return db;
};
const tablesOf = (db: DatabaseSync): readonly string[] => schemaOf(db).filter(({ type }) => type === 'table').map(({ name }) => name);

/** A step adds these tables, each with a twin, and puts no row into any. */
export function expectAdded(before: readonly Migration[], step: Migration, tables: readonly string[]): void {
  const [old, now] = [new Set(tablesOf(inMemory(before))), inMemory([...before, step])];
  expect(tablesOf(now).filter((name) => !old.has(name)).toSorted()).toEqual(tables.flatMap((name) => [name, `${name}_history`]).toSorted());
  expect(tables.map((name) => now.prepare(`SELECT count(*) AS n FROM ${name}`).get())).toEqual(tables.map(() => ({ n: 0 })));
}

/** An older file with changes in it keeps every state and every seal through a step, and held nothing of the new table then. */
export async function expectOldKept(before: readonly Migration[], step: Migration, table: VersionedTable): Promise<void> {
  const file = path.join(aFolder(), 'a.igt');
  const store = await created(file, { migrations: before });
  await addSources(store, 'a', 'b');
  await change(store, (tx) => tx.updateTable('source').set({ title: 'A2', changed_in: tx.change }).where('id', '=', 'a').execute());
  await change(store, (tx) => tx.deleteFrom('source').where('id', '=', 'b').execute());
  const states = [await sourcesOf(store, 1), await sourcesOf(store, 2), await sourcesOf(store)];
  await store.close();
  const newer = await opened(file, { migrations: [...before, step] });
  expect([await sourcesOf(newer, 1), await sourcesOf(newer, 2), await sourcesOf(newer)]).toEqual(states);
  for (const asAt of [1, 3]) expect(await newer.read((db) => db.selectFrom(table).selectAll().execute(), asAt)).toEqual([]);
  await newer.read(async (db) => {
    assertHistory(connectionOf(db));
    expect(verifyReader(db)).toEqual({ integrity: 'ok' });
  });
}

/** Two officers, and a project with an award, in a shape; then what the test adds. */
export function withAnAward(steps: readonly Migration[], more: string): DatabaseSync {
  const db = inMemory(steps);
  db.exec(`PRAGMA foreign_keys = ON;
    INSERT INTO actor (id, name, organisation, role) VALUES ('o', 'Officer 1', 'DfE', 'programme officer'), ('p', 'Officer 2', 'DfE', 'programme officer');
    INSERT INTO "change" (seq, at, actor_id, operation) VALUES (1, '2019-01-01T00:00:00.000Z', 'o', 'x');
    INSERT INTO framework (id, name, changed_in) VALUES ('f', 'F', 1);
    INSERT INTO programme (id, title, framework_id, marking, changed_in) VALUES ('p', 'P', 'f', 'OFFICIAL', 1);
    INSERT INTO project (id, programme_id, reference, title, kind, changed_in) VALUES ('j', 'p', 'leeds', 'Leeds', 'grant', 1);
    INSERT INTO award (id, project_id, reference, changed_in) VALUES ('a', 'j', 'leeds-award', 1);
    ${more}`);
  return db;
}
