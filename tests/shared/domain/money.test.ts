import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatMillions, formatMoney, formatMoneyProse, formatPenniesInTable, formatPercentSigned, formatPoundsInTable, formatPoundsSigned, mostPence, parseMoney,
} from '../../../shared/domain/money.ts';

const inFile = (text: string) => parseMoney(text, { typed: false });
const inForm = (text: string) => parseMoney(text, { typed: true });
const pence = fc.integer({ min: -mostPence, max: mostPence });

describe('F09 money read from text', () => {
  test.each([
    ['1234', 123_400, '£1,234'],
    ['£1,234.50', 123_450, '£1,234.50'],
    ['£ 1 234 .50', 123_450, '£1,234.50'],
    ['1\u00A0234\u202F567', 123_456_700, '£1,234,567'],
    ['(1,234)', -123_400, '−£1,234'],
    ['(£5)', -500, '−£5'],
    ['£(5)', -500, '−£5'],
    ['-5', -500, '−£5'],
    ['−£42', -4_200, '−£42'],
    ['£–42', -4_200, '−£42'],
    ['—42', -4_200, '−£42'],
    ['‐42', -4_200, '−£42'],
    ['－４２', -4_200, '−£42'],
    ['￡１，２３４．５０', 123_450, '£1,234.50'],
    ['+7', 700, '£7'],
    ['.5', 50, '£0.50'],
    ['0.5', 50, '£0.50'],
    ['75.5', 7_550, '£75.50'],
    ['007', 700, '£7'],
    ['-0', 0, '£0'],
    ['(0.00)', 0, '£0'],
    ['\uFEFF12\u200B\n', 1_200, '£12'],
    ['9,999,999,999.99', 999_999_999_999, '£9,999,999,999.99'],
    ['-9999999999.99', -999_999_999_999, '−£9,999,999,999.99'],
  ])('%j is %d pence', (text, amount, reading) => {
    expect(inFile(text)).toEqual({ ok: true, value: { pence: amount, reading, expanded: false } });
    expect(inForm(text)).toEqual({ ok: true, value: { pence: amount, reading, expanded: false } });
  });

  test('-0 becomes 0', () => {
    const read = inFile('-0.00');
    expect(read.ok && Object.is(read.value.pence, 0)).toBe(true);
  });

  const like = 'Amount must be an amount of money, like 1,234.50';
  const commas = 'Amount must have commas between thousands and a full stop before pence, like 1,234.50';
  const range = 'Amount must be between −£9,999,999,999.99 and £9,999,999,999.99';
  test.each([
    ['', 'Enter amount'], ['\u200B ', 'Enter amount'],
    ['1.234,56', commas], ['1,23,456', commas], ['1,234,56', commas], ['12,5', commas], ['0,500', commas], ['1,2345', commas],
    ['1e3', 'Amount must be written in full, like 1,200,000'],
    ['1e309', 'Amount must be written in full, like 1,200,000'],
    ['12%', 'Amount must be an amount of money, not a percentage'],
    ['12abc', like], ['0x10', like], ['NaN', like], ['Infinity', like], ['£', like], ['-', like], ['.', like], ['1.2.3', like],
    ['--5', like], ['-£-5', like], ['(-5)', like], ['(5', like], ['5)', like], ['-(5)', like], ['££5', like], ['$5', like],
    ['5-', like], ['5²', like], ['½', like], ['١٢', like], ['100\n200', like], ['100\t200', like], ['n/a', like], ['constructor', like],
    ['1.234', 'Amount must have 2 decimal places or fewer, like 1,234.50'],
    ['12345678901234567', range], ['10,000,000,000', range], ['-10000000000', range], ['99999999999999999999999', range],
  ])('%j is refused: %s', (text, message) => {
    expect(inFile(text)).toEqual({ ok: false, problem: { message } });
    expect(inForm(text)).toEqual({ ok: false, problem: { message } });
  });

  test.each([
    ['1.02m', 102_000_000, '£1,020,000'],
    ['12k', 1_200_000, '£12,000'],
    ['12 K', 1_200_000, '£12,000'],
    ['£11.6 million', 1_160_000_000, '£11,600,000'],
    ['1,020 thousand', 102_000_000, '£1,020,000'],
    ['(1.5m)', -150_000_000, '−£1,500,000'],
    ['0.0000001m', 10, '£0.10'],
    ['1.2bn', 120_000_000_000, '£1,200,000,000'],
  ])('%s is read where it is typed, and said back', (text, amount, reading) => {
    expect(inForm(text)).toEqual({ ok: true, value: { pence: amount, reading, expanded: true } });
    expect(inFile(text)).toEqual({ ok: false, problem: { message: 'Amount must be written in full, like 1,020,000' } });
  });

  test('a short form that comes to part of a penny, or to too much, is refused', () => {
    expect(inForm('1.00000001k')).toEqual({ ok: false, problem: { message: 'Amount must come to whole pence' } });
    expect(inForm('0.1234567890123k')).toEqual({ ok: false, problem: { message: 'Amount must come to whole pence' } });
    expect(inForm('10bn')).toEqual({ ok: false, problem: { message: range } });
    expect(inForm('12mm')).toEqual({ ok: false, problem: { message: like } });
  });

  test('the message names the field', () => {
    expect(parseMoney('', { typed: true, what: 'Award' })).toEqual({ ok: false, problem: { message: 'Enter award' } });
    expect(parseMoney('x', { typed: true, what: 'Award' })).toEqual({
      ok: false, problem: { message: 'Award must be an amount of money, like 1,234.50' },
    });
  });

  test('format then parse is identity, to the penny', () => {
    fc.assert(fc.property(pence, amount => {
      expect(inFile(formatMoney(amount))).toEqual({ ok: true, value: { pence: amount === 0 ? 0 : amount, reading: formatMoney(amount), expanded: false } });
    }), { numRuns: 500 });
  });

  test('plain pounds and pence read as whole-number arithmetic has it', () => {
    fc.assert(fc.property(fc.nat(9_999_999_998), fc.nat(99), fc.boolean(), (pounds, rest, minus) => {
      const read = inFile(`${minus ? '-' : ''}${pounds}.${String(rest).padStart(2, '0')}`);
      const size = pounds * 100 + rest;
      expect(read.ok && read.value.pence).toBe(minus && size !== 0 ? -size : size);
    }));
  });

  test('no text brings the reader down, and what it takes is whole pence in range', () => {
    const awkward = fc.string({ unit: fc.constantFrom(...'0123456789.,£-−()%ekmn \u200B٣５'.split('')), maxLength: 14 });
    fc.assert(fc.property(awkward, fc.boolean(), (text, typed) => {
      const read = parseMoney(text, { typed });
      const fits = read.ok
        ? Number.isSafeInteger(read.value.pence) && Math.abs(read.value.pence) <= mostPence && !Object.is(read.value.pence, -0)
        : !/invalid|please|sorry|error/i.test(read.problem.message);
      expect(fits).toBe(true);
    }), { numRuns: 500 });
  });
});

