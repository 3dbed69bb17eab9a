import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { assertHistory, generateHistory, schemaOf } from '../../../../electron/core/db/history.ts';
import { columnsOf, tablesWithHistory, twinOf } from '../../../../electron/core/db/historyShape.ts';
import { tablesOfAwards, tablesWithMadeUp, versionedTables } from '../../../../electron/core/db/schema.ts';
import { connect } from '../../../../electron/core/db/settings.ts';
import { aFolder, addSources, created } from './storeFixture.ts';

/** A file with source a (change 1), closed, and a raw connection to it: what other programs could do. */
async function raw(): Promise<DatabaseSync> {
  const file = path.join(aFolder(), 'a.igt');
  const store = await created(file);
  await addSources(store, 'a');
  await store.close();
  const db = connect(file, { journal: 'DELETE' });
  onTestFinished(() => db.close());
  return db;
}

const begin = (db: DatabaseSync, seq: number): void => db.exec(`UPDATE "change" SET seal = 'x' WHERE seal IS NULL;
  INSERT INTO "change" SELECT ${seq}, '2019-06-01T00:00:00.000Z', actor_id, 'x', NULL, NULL, NULL FROM "change" WHERE seq = 1`);
const states = (db: DatabaseSync): unknown => db.prepare('SELECT title, changed_in, replaced_in FROM source_history ORDER BY replaced_in').all();

test('every table with a history is named in the schema, in an order that puts parents first', async () => {
  const db = await raw();
  expect(tablesWithHistory(db)).toEqual([...versionedTables]);
  expect(tablesWithHistory(db).map(twinOf).every((twin) => schemaOf(db).some(({ name }) => name === twin))).toBe(true);
  expect(() => assertHistory(db)).not.toThrow();
});

const withColumn = (db: DatabaseSync, column: string) => versionedTables.filter((table) => columnsOf(db, table).some(({ name }) => name === column)).toSorted();

test('what hangs on an award is named in the schema, so that History finds it by its project', async () => {
  expect(withColumn(await raw(), 'award_id').filter((table) => table !== 'award_figure')).toEqual(tablesOfAwards.toSorted());
});

test('what may be made up is named in the schema, so that nothing made up goes unsaid', async () => {
  expect(withColumn(await raw(), 'illustrative')).toEqual(tablesWithMadeUp.toSorted());
});

test('nothing is written outside a change', async () => {
  const db = await raw();
  expect(() => db.exec("INSERT INTO source (id, title, changed_in) VALUES ('b', 'B', 1)")).toThrow('not the running change');
  expect(() => db.exec("UPDATE source SET title = 'x'")).toThrow('not the running change');
  expect(() => db.exec('DELETE FROM source')).toThrow('no running change');
});

test('a row must bear the number of the running change, and keep its id', async () => {
  const db = await raw();
  begin(db, 2);
  expect(() => db.exec("INSERT INTO source (id, title, changed_in) VALUES ('b', 'B', 1)")).toThrow('not the running change');
  expect(() => db.exec("UPDATE source SET title = 'forgotten'")).toThrow('not the running change');
  expect(() => db.exec("UPDATE source SET id = 'z', changed_in = 2")).toThrow('an id cannot change');
  expect(states(db)).toEqual([]);
});

test('a row replaced twice in one change keeps its first state', async () => {
  const db = await raw();
  begin(db, 2);
  db.exec("UPDATE source SET title = 'second', changed_in = 2; UPDATE source SET title = 'third', changed_in = 2; DELETE FROM source");
  expect(states(db)).toEqual([{ title: 'Source a', changed_in: 1, replaced_in: 2 }]);
});

test('REPLACE and an upsert keep the state they write over', async () => {
  const db = await raw();
  begin(db, 2);
  db.exec("INSERT OR REPLACE INTO source (id, title, changed_in) VALUES ('a', 'replaced', 2)");
  begin(db, 3);
  db.exec("INSERT INTO source (id, title, changed_in) VALUES ('a', 'again', 3) ON CONFLICT (id) DO UPDATE SET title = excluded.title, changed_in = excluded.changed_in");
  expect(states(db)).toEqual([{ title: 'Source a', changed_in: 1, replaced_in: 2 }, { title: 'replaced', changed_in: 2, replaced_in: 3 }]);
});

