import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDays, shareOut } from '../../../shared/domain/instalments.ts';

describe('a schedule of instalments', () => {
  test('falls due on the same day of the month, or at its end where the first does', () => {
    expect(dueDays('2019-05-24', 3, 'quarter')).toEqual(['2019-05-24', '2019-08-24', '2019-11-24']);
    expect(dueDays('2019-06-30', 4, 'quarter')).toEqual(['2019-06-30', '2019-09-30', '2019-12-31', '2020-03-31']);
    expect(dueDays('2020-02-29', 2, 'year')).toEqual(['2020-02-29', '2021-02-28']);
    expect(dueDays('2020-01-31', 3, 'month')).toEqual(['2020-01-31', '2020-02-29', '2020-03-31']);
  });

  test('keeps the amounts given and shares out the rest, the odd pence to the last', () => {
    expect(shareOut(100, [null, null, null])).toEqual([33, 33, 34]);
    expect(shareOut(100, [50, null, null])).toEqual([50, 25, 25]);
    expect(shareOut(100, [null, 10, null])).toEqual([45, 10, 45]);
    expect(shareOut(100, [60, 50])).toEqual([60, 50]);
    expect(shareOut(100, [100, null])).toEqual([100, null]);
  });

  test('adds to the total wherever something is left to share', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.array(fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: null }), { minLength: 1, maxLength: 40 }), (total, given) => {
      const shared = shareOut(total, given);
      if (shared.every((pence) => pence !== null) && given.includes(null)) expect(shared.reduce((sum, pence) => sum + pence, 0)).toBe(total);
    }));
  });
});
