import { type Exact, asNumber, div, exact, mul, sum } from './exact.ts';
import { type Shorthand, inBrackets } from './shorthand.ts';
import { formatNumber } from './words.ts';

export const indicatorKinds = ['per-period', 'cumulative', 'snapshot', 'percentage', 'rate', 'mean', 'score'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

export const polarities = ['higher-better', 'lower-better', 'neutral'] as const;
export type Polarity = (typeof polarities)[number];

/** A figure as it was recorded: a value, or the parts it is worked out from, or the shorthand that stands for it. */
export interface Figure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly shorthand: Shorthand | null;
}

/** What a figure says. Value null without shorthand: unknown, because nothing or only one part was given. */
export interface FigureValue {
  readonly value: number | null;
  readonly shorthand: Shorthand | null;
}

/** Figures put together: `counted` of `of` are in it. What is suppressed or missing counts in `of` and never as 0. */
export interface Combined extends FigureValue {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly counted: number;
  readonly of: number;
}

/** Worked out from a numerator and a denominator. */
export const needsParts = (kind: IndicatorKind): boolean => kind === 'percentage' || kind === 'rate' || kind === 'mean';

interface Parts {
  readonly numerator: number;
  readonly denominator: number;
}

const partsOf = ({ numerator, denominator, shorthand }: Figure): Parts | null =>
  shorthand === null && numerator !== null && denominator !== null ? { numerator, denominator } : null;

/** Published shares come as a value alone; where one part was given, half a sum is no figure. */
const bareValue = ({ value, numerator, denominator, shorthand }: Figure): number | null =>
  shorthand === null && numerator === null && denominator === null ? value : null;

/** The figure unrounded, to compare with a target; null where there is none. */
export function exactFigure(kind: IndicatorKind, multiplier: number, figure: Figure): Exact | null {
  const parts = needsParts(kind) ? partsOf(figure) : null;
  if (parts !== null) {
    return parts.denominator === 0 ? null : div(mul(exact(parts.numerator), exact(multiplier)), exact(parts.denominator));
  }
  const value = needsParts(kind) ? bareValue(figure) : figure.shorthand === null ? figure.value : null;
  return value === null ? null : exact(value);
}

/** The figure as a number. A denominator of 0 is not applicable; a missing part is unknown, not 0. */
export function figureValue(kind: IndicatorKind, multiplier: number, figure: Figure): FigureValue {
  if (figure.shorthand !== null) return { value: null, shorthand: figure.shorthand };
  if (needsParts(kind) && partsOf(figure)?.denominator === 0) return { value: null, shorthand: 'z' };
  const found = exactFigure(kind, multiplier, figure);
  return { value: found === null ? null : asNumber(found), shorthand: null };
}

const nothing = (figures: readonly Figure[]): Combined => {
  const [first, ...others] = figures;
  // [c] of every council is [c] of all; a mixture of reasons has none that is true of all.
  const shared = first !== undefined && others.every(({ shorthand }) => shorthand === first.shorthand) ? first.shorthand : null;
  return { value: null, numerator: null, denominator: null, counted: 0, of: figures.length, shorthand: shared };
};

function summed(figures: readonly Figure[]): Combined {
  const known = figures.flatMap(({ value, shorthand }) => (value === null || shorthand !== null ? [] : [value]));
  if (known.length === 0) return nothing(figures);
  return { value: asNumber(sum(known)), numerator: null, denominator: null, counted: known.length, of: figures.length, shorthand: null };
}

function pooled(kind: IndicatorKind, multiplier: number, figures: readonly Figure[]): Combined {
  const known = figures.flatMap(figure => partsOf(figure) ?? []);
  if (known.length === 0) return nothing(figures);
  const numerator = asNumber(sum(known.map(parts => parts.numerator)));
  const denominator = asNumber(sum(known.map(parts => parts.denominator)));
  const { value, shorthand } = figureValue(kind, multiplier, { value: null, numerator, denominator, shorthand: null });
  return { value, numerator, denominator, counted: known.length, of: figures.length, shorthand };
}

