import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact } from '../../../shared/domain/exact.ts';
import { exactFigure } from '../../../shared/domain/indicator.ts';
import { type MeasureState, aimState, againstTarget } from '../../../shared/domain/target.ts';

const share = (numerator: number, denominator: number) =>
  exactFigure('percentage', 100, { value: null, numerator, denominator, shorthand: null });

describe('one measure', () => {
  test.each([
    [share(7, 69), 11, 'lower-better', 'target met'],
    [share(83, 730), 11, 'lower-better', 'target not met'],
    [share(11, 100), 11, 'lower-better', 'target met'],
    [exact(13.2), 13.2, 'lower-better', 'target met'],
    [exact('92'), 95, 'higher-better', 'target not met'],
    [exact(95), 95, 'higher-better', 'target met'],
    [exact(95), 90, 'neutral', 'no target'],
    [exact(95), null, 'higher-better', 'no target'],
    [null, 95, 'higher-better', 'no figure yet'],
    [share(0, 0), 95, 'higher-better', 'no figure yet'],
  ] as const)('case %#', (figure, target, polarity, state) => expect(againstTarget(figure, target, polarity)).toBe(state));

  test('is decided on the unrounded figure: 11.04% misses 11% though both show as 11.0%', () => {
    expect(againstTarget(share(1104, 10_000), 11, 'lower-better')).toBe('target not met');
  });

  test('O05 is the comparison of whole numbers', () => {
    fc.assert(fc.property(fc.nat(9999), fc.integer({ min: 1, max: 9999 }), fc.nat(1000), (n, d, tenths) => {
      expect(againstTarget(share(n, d), tenths / 10, 'higher-better')).toBe(n * 1000 >= tenths * d ? 'target met' : 'target not met');
    }));
  });
});

describe('an aim is as its worst measure', () => {
  const measures = (...states: readonly MeasureState[]) => states.map((state, place) => ({ state, place }));
  test('one not met outweighs all that are', () => {
    expect(aimState(measures('target met', 'no figure yet', 'target not met', 'target not met'))).toEqual(
      { state: 'target not met', named: { state: 'target not met', place: 2 }, rated: 3, of: 4 });
  });
  test('met, where none is missed, however many have no figure', () => {
    expect(aimState(measures('no figure yet', 'target met', 'no target'))).toEqual({ state: 'target met', named: { state: 'target met', place: 1 }, rated: 1, of: 3 });
  });
  test('a figure without target is more than none', () => {
    expect(aimState(measures('no figure yet', 'no target')).state).toBe('no target');
    expect(aimState(measures('no figure yet'))).toMatchObject({ state: 'no figure yet', rated: 0, of: 1 });
  });
  test('no measure at all', () => expect(aimState([])).toEqual({ state: 'no measure', named: null, rated: 0, of: 0 }));
});
