import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Exact, add, asNumber, compare, div, exact, isZero, mul, round, roundText, sub, sum, zero } from '../../../shared/domain/exact.ts';

const anExact = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([top, bottom]) => div(exact(top), exact(bottom)));
const text = (x: Exact): string => `${x.top}/${x.bottom}`;

test('a number is read as it is written', () => {
  expect(text(exact(13.2))).toBe('66/5');
  expect(text(exact('-0.50'))).toBe('-1/2');
  expect(text(exact(1e21))).toBe('1000000000000000000000/1');
  expect(text(exact(1.5e-7))).toBe('3/20000000');
  expect(text(exact('.5'))).toBe('1/2');
  expect(text(exact(-0))).toBe('0/1');
});

test('what is no number is a fault', () => {
  for (const wrong of [NaN, Infinity, '', '.', '1,000', '0x10', '-', 'abc']) expect(() => exact(wrong)).toThrow(RangeError);
  expect(() => div(exact(1), zero)).toThrow(RangeError);
});

test('tenths add up', () => {
  expect(compare(add(exact(0.1), exact(0.2)), exact(0.3))).toBe(0);
  expect(asNumber(sum([0.1, 0.2, 0.3]))).toBe(0.6);
  expect(asNumber(sum([Number.MAX_SAFE_INTEGER, 1, -Number.MAX_SAFE_INTEGER]))).toBe(1);
  expect(asNumber(sum([]))).toBe(0);
});

describe('O05 half away from nought', () => {
  test.each([
    ['28.5', 0, '29'], ['-28.5', 0, '-29'], ['0.5', 0, '1'], ['-0.5', 0, '-1'], ['0.49', 0, '0'], ['-0.49', 0, '0'],
    ['1.005', 2, '1.01'], ['2.675', 2, '2.68'], ['-0.04', 1, '0.0'], ['10.05', 1, '10.1'], ['99.95', 1, '100.0'], ['7', 2, '7.00'],
  ])('%s with %d decimals is %s', (value, decimals, expected) => expect(roundText(exact(value), decimals)).toBe(expected));

  test('never -0', () => {
    expect(Object.is(round(exact('-0.4'), 0), 0)).toBe(true);
    expect(Object.is(asNumber(exact(-0)), 0)).toBe(true);
  });

  test('is the rule of whole numbers: half added, then cut', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (top, bottom) => {
      const size = top < 0n ? -top : top;
      const expected = (size * 2n + bottom) / (bottom * 2n);
      expect(BigInt(roundText(div(exact(top), exact(bottom)), 0))).toBe(top < 0n ? -expected : expected);
    }));
  });

  test('is the same on both sides of nought', () => {
    fc.assert(fc.property(anExact, fc.nat(6), (x, decimals) => {
      const other = roundText(sub(zero, x), decimals);
      const flipped = other.startsWith('-') ? other.slice(1) : /[1-9]/.test(other) ? `-${other}` : other;
      expect(roundText(x, decimals)).toBe(flipped);
    }));
  });

  test('is never further off than half a unit of the last place', () => {
    fc.assert(fc.property(anExact, fc.nat(6), (x, decimals) => {
      const gap = sub(exact(roundText(x, decimals)), x);
      const half = div(exact(1), mul(exact(2), exact(10n ** BigInt(decimals))));
      expect(compare(gap, half)).toBeLessThanOrEqual(0);
      expect(compare(sub(zero, gap), half)).toBeLessThanOrEqual(0);
    }));
  });
});

test('addition and taking away, multiplying and dividing undo each other', () => {
  fc.assert(fc.property(anExact, anExact, (a, b) => {
    expect(text(sub(add(a, b), b))).toBe(text(a));
    fc.pre(!isZero(b));
    expect(text(div(mul(a, b), b))).toBe(text(a));
  }));
});

test('the order is that of whole numbers', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
    expect(compare(exact(a), exact(b))).toBe(Math.sign(a - b) || (a === b ? 0 : a < b ? -1 : 1));
  }));
});

test('every finite double is read and given back', () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), value => {
    fc.pre(Math.abs(value) > 1e-300 || value === 0);
    expect(asNumber(exact(value)) === value).toBe(true);
  }));
});
