import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber } from '../../../shared/domain/number.ts';

const read = (text: string): number | string => {
  const found = parseNumber(text);
  return found.ok ? found.value : found.problem.message;
};

describe('numbers in files', () => {
  test('F09 are read as people write them', () => {
    for (const [text, value] of [['30', 30], ['1,234.5', 1234.5], ['(12)', -12], ['\u22127', -7], ['１２', 12], [' 1 234 ', 1234], ['-0', 0], ['.5', 0.5], ['0.1000', 0.1], ['13.333333333333334', 13.333333333333334]] as const) expect(read(text)).toBe(value);
  });

  test('F09 are refused with the reason where they have two readings or none', () => {
    expect(read('12%')).toBe('Figure must be a number without a percent sign, like 30');
    expect(read('1e3')).toBe('Figure must be written in full, like 1,200,000');
    expect(read('12k')).toBe('Figure must be written in full, like 1,020,000');
    expect(read('1.2m')).toBe('Figure must be written in full, like 1,020,000');
    for (const text of ['1.234,56', '1,23,456', '1,23']) expect(read(text)).toBe('Figure must have commas between thousands and a full stop before decimals, like 1,234.5');
    for (const text of ['12abc', '0x10', 'NaN', '--5', '1\n2', '1 .', '']) expect(read(text)).toMatch(/must be a number|must have/);
    for (const text of ['12345678901234567', '9007199254740993', '1' + '0'.repeat(309)]) expect(read(text)).toMatch(/more digits than can be kept exactly/);
  });

  test('any number that is written out is read back', () => {
    fc.assert(fc.property(fc.tuple(fc.integer(), fc.integer({ min: 0, max: 9 })).map(([digits, decimals]) => digits / 10 ** decimals), (value) => {
      const text = value.toLocaleString('en-GB', { useGrouping: false, maximumFractionDigits: 100 });
      expect(read(text)).toBe(value === 0 ? 0 : value);
    }));
  });
});
