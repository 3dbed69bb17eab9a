/** A rational number in lowest terms; `bottom` is above nought. Figures are compared and rounded as these, never as floats. */
export interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

function reduced(top: bigint, bottom: bigint): Exact {
  if (bottom === 1n) return { top, bottom };
  const divisor = greatestCommonDivisor(top, bottom);
  const sign = bottom < 0n ? -1n : 1n;
  return { top: (sign * top) / divisor, bottom: (sign * bottom) / divisor };
}

const decimal = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,4}))?$/i;

/**
 * A number as it is written: 13.2 is 132/10, not the double beside it. Throws on NaN, Infinity and what is no number,
 * for only a bug brings these here.
 */
export function exact(value: number | string | bigint): Exact {
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return { top: BigInt(value), bottom: 1n };
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = decimal.exec(String(value)) ?? [];
  if (whole === '' && fraction === '') throw new RangeError(`Not a decimal number: ${value}`);
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  const shift = Number(exponent) - fraction.length;
  return shift >= 0 ? { top: digits * 10n ** BigInt(shift), bottom: 1n } : reduced(digits, 10n ** BigInt(-shift));
}

export const zero: Exact = { top: 0n, bottom: 1n };

export const add = (a: Exact, b: Exact): Exact => reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);

export const sub = (a: Exact, b: Exact): Exact => reduced(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);

export const mul = (a: Exact, b: Exact): Exact => reduced(a.top * b.top, a.bottom * b.bottom);

/** Throws when `b` is nought: a rule decides before it divides. */
export function div(a: Exact, b: Exact): Exact {
  if (b.top === 0n) throw new RangeError('Divided by nought');
  return reduced(a.top * b.bottom, a.bottom * b.top);
}

export const isZero = (a: Exact): boolean => a.top === 0n;

/** Below nought when a < b, nought when equal, above when a > b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = a.top * b.bottom;
  const right = b.top * a.bottom;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Adds numbers without the drift of floats. */
export function sum(values: readonly number[]): Exact {
  const quick = values.reduce((total, value) => total + value, 0);
  const whole = values.every(Number.isSafeInteger) && values.reduce((total, value) => total + Math.abs(value), 0);
  if (whole !== false && Number.isSafeInteger(whole)) return { top: BigInt(quick), bottom: 1n };
  return values.map(exact).reduce(add, zero);
}

/** The whole number nearest to x times 10 to the power of `decimals`, half away from nought. */
function scaled({ top, bottom }: Exact, decimals: number): bigint {
  const size = (top < 0n ? -top : top) * 10n ** BigInt(decimals);
  const rounded = (2n * size + bottom) / (2n * bottom);
  return top < 0n ? -rounded : rounded;
}

/** Half away from nought, with just so many decimals and an ASCII minus: '28.50'. Never '-0'. */
export function roundText(x: Exact, decimals: number): string {
  const whole = scaled(x, decimals);
  const digits = String(whole < 0n ? -whole : whole).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return `${whole < 0n ? '-' : ''}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`;
}

/** Half away from nought; the double nearest to the rounded decimal. Never -0. */
export const round = (x: Exact, decimals: number): number => Number(roundText(x, decimals));

/** The double that stands for x, to keep or to draw; compare and round the exact value itself. */
export function asNumber(x: Exact): number {
  const [top, bottom] = [Number(x.top), Number(x.bottom)];
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom;
  const decimals = Math.max(0, 25 + String(x.bottom).length - String(x.top).length);
  return Number(roundText(x, decimals));
}
