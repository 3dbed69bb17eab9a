import { expect, test } from 'vitest';
import { ownDecisions } from '../../../../../electron/core/db/migrations/0012-own-decisions.ts';
import { migrations } from '../../../../../electron/core/db/migrations/index.ts';
import { migrate } from '../../../../../electron/core/db/migrate.ts';
import { assertHistory } from '../../../../../electron/core/db/history.ts';
import { strangersIn } from '../../../../../electron/core/db/knownSchema.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const before = migrations.slice(0, migrations.indexOf(ownDecisions));
const decided = `INSERT INTO variation (id, award_id, number, kind, state, reason, submitted_by, submitted_on, decided_by, decided_on, interests, changed_in)
  VALUES ('v', 'a', 1, 'time', 'approved', 'Late', 'o', '2019-01-01', 'Board', '2019-01-02', 'None', 1)`;

test('the step adds a reason to variations and carry-forwards, and an older file keeps every state and every seal', async () => {
  expectAdded(before, ownDecisions, []);
  await expectOldKept(before, ownDecisions, 'variation');
  const db = withAnAward(before, decided);
  migrate(db, [...before, ownDecisions]);
  assertHistory(db);
  expect(strangersIn(db, ownDecisions.version, [...before, ownDecisions])).toEqual([]);
  expect(strangersIn(withAnAward([...before, ownDecisions], ''), ownDecisions.version, [...before, ownDecisions])).toEqual([]);
  expect(db.prepare('SELECT state, same_person_reason FROM variation').all()).toEqual([{ state: 'approved', same_person_reason: null }]);
});

test('it refuses a reason without words', () => {
  const db = withAnAward([...before, ownDecisions], decided);
  expect(() => db.exec("INSERT INTO variation (id, award_id, number, kind, state, same_person_reason, changed_in) VALUES ('w', 'a', 2, 'time', 'draft', ' ', 1)")).toThrow('CHECK');
});
