import { describe, expect, test } from 'vitest';
import { type MilestoneClaim, milestoneAmounts, mostOnOutcomes } from '../../../shared/domain/holdback.ts';

const claim = (over: Partial<MilestoneClaim> = {}): MilestoneClaim => ({
  expensesPence: 100_001, submitted: true, funderPercent: 50, maximumPence: 60_000, holdbackPercent: 10, adjustedGross: null, adjustedHoldback: null, paid: true, ...over,
});

describe('D6 gross, holdback and net', () => {
  test('the share of expenses, half a penny away from nought, at most the maximum', () => {
    expect(milestoneAmounts(claim())).toMatchObject({ gross: 50_001, holdback: 5_000, net: 45_001 });
    expect(milestoneAmounts(claim({ expensesPence: 200_000 }))).toMatchObject({ gross: 60_000, holdback: 6_000, net: 54_000 });
    expect(milestoneAmounts(claim({ expensesPence: 0 }))).toMatchObject({ gross: 0, holdback: 0, net: 0 });
  });

  test('unknown, not nought, before it is submitted or while expenses are missing', () => {
    for (const over of [{ submitted: false }, { expensesPence: null }, { funderPercent: null }, { maximumPence: null }]) {
      expect(milestoneAmounts(claim(over))).toMatchObject({ gross: null, holdback: null, net: null });
    }
    expect(milestoneAmounts(claim({ holdbackPercent: null }))).toMatchObject({ gross: 50_001, holdback: null, net: null });
  });

  test('what was adjusted counts, and what was worked out stays beside it', () => {
    expect(milestoneAmounts(claim({ adjustedGross: 40_000 }))).toEqual({ gross: 40_000, holdback: 4_000, net: 36_000, workedOut: { gross: 50_001, holdback: 4_000 } });
    expect(milestoneAmounts(claim({ adjustedHoldback: 0 }))).toEqual({ gross: 50_001, holdback: 0, net: 50_001, workedOut: { gross: 50_001, holdback: 5_000 } });
  });
});

test('D6 the most on outcomes is all that was held back, once every milestone with expenses was paid', () => {
  expect(mostOnOutcomes([claim(), claim({ expensesPence: 200_000 })])).toBe(11_000);
  expect(mostOnOutcomes([claim(), claim({ expensesPence: 0, paid: false })])).toBe(5_000);
  expect(mostOnOutcomes([claim(), claim({ paid: false })])).toBe(null);
  expect(mostOnOutcomes([claim(), claim({ expensesPence: null, paid: false })])).toBe(null);
  expect(mostOnOutcomes([])).toBe(null);
});