describe('money written', () => {
  test.each([
    [1_160_000_000, '£11,600,000'], [7_550, '£75.50'], [7_500, '£75'], [-4_200, '−£42'], [0, '£0'], [-0, '£0'], [-5, '−£0.05'],
  ])('%d pence exactly is %s', (amount, text) => expect(formatMoney(amount)).toBe(text));

  test.each([
    [1_160_000_000, '£11.6 million'], [20_000_000, '£200,000'], [99_999_900, '£999,999'], [100_000_000, '£1.0 million'],
    [13_400_000_000, '£134.0 million'], [-1_160_000_000, '−£11.6 million'], [1_165_000_000, '£11.7 million'],
    [99_999_999_999, '£1.0 billion'], [99_994_000_000, '£999.9 million'], [120_000_000_000, '£1.2 billion'], [5_010, '£50.10'],
  ])('%d pence in a sentence is %s', (amount, text) => expect(formatMoneyProse(amount)).toBe(text));

  test.each([
    [1_160_000_000, '11,600,000'], [123_450, '1,235'], [-123_450, '−1,235'], [0, '0'], [-0, '0'], [49, '[low]'], [-49, '[low]'], [50, '1'],
  ])('O05 %d pence in a table of pounds is %s', (amount, text) => expect(formatPoundsInTable(amount)).toBe(text));

  test.each([[8_460_000, '84,600.00'], [8_891_420, '88,914.20'], [-5, '−0.05'], [0, '0.00']])('%d pence to the penny is %s', (amount, text) => expect(formatPenniesInTable(amount)).toBe(text));

  test.each([[6_500_000, '+65,000'], [-15_534_500, '−155,345'], [0, '0']])('%d pence off is %s', (amount, text) => expect(formatPoundsSigned(amount)).toBe(text));

  test.each([[6.25, '+6.3'], [-13.4, '−13.4'], [0, '0.0']])('%d per cent off is %s', (percent, text) => expect(formatPercentSigned(percent)).toBe(text));

  test.each([
    [6_140_000_000, '61.4'], [6_145_000_000, '61.5'], [-6_145_000_000, '−61.5'], [0, '0.0'], [1_000_000, '[low]'], [123_456_000_000, '1,234.6'],
  ])('O05 %d pence in millions is %s', (amount, text) => expect(formatMillions(amount)).toBe(text));
});