/** One figure by itself, as recorded. */
function alone(kind: IndicatorKind, multiplier: number, figure: Figure): Combined {
  const { value, shorthand } = figureValue(kind, multiplier, figure);
  const parts = needsParts(kind) ? partsOf(figure) : null;
  const counted = value !== null || parts !== null ? 1 : 0;
  return { value, numerator: parts?.numerator ?? null, denominator: parts?.denominator ?? null, counted, of: 1, shorthand };
}

/**
 * The figures of several councils for one and the same period (the latest of each for 'cumulative', one date for
 * 'snapshot'). Counts add up; shares, rates and means add their parts and are worked out anew, never averaged; scores
 * do not combine: see `countByScore`.
 */
export function combineFigures(kind: IndicatorKind, multiplier: number, figures: readonly Figure[]): Combined {
  const [only, ...others] = figures;
  if (only !== undefined && others.length === 0) return alone(kind, multiplier, only);
  if (kind === 'score') {
    const counted = figures.filter(({ value, shorthand }) => value !== null && shorthand === null).length;
    return { ...nothing(figures), counted, shorthand: counted > 0 ? null : nothing(figures).shorthand };
  }
  return needsParts(kind) ? pooled(kind, multiplier, figures) : summed(figures);
}

/** How many councils have which score, lowest first. A mean of scores is never taken. */
export function countByScore(figures: readonly Figure[]): readonly { readonly score: number; readonly count: number }[] {
  const scores = figures.flatMap(({ value, shorthand }) => (value === null || shorthand !== null ? [] : [value]));
  return [...new Set(scores)].toSorted((a, b) => a - b).map(score => ({ score, count: scores.filter(each => each === score).length }));
}

export interface OverPeriods extends Combined {
  /** The place in the list of the one figure this is; null where it is made of all. */
  readonly at: number | null;
}

/**
 * The figures of one council over several periods, oldest first. Counts per period add up and means pool their sums;
 * of a cumulative count the last with a value stands for all; of snapshots, scores and rates only the last is taken,
 * known or not. Shares add their parts only where `distinct` says that nobody is in two periods.
 */
export function combineOverPeriods(
  kind: IndicatorKind, multiplier: number, figures: readonly Figure[], { distinct = false }: { readonly distinct?: boolean } = {},
): OverPeriods {
  if (kind === 'per-period') return { ...summed(figures), at: null };
  if (kind === 'mean' || (kind === 'percentage' && distinct)) return { ...combineFigures(kind, multiplier, figures), at: null };
  const withValue = figures.findLastIndex(({ value, shorthand }) => value !== null && shorthand === null);
  const at = kind === 'cumulative' && withValue >= 0 ? withValue : figures.length - 1;
  const last = figures[at];
  return last === undefined ? { ...nothing([]), at: null } : { ...alone(kind, multiplier, last), at };
}

/** How a figure wears its unit. What is not listed follows the number as it is written. */
const wearing: Readonly<Record<string, (text: string) => string>> = {
  percent: text => `${text}%`,
  count: text => text,
  score: text => text,
  index: text => text,
  rate_per_1000: text => `${text} per 1,000`,
  rate_per_10000: text => `${text} per 10,000`,
  rate_per_100000: text => `${text} per 100,000`,
  pounds: text => (text.startsWith('\u2212') ? `\u2212£${text.slice(1)}` : `£${text}`),
  days: text => `${text} ${/^\u2212?1$/.test(text) ? 'day' : 'days'}`,
};

/** '10.1%', '1,204', '54.2 per 10,000', '−£1,204'; half away from nought; '[low]' where only rounding makes it 0. */
export function formatFigure(value: number, unit: string, decimals: number): string {
  const text = formatNumber(value, decimals);
  return text === inBrackets('low') ? text : (wearing[unit] ?? (plain => `${plain} ${unit}`))(text);
}

/** The figure, or the shorthand for it, or 'not known'; never a blank. */
export function figureInWords({ value, shorthand }: FigureValue, unit: string, decimals: number): string {
  if (value !== null) return formatFigure(value, unit, decimals);
  return shorthand === null ? 'not known' : inBrackets(shorthand);
}

/** A name without what only tells it from its neighbours: brackets at its end, and 'in the year'. For lines of many things. */
export const shortIndicator = (name: string): string => name.replace(/\s*\([^()]*\)$/, '').replace(/ in the year$/, '') || name;
