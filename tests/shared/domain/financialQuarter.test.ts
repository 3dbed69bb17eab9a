import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import {
  isFinancialYear, isQuarter, nextQuarter, nextYear, previousQuarter, quarterEnd, quarterName, quarterOf, quarterOfPartial, quarterShort,
  quartersBetween, readQuarter, yearEnd, yearName, yearOf, yearOfPartial, yearShort,
} from '../../../shared/domain/financialQuarter.ts';
import { periodOf } from '../../../shared/domain/period.ts';

describe('D1 the financial year begins on 1 April', () => {
  test.each([
    ['2021-04-01', '2021-06-30', 'April to June 2021', 'Apr to Jun 2021'],
    ['2021-07-01', '2021-09-30', 'July to September 2021', 'Jul to Sep 2021'],
    ['2021-10-01', '2021-12-31', 'October to December 2021', 'Oct to Dec 2021'],
    ['2022-01-01', '2022-03-31', 'January to March 2022', 'Jan to Mar 2022'],
  ])('%s to %s is %s', (quarter, end, name, short) => {
    expect([quarterEnd(quarter), quarterName(quarter), quarterShort(quarter)]).toEqual([end, name, short]);
    expect([quarterOf(quarter), quarterOf(end), yearOf(quarter), yearOf(end)]).toEqual([quarter, quarter, '2021-04-01', '2021-04-01']);
    expect(isQuarter(quarter)).toBe(true);
  });

  test('its four quarters, its end, and its name', () => {
    expect(quartersBetween('2021-04-01', yearEnd('2021-04-01'))).toEqual(['2021-04-01', '2021-07-01', '2021-10-01', '2022-01-01']);
    expect([yearEnd('2021-04-01'), nextYear('2021-04-01')]).toEqual(['2022-03-31', '2022-04-01']);
    expect([yearName('2021-04-01'), yearShort('2021-04-01')]).toEqual(['2021 to 2022', '2021-22']);
    expect(quartersBetween('2022-01-01', '2021-04-01')).toEqual([]);
    expect([isFinancialYear('2021-04-01'), isFinancialYear('2021-01-01'), isQuarter('2021-05-01')]).toEqual([true, false, false]);
  });

  test('every day lies in one quarter, and the next one touches it', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 36_500 }), (days) => {
      const day = addDays('1995-01-01', days);
      const quarter = quarterOf(day);
      expect(quarter <= day && day <= quarterEnd(quarter)).toBe(true);
      expect([quarter, yearOf(day)]).toEqual([periodOf('financial-quarter', day).start, periodOf('financial-year', day).start]);
      expect(nextQuarter(quarter)).toBe(addDays(quarterEnd(quarter), 1));
      expect(previousQuarter(nextQuarter(quarter))).toBe(quarter);
      expect(quartersBetween(yearOf(day), yearEnd(yearOf(day)))).toContain(quarter);
    }));
  });
});

test('a date that is not exact lies in a quarter or year only where every reading does', () => {
  expect([quarterOfPartial('2019-05'), quarterOfPartial('2019'), quarterOfPartial('2019-03-31'), quarterOfPartial(null)])
    .toEqual(['2019-04-01', null, '2019-01-01', null]);
  expect([yearOfPartial('2019-05'), yearOfPartial('2019-03'), yearOfPartial('2019'), yearOfPartial(null)])
    .toEqual(['2019-04-01', '2018-04-01', null, null]);
});

test('a quarter is read as people head a column with it', () => {
  for (const text of ['Apr to Jun 2019', 'April to June 2019', 'APR\u2013JUN 2019', 'April - June 2019', 'Q1 2019-20', 'q1 2019/20', 'FQ1 2019-2020', 'Q1 2019 to 2020', '2019/20 Q1', '2019-04-01', ' 2019-04-01 ']) expect(readQuarter(text)).toBe('2019-04-01');
  expect([readQuarter('Q4 2019-20'), readQuarter('Jan to Mar 2020'), readQuarter('Jul to Sept 2019')]).toEqual(['2020-01-01', '2020-01-01', '2019-07-01']);
  for (const text of ['', 'Q1', 'Q1 2019', 'Q1 2019-21', 'Q5 2019-20', 'Apr to Sep 2019', 'May to Jul 2019', '2019-05-01', '2019-20', 'Staff', '1234']) expect(readQuarter(text)).toBeNull();
});
