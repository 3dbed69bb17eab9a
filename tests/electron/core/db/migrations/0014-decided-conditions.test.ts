import { expect, test } from 'vitest';
import { decidedConditions } from '../../../../../electron/core/db/migrations/0014-decided-conditions.ts';
import { migrations } from '../../../../../electron/core/db/migrations/index.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const before = migrations.slice(0, migrations.indexOf(decidedConditions));

test('the step lets a condition say which decision made it, and an older file keeps every state and every seal', async () => {
  expectAdded(before, decidedConditions, []);
  await expectOldKept(before, decidedConditions, 'award_condition');
});

test('it refuses a decision that is not there', () => {
  const db = withAnAward([...before, decidedConditions], '');
  expect(() => db.exec("INSERT INTO award_condition (id, award_id, number, kind, title, state, decision_id, changed_in) VALUES ('m', 'a', 1, 'condition', 'T', 'open', 'd', 1)")).toThrow('FOREIGN KEY');
});
