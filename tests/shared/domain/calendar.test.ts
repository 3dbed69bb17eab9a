import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays, addMonths, daysBetween, dueInWords, endOfLondonDay, formatDate, formatDateShort, fromLondon, isIsoDate, londonDate, londonTime, onLondonDay,
  weekdayName,
} from '../../../shared/domain/calendar.ts';

const dayNumber = fc.integer({ min: 0, max: 40_176 });
const nthDay = (n: number): string => addDays('1990-01-01', n);

test.each(['1990-01-01', '2099-12-31', '2016-02-29', '2000-02-29'])('%s is a day', date => expect(isIsoDate(date)).toBe(true));
test.each(['1989-12-31', '2100-01-01', '2019-02-29', '2019-13-01', '2019-00-01', '2019-01-00', '2019-04-31', '2019-1-1', '2019-01-01T00:00', '', '20190101'])(
  '%j is none', text => expect(isIsoDate(text)).toBe(false));

test('days are added across months, leap days and clock changes', () => {
  expect(addDays('2016-02-28', 1)).toBe('2016-02-29');
  expect(addDays('2019-03-30', 2)).toBe('2019-04-01');
  expect(addDays('2019-01-01', -1)).toBe('2018-12-31');
  expect(addDays('2011-12-29', 1)).toBe('2011-12-30');
});

test('a month later is the same day, or the last of a shorter month', () => {
  expect(addMonths('2019-01-31', 1)).toBe('2019-02-28');
  expect(addMonths('2019-04-01', 12)).toBe('2020-04-01');
  expect(addMonths('2019-04-01', -1)).toBe('2019-03-01');
});

test('days between two dates', () => {
  expect(daysBetween('2019-04-30', '2019-05-13')).toBe(13);
  expect(daysBetween('2019-05-13', '2019-04-30')).toBe(-13);
  expect(Object.is(daysBetween('2019-05-13', '2019-05-13'), 0)).toBe(true);
});

test('adding days and counting them undo each other, over the whole range', () => {
  fc.assert(fc.property(dayNumber, dayNumber, (a, b) => {
    expect(daysBetween(nthDay(a), nthDay(b))).toBe(b - a);
    expect(isIsoDate(nthDay(a))).toBe(true);
    expect(nthDay(a) < nthDay(b)).toBe(a < b);
  }));
  expect(nthDay(40_176)).toBe('2099-12-31');
});

test('dates are written day, month, year, months from our own list', () => {
  expect(formatDate('2026-06-04')).toBe('4 June 2026');
  expect(formatDateShort('2026-06-04')).toBe('4 Jun 2026');
  expect(formatDateShort('2026-09-30')).toBe('30 Sep 2026');
  expect(weekdayName('2019-05-13')).toBe('Monday');
});

test.each([
  ['2019-04-30', '13 days late'], ['2019-05-12', '1 day late'], ['2019-05-13', 'today'], ['2019-05-14', 'tomorrow'], ['2019-05-31', 'in 18 days'],
])('on 13 May 2019 something due on %s is %s', (due, words) => expect(dueInWords(due, '2019-05-13')).toBe(words));

describe('London', () => {
  test('the day there', () => {
    expect(londonDate('2019-05-13T22:59:59.999Z')).toBe('2019-05-13');
    expect(londonDate('2019-05-13T23:00:00Z')).toBe('2019-05-14');
    expect(londonDate('2019-12-31T23:59:59Z')).toBe('2019-12-31');
    expect(() => londonDate('today')).toThrow(RangeError);
  });

  test.each([
    ['2019-05-10T15:20:00Z', '4:20pm'], ['2019-01-10T09:12:00Z', '9:12am'], ['2019-05-10T11:00:30Z', 'midday'],
    ['2019-05-10T23:00:00Z', 'midnight'], ['2019-05-10T22:59:00Z', '11:59pm'], ['2019-01-10T00:05:00Z', '12:05am'], ['2019-01-10T12:05:00Z', '12:05pm'],
  ])('%s is %s', (instant, words) => expect(londonTime(instant)).toBe(words));

  test.each([
    ['2019-05-13', '2019-05-13T22:59:59.999Z'], ['2019-01-13', '2019-01-13T23:59:59.999Z'],
    ['2019-03-30', '2019-03-30T23:59:59.999Z'], ['2019-03-31', '2019-03-31T22:59:59.999Z'],
    ['2019-10-26', '2019-10-26T22:59:59.999Z'], ['2019-10-27', '2019-10-27T23:59:59.999Z'],
  ])('%s ends at %s', (date, instant) => expect(endOfLondonDay(date)).toBe(instant));

  test('a day ends in itself and a millisecond later it is the next', () => {
    fc.assert(fc.property(dayNumber, n => {
      const end = endOfLondonDay(nthDay(n));
      expect(londonDate(end)).toBe(nthDay(n));
      expect(londonDate(new Date(Date.parse(end) + 1).toISOString())).toBe(nthDay(n + 1));
    }));
  });
});

describe('a day in London', () => {
  test.each([
    ['2019-05-13T16:20:00.000', '2019-05-13T15:20:00.000Z'], ['2019-01-13T16:20:05.123', '2019-01-13T16:20:05.123Z'], ['2019-05-13T00:10:00.000', '2019-05-12T23:10:00.000Z'],
    // Shown twice: the later. Never shown: an hour on.
    ['2019-10-27T01:30:00.000', '2019-10-27T01:30:00.000Z'], ['2019-03-31T01:30:00.000', '2019-03-31T01:30:00.000Z'],
  ])('%s on its clocks is %s', (wall, instant) => expect(fromLondon(wall)).toBe(instant));

  test('keeps its date at every time of day, in summer and in winter', () => {
    for (const day of ['2019-05-13', '2019-12-24', '2019-03-31', '2019-10-27']) {
      for (const now of ['2026-01-15T23:59:59.999Z', '2026-07-15T23:30:00.000Z', '2026-07-15T22:59:00.000Z', '2026-07-15T00:00:00.000Z', '2026-01-15T00:00:00.000Z']) {
        expect(londonDate(onLondonDay(day, now))).toBe(day);
        if (day !== '2019-03-31') expect(londonTime(onLondonDay(day, now))).toBe(londonTime(now));
      }
    }
  });

  test('what is no time is refused', () => expect(() => fromLondon('2019-13-01T00:00:00.000')).toThrow(RangeError));
});
