import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { migrate } from '../../../../../electron/core/db/migrate.ts';
import { programmeFile } from '../../../../../electron/core/db/migrations/0001-programme-file.ts';
import { schemaOf } from '../../../../../electron/core/db/history.ts';

function fresh(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  migrate(db, [programmeFile]);
  db.exec(`INSERT INTO actor (id, name, organisation, role) VALUES ('o', 'Officer 1', 'DfE', 'programme officer');
    INSERT INTO "change" (seq, at, actor_id, operation) VALUES (1, '2019-01-01T00:00:00.000Z', 'o', 'x');
    INSERT INTO source (id, title, changed_in) VALUES ('s', 'S', 1);
    INSERT INTO framework (id, name, changed_in) VALUES ('f', 'F', 1);
    INSERT INTO programme (id, title, framework_id, marking, changed_in) VALUES ('p', 'P', 'f', 'OFFICIAL', 1);
    INSERT INTO project (id, programme_id, reference, title, kind, changed_in) VALUES ('j', 'p', 'leeds', 'Leeds', 'grant', 1)`);
  return db;
}

test('the first shape has its tables, each with a twin where it has a history', () => {
  const tables = schemaOf(fresh()).filter(({ type }) => type === 'table').map(({ name }) => name);
  expect(tables.filter((name) => !name.endsWith('_history') && !tables.includes(`${name}_history`)))
    .toEqual(['actor', 'change', 'export_log', 'file_identity']);
});

test.for([
  ['a date that is none', "UPDATE source SET published_on = '13/05/2019'", 'CHECK'],
  ['money that is not whole pence', 'INSERT INTO programme_fact (id, programme_id, key, category, subject, pence, changed_in) VALUES (1, 2, 3, 4, 5, 1.5, 1)', 'cannot store REAL'],
  ['a project that follows itself', "UPDATE project SET follows_id = 'j', changed_in = 1", 'CHECK'],
  ['a withdrawal without a reason', "UPDATE project SET lifecycle = 'withdrawn', changed_in = 1", 'CHECK'],
  ['a citation of nothing', "INSERT INTO citation (id, source_id, changed_in) VALUES ('c', 's', 1)", 'CHECK'],
  ['two projects with one reference', "INSERT INTO project SELECT 'k', programme_id, round_id, reference, title, kind, lifecycle, lifecycle_reason, stage, theme, reform_area, model, starts_on, ends_on, evaluator, follows_id, note, illustrative, changed_in FROM project", 'UNIQUE'],
  ['a round of no programme', "INSERT INTO round (id, programme_id, reference, name, changed_in) VALUES ('r', 'nobody', 'r', 'R', 1)", 'FOREIGN KEY'],
] as const)('the first shape refuses %s', ([, sql, why]) => {
  expect(() => fresh().exec(sql)).toThrow(why);
});
