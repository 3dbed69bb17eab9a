import { expect, test } from 'vitest';
import { migrations } from '../../../../../electron/core/db/migrations/index.ts';
import { variations } from '../../../../../electron/core/db/migrations/0007-variations.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const before = migrations.filter(({ version }) => version < variations.version);

test('variations add their tables, each with a twin, and an older file keeps every state and every seal', async () => {
  expectAdded(before, variations, ['variation', 'variation_value']);
  await expectOldKept(before, variations, 'variation_value');
});

const filled = (): ReturnType<typeof withAnAward> => withAnAward([...before, variations], "INSERT INTO variation (id, award_id, number, kind, state, changed_in) VALUES ('v', 'a', 1, 'time', 'draft', 1)");

const variation = (columns: string, values: string): string => `INSERT INTO variation (id, award_id, number, kind, changed_in, ${columns}) VALUES ('x', 'a', 2, 'money', 1, ${values})`;
const value = (columns: string, values: string): string => `INSERT INTO variation_value (id, variation_id, changed_in, field, ${columns}) VALUES ('x', 'v', 1, ${values})`;
const submitted = 'state, reason, submitted_by, submitted_on';

test.for([
  ['a submission of nobody', variation('state, reason', "'submitted', 'R'"), 'CHECK'],
  ['a submission without a reason', variation(submitted, "'submitted', ' ', 'o', '2019-05-01'"), 'CHECK'],
  ['an approval on no day', variation(submitted, "'approved', 'R', 'o', '2019-05-01'"), 'CHECK'],
  ['an approval without the interests', variation(`${submitted}, decided_by, decided_on`, "'approved', 'R', 'o', '2019-05-01', 'B', '2019-05-02'"), 'CHECK'],
  ['a rejection without why', variation(`${submitted}, decided_by, decided_on, interests`, "'rejected', 'R', 'o', '2019-05-01', 'B', '2019-05-02', 'None'"), 'CHECK'],
  ['a number used twice', "INSERT INTO variation (id, award_id, number, kind, state, changed_in) VALUES ('x', 'a', 1, 'hold', 'draft', 1)", 'UNIQUE'],
  ['a quarter beside an end date', value('quarter, proposed', "'endsOn', '2019-04-01', 0"), 'CHECK'],
  ['a share of nobody', value('before_pence, proposed', "'share', 5, 0"), 'CHECK'],
  ['a value that is both an amount and words', value('before_pence, before_text, proposed', "'scope', 5, 'W', 0"), 'CHECK'],
  ['a value that is to change and is not proposed', value('after_text, proposed', "'scope', 'W', 0"), 'CHECK'],
] as const)('variations refuse %s', ([, sql, why]) => {
  expect(() => filled().exec(sql)).toThrow(why);
});

test('an approval with who decided and their interests is kept', () => {
  expect(() => filled().exec(variation(`${submitted}, decided_by, decided_on, interests`, "'approved', 'R', 'o', '2019-05-01', 'B', '2019-05-02', 'None'"))).not.toThrow();
});
