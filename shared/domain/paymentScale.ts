import { type Exact, add, compare, div, exact, mul, round, sub } from './exact.ts';
import type { Issue } from './problem.ts';

/** From so much achieved on, in per cent, so much is paid, in per cent. */
export interface ScaleStep {
  readonly from: number;
  readonly percent: number;
}

/**
 * How what was achieved (per cent of the way to the target) turns into what is paid (per cent of what rests on it). Data,
 * agreed with the award. 'linear' is slope x achieved + base, cut at nought and 100; 'thresholds' pays the highest step
 * reached; 'uplift' pays as achieved, and for each point past the target so much more, up to `most`.
 */
export type PaymentScale =
  | { readonly kind: 'linear'; readonly slope: number; readonly base: number }
  | { readonly kind: 'thresholds'; readonly steps: readonly ScaleStep[] }
  | { readonly kind: 'uplift'; readonly perPoint: number; readonly most: number };

/** Paid as achieved, cut at nought and the target: the weighted score of payment by results. */
export const asAchieved = { kind: 'linear', slope: 1, base: 0 } as const satisfies PaymentScale;

/** British Columbia's CleanBC (cas-cif): nothing to 30 per cent achieved, all from 96.67. */
export const cleanBcScale = { kind: 'linear', slope: 1.5, base: -45 } as const satisfies PaymentScale;

/** All of it once the target is met, nothing before. */
export const allOrNothing = { kind: 'thresholds', steps: [{ from: 100, percent: 100 }] } as const satisfies PaymentScale;

const hundred = exact(100);
const clamp = (x: Exact, most: Exact): Exact => (compare(x, exact(0)) < 0 ? exact(0) : compare(x, most) > 0 ? most : x);

/** Half away from nought at two decimals, as both percentages are kept. */
export const twoDecimals = (x: Exact): Exact => exact(round(x, 2));

/** What is paid for what was achieved, in per cent with two decimals. */
export function paidPercent(scale: PaymentScale, achieved: Exact): Exact {
  switch (scale.kind) {
    case 'linear':
      return clamp(twoDecimals(add(mul(exact(scale.slope), achieved), exact(scale.base))), hundred);
    case 'thresholds': {
      const reached = scale.steps.filter(({ from }) => compare(achieved, exact(from)) >= 0).toSorted((a, b) => a.from - b.from).at(-1);
      return exact(reached?.percent ?? 0);
    }
    case 'uplift': {
      const past = sub(achieved, hundred);
      const paid = compare(past, exact(0)) > 0 ? add(hundred, mul(exact(scale.perPoint), past)) : achieved;
      return clamp(twoDecimals(paid), exact(scale.most));
    }
  }
}

/** 'From 60% achieved 50% is paid, from 100% achieved 100%', for the schedule and its working. */
export function scaleInWords(scale: PaymentScale): string {
  switch (scale.kind) {
    case 'linear': {
      if (scale.slope === 1 && scale.base === 0) return 'Paid as achieved, from 0% to 100%';
      const base = scale.base === 0 ? '' : scale.base < 0 ? ` \u2212 ${-scale.base}` : ` + ${scale.base}`;
      return `${scale.slope} × achieved${base}, from 0% to 100%`;
    }
    case 'thresholds':
      if (scale.steps.length === 1 && scale.steps[0]?.from === 100 && scale.steps[0].percent === 100) return 'All or nothing: all of it from the target on, nothing below it';
      return `From ${scale.steps.toSorted((a, b) => a.from - b.from).map(({ from, percent }, at) => `${from}% achieved ${percent}%${at === 0 ? ' is paid' : ''}`).join(', from ')}`;
    case 'uplift':
      return `Paid as achieved, and ${scale.perPoint}% more for each point past the target, to ${scale.most}% at most`;
  }
}

/** The points of a scale between which it runs straight, or at which it steps: what a small table of it shows. */
export function scalePoints(scale: PaymentScale): readonly ScaleStep[] {
  switch (scale.kind) {
    case 'linear': {
      const at = (paid: number): number => round(div(sub(exact(paid), exact(scale.base)), exact(scale.slope)), 2);
      return [0, 50, 100].map((percent) => ({ from: at(percent), percent }));
    }
    case 'thresholds': {
      const steps = scale.steps.toSorted((a, b) => a.from - b.from);
      return steps[0] === undefined || steps[0].from <= 0 ? steps : [{ from: 0, percent: 0 }, ...steps];
    }
    case 'uplift': {
      const most = scale.perPoint === 0 ? [] : [{ from: round(add(hundred, div(exact(scale.most - 100), exact(scale.perPoint))), 2), percent: scale.most }];
      return [{ from: 0, percent: 0 }, { from: 100, percent: 100 }, ...most];
    }
  }
}

const percentOff = (percent: number, most = 100): boolean => !Number.isFinite(percent) || percent < 0 || percent > most;

/** A scale as it is typed. */
export function checkScale(scale: PaymentScale): readonly Issue[] {
  const issue = (path: string, message: string): readonly Issue[] => [{ path: `scale.${path}`, message }];
  switch (scale.kind) {
    case 'linear':
      return [
        ...(Number.isFinite(scale.slope) && scale.slope > 0 ? [] : issue('slope', 'Slope must be more than 0, so that more achieved never pays less')),
        ...(Number.isFinite(scale.base) ? [] : issue('base', 'Base must be a number')),
      ];
    case 'thresholds': {
      const steps = scale.steps.toSorted((a, b) => a.from - b.from);
      if (steps.length === 0) return issue('steps', 'Enter at least one step');
      if (steps.some(({ from, percent }) => !Number.isFinite(from) || percentOff(percent))) return issue('steps', 'Each step must pay between 0% and 100%');
      if (steps.some(({ from }, at) => steps[at - 1]?.from === from)) return issue('steps', 'Two steps begin at the same point. Keep one of them');
      return steps.some(({ percent }, at) => percent < (steps[at - 1]?.percent ?? 0)) ? issue('steps', 'A higher step must not pay less than the one below it') : [];
    }
    case 'uplift':
      return [
        ...(percentOff(scale.perPoint) ? issue('perPoint', 'The uplift for each point must be between 0% and 100%') : []),
        ...(Number.isFinite(scale.most) && scale.most >= 100 && scale.most <= 1_000 ? [] : issue('most', 'The most that is paid must be between 100% and 1,000%')),
      ];
  }
}
