import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import {
  firstDay, formatPartial, formatPartialShort, isPartialDate, lastDay, parsePartialDate, surelyBefore,
} from '../../../shared/domain/partialDate.ts';

const anyDay = fc.integer({ min: 0, max: 40_176 }).map(n => addDays('1990-01-01', n));
const anyPartial = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const message = (text: string, rule = {}) => {
  const read = parsePartialDate(text, rule);
  return read.ok ? `read as ${read.value.value}` : read.problem.message;
};

test.each(['2017', '2017-05', '2017-05-04', '1990', '2099-12'])('%s is a partial date', text => expect(isPartialDate(text)).toBe(true));
test.each(['', '17', '1989', '2100', '2017-13', '2017-00', '2017-5', '2017-05-32', '2017-02-29', '2017-05-', '2017/05', ' 2017'])(
  '%j is none', text => expect(isPartialDate(text)).toBe(false));

test('a partial date stands for its first to its last day', () => {
  expect([firstDay('2017'), lastDay('2017')]).toEqual(['2017-01-01', '2017-12-31']);
  expect([firstDay('2016-02'), lastDay('2016-02')]).toEqual(['2016-02-01', '2016-02-29']);
  expect([firstDay('2016-02-03'), lastDay('2016-02-03')]).toEqual(['2016-02-03', '2016-02-03']);
});

test('an order is refused only when no reading makes it true', () => {
  expect(surelyBefore('2016', '2017-05')).toBe(true);
  expect(surelyBefore('2017', '2017-05')).toBe(false);
  expect(surelyBefore('2017-04', '2017-05')).toBe(true);
  expect(surelyBefore('2017-05', '2017-05-04')).toBe(false);
  fc.assert(fc.property(anyPartial, anyPartial, (a, b) => {
    expect(surelyBefore(a, b) && surelyBefore(b, a)).toBe(false);
    expect(surelyBefore(a, b)).toBe(lastDay(a) < firstDay(b));
  }));
});

test('written no more exactly than it is known', () => {
  expect(['2017', '2017-05', '2017-05-04', '2017-09-04'].map(formatPartial)).toEqual(['2017', 'May 2017', '4 May 2017', '4 September 2017']);
  expect(['2017', '2017-09', '2017-09-04'].map(formatPartialShort)).toEqual(['2017', 'Sep 2017', '4 Sep 2017']);
});

