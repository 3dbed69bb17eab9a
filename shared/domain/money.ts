import { type Exact, compare, div, exact, mul, roundText } from './exact.ts';
import { type Result, fail, ok } from './result.ts';
import { plainWidth, trimAll } from './text.ts';
import { groupDigits, lowerFirst } from './words.ts';

/** An amount as it is judged: plain digits, small letters and no spaces; a line break inside would join two figures, so it stays and is refused. */
export const plainAmount = (text: string): string =>
  trimAll(plainWidth(text)).replace(/[^\S\r\n\t\v\f\u2028\u2029]|[\u200B\u2060\uFEFF\u00AD]/gu, '').toLowerCase();

/** Whole pence, either side of nought: £9,999,999,999.99. */
export const mostPence = 999_999_999_999;

export interface MoneyRead {
  readonly pence: number;
  /** The amount as it was understood, to show back: '£1,020,000'. */
  readonly reading: string;
  /** It was typed short ('1.02m'), so the reading is said back before it is kept. */
  readonly expanded: boolean;
}

export interface MoneyRule {
  /** Typed in a form or grid, where '1.02m' and '12k' are read; in files they are refused. */
  readonly typed: boolean;
  readonly what?: string;
}

const dash = '[-\\u2010-\\u2015\\u2212\\uFE58\\uFE63]';
const signed = new RegExp(`^(?:(?<minus>${dash})|\\+)?£?(?<minus2>${dash})?(?<rest>.*)$`, 'su');
const shortForms: Readonly<Record<string, number>> = {
  k: 1_000, thousand: 1_000, m: 1_000_000, mn: 1_000_000, million: 1_000_000, bn: 1_000_000_000, billion: 1_000_000_000,
};
const amount = /^(?<whole>\d+|[1-9]\d{0,2}(?:,\d{3})+|)(?:\.(?<fraction>\d+))?(?<short>[a-z]*)$/;

const refusal = (what: string, rest: string): string => {
  if (/%/.test(rest)) return `${what} must be an amount of money, not a percentage`;
  if (/^[\d.,]+e[-+]?\d+$/.test(rest)) return `${what} must be written in full, like 1,200,000`;
  if (/^[\d,.]*,[\d,.]*$/.test(rest)) return `${what} must have commas between thousands and a full stop before pence, like 1,234.50`;
  return `${what} must be an amount of money, like 1,234.50`;
};

/** '(5)' is minus 5. Only one minus may stand: '(-5)' and '--5' keep theirs in the rest, which no amount matches. */
export function splitSign(text: string): { readonly minus: boolean; readonly rest: string } {
  const inBrackets = /^£?\((?<inside>[^()]*)\)$/u.exec(text)?.groups?.['inside'];
  if (inBrackets !== undefined) return { minus: true, rest: inBrackets.replace(/^£/, '') };
  const { minus, minus2, rest = '' } = signed.exec(text)?.groups ?? {};
  return minus !== undefined && minus2 !== undefined ? { minus: true, rest: text } : { minus: (minus ?? minus2) !== undefined, rest };
}

/**
 * Reads money from text, digit by digit and never through a float. Takes £1,234.50, (1,234) or any dash as minus,
 * full-width digits and stray spaces. Refuses what has two readings or none (1.234,56, 1,23,456, 1e3, 12%, three
 * decimals) and what lies beyond £9,999,999,999.99.
 */
export function parseMoney(text: string, { typed, what = 'Amount' }: MoneyRule): Result<MoneyRead> {
  const no = (message: string): Result<MoneyRead> => fail({ message });
  const plain = plainAmount(text);
  if (plain === '') return no(`Enter ${lowerFirst(what)}`);
  const { minus, rest } = splitSign(plain);
  const { whole = '', fraction = '', short = '' } = amount.exec(rest)?.groups ?? {};
  if (whole === '' && fraction === '') return no(refusal(what, rest));
  const times = short === '' ? 1 : Object.hasOwn(shortForms, short) ? shortForms[short] : undefined;
  if (times === undefined) return no(refusal(what, rest));
  if (short !== '' && !typed) return no(`${what} must be written in full, like 1,020,000`);
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  if (digits.length > 10 || fraction.length > 12) {
    return no(fraction.length > 2 && digits.length <= 10 ? penceRefusal(what, short) : rangeRefusal(what));
  }
  const pence = mul(exact(`${digits}.${fraction}`), exact(times * 100));
  if ((short === '' && fraction.length > 2) || pence.bottom !== 1n) return no(penceRefusal(what, short));
  if (compare(pence, exact(mostPence)) > 0) return no(rangeRefusal(what));
  const size = Number(pence.top);
  const signedPence = minus && size !== 0 ? -size : size;
  return ok({ pence: signedPence, reading: formatMoney(signedPence), expanded: short !== '' });
}

const penceRefusal = (what: string, short: string): string =>
  short === '' ? `${what} must have 2 decimal places or fewer, like 1,234.50` : `${what} must come to whole pence`;

const rangeRefusal = (what: string): string =>
  `${what} must be between ${formatMoney(-mostPence)} and ${formatMoney(mostPence)}`;

const inPounds = (pence: number): Exact => div(exact(pence), exact(100));

const withMinusFirst = (pounds: string): string =>
  pounds.startsWith('-') ? `\u2212£${groupDigits(pounds.slice(1))}` : `£${groupDigits(pounds)}`;

/** Exact, pence only if any: '£11,600,000', '£75.50', '−£42'. */
export const formatMoney = (pence: number): string => withMinusFirst(roundText(inPounds(pence), pence % 100 === 0 ? 0 : 2));

/** For another program, without sign or commas, pence only if any: '11600000', '75.50', '-42'. */
export const plainPounds = (pence: number): string => roundText(inPounds(pence), pence % 100 === 0 ? 0 : 2);

/** For sentences: '£11.6 million', '£1.2 billion'; below a million as it is, '£200,000'. */
export function formatMoneyProse(pence: number): string {
  if (Math.abs(pence) < 100_000_000) return formatMoney(pence);
  const millions = roundText(div(exact(pence), exact(100_000_000)), 1);
  if (Math.abs(Number(millions)) < 1_000) return `${withMinusFirst(millions)} million`;
  return `${withMinusFirst(roundText(div(exact(pence), exact(100_000_000_000)), 1))} billion`;
}

/** What is not nought and only rounds to it never shows as 0. */
const orLow = (text: string, pence: number): string => (pence !== 0 && /^0(\.0)?$/.test(text) ? '[low]' : groupDigits(text));

/** Whole pounds; the pound sign stands in the column's head: '11,600,000', '\u2212155,345'. */
export const formatPoundsInTable = (pence: number): string => orLow(roundText(inPounds(pence), 0), pence);

/** To the penny, each with two places, so that a column of them can be added by eye: '84,600.00'. */
export const formatPenniesInTable = (pence: number): string => groupDigits(roundText(inPounds(pence), 2));

/** What lies over wears its plus: '+65,000'. */
export const formatPoundsSigned = (pence: number): string => `${pence > 0 ? '+' : ''}${formatPoundsInTable(pence)}`;

/** Per cent with one decimal and its sign: '+6.3', '\u221213.4'. */
export const formatPercentSigned = (percent: number): string => `${percent > 0 ? '+' : ''}${percent.toFixed(1).replace(/^-/, '\u2212')}`;

/** Millions of pounds with one decimal; the unit stands in the column's head: '61.4'. */
export const formatMillions = (pence: number): string =>
  orLow(roundText(div(exact(pence), exact(100_000_000)), 1), pence);
