import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, roundText } from '../../../shared/domain/exact.ts';
import {
  type Figure, combineFigures, combineOverPeriods, countByScore, exactFigure, figureInWords, figureValue, formatFigure, needsParts, shortIndicator,
} from '../../../shared/domain/indicator.ts';
import type { Shorthand } from '../../../shared/domain/shorthand.ts';

const value = (x: number | null): Figure => ({ value: x, numerator: null, denominator: null, shorthand: null });
const parts = (numerator: number | null, denominator: number | null): Figure => ({ value: null, numerator, denominator, shorthand: null });
const none = (shorthand: Shorthand): Figure => ({ value: null, numerator: null, denominator: null, shorthand });

describe('the value of one figure', () => {
  test('a share, rate or mean is worked out from its parts', () => {
    expect(figureValue('percentage', 100, parts(7, 69)).value).toBeCloseTo(10.1449, 4);
    expect(figureValue('rate', 10_000, parts(72_293, 9_942_344)).value).toBeCloseTo(72.7122, 4);
    expect(figureValue('mean', 1, parts(-12, 8))).toEqual({ value: -1.5, shorthand: null });
  });
  test('a count is its value', () => expect(figureValue('snapshot', 1, value(1204))).toEqual({ value: 1204, shorthand: null }));
  test('O05 a denominator of 0 is not applicable, not NaN', () => {
    expect(figureValue('percentage', 100, parts(0, 0))).toEqual({ value: null, shorthand: 'z' });
    expect(exactFigure('percentage', 100, parts(0, 0))).toBeNull();
  });
  test('a missing part is unknown, not 0', () => {
    expect(figureValue('percentage', 100, parts(7, null))).toEqual({ value: null, shorthand: null });
    expect(figureValue('percentage', 100, parts(null, 69))).toEqual({ value: null, shorthand: null });
    expect(figureValue('percentage', 100, { ...parts(7, null), value: 10 })).toEqual({ value: null, shorthand: null });
  });
  test('a published share without parts is its value', () => expect(figureValue('percentage', 100, value(11))).toEqual({ value: 11, shorthand: null }));
  test('a shorthand stands for the figure', () => expect(figureValue('snapshot', 1, none('c'))).toEqual({ value: null, shorthand: 'c' }));
  test('parts are needed by shares, rates and means', () => {
    expect((['per-period', 'cumulative', 'snapshot', 'percentage', 'rate', 'mean', 'score'] as const).filter(needsParts)).toEqual(['percentage', 'rate', 'mean']);
  });
  test('a whole percentage is exactly itself', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 100 }), (n, percent) => {
      expect(figureValue('percentage', 100, parts(percent * n, 100 * n)).value).toBe(percent);
    }));
  });
});

describe('over councils, one period', () => {
  test.each(['per-period', 'cumulative', 'snapshot'] as const)('%s: what is known adds up, what is not counts in of', kind => {
    expect(combineFigures(kind, 1, [value(8), none('c'), value(83), value(null)])).toEqual(
      { value: 91, numerator: null, denominator: null, counted: 2, of: 4, shorthand: null });
  });
  test('percentages: parts add up and are never averaged', () => {
    expect(combineFigures('percentage', 100, [parts(1, 2), parts(1, 100), none('x')])).toEqual(
      { value: 200 / 102, numerator: 2, denominator: 102, counted: 2, of: 3, shorthand: null });
  });
  test('rates: counts and populations add up', () => {
    expect(combineFigures('rate', 10_000, [parts(50, 10_000), parts(10, 30_000)])).toEqual(
      { value: 15, numerator: 60, denominator: 40_000, counted: 2, of: 2, shorthand: null });
  });
  test('means: sums and numbers are pooled', () => {
    expect(combineFigures('mean', 1, [parts(-10, 4), parts(25, 6), parts(3, null)])).toEqual(
      { value: 1.5, numerator: 15, denominator: 10, counted: 2, of: 3, shorthand: null });
  });
  test('a share known only as published joins no sum', () => {
    expect(combineFigures('percentage', 100, [value(11), parts(1, 4)])).toMatchObject({ value: 25, counted: 1, of: 2 });
    expect(combineFigures('percentage', 100, [value(11)])).toMatchObject({ value: 11, counted: 1, of: 1 });
  });
  test('scores do not combine: they are counted', () => {
    expect(combineFigures('score', 1, [value(3), value(1), value(3), none('x')])).toMatchObject({ value: null, counted: 3, of: 4, shorthand: null });
    expect(countByScore([value(3), value(1), value(3), none('x')])).toEqual([{ score: 1, count: 1 }, { score: 3, count: 2 }]);
    expect(combineFigures('score', 1, [value(3)])).toMatchObject({ value: 3, counted: 1, of: 1 });
  });
  test('nothing known: the reason, where one is true of all', () => {
    expect(combineFigures('snapshot', 1, [none('c'), none('c')])).toEqual(
      { value: null, numerator: null, denominator: null, counted: 0, of: 2, shorthand: 'c' });
    expect(combineFigures('snapshot', 1, [none('c'), none('x')]).shorthand).toBeNull();
    expect(combineFigures('percentage', 100, [])).toEqual({ value: null, numerator: null, denominator: null, counted: 0, of: 0, shorthand: null });
  });
  test('O05 all denominators 0: not applicable', () => {
    expect(combineFigures('percentage', 100, [parts(0, 0), parts(0, 0)])).toEqual(
      { value: null, numerator: 0, denominator: 0, counted: 2, of: 2, shorthand: 'z' });
  });
  test('tenths of hours add up without drift', () => expect(combineFigures('per-period', 1, [value(0.1), value(0.2)]).value).toBe(0.3));
  test('the order of councils makes no difference', () => {
    const figures = fc.array(fc.oneof(fc.tuple(fc.nat(500), fc.nat(500)).map(([n, d]) => parts(n, d)), fc.constant(none('c')), fc.constant(parts(3, null))));
    fc.assert(fc.property(figures, list => {
      expect(combineFigures('percentage', 100, list.toReversed())).toEqual(combineFigures('percentage', 100, list));
    }));
  });
});

