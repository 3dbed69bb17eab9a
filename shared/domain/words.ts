import { exact, roundText } from './exact.ts';

/** 'a, b and c'; another last word where 'and' does not fit. */
export function joinList(items: readonly string[], lastWord = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${lastWord} ${items.at(-1)}`;
}

/** 'council' or 'councils'; irregular words bring their own plural. */
export function pluralNoun(n: number, one: string, many?: string): string {
  if (n === 1) return one;
  return many ?? (/[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`);
}

/** '1 council', '12,450 councils', '0 children'. */
export const plural = (n: number, one: string, many?: string): string => `${formatCount(n)} ${pluralNoun(n, one, many)}`;

/** Decimal text with commas from 1,000 and a real minus (U+2212): '-12450.5' is '−12,450.5'. */
export function groupDigits(decimalText: string): string {
  const [whole = '', ...rest] = decimalText.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',').replace('-', '\u2212');
  return [grouped, ...rest].join('.');
}

/** Half away from nought on the exact value, with just so many decimals; '[low]' for what only rounds to nought. */
export function formatNumber(value: number, decimals: number): string {
  const text = roundText(exact(value), decimals);
  return value !== 0 && /^0(\.0*)?$/.test(text) ? '[low]' : groupDigits(text);
}

/** '12,450'; a whole number, or a number as exact as it is. */
export const formatCount = (n: number): string => groupDigits(roundText(exact(n), decimalsIn(n)));

/** How many decimals the shortest way to write the number has. */
function decimalsIn(n: number): number {
  const [digits = '', exponent = '0'] = String(n).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

/** 'Start date' to 'start date' for the middle of a sentence; 'GSS code' and 'SDQ score' keep their capitals. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** 'children with a plan' to 'Children with a plan' for the start of a message. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
