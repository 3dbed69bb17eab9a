import { expect, test } from 'vitest';
import { outlookByQuarter, outlookOfYear, outlookToEnd } from '../../../shared/domain/outlook.ts';
import type { QuarterFigures } from '../../../shared/domain/variance.ts';

const figures = (quarter: string, profile: number | null, forecast: number | null, actual: number | null): QuarterFigures => ({ quarter, profile, forecast, actual });
const award = [
  figures('2018-10-01', 110, 111, 112), figures('2019-01-01', 106, 101, 92), figures('2019-04-01', 104, 110, 20), figures('2019-07-01', 102, 109, null),
  figures('2019-10-01', 98, 106, null), figures('2020-01-01', 96, 102, null),
];
const now = '2019-04-01';

test('D1 what was spent to the last quarter reported, and forecasts after it', () => {
  expect(outlookByQuarter(award, now).map(({ from, pence }) => [from, pence])).toEqual(
    [['actual', 112], ['actual', 92], ['forecast', 110], ['forecast', 109], ['forecast', 106], ['forecast', 102]]);
  expect(outlookToEnd(award, now)).toEqual({ total: { pence: 631, counted: 6, of: 6 }, underspend: 616 - 631 });
  expect(outlookOfYear(award, '2018-04-01', now)).toEqual({ total: { pence: 204, counted: 2, of: 2 }, underspend: 12 });
});

test('a quarter that is over and not reported goes by its forecast, until a later one is reported', () => {
  const late = award.map((each) => (each.quarter === '2019-01-01' ? { ...each, actual: null } : each));
  expect(outlookByQuarter(late, now)[1]).toMatchObject({ from: 'forecast', pence: 101 });
  const gap = late.map((each) => (each.quarter === '2019-04-01' ? { ...each, actual: 108 } : each));
  expect(outlookToEnd(gap, '2019-07-01')).toEqual({ total: { pence: 537, counted: 5, of: 6 }, underspend: null });
});

test('what is not known makes no underspend', () => {
  expect(outlookToEnd([], now)).toEqual({ total: { pence: 0, counted: 0, of: 0 }, underspend: null });
  expect(outlookOfYear([figures('2019-04-01', null, 5, null)], '2019-04-01', now)).toEqual({ total: { pence: 5, counted: 1, of: 1 }, underspend: null });
});
