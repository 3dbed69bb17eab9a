import { type Exact, compare, exact } from './exact.ts';
import type { Polarity } from './indicator.ts';
import { type Period, periodEnd } from './period.ts';

/** How one measure stands against its target. */
export type MeasureState = 'no figure yet' | 'no target' | 'target met' | 'target not met';

/** How an aim or outcome stands, over all its measures. */
export type AimState = 'no measure' | MeasureState;

/**
 * Compares the unrounded figure (see `exactFigure`) with the target; on the target is met. A neutral measure has no
 * better side, so it is neither met nor missed.
 */
export function againstTarget(figure: Exact | null, target: number | null, polarity: Polarity): MeasureState {
  if (figure === null) return 'no figure yet';
  if (target === null || polarity === 'neutral') return 'no target';
  const order = compare(figure, exact(target));
  return (polarity === 'higher-better' ? order >= 0 : order <= 0) ? 'target met' : 'target not met';
}

/** The worst that is known comes first. */
const worstFirst = ['target not met', 'target met', 'no target', 'no figure yet'] as const satisfies readonly MeasureState[];

export interface AimReading<T> {
  readonly state: AimState;
  /** The measure the state is named after: the first in the worst state. */
  readonly named: T | null;
  /** Measures that are met or not met, of all. */
  readonly rated: number;
  readonly of: number;
}

export function aimState<T extends { readonly state: MeasureState }>(measures: readonly T[]): AimReading<T> {
  const rated = measures.filter(({ state }) => state === 'target met' || state === 'target not met').length;
  const named = worstFirst.flatMap(worst => measures.find(({ state }) => state === worst) ?? [])[0] ?? null;
  return { state: named?.state ?? 'no measure', named, rated, of: measures.length };
}

/** A target on the way to the one by the end. */
export interface TargetStep {
  readonly period: Period;
  readonly value: number;
}

/** What a figure is read against: the step whose period holds the end of the figure's, else the target by the end (`period` null). */
export function targetFor(steps: readonly TargetStep[], byTheEnd: number | null, figure: Period | null): { readonly value: number; readonly period: Period | null } | null {
  const end = figure === null ? null : periodEnd(figure);
  const step = end === null ? undefined : steps.findLast(({ period }) => period.start <= end && periodEnd(period) >= end);
  return step !== undefined ? { value: step.value, period: step.period } : byTheEnd === null ? null : { value: byTheEnd, period: null };
}
