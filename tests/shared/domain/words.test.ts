import { describe, expect, test } from 'vitest';
import { formatCount, formatNumber, groupDigits, joinList, lowerFirst, plural, pluralNoun, upperFirst } from '../../../shared/domain/words.ts';

test('a list is joined with commas and a last and', () => {
  expect(joinList([])).toBe('');
  expect(joinList(['Luton'])).toBe('Luton');
  expect(joinList(['Luton', 'Peterborough'])).toBe('Luton and Peterborough');
  expect(joinList(['a', 'b', 'c'])).toBe('a, b and c');
  expect(joinList(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});

test('a count brings its noun', () => {
  expect(plural(1, 'council')).toBe('1 council');
  expect(plural(0, 'council')).toBe('0 councils');
  expect(plural(12_450, 'observation')).toBe('12,450 observations');
  expect(plural(2, 'child', 'children')).toBe('2 children');
  expect(pluralNoun(2, 'country')).toBe('countries');
  expect(pluralNoun(2, 'survey')).toBe('surveys');
});

describe('numbers', () => {
  test.each([
    [0, '0'], [-0, '0'], [999, '999'], [1000, '1,000'], [12_450, '12,450'], [1_234_567, '1,234,567'], [-42, '−42'],
    [-1_234.5, '−1,234.5'], [1e21, '1,000,000,000,000,000,000,000'], [0.000001, '0.000001'], [1.5e-7, '0.00000015'],
  ])('%d is written %s', (n, text) => expect(formatCount(n)).toBe(text));

  test.each([
    [28.5, 0, '29'], [-28.5, 0, '−29'], [10.05, 1, '10.1'], [2.675, 2, '2.68'], [5, 1, '5.0'], [0, 1, '0.0'], [-0, 1, '0.0'],
  ])('O05 %d with %d decimals is %s', (n, decimals, text) => expect(formatNumber(n, decimals)).toBe(text));

  test('O05 what only rounds to nought is [low], never 0', () => {
    expect(formatNumber(0.04, 1)).toBe('[low]');
    expect(formatNumber(-0.4, 0)).toBe('[low]');
  });

  test('commas stand in the whole part only', () => {
    expect(groupDigits('1234.56789')).toBe('1,234.56789');
    expect(groupDigits('-123')).toBe('−123');
  });
});

test('a name inside a sentence loses its capital, an abbreviation keeps it', () => {
  expect(lowerFirst('Start date')).toBe('start date');
  expect(lowerFirst('SDQ score')).toBe('SDQ score');
  expect(upperFirst('children with a plan')).toBe('Children with a plan');
});
