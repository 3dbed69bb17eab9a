import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { expect, test } from 'vitest';
import { connectionOf } from '../../../../../electron/core/db/database.ts';
import { assertHistory, schemaOf } from '../../../../../electron/core/db/history.ts';
import { migrate } from '../../../../../electron/core/db/migrate.ts';
import { programmeFile } from '../../../../../electron/core/db/migrations/0001-programme-file.ts';
import { notesAndRatings } from '../../../../../electron/core/db/migrations/0002-notes-and-ratings.ts';
import { verifyReader } from '../../../../../electron/core/db/verify.ts';
import { aFolder, addSources, change, created, opened, sourcesOf } from '../storeFixture.ts';

const steps = [programmeFile, notesAndRatings];
const added = ['project_note', 'project_rating', 'rating_scale', 'rating_step'];

test('the second shape adds four tables, each with a twin, and puts no row into any', () => {
  const names = (db: DatabaseSync): readonly string[] => schemaOf(db).filter(({ type }) => type === 'table').map(({ name }) => name);
  const [before, after] = [new DatabaseSync(':memory:'), new DatabaseSync(':memory:')];
  migrate(before, [programmeFile]);
  migrate(after, steps);
  const old = new Set(names(before));
  expect(names(after).filter((name) => !old.has(name)).toSorted()).toEqual(added.flatMap((name) => [name, `${name}_history`]).toSorted());
  expect(added.map((name) => after.prepare(`SELECT count(*) AS n FROM ${name}`).get())).toEqual(added.map(() => ({ n: 0 })));
});

test('an older file with changes in it keeps every state and every seal', async () => {
  const file = path.join(aFolder(), 'a.igt');
  const store = await created(file, { migrations: [programmeFile] });
  await addSources(store, 'a', 'b');
  await change(store, (tx) => tx.updateTable('source').set({ title: 'A2', changed_in: tx.change }).where('id', '=', 'a').execute());
  await change(store, (tx) => tx.deleteFrom('source').where('id', '=', 'b').execute());
  const before = [await sourcesOf(store, 1), await sourcesOf(store, 2), await sourcesOf(store)];
  await store.close();
  const newer = await opened(file, { migrations: steps });
  expect([await sourcesOf(newer, 1), await sourcesOf(newer, 2), await sourcesOf(newer)]).toEqual(before);
  for (const asAt of [1, 3]) expect(await newer.read((db) => db.selectFrom('project_note').selectAll().execute(), asAt)).toEqual([]);
  await newer.read(async (db) => {
    assertHistory(connectionOf(db));
    expect(verifyReader(db)).toEqual({ integrity: 'ok' });
  });
});

function filled(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  migrate(db, steps);
  db.exec(`PRAGMA foreign_keys = ON;
    INSERT INTO actor (id, name, organisation, role) VALUES ('o', 'Officer 1', 'DfE', 'programme officer');
    INSERT INTO "change" (seq, at, actor_id, operation) VALUES (1, '2019-01-01T00:00:00.000Z', 'o', 'x');
    INSERT INTO framework (id, name, changed_in) VALUES ('f', 'F', 1);
    INSERT INTO programme (id, title, framework_id, marking, changed_in) VALUES ('p', 'P', 'f', 'OFFICIAL', 1);
    INSERT INTO project (id, programme_id, reference, title, kind, changed_in) VALUES ('j', 'p', 'leeds', 'Leeds', 'grant', 1);
    INSERT INTO rating_scale (id, key, name, position, changed_in) VALUES ('s', 'two', 'Two steps', 1, 1);
    INSERT INTO rating_step (id, scale_id, position, name, meaning, tone, changed_in) VALUES ('g', 's', 1, 'Good', 'Good', 'green', 1);
    INSERT INTO project_rating (id, project_id, subject, step_id, dated, changed_in) VALUES ('r', 'j', 'risk', 'g', '2019-05-01', 1)`);
  return db;
}

test.for([
  ['a note of nothing', "INSERT INTO project_note (id, project_id, kind, dated, body, changed_in) VALUES ('n', 'j', 'call', '2019-05-01', '  ', 1)", 'CHECK'],
  ['a note without its day', "INSERT INTO project_note (id, project_id, kind, dated, body, changed_in) VALUES ('n', 'j', 'call', '2019-05', 'Went well', 1)", 'CHECK'],
  ['a note of another kind', "INSERT INTO project_note (id, project_id, kind, dated, body, changed_in) VALUES ('n', 'j', 'fax', '2019-05-01', 'Went well', 1)", 'CHECK'],
  ['two ratings of one subject on a day', "INSERT INTO project_rating (id, project_id, subject, step_id, dated, changed_in) VALUES ('q', 'j', 'risk', 'g', '2019-05-01', 1)", 'UNIQUE'],
  ['a rating of something else', "INSERT INTO project_rating (id, project_id, subject, step_id, dated, changed_in) VALUES ('q', 'j', 'mood', 'g', '2019-05-01', 1)", 'CHECK'],
  ['a rating on no scale', "INSERT INTO project_rating (id, project_id, subject, step_id, dated, changed_in) VALUES ('q', 'j', 'delivery', 'x', '2019-05-01', 1)", 'FOREIGN KEY'],
  ['two steps in one place', "INSERT INTO rating_step (id, scale_id, position, name, meaning, tone, changed_in) VALUES ('h', 's', 1, 'Bad', 'Bad', 'red', 1)", 'UNIQUE'],
] as const)('the second shape refuses %s', ([, sql, why]) => {
  expect(() => filled().exec(sql)).toThrow(why);
});
