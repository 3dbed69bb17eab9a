import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeByYear, movesByAward, movesOverYearEnd, netChange } from '../../../shared/domain/yearEndMove.ts';

const before = new Map([['2018-10-01', 400], ['2019-01-01', 600], ['2019-04-01', 500]]);

test('D4 grant that moves over 31 March, by year', () => {
  const after = new Map([['2018-10-01', 400], ['2019-01-01', 350], ['2019-04-01', 650], ['2020-04-01', 100]]);
  expect(changeByYear(before, after)).toEqual([
    { year: '2018-04-01', before: 1_000, after: 750, difference: -250 }, { year: '2019-04-01', before: 500, after: 650, difference: 150 },
    { year: '2020-04-01', before: 0, after: 100, difference: 100 },
  ]);
  expect(movesOverYearEnd(before, after)).toEqual([{ over: '2019-03-31', pence: 250 }, { over: '2020-03-31', pence: 100 }]);
  expect(netChange(before, after)).toBe(0);
});

test('what moves within a year moves over no year end; what comes forward is below nought', () => {
  expect(movesOverYearEnd(before, new Map([['2018-10-01', 600], ['2019-01-01', 400], ['2019-04-01', 500]]))).toEqual([]);
  expect(movesOverYearEnd(before, new Map([['2018-10-01', 900], ['2019-01-01', 600]]))).toEqual([{ over: '2019-03-31', pence: -500 }]);
  expect([netChange(before, new Map()), movesOverYearEnd(new Map(), new Map())]).toEqual([-1_500, []]);
});

test('D4 nothing moves over a year end into years in which nothing changes: a cut of the last quarters is a cut', () => {
  const cut = new Map([['2018-10-01', 400], ['2019-01-01', 600], ['2019-04-01', 100]]);
  expect(movesOverYearEnd(before, cut)).toEqual([]);
  const blank = [['2019-07-01', 0], ['2020-04-01', 0]] as const;
  expect(movesOverYearEnd(new Map([...before, ...blank]), new Map([...cut, ...blank]))).toEqual([]);
  const held = [['2020-04-01', 300]] as const;
  expect(movesOverYearEnd(new Map([...before, ...held]), new Map([...cut, ...held]))).toEqual([]);
  expect(netChange(before, cut)).toBe(-400);
});

test('by award and by year the same pounds', () => {
  const quarters = fc.dictionary(fc.constantFrom('2017-04-01', '2018-01-01', '2018-04-01', '2019-01-01', '2020-01-01'), fc.nat(1_000_000)).map((all) => new Map(Object.entries(all)));
  const awards = fc.array(fc.record({ before: quarters, after: quarters })).map((all) => all.map((each, at) => ({ ...each, award: `a${at}` })));
  fc.assert(fc.property(awards, (all) => {
    const { awards: each, years } = movesByAward(all);
    const sum = (amounts: readonly number[]) => amounts.reduce((total, pence) => total + pence, 0);
    expect(sum(years.map(({ difference }) => difference))).toBe(sum(each.map(({ net }) => net)));
    for (const { moves, years: own } of each) {
      for (const { over, pence } of moves) expect(pence).toBe(0 - sum(own.filter(({ year }) => year < over).map(({ difference }) => difference)));
    }
  }), { numRuns: 1_000 });
});
