import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import {
  type Period, type PeriodKind, comparePeriods, isPeriod, nextPeriod, parsePeriodCode, periodCode, periodEnd, periodKindName, periodKinds,
  periodName, periodOf, periodsBetween, periodShort, previousPeriod, yearEnding,
} from '../../../shared/domain/period.ts';

const anyDay = fc.integer({ min: 400, max: 39_000 }).map(n => addDays('1990-01-01', n));
const anyKind = fc.constantFrom(...periodKinds);

describe('each kind has its first day, its last and its names', () => {
  test.each<[PeriodKind, string, string, string, string]>([
    ['day', '2019-03-31', '2019-03-31', '31 March 2019', '31 Mar 2019'],
    ['month', '2016-02-01', '2016-02-29', 'February 2016', 'Feb 2016'],
    ['calendar-quarter', '2019-01-01', '2019-03-31', 'January to March 2019', 'Jan to Mar 2019'],
    ['financial-quarter', '2018-10-01', '2018-12-31', 'October to December 2018', 'Oct to Dec 2018'],
    ['half-year', '2018-04-01', '2018-09-30', 'April to September 2018', 'Apr to Sep 2018'],
    ['half-year', '2018-10-01', '2019-03-31', 'October 2018 to March 2019', 'Oct 2018 to Mar 2019'],
    ['term', '2018-09-01', '2018-12-31', 'Autumn term 2018', 'Autumn 2018'],
    ['term', '2019-01-01', '2019-03-31', 'Spring term 2019', 'Spring 2019'],
    ['term', '2019-04-01', '2019-08-31', 'Summer term 2019', 'Summer 2019'],
    ['calendar-year', '2019-01-01', '2019-12-31', '2019', '2019'],
    ['financial-year', '2018-04-01', '2019-03-31', '2018 to 2019', '2018-19'],
    ['financial-year', '1999-04-01', '2000-03-31', '1999 to 2000', '1999-00'],
    ['academic-year', '2018-09-01', '2019-08-31', 'Academic year 2018 to 2019', 'Academic 2018-19'],
    ['year-ending', '2018-04-01', '2019-03-31', 'Year ending 31 March 2019', 'Year to 31 Mar 2019'],
    ['year-ending', '2015-03-01', '2016-02-29', 'Year ending 29 February 2016', 'Year to 29 Feb 2016'],
    ['year-ending', '2018-04-06', '2019-04-05', 'Year ending 5 April 2019', 'Year to 5 Apr 2019'],
  ])('%s from %s to %s', (kind, start, end, name, short) => {
    const period: Period = { kind, start };
    expect(isPeriod(period)).toBe(true);
    expect([periodEnd(period), periodName(period), periodShort(period)]).toEqual([end, name, short]);
  });
});

test.each([
  ['calendar-quarter', '2019-02-01'], ['financial-quarter', '2019-01-02'], ['half-year', '2019-01-01'], ['term', '2019-10-01'],
  ['calendar-year', '2019-04-01'], ['financial-year', '2019-01-01'], ['academic-year', '2019-08-01'], ['month', '2019-01-15'],
  ['year-ending', '2016-02-29'], ['day', '2019-02-29'], ['week', '2019-01-01'], ['day', '2019'], ['toString', '2019-01-01'],
])('a %s does not start on %s', (kind, start) => expect(isPeriod({ kind, start })).toBe(false));

test('a day lies in its period, and the next and the one before touch it', () => {
  fc.assert(fc.property(anyKind, anyDay, (kind, day) => {
    const period = periodOf(kind, day);
    expect(isPeriod(period)).toBe(true);
    expect(period.start <= day && day <= periodEnd(period)).toBe(true);
    expect(nextPeriod(period).start).toBe(addDays(periodEnd(period), 1));
    expect(previousPeriod(nextPeriod(period))).toEqual(period);
    expect(periodEnd(previousPeriod(period))).toBe(addDays(period.start, -1));
  }));
});

test('the terms of a year, and the winter that spans two', () => {
  expect(periodOf('term', '2019-08-31')).toEqual({ kind: 'term', start: '2019-04-01' });
  expect(periodOf('half-year', '2019-02-10')).toEqual({ kind: 'half-year', start: '2018-10-01' });
  expect(periodOf('academic-year', '2019-08-31')).toEqual({ kind: 'academic-year', start: '2018-09-01' });
  expect(periodOf('year-ending', '2019-03-31')).toEqual({ kind: 'year-ending', start: '2018-04-01' });
  expect(nextPeriod({ kind: 'year-ending', start: '2018-04-06' })).toEqual({ kind: 'year-ending', start: '2019-04-06' });
  expect(previousPeriod({ kind: 'year-ending', start: '2018-04-06' })).toEqual({ kind: 'year-ending', start: '2017-04-06' });
});

test('the year ending on a day', () => {
  expect(yearEnding('2018-09-30')).toEqual({ ok: true, value: { kind: 'year-ending', start: '2017-10-01' } });
  expect(yearEnding('2017-02-28')).toEqual({ ok: true, value: { kind: 'year-ending', start: '2016-03-01' } });
  expect(yearEnding('2016-02-28')).toEqual({ ok: false, problem: { message: 'No year can end on 28 February 2016' } });
  fc.assert(fc.property(anyDay, day => {
    const year = yearEnding(day);
    expect(year.ok ? periodEnd(year.value) : day.slice(5)).toBe(year.ok ? day : '02-28');
  }));
});

test('all periods that have a day between two dates, oldest first', () => {
  expect(periodsBetween('financial-quarter', '2018-05-04', '2019-01-01').map(periodShort)).toEqual(
    ['Apr to Jun 2018', 'Jul to Sep 2018', 'Oct to Dec 2018', 'Jan to Mar 2019']);
  expect(periodsBetween('day', '2019-01-31', '2019-02-01').map(({ start }) => start)).toEqual(['2019-01-31', '2019-02-01']);
  expect(periodsBetween('month', '2019-02-01', '2019-01-01')).toEqual([]);
});

test('sorted by first day, the shorter first', () => {
  const codes = ['financial-year:2019-04-01', 'month:2019-04-01', 'calendar-year:2019-01-01'];
  const periods = codes.map(parsePeriodCode).flatMap(read => (read.ok ? [read.value] : []));
  expect(periods.toSorted(comparePeriods).map(periodCode)).toEqual(['calendar-year:2019-01-01', 'month:2019-04-01', 'financial-year:2019-04-01']);
});

test('a code is read back, and nothing else is one', () => {
  fc.assert(fc.property(anyKind, anyDay, (kind, day) => {
    const period = periodOf(kind, day);
    expect(parsePeriodCode(periodCode(period))).toEqual({ ok: true, value: period });
  }));
  for (const wrong of ['', '2018-19', 'financial-year:2018', 'financial-year:2018-01-01', 'financial-year:2018-04-01:x', 'toString:2018-04-01']) {
    expect(parsePeriodCode(wrong).ok).toBe(false);
  }
});

test('kinds have names', () => expect(periodKinds.map(periodKindName)).toEqual([
  'Day', 'Month', 'Calendar quarter', 'Financial quarter', 'Half year', 'Term', 'Calendar year', 'Financial year', 'Academic year', 'Year ending',
]));
