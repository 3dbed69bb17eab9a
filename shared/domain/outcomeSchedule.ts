import { type Exact, compare, div, exact, isZero, mul, roundText, sub, sum } from './exact.ts';
import { type PaymentScale, twoDecimals } from './paymentScale.ts';
import type { Issue } from './problem.ts';

/** What would show harm done by chasing the measure it is paired with: repeat plans beside long plans. */
export interface Safeguard {
  readonly name: string;
  readonly limit: number;
  /** On which side of the limit harm lies. */
  readonly harm: 'above' | 'below';
  readonly result: number | null;
  /** Why there is no result, where more is known than that: 'has no figure for January to March 2019'. */
  readonly lack?: string;
}

/** How many must have answered before a measure counts: a response rate in per cent, or a number of people. */
export interface Replies {
  readonly name: string;
  readonly read: 'rate' | 'people';
  readonly least: number;
  readonly result: number | null;
  /** As a safeguard's. */
  readonly lack?: string;
}

/** One measure that pay rests on. `baseline` null with 'of target': what was achieved is the result as a share of the target. */
export interface PaidMeasure {
  readonly name: string;
  readonly weight: number;
  readonly achieved: 'from baseline' | 'of target';
  readonly baseline: number | null;
  readonly target: number | null;
  readonly result: number | null;
  readonly scale: PaymentScale;
  readonly safeguard: Safeguard | null;
  /** As a safeguard's. */
  readonly lack?: string;
  /** What must have answered before it counts; null where nothing of the kind was agreed. */
  readonly replies?: Replies | null;
}

/** What rests on outcomes: `resultsPercent` of the amount, the rest is core and paid whatever happens. */
export interface OutcomeSchedule {
  readonly pence: number | null;
  readonly resultsPercent: number;
  readonly capPence: number | null;
  readonly measures: readonly PaidMeasure[];
}

/** Per cent of the way, with two decimals; null where a part is missing or the baseline is the target. */
export function achievedPercent({ achieved, baseline, target, result }: Pick<PaidMeasure, 'achieved' | 'baseline' | 'target' | 'result'>): Exact | null {
  if (target === null || result === null || (achieved === 'from baseline' && baseline === null)) return null;
  const start = achieved === 'from baseline' ? exact(baseline ?? 0) : exact(0);
  const way = sub(exact(target), start);
  return isZero(way) ? null : twoDecimals(mul(div(sub(exact(result), start), way), exact(100)));
}

const noResult = 'has no result yet';

/** What a measure lacks to be told; none where all is there. */
export const missing = ({ name, achieved, baseline, target, result, safeguard, replies = null, lack = noResult }: PaidMeasure): readonly string[] => [
  ...(achieved === 'from baseline' && baseline === null ? [`${name} has no baseline`] : []),
  ...(target === null ? [`${name} has no target`] : []),
  ...(result === null ? [`${name} ${lack}`] : []),
  ...(target !== null && target === (achieved === 'from baseline' ? baseline : 0) ? [`${name} has a target equal to its ${achieved === 'from baseline' ? 'baseline' : 'start'}, so no share of the way can be told`] : []),
  ...(replies !== null && replies.result === null ? [`${replies.name}, whose answers ${name} counts on, ${replies.lack ?? noResult}`] : []),
  ...(safeguard !== null && safeguard.result === null ? [`${safeguard.name}, which guards ${name}, ${safeguard.lack ?? noResult}`] : []),
];

/** '90%', '99.5%': a share without decimals that say nothing. */
const percentText = (share: Exact): string => `${Number(roundText(mul(share, exact(100)), 2))}%`;

/** A schedule as it is typed: weights add up to 100%, and every paid measure has what would show harm beside it. */
export function checkSchedule({ resultsPercent, capPence, measures }: OutcomeSchedule): readonly Issue[] {
  const issue = (path: string, message: string): readonly Issue[] => [{ path, message }];
  const weights = sum(measures.map(({ weight }) => weight));
  return [
    ...(resultsPercent >= 0 && resultsPercent <= 100 ? [] : issue('resultsPercent', 'The share that rests on results must be between 0% and 100%')),
    ...(capPence === null || (Number.isSafeInteger(capPence) && capPence >= 0) ? [] : issue('capPence', 'Cap must be £0 or more')),
    ...(measures.length === 0 ? issue('measures', 'Select at least one measure') : []),
    ...measures.flatMap(({ weight }, at) => (weight > 0 ? [] : issue(`measures.${at}.weight`, 'Weight must be more than 0'))),
    ...(measures.length > 0 && compare(weights, exact(1)) !== 0 ? issue('measures', `Weights must add up to 100%. They come to ${percentText(weights)}`) : []),
    ...measures.flatMap(({ name, safeguard }, at) =>
      (safeguard === null ? issue(`measures.${at}.safeguard`, `Select what would show harm if ${name} were chased`) : [])),
  ];
}
