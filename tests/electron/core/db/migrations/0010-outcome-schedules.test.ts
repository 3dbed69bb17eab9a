import { expect, test } from 'vitest';
import { programmeFile } from '../../../../../electron/core/db/migrations/0001-programme-file.ts';
import { notesAndRatings } from '../../../../../electron/core/db/migrations/0002-notes-and-ratings.ts';
import { funding } from '../../../../../electron/core/db/migrations/0003-funding.ts';
import { ledger } from '../../../../../electron/core/db/migrations/0004-ledger.ts';
import { carryForward } from '../../../../../electron/core/db/migrations/0005-carry-forward.ts';
import { awardRecords } from '../../../../../electron/core/db/migrations/0006-award-records.ts';
import { variations } from '../../../../../electron/core/db/migrations/0007-variations.ts';
import { awardShares } from '../../../../../electron/core/db/migrations/0008-award-shares.ts';
import { outcomeSchedules } from '../../../../../electron/core/db/migrations/0010-outcome-schedules.ts';
import { expectAdded, expectOldKept, withAnAward } from './migrationFixture.ts';

const before = [programmeFile, notesAndRatings, funding, ledger, carryForward, awardRecords, variations, awardShares];

test('the step adds the tables of payments on outcomes, each with a twin, and puts no row into any', () => {
  expectAdded(before, outcomeSchedules, ['outcome_part', 'outcome_schedule', 'payment_scale_step', 'payment_working', 'payment_working_part']);
});

test('an older file with changes in it keeps every state and every seal', async () => {
  await expectOldKept(before, outcomeSchedules, 'outcome_schedule');
});

const schedule = (columns: string, values: string): string =>
  `INSERT INTO outcome_schedule (id, award_id, number, name, results_percent, judged_to, changed_in, ${columns}) VALUES ('s', 'a', 1, 'Outcomes', 80, '2019-03-31', 1, ${values})`;
const linear = schedule('share, scale_kind, scale_slope, scale_base', "20, 'linear', 1.5, -45");
const step = (from: number, pays: number): string => `INSERT INTO payment_scale_step (id, award_id, schedule_id, from_percent, pays, changed_in) VALUES ('t${from}${pays}', 'a', 's', ${from}, ${pays}, 1)`;

test.for([
  ['a share of nothing', schedule('share, scale_kind, scale_slope, scale_base', "0, 'linear', 1, 0")],
  ['a straight scale without its slope', schedule('share, scale_kind', "20, 'linear'")],
  ['a stepped scale with a slope', schedule('share, scale_kind, scale_slope, scale_base', "20, 'thresholds', 1, 0")],
  ['an uplift without its most', schedule('share, scale_kind, scale_per_point', "20, 'uplift', 2")],
  ['a step that pays more than all', `${linear}; ${step(50, 101)}`],
  ['two steps at one point', `${linear}; ${step(50, 40)}; ${step(50, 50)}`],
] as const)('the step refuses %s', ([, sql]) => {
  expect(() => withAnAward([...before, outcomeSchedules], '').exec(sql)).toThrow(/CHECK|UNIQUE/);
});

test('a schedule with its scale is kept', () => {
  expect(() => withAnAward([...before, outcomeSchedules], '').exec(`${linear}; ${step(50, 40)}`)).not.toThrow();
});
