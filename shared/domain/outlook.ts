import { type FinancialYear, type Quarter, yearOf } from './financialQuarter.ts';
import { type Total, totalOf } from './total.ts';
import type { QuarterFigures } from './variance.ts';

/** What a quarter comes to as far as can be told: what was spent, or after the last quarter reported what is forecast. */
export interface OutlookQuarter {
  readonly quarter: Quarter;
  readonly profile: number | null;
  readonly pence: number | null;
  readonly from: 'actual' | 'forecast';
}

/**
 * Actuals up to the last quarter that is over and reported, forecasts after it (Report your ODA shows forecasts only for
 * quarters after the last actual). A quarter left out between is unknown. Oldest first.
 */
export function outlookByQuarter(quarters: readonly QuarterFigures[], now: Quarter): readonly OutlookQuarter[] {
  const inOrder = quarters.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
  const last = inOrder.findLast(({ quarter, actual }) => quarter < now && actual !== null)?.quarter ?? '';
  return inOrder.map(({ quarter, profile, actual, forecast }) =>
    (quarter <= last ? { quarter, profile, pence: actual, from: 'actual' } : { quarter, profile, pence: forecast, from: 'forecast' }));
}

export interface Outlook {
  /** Over all its quarters; those not known are counted and not taken as nought. */
  readonly total: Total;
  /** Profile less outlook: above nought is an underspend. Null where a quarter's profile or outlook is not known. */
  readonly underspend: number | null;
}

function outlookOf(quarters: readonly OutlookQuarter[]): Outlook {
  const total = totalOf(quarters.map(({ pence }) => pence));
  const apart = quarters.map(({ profile, pence }) => (profile === null || pence === null ? null : profile - pence));
  const known = totalOf(apart);
  return { total, underspend: apart.length > 0 && known.counted === known.of ? known.pence : null };
}

/** To the end of the award. */
export const outlookToEnd = (quarters: readonly QuarterFigures[], now: Quarter): Outlook => outlookOf(outlookByQuarter(quarters, now));

/** Of one financial year, as it stands in quarter `now`. */
export const outlookOfYear = (quarters: readonly QuarterFigures[], year: FinancialYear, now: Quarter): Outlook =>
  outlookOf(outlookByQuarter(quarters, now).filter(({ quarter }) => yearOf(quarter) === year));
