import { expect, test } from 'vitest';
import { carryForward } from '../../../../../electron/core/db/migrations/0005-carry-forward.ts';
import { migrations } from '../../../../../electron/core/db/migrations/index.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const before = migrations.filter(({ version }) => version < carryForward.version);

test('the step adds requests and the quarters they go into, each with a twin', () => {
  expectAdded(before, carryForward, ['carry_forward', 'carry_forward_into']);
});

test('an older file with changes in it keeps every state and every seal', async () => {
  await expectOldKept(before, carryForward, 'carry_forward');
});

const filled = (): ReturnType<typeof withAnAward> => withAnAward([...before, carryForward], `
    ${asked("'w', 1", "'requested'")};
    INSERT INTO carry_forward_into (id, carry_forward_id, quarter, pence, changed_in) VALUES ('i', 'w', '2019-07-01', 100, 1)`);

function asked(idAndNumber: string, state: string, more: readonly (readonly [string, string])[] = []): string {
  const year = more.some(([column]) => column === 'financial_year') ? [] : [['financial_year', "'2018-04-01'"] as const];
  const all = [...year, ...more];
  return `INSERT INTO carry_forward (id, number, award_id, pence, reason, requested_by, requested_on, changed_in, state${all.map(([column]) => `, ${column}`).join('')})
    VALUES (${idAndNumber}, 'a', 100, 'r', 'o', '2019-05-08', 1, ${state}${all.map(([, value]) => `, ${value}`).join('')})`;
}
const decided = [['decided_by', "'x'"], ['decided_on', "'2019-05-09'"]] as const;

test.for([
  ['a year that does not begin in April', asked("'x', 2", "'requested'", [['financial_year', "'2018-07-01'"]]), 'CHECK'],
  ['a second request of a year while one waits', asked("'x', 2", "'requested'"), 'UNIQUE'],
  ['an approval of no amount', asked("'x', 2", "'approved'", decided), 'CHECK'],
  ['an approval of more than was asked for', asked("'x', 2", "'approved'", [...decided, ['approved_pence', '101']]), 'CHECK'],
  ['less than was asked for without a comment', asked("'x', 2", "'approved'", [...decided, ['approved_pence', '90']]), 'CHECK'],
  ['a decision of nobody', asked("'x', 2", "'rejected'", [['comment', "'c'"]]), 'CHECK'],
  ['a refusal without a comment', asked("'x', 2", "'rejected'", decided), 'CHECK'],
  ['a quarter carried into twice', "INSERT INTO carry_forward_into (id, carry_forward_id, quarter, pence, changed_in) VALUES ('k', 'w', '2019-07-01', 100, 1)", 'UNIQUE'],
] as const)('the store refuses %s', ([, sql, why]) => {
  expect(() => filled().exec(sql)).toThrow(why);
});

test('an approval of a part with its comment is kept', () => {
  expect(() => filled().exec(asked("'x', 2", "'approved'", [...decided, ['approved_pence', '90'], ['comment', "'c'"]]))).not.toThrow();
});