describe('over periods, one council', () => {
  const counts = [value(8), none('x'), value(5), none('c')];
  test('a count per period adds up', () => expect(combineOverPeriods('per-period', 1, counts)).toMatchObject({ value: 13, counted: 2, of: 4, at: null }));
  test('a cumulative count is the last with a value', () => {
    expect(combineOverPeriods('cumulative', 1, counts)).toMatchObject({ value: 5, counted: 1, of: 1, at: 2 });
    expect(combineOverPeriods('cumulative', 1, [none('x')])).toMatchObject({ value: null, shorthand: 'x', at: 0 });
  });
  test('a snapshot is the last, known or not, never a sum', () => {
    expect(combineOverPeriods('snapshot', 1, [value(8), value(5)])).toMatchObject({ value: 5, at: 1 });
    expect(combineOverPeriods('snapshot', 1, counts)).toMatchObject({ value: null, shorthand: 'c', counted: 0, of: 1, at: 3 });
  });
  test('a share adds its parts only where nobody is in two periods', () => {
    expect(combineOverPeriods('percentage', 100, [parts(1, 2), parts(1, 8)], { distinct: true })).toMatchObject({ value: 20, numerator: 2, denominator: 10, at: null });
    expect(combineOverPeriods('percentage', 100, [parts(1, 2), parts(1, 8)])).toMatchObject({ value: 12.5, at: 1 });
  });
  test('means pool', () => expect(combineOverPeriods('mean', 1, [parts(6, 2), parts(2, 2)])).toMatchObject({ value: 2, at: null }));
  test('a rate and a score are the last', () => {
    expect(combineOverPeriods('rate', 1000, [parts(5, 1000), parts(6, 1000)])).toMatchObject({ value: 6, at: 1 });
    expect(combineOverPeriods('score', 1, [value(2), value(3)])).toMatchObject({ value: 3, at: 1 });
  });
  test('no period, no figure', () => expect(combineOverPeriods('snapshot', 1, [])).toMatchObject({ value: null, counted: 0, of: 0, at: null }));
});

describe('figures written', () => {
  test.each([
    [10.144, 'percent', 1, '10.1%'], [1204, 'count', 0, '1,204'], [54.15, 'rate_per_10000', 1, '54.2 per 10,000'],
    [3.2, 'rate_per_1000', 1, '3.2 per 1,000'], [117, 'rate_per_100000', 0, '117 per 100,000'], [-1.3, 'score', 1, '−1.3'],
    [-1204, 'pounds', 0, '−£1,204'], [965_000, 'pounds', 0, '£965,000'], [1, 'days', 0, '1 day'], [12, 'days', 0, '12 days'], [2.5, 'hours', 1, '2.5 hours'],
  ])('%d %s is %s', (x, unit, decimals, text) => expect(formatFigure(x, unit, decimals)).toBe(text));
  test('O05 a figure that rounds to nought is [low], nought is 0', () => {
    expect(formatFigure(0.04, 'percent', 1)).toBe('[low]');
    expect(formatFigure(0, 'percent', 1)).toBe('0.0%');
    expect(formatFigure(-0, 'count', 0)).toBe('0');
  });
  test('no figure is its shorthand or not known, never a blank', () => {
    expect(figureInWords({ value: null, shorthand: 'c' }, 'percent', 1)).toBe('[c]');
    expect(figureInWords({ value: null, shorthand: null }, 'percent', 1)).toBe('not known');
    expect(figureInWords({ value: 10.1, shorthand: null }, 'percent', 1)).toBe('10.1%');
  });
  test('O05 a share shown is the exact share rounded', () => {
    fc.assert(fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (n, d) => {
      const found = exactFigure('percentage', 100, parts(n, d)) ?? exact(-1);
      const shown = roundText(exact(figureValue('percentage', 100, parts(n, d)).value ?? -1), 1);
      expect(shown).toBe(roundText(found, 1));
    }));
  });
});

test.each([
  ['Long-term placement stability (same carer for two years)', 'Long-term placement stability'],
  ['Looked-after children with three or more placements in the year', 'Looked-after children with three or more placements'],
  ['Child protection plans lasting two years or more (ending in the year)', 'Child protection plans lasting two years or more'],
  ['Care leavers (aged 19) in education', 'Care leavers (aged 19) in education'], ['(FTE)', '(FTE)'],
])('%j is called %j where many things stand', (name, short) => {
  expect(shortIndicator(name)).toBe(short);
});
