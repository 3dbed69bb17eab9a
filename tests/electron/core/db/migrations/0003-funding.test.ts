import { expect, test } from 'vitest';
import { programmeFile } from '../../../../../electron/core/db/migrations/0001-programme-file.ts';
import { notesAndRatings } from '../../../../../electron/core/db/migrations/0002-notes-and-ratings.ts';
import { funding } from '../../../../../electron/core/db/migrations/0003-funding.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const before = [programmeFile, notesAndRatings];
const steps = [...before, funding];
const added = ['award_condition', 'award_kept', 'cost_category', 'forecast', 'funding_rule', 'hold', 'money_back', 'payment', 'profile_line', 'spend', 'variance_note'];

test('the third shape adds the tables of money, each with a twin, and puts no row into any', () => {
  expectAdded(before, funding, added);
});

test('an older file with changes in it keeps every state and every seal', async () => {
  await expectOldKept(before, funding, 'payment');
});

const filled = (): ReturnType<typeof withAnAward> => withAnAward(steps, `
    INSERT INTO profile_line (id, award_id, quarter, pence, changed_in) VALUES ('l', 'a', '2019-04-01', 100, 1);
    INSERT INTO spend (id, award_id, kind, quarter, pence, changed_in) VALUES ('s', 'a', 'actual', '2019-04-01', 0, 1)`);

const payment = (columns: string, values: string): string =>
  `INSERT INTO payment (id, award_id, number, kind, instrument, due_on, pence, changed_in, ${columns}) VALUES ('x', 'a', 1, 'instalment', 'grant agreement', '2019-05-01', 100, 1, ${values})`;
const approved = "state, proposed_by, proposed_on, approved_by, approved_on, approved_pence";

test.for([
  ['a quarter that is none', "INSERT INTO profile_line (id, award_id, quarter, pence, changed_in) VALUES ('m', 'a', '2019-05-01', 100, 1)", 'CHECK'],
  ['two amounts in one place of the profile', "INSERT INTO profile_line (id, award_id, quarter, pence, changed_in) VALUES ('m', 'a', '2019-04-01', 100, 1)", 'UNIQUE'],
  ['a forecast of the quarter it was made in', "INSERT INTO forecast (id, award_id, made_in, quarter, pence, changed_in) VALUES ('m', 'a', '2019-04-01', '2019-04-01', 100, 1)", 'CHECK'],
  ['two actuals in one place', "INSERT INTO spend (id, award_id, kind, quarter, pence, changed_in) VALUES ('m', 'a', 'actual', '2019-04-01', 5, 1)", 'UNIQUE'],
  ['a refund above nought', "INSERT INTO spend (id, award_id, kind, quarter, pence, reason, changed_in) VALUES ('m', 'a', 'refund', '2019-04-01', 5, 'r', 1)", 'CHECK'],
  ['a correction without its reason', "INSERT INTO spend (id, award_id, kind, quarter, pence, changed_in) VALUES ('m', 'a', 'correction', '2019-04-01', 5, 1)", 'CHECK'],
  ['a condition that is met on no day', "INSERT INTO award_condition (id, award_id, number, kind, title, state, changed_in) VALUES ('m', 'a', 1, 'condition', 'T', 'met', 1)", 'CHECK'],
  ['a proposal of nobody', payment('state', "'proposed'"), 'CHECK'],
  ['an approval by the proposer without a reason', payment(approved, "'approved', 'o', '2019-05-01', 'o', '2019-05-01', 100"), 'CHECK'],
  ['another amount approved without a reason', payment(approved, "'approved', 'o', '2019-05-01', 'p', '2019-05-01', 90"), 'CHECK'],
  ['a payment made on no day', payment(approved, "'paid', 'o', '2019-05-01', 'p', '2019-05-01', 100"), 'CHECK'],
  ['a payment cancelled without a reason', payment('state', "'cancelled'"), 'CHECK'],
  ['a hold by nothing', "INSERT INTO hold (id, award_id, placed_on, changed_in) VALUES ('m', 'a', '2019-05-01', 1)", 'CHECK'],
  ['a tolerance of more than all', "INSERT INTO funding_rule (id, programme_id, tolerance, changed_in) VALUES ('m', 'p', 101, 1)", 'CHECK'],
] as const)('the third shape refuses %s', ([, sql, why]) => {
  expect(() => filled().exec(sql)).toThrow(why);
});

test('an approval by another person is kept', () => {
  expect(() => filled().exec(payment(approved, "'approved', 'o', '2019-05-01', 'p', '2019-05-01', 100"))).not.toThrow();
});
