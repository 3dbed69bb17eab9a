import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type QuarterFigures, type Tolerance, combineVariance, explanationsDue, pastTolerance, varianceByYear, varianceOf, varianceToDate,
} from '../../../shared/domain/variance.ts';

const tenPercent: Tolerance = { percent: 10, pence: null, when: 'either' };
const figures = (quarter: string, profile: number | null, actual: number | null): QuarterFigures => ({ quarter, profile, forecast: null, actual });

describe('a quarter against its profile', () => {
  test.each([
    [42_000_000, 26_821_400, -15_178_600, -36.1, true],
    [106_000_000, 91_845_000, -14_155_000, -13.4, true],
    [110_000_000, 112_131_000, 2_131_000, 1.9, false],
    [100, 100, 0, 0, false],
    [0, 0, 0, null, false],
    [0, 5, 5, null, true],
    [1_000, 900, -100, -10, false],
    [100_000, 89_999, -10_001, -10, true],
  ])('profile %d, actual %d: %d', (profile, actual, pence, percent, past) => {
    expect(varianceOf(profile, actual, tenPercent)).toEqual({ pence, percent, past });
  });

  test('is unknown where either is', () => {
    expect([varianceOf(null, 5), varianceOf(5, null), varianceOf(null, null)]).toEqual([null, null, null]);
  });
});

test('a tolerance in per cent, in pounds, in either and in both', () => {
  const past = (percent: number | null, pence: number | null, when: Tolerance['when'] = 'either') => pastTolerance(-2_000, 10_000, { percent, pence, when });
  expect([past(null, null), past(20, null), past(19.9, null), past(null, 2_000), past(null, 1_999)]).toEqual([false, false, true, false, true]);
  expect([past(10, 5_000), past(30, 1_000), past(10, 5_000, 'both'), past(10, 1_000, 'both')]).toEqual([true, true, false, true]);
});

const year = [figures('2018-04-01', 100, 90), figures('2018-07-01', 100, null), figures('2018-10-01', 100, 60), figures('2019-01-01', null, 10), figures('2019-04-01', 100, 100)];

describe('quarters together', () => {
  test('count only where both are known, and say so', () => {
    expect(combineVariance(year, tenPercent)).toEqual({ profile: 300, actual: 250, variance: { pence: -50, percent: -16.7, past: true }, counted: 3, of: 5 });
    expect(combineVariance([figures('2018-04-01', 5, null)])).toEqual({ profile: 0, actual: 0, variance: null, counted: 0, of: 1 });
  });

  test('by financial year, and to date without the quarter that runs', () => {
    expect([...varianceByYear(year)].map(([start, { variance, counted, of }]) => [start, variance?.pence, counted, of]))
      .toEqual([['2018-04-01', -50, 2, 4], ['2019-04-01', 0, 1, 1]]);
    expect(varianceToDate(year, '2018-10-01')).toMatchObject({ profile: 100, actual: 90, counted: 1, of: 2 });
  });

  test('years add up to all quarters, to the penny', () => {
    const pence = fc.option(fc.integer({ min: -10_000_000, max: 10_000_000 }));
    const quarter = fc.constantFrom('2017-04-01', '2017-07-01', '2018-01-01', '2018-04-01', '2019-01-01');
    fc.assert(fc.property(fc.array(fc.record({ quarter, profile: pence, forecast: pence, actual: pence })), (quarters) => {
      const all = combineVariance(quarters);
      const years = [...varianceByYear(quarters).values()];
      const total = (of: (each: (typeof years)[number]) => number) => years.reduce((sum, each) => sum + of(each), 0);
      expect([total((y) => y.profile), total((y) => y.actual), total((y) => y.counted), total((y) => y.of)]).toEqual([all.profile, all.actual, all.counted, all.of]);
      expect(total((y) => y.variance?.pence ?? 0)).toBe(all.variance?.pence ?? 0);
    }), { numRuns: 1_000 });
  });
});

describe('explanations', () => {
  const states = (quarters: readonly QuarterFigures[], given: readonly string[], now = '2019-07-01') =>
    explanationsDue(quarters, given.map((quarter) => ({ quarter, text: `of ${quarter}` })), { now, tolerance: tenPercent })
      .map(({ quarter, state, explanation }) => [quarter, state, explanation?.quarter]);
  const under = [figures('2018-04-01', 100, 50), figures('2018-07-01', 100, 60), figures('2018-10-01', 100, 95), figures('2019-01-01', 100, 80), figures('2019-04-01', 100, 150)];

  test('are due past the tolerance only, and carry forward while it stays so', () => {
    expect(states(under, [])).toEqual([['2018-04-01', 'due', undefined], ['2018-07-01', 'due', undefined], ['2019-01-01', 'due', undefined], ['2019-04-01', 'due', undefined]]);
    expect(states(under, ['2018-04-01'])).toEqual([
      ['2018-04-01', 'given', '2018-04-01'], ['2018-07-01', 'carried forward', '2018-04-01'], ['2019-01-01', 'due', undefined], ['2019-04-01', 'due', undefined],
    ]);
    expect(states(under, ['2018-04-01', '2018-07-01']).slice(0, 2)).toEqual([['2018-04-01', 'given', '2018-04-01'], ['2018-07-01', 'given', '2018-07-01']]);
  });

  test('do not carry from an underspend to an overspend', () => {
    expect(states(under, ['2019-01-01']).slice(2)).toEqual([['2019-01-01', 'given', '2019-01-01'], ['2019-04-01', 'due', undefined]]);
  });

  test('are not asked for before the quarter is over, nor where an actual is missing', () => {
    expect(states(under, [], '2019-04-01').map(([quarter]) => quarter)).not.toContain('2019-04-01');
    expect(states([figures('2018-04-01', 100, null)], [])).toEqual([]);
  });

  test('of blanks are none', () => {
    expect(explanationsDue(under.slice(0, 1), [{ quarter: '2018-04-01', text: ' ' }], { now: '2019-04-01', tolerance: tenPercent })).toMatchObject([{ state: 'due' }]);
  });
});
