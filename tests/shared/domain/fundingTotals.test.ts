import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  availableOf, awardedSpread, fundingMeasures, fundingTotals, isKeptWhole, spreadOf, spreadOfQuarters, spreadTotal, totalsByYear, type ProjectMoney, type Spread,
} from '../../../shared/domain/fundingTotals.ts';
import { addTotals } from '../../../shared/domain/total.ts';

const years = ['2016-04-01', '2017-04-01', '2018-04-01', null] as const;
const spread: fc.Arbitrary<Spread> = fc.option(fc.array(fc.tuple(fc.constantFrom(...years), fc.integer({ min: -1_000_000, max: 999_999_999 })), { maxLength: 8 }).map(spreadOf));
const money: fc.Arbitrary<ProjectMoney> = fc.record({ awarded: spread, profiled: spread, forecast: spread, spent: spread, paid: spread, scheduled: spread });

describe('totals of money', () => {
  test('agree with their parts to the penny, by any cut and by year, over a thousand random programmes', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(3), money), { maxLength: 20 }), (all) => {
      const total = fundingTotals(all.map(([, project]) => project));
      const cuts = [...Map.groupBy(all, ([round]) => round).values()].map((part) => fundingTotals(part.map(([, project]) => project)));
      for (const measure of [...fundingMeasures, 'available'] as const) expect(addTotals(cuts.map((cut) => cut[measure]))).toEqual(total[measure]);
      const byYear = totalsByYear(all.map(([, project]) => project));
      for (const measure of fundingMeasures) expect(byYear.reduce((sum, year) => sum + year[measure].pence, 0)).toBe(total[measure].pence);
      expect(byYear.every((year) => fundingMeasures.every((measure) => year[measure].counted === total[measure].counted && year[measure].of === all.length))).toBe(true);
    }), { numRuns: 1000 });
  });

  test('an award lies in the years of its profile, what is not profiled in none; without a profile in the year it was awarded', () => {
    const profile = spreadOfQuarters(new Map([['2017-04-01', 100], ['2018-01-01', 50], ['2018-04-01', 30]]));
    expect([...(awardedSpread(200, profile, '2016-04-01') ?? [])]).toEqual([['2017-04-01', 150], ['2018-04-01', 30], [null, 20]]);
    expect([...(awardedSpread(180, profile, null) ?? [])]).toEqual([['2017-04-01', 150], ['2018-04-01', 30]]);
    expect([...(awardedSpread(200, null, '2016-04-01') ?? [])]).toEqual([['2016-04-01', 200]]);
    expect([...(awardedSpread(200, null, null) ?? [])]).toEqual([[null, 200]]);
    expect(awardedSpread(null, profile, null)).toBeNull();
    expect(spreadTotal(awardedSpread(200, profile, null))).toBe(200);
  });

  test('what is left is known only where all three parts are', () => {
    const one = (pence: number): Spread => new Map([[null, pence]]);
    expect(availableOf({ awarded: one(100), paid: one(30), scheduled: one(20) })).toBe(50);
    expect(availableOf({ awarded: one(100), paid: one(0), scheduled: one(0) })).toBe(100);
    for (const missing of ['awarded', 'paid', 'scheduled'] as const) expect(availableOf({ awarded: one(100), paid: one(30), scheduled: one(20), [missing]: null })).toBeNull();
  });

  test('a record that began after the award did knows no total', () => {
    expect(isKeptWhole('2017-05-01', '2017-05', null)).toBe(true);
    expect(isKeptWhole('2017-06-01', '2017-05', null)).toBe(false);
    expect(isKeptWhole('2017-06-01', '2017', null)).toBe(true);
    expect(isKeptWhole('2017-06-01', null, '2017-07-01')).toBe(true);
    expect(isKeptWhole('2017-06-01', null, null)).toBe(false);
    expect(isKeptWhole(null, '2017-05', '2017-07-01')).toBe(false);
  });
});
