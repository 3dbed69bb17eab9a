import { expect, test } from 'vitest';
import { roundDecisions } from '../../../../../electron/core/db/migrations/0011-round-decisions.ts';
import { migrations } from '../../../../../electron/core/db/migrations/index.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const before = migrations.slice(0, migrations.indexOf(roundDecisions));

test('the step adds the tables of criteria and decisions, and an older file keeps every state and every seal', async () => {
  expectAdded(before, roundDecisions, ['round_criteria', 'round_decision']);
  await expectOldKept(before, roundDecisions, 'round_decision');
});

const decision = (columns: string, values: string): string =>
  `INSERT INTO round_decision (id, project_id, round_id, decided_on, decided_by, interests, changed_in, ${columns}) VALUES ('t', 'j', 'r', '2018-04-02', 'Board', 'None', 1, ${values})`;

test.for([
  ['an amount of what is not awarded', decision('decision, decided_pence', "'not awarded', 1"), 'CHECK'],
  ['conditions that nobody wrote', decision('decision', "'awarded with conditions'"), 'CHECK'],
  ['a decision of another word', decision('decision', "'deferred'"), 'CHECK'],
  ['two versions of one number', `INSERT INTO round_criteria (id, round_id, version, body, from_on, changed_in) VALUES ('d', 'r', 1, 'Cost', '2018-05-01', 1)`, 'UNIQUE'],
] as const)('it refuses %s', ([, sql, why]) => {
  const db = withAnAward([...before, roundDecisions], `INSERT INTO round (id, programme_id, reference, name, changed_in) VALUES ('r', 'p', 'round-1', 'Round 1', 1);
    INSERT INTO round_criteria (id, round_id, version, body, from_on, changed_in) VALUES ('c', 'r', 1, 'Need', '2018-04-01', 1)`);
  expect(() => db.exec(sql)).toThrow(why);
});
