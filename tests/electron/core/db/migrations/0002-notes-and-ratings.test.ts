import { expect, test } from 'vitest';
import { programmeFile } from '../../../../../electron/core/db/migrations/0001-programme-file.ts';
import { notesAndRatings } from '../../../../../electron/core/db/migrations/0002-notes-and-ratings.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const steps = [programmeFile, notesAndRatings];
const added = ['project_note', 'project_rating', 'rating_scale', 'rating_step'];

test('the second shape adds four tables, each with a twin, and puts no row into any', () => {
  expectAdded([programmeFile], notesAndRatings, added);
});

test('an older file with changes in it keeps every state and every seal', async () => {
  await expectOldKept([programmeFile], notesAndRatings, 'project_note');
});

const filled = (): ReturnType<typeof withAnAward> => withAnAward(steps, `
    INSERT INTO rating_scale (id, key, name, position, changed_in) VALUES ('s', 'two', 'Two steps', 1, 1);
    INSERT INTO rating_step (id, scale_id, position, name, meaning, tone, changed_in) VALUES ('g', 's', 1, 'Good', 'Good', 'green', 1);
    INSERT INTO project_rating (id, project_id, subject, step_id, dated, changed_in) VALUES ('r', 'j', 'risk', 'g', '2019-05-01', 1)`);

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
