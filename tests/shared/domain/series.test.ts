import { describe, expect, test } from 'vitest';
import type { IndicatorKind } from '../../../shared/domain/indicator.ts';
import { latestPoint, notTakingPart, putTogether, type Member, type SeriesFigure } from '../../../shared/domain/series.ts';

const quarter = (start: string) => ({ kind: 'financial-quarter', start }) as const;
const first = quarter('2018-10-01');
const second = quarter('2019-01-01');

const figure = (council: string | null, given: Partial<SeriesFigure>): SeriesFigure =>
  ({ council, period: first, version: 1, value: null, numerator: null, denominator: null, shorthand: null, ...given });
const share = (council: string | null, numerator: number, denominator: number, given: Partial<SeriesFigure> = {}): SeriesFigure => figure(council, { numerator, denominator, ...given });
const members: readonly Member[] = ['a', 'b', 'c'].map((council) => ({ council, joinedOn: null, leftOn: null }));
const together = (kind: IndicatorKind, figures: readonly SeriesFigure[], taking = members) => putTogether({ kind, multiplier: kind === 'percentage' ? 100 : 1, members: taking }, figures);

describe('a series over councils', () => {
  test('adds the parts of shares and never averages them', () => {
    expect(together('percentage', [share('a', 1, 10), share('b', 30, 40)])).toEqual([
      { period: first, version: 1, value: 62, numerator: 31, denominator: 50, shorthand: null, counted: 2, of: 3 },
    ]);
  });

  test('adds stocks of one date, and counts of one period', () => {
    for (const kind of ['snapshot', 'per-period'] as const) {
      expect(together(kind, [figure('a', { value: 0.1 }), figure('b', { value: 0.2 }), figure('b', { value: 7, period: second })]))
        .toMatchObject([{ period: first, value: 0.3, counted: 2, of: 3 }, { period: second, value: 7, counted: 1, of: 3 }]);
    }
  });

  test('takes the latest of each council for a cumulative count', () => {
    const points = together('cumulative', [figure('a', { value: 5 }), figure('b', { value: 3 }), figure('a', { value: 9, period: second }), figure('b', { shorthand: 'x', period: second })]);
    expect(points).toMatchObject([{ value: 8, counted: 2, of: 3 }, { value: 12, counted: 2, of: 3 }]);
  });

  test('makes no figure of the scores of several councils, and says how many there are', () => {
    expect(together('score', [figure('a', { value: 2 }), figure('b', { value: 4 })])).toMatchObject([{ value: null, shorthand: null, counted: 2, of: 3 }]);
    expect(together('score', [figure('a', { value: 2 })], members.slice(0, 1))).toMatchObject([{ value: 2, counted: 1, of: 1 }]);
  });

  test('has a point for each definition in a period and never adds figures of two', () => {
    const points = together('percentage', [share('a', 1, 10), share('b', 5, 10, { version: 2 }), share('a', 2, 10, { version: 2, period: second })]);
    expect(points).toMatchObject([
      { period: first, version: 1, numerator: 1, counted: 1 }, { period: first, version: 2, numerator: 5, counted: 1 }, { period: second, version: 2, numerator: 2, counted: 1 },
    ]);
    const counts = together('cumulative', [figure('a', { value: 5 }), figure('b', { value: 1, version: 2, period: second })]);
    expect(counts).toMatchObject([{ value: 5, version: 1 }, { value: 1, version: 2, counted: 1 }]);
  });

  test('shows the reason at its date where there is no figure: the one that all gave, else that it is not available', () => {
    expect(together('percentage', [figure('a', { shorthand: 'c' })])).toMatchObject([{ value: null, shorthand: 'c', counted: 0, of: 3 }]);
    expect(together('percentage', [figure('a', { shorthand: 'c' }), figure('b', { shorthand: 'z' })])).toMatchObject([{ shorthand: 'x', counted: 0 }]);
    expect(together('percentage', [figure('a', { shorthand: 'c' }), share('b', 1, 4)])).toMatchObject([{ value: 25, shorthand: null, counted: 1 }]);
  });

  test('takes a figure of the whole project for all councils, and adds it to none', () => {
    expect(together('snapshot', [figure(null, { value: 40 }), figure('a', { value: 15 })])).toMatchObject([{ value: 40, counted: 3, of: 3 }]);
    expect(together('snapshot', [figure(null, { shorthand: 'x' }), figure('a', { value: 15 })])).toMatchObject([{ value: 15, counted: 1, of: 3 }]);
    expect(together('snapshot', [figure(null, { shorthand: 'x' })])).toMatchObject([{ value: null, shorthand: 'x', counted: 0, of: 3 }]);
    expect(together('snapshot', [figure(null, { value: 4 })], [])).toMatchObject([{ value: 4, counted: 1, of: 1 }]);
  });

  test('counts the councils that took part then; an unknown date leaves nobody out', () => {
    const taking = [
      { council: 'a', joinedOn: null, leftOn: null }, { council: 'b', joinedOn: '2019', leftOn: null }, { council: 'c', joinedOn: '2017', leftOn: '2018-09' }, { council: 'd', joinedOn: '2018-12', leftOn: null },
    ];
    expect(together('snapshot', [figure('a', { value: 1 })], taking)).toMatchObject([{ counted: 1, of: 2 }]);
    expect(together('snapshot', [figure('a', { value: 1, period: second })], taking)).toMatchObject([{ counted: 1, of: 3 }]);
    expect(together('snapshot', [figure('c', { value: 1 })], taking)).toMatchObject([{ counted: 1, of: 3 }]);
  });

  test('is in the order of time whatever order the figures came in', () => {
    expect(together('snapshot', [figure('a', { value: 2, period: second }), figure('a', { value: 1 })]).map(({ value }) => value)).toEqual([1, 2]);
  });
});

test('the latest point is the last with a figure', () => {
  const points = together('snapshot', [figure('a', { value: 2 }), figure('a', { shorthand: 'c', period: second })]);
  expect(latestPoint(points)).toMatchObject({ period: first, value: 2 });
  expect(latestPoint([])).toBeNull();
  expect(latestPoint(together('score', [figure('a', { value: 2 }), figure('b', { value: 4 })]))).toMatchObject({ value: null, counted: 2 });
});

describe('a council that owes no figure', () => {
  const time = (joinedOn: string | null, leftOn: string | null = null) => ({ joinedOn, leftOn });

  test('has not joined yet, or has left', () => {
    expect(notTakingPart(first, [time('2019-01')])).toBe('Not yet taking part');
    expect(notTakingPart(second, [time('2018-04', '2018-12-31')])).toBe('No longer taking part');
    expect(notTakingPart(first, [time('2017', '2018-03'), time('2019-01')])).toBe('Not taking part');
  });

  test('is told from one that took part, or may have', () => {
    expect(notTakingPart(first, [time('2018-12')])).toBeNull();
    expect(notTakingPart(first, [time(null)])).toBeNull();
    expect(notTakingPart(second, [time('2019')])).toBeNull();
    expect(notTakingPart(first, [time('2020'), time(null, '2018-10-01')])).toBeNull();
    expect(notTakingPart(first, [])).toBeNull();
  });
});
