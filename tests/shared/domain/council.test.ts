import { describe, expect, test } from 'vitest';
import {
  type CouncilCode, checkCouncilCode, codeValidOn, councilNow, councilThen,
} from '../../../shared/domain/council.ts';

const council = (code: string, name: string, shortName: string, validFrom: string, validTo: string | null = null, ...successors: readonly string[]): CouncilCode =>
  ({ code, name, shortName, validFrom, validTo, successors });
const codes = [
  council('E10000009', 'Dorset County Council', 'Dorset', '2009-01-01', '2019-03-31', 'E06000059', 'E06000058'),
  council('E06000028', 'Bournemouth Borough Council', 'Bournemouth', '2009-01-01', '2019-03-31', 'E06000058'),
  council('E06000059', 'Dorset Council', 'Dorset', '2019-04-01'),
  council('E06000058', 'Bournemouth, Christchurch and Poole Council', 'BCP', '2019-04-01'),
  council('E08000016', 'Barnsley Metropolitan Borough Council', 'Barnsley', '2009-01-01', '2025-04-30', 'E08000038'),
  council('E08000038', 'Barnsley Metropolitan Borough Council', 'Barnsley', '2025-05-01'),
];
const names = (list: readonly CouncilCode[]): readonly string[] => list.map(({ code }) => code);
const why = (code: string, date: string | null): string => {
  const checked = checkCouncilCode(codes, code, date);
  return checked.ok ? 'in force' : checked.problem.message;
};

test('a code is in force on a date if one reading of the date says so', () => {
  const [dorset = council('', '', '', '')] = codes;
  expect(['2019-03-31', '2019-03', '2019', '2009'].map(date => codeValidOn(dorset, date))).toEqual([true, true, true, true]);
  expect(['2019-04-01', '2019-04', '2020', '2008', '2008-12-31'].map(date => codeValidOn(dorset, date))).toEqual([false, false, false, false, false]);
});

describe('code and date must agree, and the message says which code to use', () => {
  test.each([
    ['E10000009', '2019-04-01', 'E10000009 Dorset County Council ended on 31 March 2019; use E06000059 or E06000058'],
    ['E06000028', '2020', 'E06000028 Bournemouth Borough Council ended on 31 March 2019; use E06000058'],
    ['E06000059', '2017-05', 'E06000059 Dorset Council began on 1 April 2019; use E10000009'],
    ['E06000058', '2019-03', 'E06000058 Bournemouth, Christchurch and Poole Council began on 1 April 2019; use E10000009 or E06000028'],
    ['E10000009', '2008', 'E10000009 Dorset County Council began on 1 January 2009'],
    ['E99999999', '2019', 'There is no council with the code E99999999'],
    ['E10000009', '2019', 'in force'],
    [' e10000009', null, 'in force'],
  ])('%s on %s', (code, date, message) => expect(why(code, date)).toBe(message));

  test('the issue stands at the council', () => expect(checkCouncilCode(codes, 'E1', null)).toMatchObject({ ok: false, problem: { path: 'council' } }));
});

test('the council now follows its successors, and the council then goes back', () => {
  expect(names(councilNow(codes, 'E10000009', '2026-01-01'))).toEqual(['E06000059', 'E06000058']);
  expect(names(councilNow(codes, 'E08000016', '2026-01-01'))).toEqual(['E08000038']);
  expect(names(councilNow(codes, 'E08000016', '2019-05-13'))).toEqual(['E08000016']);
  expect(names(councilNow(codes, 'E06000059', '2018'))).toEqual([]);
  expect(names(councilThen(codes, 'E06000059', '2018'))).toEqual(['E10000009']);
  expect(names(councilNow(codes, 'nowhere', '2018'))).toEqual([]);
});

test('a circle of successors ends', () => {
  const circle = [council('A', 'A', 'A', '2009-01-01', '2010-01-01', 'B'), council('B', 'B', 'B', '2009-01-01', '2010-01-01', 'A')];
  expect(councilNow(circle, 'A', '2019')).toEqual([]);
});
