import { type Quarter, nextQuarter, quarterName, quarterOf } from './financialQuarter.ts';
import { type PartialDate, formatPartial, lastDay } from './partialDate.ts';
import type { Issue } from './problem.ts';
import { type Result, fail, ok } from './result.ts';

/**
 * What an award was forecast to spend in one quarter, as said in another. One for each award, quarter it was made in
 * and quarter forecast. Nought is a forecast; null was cleared, and stays only where an earlier forecast lies under it.
 */
export interface ForecastVersion {
  readonly madeIn: Quarter;
  readonly quarter: Quarter;
  readonly pence: number | null;
}

/** What a saved figure does to the versions. `from` is what stood before, for the line in history. */
export type ForecastStep =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'original'; readonly put: ForecastVersion }
  | { readonly kind: 'revised'; readonly put: ForecastVersion; readonly from: number | null }
  /** The version of this quarter itself: no line in history. */
  | { readonly kind: 'changed'; readonly put: ForecastVersion }
  | { readonly kind: 'removed'; readonly remove: ForecastVersion };

const byMaking = (a: ForecastVersion, b: ForecastVersion): number => (a.madeIn < b.madeIn ? -1 : a.madeIn > b.madeIn ? 1 : 0);

/** Every version of one quarter's forecast, oldest first. */
export const versionsOf = (versions: readonly ForecastVersion[], quarter: Quarter): readonly ForecastVersion[] =>
  versions.filter((version) => version.quarter === quarter).toSorted(byMaking);

/** Only quarters that have not begun can be forecast (Report your ODA, rule 2). */
export function checkForecastQuarter(madeIn: Quarter, quarter: Quarter): Result<Quarter> {
  if (quarter > madeIn) return ok(quarter);
  const over = quarter === madeIn ? 'has begun' : 'is over';
  return fail({
    path: 'quarter',
    message: `${quarterName(quarter)} ${over}, so it cannot be forecast. Forecast ${quarterName(nextQuarter(madeIn))} or later, or record what was spent`,
  });
}

/** When an award ends, and the last quarter that money is profiled in: carried forward, it may be spent after that day. */
export interface ForecastEnd {
  readonly endsOn: PartialDate | null;
  readonly profiledTo: Quarter | null;
}

/** Nothing is forecast for after the award's end; where that is not known, any quarter to come may be. */
export function checkForecastEnd(quarter: Quarter, { endsOn, profiledTo }: ForecastEnd): readonly Issue[] {
  if (endsOn === null) return [];
  const end = quarterOf(lastDay(endsOn));
  const last = profiledTo !== null && profiledTo > end ? profiledTo : end;
  if (quarter <= last) return [];
  const after = last === end ? `the award ends, ${formatPartial(endsOn)}` : `the last quarter of its profile, ${quarterName(last)}`;
  return [{ path: 'quarter', message: `${quarterName(quarter)} is after ${after}, so nothing can be forecast there. Vary the time of the award first, or forecast ${quarterName(last)} or before` }];
}

/**
 * Sets one quarter's forecast, or clears it with null (Report your ODA, rules 1 to 7, but nought is kept and only null
 * clears). Refuses a quarter that has begun, and a version made before one that stands.
 */
export function setForecast(versions: readonly ForecastVersion[], put: ForecastVersion): Result<ForecastStep> {
  const allowed = checkForecastQuarter(put.madeIn, put.quarter);
  if (!allowed.ok) return allowed;
  const latest = versionsOf(versions, put.quarter).at(-1);
  const before = versionsOf(versions, put.quarter).findLast(({ madeIn }) => madeIn < put.madeIn);
  if (latest !== undefined && latest.madeIn > put.madeIn) {
    return fail({
      path: 'quarter',
      message: `${quarterName(put.quarter)} was forecast anew in ${quarterName(latest.madeIn)}, so a forecast made before then cannot change`,
    });
  }
  if ((latest?.pence ?? null) === put.pence) return ok({ kind: 'nothing' });
  if (latest === undefined) return ok({ kind: 'original', put });
  if (latest.madeIn < put.madeIn) return ok({ kind: 'revised', put, from: latest.pence });
  return ok(put.pence === null && before === undefined ? { kind: 'removed', remove: latest } : { kind: 'changed', put });
}

/** The versions once a step is taken. */
export function takeStep(versions: readonly ForecastVersion[], step: ForecastStep): readonly ForecastVersion[] {
  if (step.kind === 'nothing') return versions;
  const { madeIn, quarter } = step.kind === 'removed' ? step.remove : step.put;
  const others = versions.filter((each) => each.madeIn !== madeIn || each.quarter !== quarter);
  return step.kind === 'removed' ? others : [...others, step.put];
}

/**
 * What stood for each quarter as at one: the latest version made up to and in it, so that gaps carry forward. What was
 * cleared is left out. By quarter, oldest first.
 */
export function forecastAsAt(versions: readonly ForecastVersion[], asAt: Quarter | null = null): ReadonlyMap<Quarter, number> {
  const latest = new Map<Quarter, ForecastVersion>();
  for (const version of versions) {
    const other = latest.get(version.quarter);
    if ((asAt === null || version.madeIn <= asAt) && (other === undefined || other.madeIn < version.madeIn)) latest.set(version.quarter, version);
  }
  const standing = [...latest.values()].flatMap(({ quarter, pence }) => (pence === null ? [] : [[quarter, pence] as const]));
  return new Map(standing.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Over all quarters, the latest version of each and nothing twice (rule 10); null where nothing is forecast. */
export function forecastTotal(versions: readonly ForecastVersion[], asAt: Quarter | null = null): number | null {
  const standing = [...forecastAsAt(versions, asAt).values()];
  return standing.length === 0 ? null : standing.reduce((sum, pence) => sum + pence, 0);
}

export interface ForecastChange {
  readonly madeIn: Quarter;
  readonly from: number | null;
  readonly to: number | null;
}

/** How one quarter's forecast came to be, newest first: one line for each quarter in which it was changed. */
export function forecastHistory(versions: readonly ForecastVersion[], quarter: Quarter): readonly ForecastChange[] {
  const all = versionsOf(versions, quarter);
  return all.map(({ madeIn, pence }, at) => ({ madeIn, from: all[at - 1]?.pence ?? null, to: pence }))
    .filter(({ from, to }) => from !== to).toReversed();
}

/** The quarters in which forecasts of an award were made, oldest first; version 1 was made in the first. */
export const forecastsMadeIn = (versions: readonly ForecastVersion[]): readonly Quarter[] =>
  [...new Set(versions.map(({ madeIn }) => madeIn))].toSorted();
