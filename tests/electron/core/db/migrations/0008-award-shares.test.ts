import { expect, test } from 'vitest';
import { awardShares } from '../../../../../electron/core/db/migrations/0008-award-shares.ts';
import { migrations } from '../../../../../electron/core/db/migrations/index.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const before = migrations.slice(0, migrations.indexOf(awardShares));

test('the step adds the table of shares, and an older file keeps every state and every seal', async () => {
  expectAdded(before, awardShares, ['award_share']);
  await expectOldKept(before, awardShares, 'award_share');
});

const share = (pence: number, dates: string): string => `INSERT INTO award_share (id, award_id, organisation_id, pence, from_on, to_on, changed_in) VALUES ('t', 'a', 'g', ${pence}, ${dates}, 1)`;

test.for([
  ['less than nought', share(-1, "'2018-04-01', NULL"), 'CHECK'],
  ['an end before the beginning', share(1, "'2018-04-01', '2018-03-31'"), 'CHECK'],
  ['two shares of one council from one day', share(1, "'2017-04-01', NULL"), 'UNIQUE'],
] as const)('it refuses %s', ([, sql, why]) => {
  const db = withAnAward([...before, awardShares], `INSERT INTO organisation (id, reference, name, short_name, kind, changed_in) VALUES ('g', 'leeds', 'Leeds City Council', 'Leeds', 'council', 1);
    INSERT INTO award_share (id, award_id, organisation_id, pence, from_on, changed_in) VALUES ('s', 'a', 'g', 1, '2017-04-01', 1)`);
  expect(() => db.exec(sql)).toThrow(why);
});
