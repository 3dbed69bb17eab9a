import { describe, expect, test } from 'vitest';
import { cumulativeModel, moneyShort, plot } from '../../../renderer/components/charts/cumulativeModel.ts';
import { moneyLines, type LinesOf } from '../../../renderer/pages/projects/funding/moneyLines.ts';

const million = 100_000_000;
const known = (pence: number) => ({ pence, counted: 1, of: 1 });
const unknown = { pence: 0, counted: 0, of: 1 };
const quarters = ['2018-04-01', '2018-07-01', '2018-10-01', '2019-01-01', '2019-04-01', '2019-07-01'];
const figures = (profile: readonly (number | null)[], actual: readonly (number | null)[], forecast: readonly (number | null)[]) =>
  quarters.map((quarter, nth) => ({ quarter, profile: profile[nth] ?? null, actual: actual[nth] ?? null, forecast: forecast[nth] ?? null }));
const award: LinesOf = {
  quarters: figures([1, 1, 1, 1, 1, 1], [1, 0, 2, 1], [9, 9, 9, 9, 1, 0]),
  figures: { awarded: known(6), spent: known(4), forecast: known(5) }, now: '2019-04-01',
};
const flat = (of: LinesOf) => {
  const lines = moneyLines(of);
  const points = (name: 'profile' | 'actual' | 'forecast') => lines?.[name].map((run) => run.map(({ place, pence }) => [place, pence]));
  return { profile: points('profile'), actual: points('actual'), forecast: points('forecast'), finding: lines?.finding, missing: lines?.missing };
};

describe('money added up quarter by quarter', () => {
  test('is spent as far as it is told, and forecast from there; nought is a figure', () => {
    expect(flat(award)).toEqual({
      profile: [[[0, 0], [1, 1], [2, 2], [3, 3], [4, 4], [5, 5], [6, 6]]], actual: [[[0, 0], [1, 1], [2, 1], [3, 3], [4, 4]]], forecast: [[[4, 4], [5, 5], [6, 5]]],
      finding: 'Forecast ends £0.01 under the award', missing: [],
    });
    expect(moneyLines({ ...award, figures: { ...award.figures, awarded: known(4) } })?.finding).toBe('Forecast ends £0.01 over the award');
    expect(moneyLines({ ...award, figures: { ...award.figures, awarded: unknown } })?.finding).toBe('Forecast ends at £0.05');
  });

  test('breaks where a quarter is not known, and claims no end then', () => {
    const found = flat({ ...award, quarters: figures([1, 1, 1, 1, 1, 1], [1, null, 2, 1], [null, null, null, null, 1, null]) });
    expect(found.actual).toEqual([[[0, 0], [1, 1]], [[2, 1], [3, 3], [4, 4]]]);
    expect(found.forecast).toEqual([[[4, 4], [5, 5]]]);
    expect(found.missing).toEqual(['2018-07-01', '2019-07-01']);
    expect(found.finding).toBe('Forecast comes to £0.05, known for 4 of 6 quarters');
  });

  test('misses nothing in quarters of which nothing is said before the first or after the last', () => {
    const found = flat({ ...award, quarters: figures([null, 1, 1, 1, 1, null], [null, 0, 2, 1], [null, null, null, null, 1, null]) });
    expect([found.finding, found.missing]).toEqual(['Forecast ends £0.01 under the award', []]);
    expect(found.forecast).toEqual([[[3, 3], [4, 4]]]);
  });

  test('draws neither spending nor a forecast that no sum knows, and nothing where there is nothing', () => {
    const found = flat({ ...award, figures: { awarded: known(6), spent: unknown, forecast: unknown } });
    expect([found.actual, found.forecast, found.finding]).toEqual([[], [], 'Spent against profile']);
    expect(moneyLines({ ...award, quarters: figures([], [], []), figures: { awarded: unknown, spent: unknown, forecast: unknown } })).toBeNull();
  });

  test('is drawn with names that do not cover one another', () => {
    const end = (pence: number) => [[{ place: 0, pence: 0 }, { place: 12, pence }]];
    const { labels, dot, xLines, groups } = cumulativeModel({
      profile: end(11.6 * million), forecast: end(11.5 * million), actual: [[{ place: 0, pence: 0 }, { place: 8, pence: 6.9 * million }]], periods: 12,
      groups: [{ name: '2017-18', from: 0, to: 4 }, { name: '2018-19', from: 4, to: 8 }, { name: '2019-20', from: 8, to: 12 }],
    });
    expect(labels.map(({ text }) => text)).toEqual(['Profile £11.6m', 'Forecast £11.5m', 'Actual £6.9m']);
    expect(Math.abs((labels[0]?.y ?? 0) - (labels[1]?.y ?? 0))).toBeGreaterThan(14.9);
    expect(dot?.x).toBeCloseTo(plot.left + (8 / 12) * (plot.right - plot.left), 0);
    expect([xLines.length, groups.length]).toEqual([2, 3]);
  });

  test('is named in millions, or thousands below one', () => {
    expect([0, 42_600_000, 940_000_000, -30_000_000].map(moneyShort)).toEqual(['£0', '£426k', '£9.4m', '\u2212£300k']);
  });
});
