import { expect, test } from 'vitest';
import { forecastTable } from '../../../shared/domain/forecastTable.ts';
import type { ForecastVersion } from '../../../shared/domain/forecast.ts';

const [q1, q2, q3, q4] = ['2018-04-01', '2018-07-01', '2018-10-01', '2019-01-01'] as const;
const figure = (quarter: string, actual: number | null) => ({ quarter, profile: 100, forecast: null, actual });
const version = (madeIn: string, quarter: string, pence: number | null): ForecastVersion => ({ madeIn, quarter, pence });

test('D1 each version stands beside the ones before it: said anew, carried forward, cleared, and not of quarters begun', () => {
  const versions = [version(q1, q2, 90), version(q1, q3, 80), version(q1, q4, 0), version(q2, q3, 70), version(q3, q4, null)];
  const { columns, rows } = forecastTable([figure(q1, 100), figure(q2, 95), figure(q3, 75), figure(q4, null)], versions, q4);
  expect(columns.map(({ madeIn, cells }) => [madeIn, ...cells])).toEqual([
    [q1, null, { pence: 90, own: true }, { pence: 80, own: true }, { pence: 0, own: true }],
    [q2, null, null, { pence: 70, own: true }, { pence: 0, own: false }],
    [q3, null, null, null, { pence: null, own: true }],
  ]);
  expect(rows).toEqual([
    { quarter: q1, actual: 100, off: null }, { quarter: q2, actual: 95, off: 5 }, { quarter: q3, actual: 75, off: 5 }, { quarter: q4, actual: null, off: null },
  ]);
});

test('D1 what a version came to is what was spent before it and forecast after, and says what it covers', () => {
  const versions = [version(q2, q3, 70), version(q2, q4, 60), version(q3, q4, null)];
  const { columns } = forecastTable([figure(q1, 100), figure(q2, 95), figure(q3, null), figure(q4, null)], versions, q4);
  expect(columns.map(({ toEnd }) => toEnd)).toEqual([
    { pence: 100 + 70 + 60, counted: 3, of: 4 },
    { pence: 100 + 95 + 70, counted: 3, of: 4 },
  ]);
});

test('an award never forecast has no version', () => {
  expect(forecastTable([figure(q1, 100)], [], q2)).toEqual({ rows: [{ quarter: q1, actual: 100, off: null }], columns: [] });
});