describe('F10 dates read from text, day first', () => {
  test.each([
    ['31/3/2026', '2026-03-31', '31 March 2026'],
    ['31 3 26', '2026-03-31', '31 March 2026'],
    ['31.03.2026', '2026-03-31', '31 March 2026'],
    ['31-3-2026', '2026-03-31', '31 March 2026'],
    ['31 Mar 2026', '2026-03-31', '31 March 2026'],
    ['31 March 2026', '2026-03-31', '31 March 2026'],
    ['31st MARCH, 2026', '2026-03-31', '31 March 2026'],
    ['31-Mar-26', '2026-03-31', '31 March 2026'],
    ['31mar2026', '2026-03-31', '31 March 2026'],
    ['March 31, 2026', '2026-03-31', '31 March 2026'],
    ['4 Sept 2026', '2026-09-04', '4 September 2026'],
    ['2026-03-31', '2026-03-31', '31 March 2026'],
    ['2026/3/31', '2026-03-31', '31 March 2026'],
    ['2026–03–31', '2026-03-31', '31 March 2026'],
    ['\u200E03/04/26\u00A0', '2026-04-03', '3 April 2026'],
    ['３１／３／２０２６', '2026-03-31', '31 March 2026'],
    ['29/2/2016', '2016-02-29', '29 February 2016'],
    ['1/1/99', '2099-01-01', '1 January 2099'],
    ['March 2017', '2017-03', 'March 2017'],
    ['april 2026', '2026-04', 'April 2026'],
    ['Apr-17', '2017-04', 'April 2017'],
    ['5/2017', '2017-05', 'May 2017'],
    ['2017-05', '2017-05', 'May 2017'],
    ['2017', '2017', '2017'],
  ])('%j is %s', (text, value, reading) => expect(parsePartialDate(text)).toEqual({ ok: true, value: { value, reading } }));

  test.each([
    ['2026-03-31T23:30:00+05:00', 'The time, 23:30:00+05:00, was left out'],
    ['2026-03-31T00:00:00.000Z', 'The time, 00:00:00.000Z, was left out'],
    ['31/03/2026 14:30', 'The time, 14:30, was left out'],
    ['31/03/2026, 2:30 pm', 'The time, 2:30 PM, was left out'],
    ['2026-03-31Z', 'The time zone was left out'],
  ])('%s is 31 March 2026, with a note', (text, note) => {
    expect(parsePartialDate(text)).toEqual({ ok: true, value: { value: '2026-03-31', reading: '31 March 2026', note } });
  });

  test.each([
    ['', 'Enter start date'], ['\u200B', 'Enter start date'],
    ['31/02', 'Start date must include a year'], ['29 Feb', 'Start date must include a year'], ['March', 'Start date must include a year'],
    ['5/17', 'Start date must include a year'], ['Apr 17', 'Start date must include a year'],
    ['31/02/2026', 'Start date must be a real date'], ['29/2/2019', 'Start date must be a real date'], ['31/4/26', 'Start date must be a real date'],
    ['0/4/2026', 'Start date must be a real date'], ['13/2017', 'Start date must be a real date'], ['2017-18', 'Start date must be a real date'],
    ['12/31/2026', 'Start date must be a real date'],
    ['31/03/0026', 'Start date must be between 1 January 1990 and 31 December 2099'],
    ['1989', 'Start date must be between 1 January 1990 and 31 December 2099'],
    ['31 March 2100', 'Start date must be between 1 January 1990 and 31 December 2099'],
    ['31/03/20226', 'Start date must have a year of 4 numbers, like 2026'], ['1 May 017', 'Start date must have a year of 4 numbers, like 2026'],
    ['soon', 'Start date must be a date, like 31 3 2026 or March 2017'], ['31 Foo 2026', 'Start date must be a date, like 31 3 2026 or March 2017'],
    ['43555', 'Start date must be a date, like 31 3 2026 or March 2017'], ['31//', 'Start date must be a date, like 31 3 2026 or March 2017'],
    ['2017/18', 'Start date must be a date, like 31 3 2026 or March 2017'], ['17', 'Start date must be a date, like 31 3 2026 or March 2017'],
  ])('%j: %s', (text, words) => expect(message(text, { what: 'Start date' })).toBe(words));

  test('less exact than is needed is refused', () => {
    expect(message('April 2026', { need: 'day' })).toBe('Date must include a day');
    expect(message('2026', { need: 'day' })).toBe('Date must include a day and a month');
    expect(message('2026', { need: 'month' })).toBe('Date must include a month');
    expect(message('April 2026', { need: 'month' })).toBe('read as 2026-04');
    expect(message('3/4/2026', { need: 'month' })).toBe('read as 2026-04-03');
  });

  test('what is written in words or as ISO is read back as it was', () => {
    fc.assert(fc.property(anyPartial, date => {
      for (const text of [date, formatPartial(date), formatPartialShort(date)]) expect(message(text)).toBe(`read as ${date}`);
    }));
  });

  test('no text brings the reader down, and what it takes is a partial date', () => {
    const awkward = fc.string({ unit: fc.constantFrom(...'0123456789/-. ,:tzmarchpril'.split('')), maxLength: 22 });
    fc.assert(fc.property(awkward, text => {
      const read = parsePartialDate(text);
      expect(!read.ok || isPartialDate(read.value.value)).toBe(true);
    }), { numRuns: 500 });
  });
});