test('a statement that is ignored leaves no trace in the history', async () => {
  const db = await raw();
  begin(db, 2);
  db.exec("UPDATE OR IGNORE source SET title = NULL, changed_in = 2");
  expect(states(db)).toEqual([]);
});

test('the history itself can be neither altered nor removed, nor added to by hand', async () => {
  const db = await raw();
  begin(db, 2);
  db.exec("UPDATE source SET title = 'second', changed_in = 2");
  expect(() => db.exec("UPDATE source_history SET title = 'never'")).toThrow('cannot be changed');
  expect(() => db.exec('DELETE FROM source_history')).toThrow('cannot be removed');
  expect(() => db.exec("INSERT INTO source_history (id, title, changed_in, replaced_in) VALUES ('q', 'Q', 1, 7)")).toThrow('only a change');
});

test('a change is the next number, not earlier than the one before, and stays as it was', async () => {
  const db = await raw();
  const add = (seq: number, at: string): void => db.exec(`INSERT INTO "change" SELECT ${seq}, '${at}', actor_id, 'x', NULL, NULL, NULL FROM "change" LIMIT 1`);
  expect(() => add(3, '2020-01-01')).toThrow('next number');
  expect(() => add(2, '2001-01-01')).toThrow('later time');
  add(2, '2020-01-01');
  expect(() => add(3, '2020-01-01')).toThrow('another change is running');
  expect(() => db.exec(`UPDATE "change" SET seal = 'x', operation = 'y' WHERE seq = 2`)).toThrow('cannot be altered');
  db.exec(`UPDATE "change" SET seal = 'x' WHERE seq = 2`);
  expect(() => db.exec(`UPDATE "change" SET reason = 'x'`)).toThrow('cannot be altered');
  expect(() => db.exec('DELETE FROM "change"')).toThrow('cannot be removed');
});

test('a table altered without its twin is noticed', async () => {
  const db = await raw();
  db.exec('ALTER TABLE source ADD COLUMN extra TEXT');
  expect(() => generateHistory(db)).toThrow('source and its history differ');
  expect(() => assertHistory(db)).toThrow('source and its history differ');
});

test('a trigger that is missing or was changed is noticed', async () => {
  const db = await raw();
  db.exec('DROP TRIGGER source_update');
  expect(() => assertHistory(db)).toThrow('source_update');
  generateHistory(db);
  expect(() => assertHistory(db)).not.toThrow();
});

test('no part of the schema replaces or cascades', async () => {
  const db = await raw();
  const all = schemaOf(db).map(({ sql }) => sql ?? '').join('\n');
  expect(all).not.toMatch(/\bOR\s+REPLACE\b|ON\s+CONFLICT\s+REPLACE|ON\s+DELETE\s+CASCADE|ON\s+UPDATE\s+CASCADE|SET\s+NULL/i);
  expect(schemaOf(db).filter(({ type, sql }) => type === 'table' && sql?.endsWith('STRICT') !== true)).toEqual([]);
});

test('twins carry the indexes that reads use, none unique but that of their states', async () => {
  const db = await raw();
  const of = (table: string): readonly unknown[] => db.prepare('SELECT name, "unique" AS one FROM pragma_index_list(?) ORDER BY name').all(table);
  expect(of('observation_history')).toEqual([
    { name: 'observation_by_organisation_history', one: 0 },
    { name: 'observation_by_source_history', one: 0 },
    { name: 'observation_history_changed_in', one: 0 },
    { name: 'observation_history_replaced_in', one: 0 },
    { name: 'observation_history_states', one: 1 },
    { name: 'observation_once_history', one: 0 },
  ]);
  expect(of('aim_history').map((index) => (index as { name: string }).name)).toContain('aim_history_by_outcome_id_number');
});
