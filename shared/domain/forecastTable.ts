import type { Quarter } from './financialQuarter.ts';
import { type ForecastVersion, forecastAsAt, forecastsMadeIn } from './forecast.ts';
import { outlookToEnd } from './outlook.ts';
import type { Total } from './total.ts';
import type { QuarterFigures } from './variance.ts';

/** What one version said of a quarter. `own` was said in it; the rest stood from a version before. Null: nothing, or cleared. */
export interface VersionCell {
  readonly pence: number | null;
  readonly own: boolean;
}

export interface VersionColumn {
  readonly madeIn: Quarter;
  /** One for each quarter, in their order; null where the quarter had begun by then. */
  readonly cells: readonly (VersionCell | null)[];
  /** What the award came to by it: what was spent before, as told by now, and what was forecast after. */
  readonly toEnd: Total;
}

export interface VersionRow {
  readonly quarter: Quarter;
  readonly actual: number | null;
  /** What was spent less the last forecast made of it; null while either is not known, or the quarter is not over. */
  readonly off: number | null;
}

/** Every version of an award's forecast beside what was spent: one row a quarter, one column a version, oldest first. */
export function forecastTable(figures: readonly QuarterFigures[], versions: readonly ForecastVersion[], now: Quarter): { readonly rows: readonly VersionRow[]; readonly columns: readonly VersionColumn[] } {
  const own = new Set(versions.map(({ madeIn, quarter }) => `${madeIn} ${quarter}`));
  const columns = forecastsMadeIn(versions).map((madeIn): VersionColumn => {
    const stood = forecastAsAt(versions, madeIn);
    return {
      madeIn,
      cells: figures.map(({ quarter }) => (quarter <= madeIn ? null : { pence: stood.get(quarter) ?? null, own: own.has(`${madeIn} ${quarter}`) })),
      toEnd: outlookToEnd(figures.map((each) => ({ ...each, forecast: stood.get(each.quarter) ?? null })), madeIn).total,
    };
  });
  const last = forecastAsAt(versions);
  const rows = figures.map(({ quarter, actual }): VersionRow => {
    const forecast = last.get(quarter);
    return { quarter, actual, off: quarter < now && actual !== null && forecast !== undefined ? actual - forecast : null };
  });
  return { rows, columns };
}
