import { describe, expect, test } from 'vitest';
import { checkMeasure, measureReference } from '../../../shared/domain/measure.ts';
import { isReference } from '../../../shared/domain/text.ts';

test('a measure without baseline and target is a measure', () => {
  expect(checkMeasure({})).toEqual([]);
  expect(checkMeasure({ basis: 'children', every: 'financial-quarter', baseline: null, target: null, targets: [] })).toEqual([]);
});

describe('refused', () => {
  test('a target for before the baseline was taken', () => {
    expect(checkMeasure({ baseline: { value: 11, on: '2017-03-31' }, target: { on: '2016' } })).toEqual([
      { path: 'target.on', message: 'Target date must be the same as or after 31 March 2017 when the baseline was taken' },
    ]);
    expect(checkMeasure({ baseline: { value: 11, on: '2017-03-31' }, target: { on: '2017' } })).toEqual([]);
  });
  test('how often, outside the list', () => {
    expect(checkMeasure({ every: 'weekly' })).toEqual([{ path: 'every', message: 'Select how often a figure is expected' }]);
  });
  test('others, without saying who', () => {
    expect(checkMeasure({ basis: 'other', basisNote: ' ' })).toEqual([{ path: 'basisNote', message: 'Enter who is counted' }]);
    expect(checkMeasure({ basis: 'other', basisNote: 'Kinship carers' })).toEqual([]);
  });
  test('half a baseline', () => {
    expect(checkMeasure({ baseline: { numerator: 8 } })).toEqual([{ path: 'baseline.denominator', message: 'Enter what the baseline is out of' }]);
    expect(checkMeasure({ baseline: { denominator: 62 } })).toEqual([{ path: 'baseline.numerator', message: 'Enter how many of them the baseline counts' }]);
    expect(checkMeasure({ baseline: { on: '2017' } })).toEqual([{ path: 'baseline.value', message: 'Enter the baseline' }]);
    expect(checkMeasure({ baseline: { numerator: 8, denominator: 62 } })).toEqual([]);
  });
  test('two targets for one period', () => {
    const period = { kind: 'financial-quarter', start: '2019-01-01' } as const;
    expect(checkMeasure({ targets: [{ period }, { period }] })).toEqual([
      { path: 'targets.1.period', message: 'There is already a target for January to March 2019' },
    ]);
  });
});

test('a measure is referred to by project, indicator and, from the second, a number', () => {
  expect(measureReference('ealing-brighter-futures', 'placement_moves_3plus', 1)).toBe('ealing-brighter-futures-placement-moves-3plus');
  expect(measureReference('ealing-brighter-futures', 'sdq_mean', 2)).toBe('ealing-brighter-futures-sdq-mean-2');
  const long = measureReference('a'.repeat(110), 'placement_moves', 12);
  expect([isReference(long), long.length, long.endsWith('-12')]).toEqual([true, 120, true]);
});
