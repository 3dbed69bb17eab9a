import { describe, expect, test } from 'vitest';
import { readTyped } from '../../../shared/domain/moneyTyped.ts';
import { parseMoney } from '../../../shared/domain/money.ts';

describe('F09 an amount typed in a form or grid', () => {
  test.each([
    ['1.02m', 102_000_000, '1.02m is read as £1,020,000'],
    ['£1.2m', 120_000_000, '£1.2m is read as £1,200,000'],
    [' 12k ', 1_200_000, '12k is read as £12,000'],
    ['(1.5k)', -150_000, '(1.5k) is read as −£1,500'],
    ['1,020,000', 102_000_000, null],
    ['0', 0, null],
    ['', null, null],
    [' \u200B', null, null],
  ])('%j is %j: %j', (text, pence, said) => expect(readTyped(text)).toEqual({ ok: true, value: { pence, said } }));

  test('F09 in files the short forms are refused', () => {
    for (const text of ['1.02m', '£1.2m', '12k']) expect(parseMoney(text, { typed: false }).ok).toBe(false);
  });

  test('F09 what has no reading is refused, with the name of the cell', () => {
    expect(readTyped('12abc', 'April to June 2019, forecast')).toEqual({ ok: false, problem: { message: 'April to June 2019, forecast must be an amount of money, like 1,234.50' } });
  });
});
