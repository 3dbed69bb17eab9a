import { type Exact, compare, div, exact, mul, round } from './exact.ts';
import { type FinancialYear, type Quarter, previousQuarter, yearOf } from './financialQuarter.ts';

/** How far spending may lie from its profile before it is to be explained; null in both: never. */
export interface Tolerance {
  /** Per cent of the profile. */
  readonly percent: number | null;
  readonly pence: number | null;
  /** Where both are set: past either of them, or only past both. */
  readonly when: 'either' | 'both';
}

/** One quarter's figures; null is unknown. */
export interface QuarterFigures {
  readonly quarter: Quarter;
  readonly profile: number | null;
  readonly forecast: number | null;
  readonly actual: number | null;
}

export interface Variance {
  /** Actual less profile: below nought is an underspend. */
  readonly pence: number;
  /** Of the profile, to one decimal; null where the profile is nought. */
  readonly percent: number | null;
  readonly past: boolean;
}

export const noTolerance: Tolerance = { percent: null, pence: null, when: 'either' };

const share = (part: number, of: number): Exact => div(mul(exact(part), exact(100)), exact(Math.abs(of)));

/** Whether a part is more than so many per cent of the whole. Whole numbers are compared as they are while none is too large to be exact. */
function isMore(part: number, of: number, percent: number): boolean {
  const [left, right] = [part * 100, percent * of];
  return Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isInteger(percent) ? left > right : compare(share(part, of), exact(percent)) > 0;
}

/** Judged on exact amounts: just on the tolerance is within it. Any spending against a profile of nought is past a percentage. */
export function pastTolerance(variance: number, profile: number, { percent, pence, when }: Tolerance): boolean {
  const size = Math.abs(variance);
  const pastPence = pence === null ? null : size > pence;
  const pastPercent = percent === null ? null : profile === 0 ? size > 0 : isMore(size, Math.abs(profile), percent);
  if (pastPence === null || pastPercent === null) return pastPence ?? pastPercent ?? false;
  return when === 'both' ? pastPence && pastPercent : pastPence || pastPercent;
}

/** Null where profile or actual is not known. */
export function varianceOf(profile: number | null, actual: number | null, tolerance: Tolerance = noTolerance): Variance | null {
  if (profile === null || actual === null) return null;
  const pence = actual - profile;
  return { pence, percent: profile === 0 ? null : round(share(pence, profile), 1), past: pastTolerance(pence, profile, tolerance) };
}

/** Quarters together: over those alone whose profile and actual are both known, `counted` of `of`. */
export interface CombinedVariance {
  readonly profile: number;
  readonly actual: number;
  readonly variance: Variance | null;
  readonly counted: number;
  readonly of: number;
}

export function combineVariance(quarters: readonly QuarterFigures[], tolerance: Tolerance = noTolerance): CombinedVariance {
  const known = quarters.flatMap(({ profile, actual }) => (profile === null || actual === null ? [] : [{ profile, actual }]));
  const profile = known.reduce((sum, each) => sum + each.profile, 0);
  const actual = known.reduce((sum, each) => sum + each.actual, 0);
  const variance = known.length === 0 ? null : varianceOf(profile, actual, tolerance);
  return { profile, actual, variance, counted: known.length, of: quarters.length };
}

/** By financial year, oldest first. */
export const varianceByYear = (quarters: readonly QuarterFigures[], tolerance: Tolerance = noTolerance): ReadonlyMap<FinancialYear, CombinedVariance> =>
  new Map([...Map.groupBy(quarters, ({ quarter }) => yearOf(quarter))].toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, own]) => [year, combineVariance(own, tolerance)]));

/** Over the quarters that are over in quarter `now`. */
export const varianceToDate = (quarters: readonly QuarterFigures[], now: Quarter, tolerance: Tolerance = noTolerance): CombinedVariance =>
  combineVariance(quarters.filter(({ quarter }) => quarter < now), tolerance);

/** What was said of one quarter's variance. */
export interface Explanation {
  readonly quarter: Quarter;
  readonly text: string;
}

export interface ExplanationState<E extends Explanation = Explanation> {
  readonly quarter: Quarter;
  readonly variance: Variance;
  readonly state: 'given' | 'carried forward' | 'due';
  readonly explanation: E | null;
}

/**
 * Each quarter that is over and past tolerance, oldest first. An explanation carries forward from quarter to quarter for
 * as long as the variance stays past tolerance on the same side; after that one is due anew.
 */
export function explanationsDue<E extends Explanation>(
  quarters: readonly QuarterFigures[], explanations: readonly E[], { now, tolerance }: { readonly now: Quarter; readonly tolerance: Tolerance },
): readonly ExplanationState<E>[] {
  const states: ExplanationState<E>[] = [];
  for (const { quarter, profile, actual } of quarters.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))) {
    if (quarter >= now || profile === null || actual === null || !pastTolerance(actual - profile, profile, tolerance)) continue;
    const variance = varianceOf(profile, actual, tolerance);
    if (variance === null) continue;
    const before = states.at(-1);
    const follows = before !== undefined && before.quarter === previousQuarter(quarter) && Math.sign(before.variance.pence) === Math.sign(variance.pence);
    const own = explanations.find((each) => each.quarter === quarter && each.text.trim() !== '') ?? null;
    const explanation = own ?? (follows ? before.explanation : null);
    states.push({ quarter, variance, explanation, state: own !== null ? 'given' : explanation !== null ? 'carried forward' : 'due' });
  }
  return states;
}
