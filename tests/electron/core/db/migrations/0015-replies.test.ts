import { expect, test } from 'vitest';
import { replies } from '../../../../../electron/core/db/migrations/0015-replies.ts';
import { migrations } from '../../../../../electron/core/db/migrations/index.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const before = migrations.slice(0, migrations.indexOf(replies));

test('the step lets a paid measure say how many must have answered, and an older file keeps every state and every seal', async () => {
  expectAdded(before, replies, []);
  await expectOldKept(before, replies, 'outcome_part');
});

test.for([
  ['a least of nobody', "'u', 'rate', NULL"],
  ['a least of nought', "'u', 'people', 0"],
  ['another reading', "'u', 'score', 5"],
  ['a reading of no measure', "NULL, 'rate', 5"],
] as const)('it refuses %s', ([, values]) => {
  const db = withAnAward([...before, replies], '');
  db.exec('PRAGMA foreign_keys = OFF');
  expect(() => db.exec(`INSERT INTO outcome_part (id, award_id, schedule_id, position, measure_id, weight, achieved_as, safeguard_measure_id, safeguard_limit, safeguard_harm, replies_measure_id, replies_read, replies_least, changed_in)
    VALUES ('o', 'a', 's', 0, 'm', 100, 'of target', 'g', 1, 'above', ${values}, 1)`)).toThrow('CHECK');
});
