import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addTotals, emptyTotal, totalInWords, totalOf } from '../../../shared/domain/total.ts';

test('an unknown amount is counted in what the total is of, never as nought', () => {
  expect(totalOf([100, null, 250])).toEqual({ pence: 350, counted: 2, of: 3 });
  expect(totalOf([0, 0])).toEqual({ pence: 0, counted: 2, of: 2 });
  expect(totalOf([null])).toEqual({ pence: 0, counted: 0, of: 1 });
  expect(totalOf([])).toEqual(emptyTotal);
});

test('totals of parts add up to the total of all', () => {
  const amounts = fc.array(fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })));
  fc.assert(fc.property(amounts, amounts, (a, b) => {
    expect(addTotals([totalOf(a), totalOf(b)])).toEqual(totalOf([...a, ...b]));
  }));
});

test('S19 a total beyond whole pence is a fault, not a wrong figure', () => {
  expect(() => totalOf([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
});

test('a total says what it covers', () => {
  expect(totalInWords({ pence: 13_400_000_000, counted: 53, of: 72 }, 'project')).toBe('£134.0 million, known for 53 of 72 projects');
  expect(totalInWords({ pence: 0, counted: 0, of: 19 }, 'project')).toBe('Not known for any of 19 projects');
  expect(totalInWords({ pence: 500, counted: 1, of: 1 }, 'project')).toBe('£5, known for 1 of 1 project');
  expect(totalInWords(emptyTotal, 'project')).toBe('No projects');
});
