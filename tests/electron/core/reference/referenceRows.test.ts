import { describe, expect, test } from 'vitest';
import { councilCodeOn } from '../../../../electron/core/reference/councils.ts';
import { referenceRows } from '../../../../electron/core/reference/referenceRows.ts';
import { readPublishedPeriod } from '../../../../electron/core/reference/nationalSeries.ts';
import { isIsoDate } from '../../../../shared/domain/calendar.ts';
import { isPartialDate } from '../../../../shared/domain/partialDate.ts';
import { isPeriod, periodEnd } from '../../../../shared/domain/period.ts';

const rows = referenceRows();
const table = <T extends keyof typeof rows>(name: T) => rows[name] ?? [];
const indicator = (key: string) => table('indicator').find((row) => row.key === key);

describe('what every file starts with', () => {
  test('is the same each time', () => {
    expect(referenceRows()).toEqual(rows);
  });

  test('names no row twice', () => {
    const ids = Object.values(rows).flatMap((set) => set.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('holds the register, the framework, the library, the published series and the scales', () => {
    expect(Object.fromEntries(Object.entries(rows).map(([name, set]) => [name, set.length]))).toEqual({
      source: 150, framework: 1, outcome: 6, aim: 28, indicator: 99, indicator_version: 99, organisation: 161, council_code: 163, council_successor: 13, national_figure: 2770,
      rating_scale: 2, rating_step: 9, cost_category: 6,
    });
  });

  test('names only sources that are there', () => {
    const known = new Set(table('source').map(({ id }) => id));
    const named = [...table('framework'), ...table('outcome'), ...table('indicator'), ...table('national_figure')].map((row) => row.source_id);
    expect(named.filter((id) => id !== null && !known.has(id))).toEqual([]);
    expect(table('source').filter((row) => row.published_on !== null && !isPartialDate(row.published_on))).toEqual([]);
  });
});

describe('the register', () => {
  test('keeps a council that was only given a new code as one', () => {
    const sheffield = table('council_code').filter((row) => row.short_name === 'Sheffield');
    expect(sheffield.map((row) => [row.code, row.valid_to])).toEqual([['E08000019', '2025-04-30'], ['E08000039', null]]);
    expect(new Set(sheffield.map((row) => row.organisation_id)).size).toBe(1);
  });

  test('tells a new council from the one it follows', () => {
    expect(new Set(table('council_code').filter((row) => row.old_code === '838' || row.old_code === '835').map((row) => row.organisation_id)).size).toBe(2);
    const followed = table('council_successor').filter((row) => row.code === 'E10000009').map((row) => row.successor);
    expect(followed).toEqual(['E06000059', 'E06000058']);
  });

  test('finds the code of a day', () => {
    expect(councilCodeOn('Barnsley Metropolitan Borough Council', '2015-02-01')).toBe('E08000016');
    expect(councilCodeOn('Barnsley Metropolitan Borough Council', '2025-05-01')).toBe('E08000038');
    expect(() => councilCodeOn('Dorset County Council', '2019-04-01')).toThrow('no Dorset County Council');
  });

  test('holds real days, and successors that begin when their council ends', () => {
    const codes = new Map(table('council_code').map((row) => [row.code, row]));
    for (const row of codes.values()) expect([row.valid_from, row.valid_to ?? row.valid_from].every(isIsoDate)).toBe(true);
    for (const { code, successor } of table('council_successor')) {
      const [ended, began] = [codes.get(code)?.valid_to ?? '', codes.get(successor)?.valid_from ?? ''];
      expect(periodEnd({ kind: 'day', start: ended }) < began).toBe(true);
    }
  });
});

describe('the library', () => {
  test('gives each indicator its kind', () => {
    const counts = Map.groupBy(table('indicator'), ({ kind }) => kind);
    expect(Object.fromEntries([...counts].map(([kind, of]) => [kind, of.length]))).toEqual({
      percentage: 73, rate: 10, mean: 9, snapshot: 4, score: 1, cumulative: 1, 'per-period': 1,
    });
    expect(indicator('sdq_mean')).toMatchObject({ kind: 'mean', whole_parts: 0, polarity: 'lower-better' });
    expect(indicator('sw_fte')).toMatchObject({ kind: 'snapshot', whole_parts: 0, decimals: 1, period_kind: 'day' });
    expect(indicator('cla_rate')).toMatchObject({ kind: 'rate', multiplier: 10_000, whole_parts: 1 });
    expect(indicator('grant_spend_to_date')).toMatchObject({ kind: 'cumulative', aim_id: null });
  });

  test('has the parts that a share, a rate or a mean is worked out from', () => {
    const derived = table('indicator').filter(({ kind }) => kind === 'percentage' || kind === 'rate' || kind === 'mean');
    expect(derived.filter((row) => row.numerator_name === null || row.denominator_name === null).map((row) => row.key)).toEqual([]);
  });

  test('serves the six groups, stability and continuity as the added goal', () => {
    expect(table('outcome').filter((row) => row.added_goal === 1).map((row) => row.key)).toEqual(['stability_and_continuity']);
    const aims = new Set(table('aim').map(({ id }) => id));
    expect(table('indicator').filter((row) => row.aim_id !== null && !aims.has(row.aim_id))).toEqual([]);
    expect(table('indicator').filter((row) => row.aim_id === null).map((row) => row.key)).toEqual(['spend_cla_weekly_unit_cost', 'grant_spend_to_date', 'cost_per_outcome']);
  });
});

describe('the published series', () => {
  test('have periods that fit their kind', () => {
    const misfits = table('national_figure').filter((row) => !isPeriod({ kind: row.period_kind, start: row.period_start }));
    expect(misfits).toEqual([]);
  });

  test('have an indicator unless they are context', () => {
    const without = table('national_figure').filter((row) => row.indicator_id === null);
    expect(without).toHaveLength(281);
    expect(without.every((row) => row.series.startsWith('ctx_'))).toBe(true);
  });

  test('tell a count on a day from the year that ends with it', () => {
    const england = (key: string, text: string) => table('national_figure').find((row) => row.series === key && row.area_code === 'E92000001' && row.period_text === text);
    expect(england('cla_count', '2018-03-31')).toMatchObject({ period_kind: 'day', period_start: '2018-03-31' });
    expect(england('placement_moves_3plus', '2018-03-31')).toMatchObject({ period_kind: 'year-ending', period_start: '2017-04-01', value: 11 });
    expect(england('sw_turnover_rate', '2018-09-30')).toMatchObject({ period_kind: 'year-ending', period_start: '2017-10-01' });
    expect(england('persistent_absence_cin', '2017/18')).toMatchObject({ period_kind: 'academic-year', period_start: '2017-09-01', value: 32.7 });
  });

  test.each([
    ['2016-09-30', 'day', 'day', '2016-09-30'],
    ['2016-09-30', 'year-ending', 'year-ending', '2015-10-01'],
    ['2016/17', 'day', 'academic-year', '2016-09-01'],
    ['2016-17', 'day', 'financial-year', '2016-04-01'],
    ['2013 Q3', 'day', 'calendar-quarter', '2013-07-01'],
    ['2012', 'day', 'calendar-year', '2012-01-01'],
  ] as const)('%s, dated as %s, is a %s from %s', (text, dated, period_kind, period_start) => {
    expect(readPublishedPeriod(text, dated)).toEqual({ period_kind, period_start });
  });

  test('of a form we do not know are refused', () => {
    expect(() => readPublishedPeriod('spring 2016', 'day')).toThrow('spring 2016');
  });
});
