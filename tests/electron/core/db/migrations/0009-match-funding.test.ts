import { expect, test } from 'vitest';
import { matchFunding } from '../../../../../electron/core/db/migrations/0009-match-funding.ts';
import { migrations } from '../../../../../electron/core/db/migrations/index.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const before = migrations.filter(({ version }) => version < matchFunding.version);

test('the step adds match funding and what is needed of it, each with a twin', () => {
  expectAdded(before, matchFunding, ['match_line', 'match_need']);
});

test('an older file with changes in it keeps every state and every seal', async () => {
  await expectOldKept(before, matchFunding, 'match_line');
});

const line = (columns: string, values: string): string => `INSERT INTO match_line (id, award_id, changed_in, source, ${columns}) VALUES ('x', 'a', 1, ${values})`;

test.for([
  ['a line from nowhere', line('kind, secured', "' ', 'cash', 1"), 'CHECK'],
  ['a line of which nobody said whether it is secured', line('kind', "'s', 'cash'"), 'NOT NULL'],
  ['an amount in kind with no word of how it was valued', line('kind, secured, pence', "'s', 'in-kind', 1, 100"), 'CHECK'],
  ['an amount below nought', line('kind, secured, pence', "'s', 'cash', 1, -1"), 'CHECK'],
] as const)('the store refuses %s', ([, sql, why]) => {
  expect(() => withAnAward([...before, matchFunding], '').exec(sql)).toThrow(why);
});
