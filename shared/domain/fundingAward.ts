import type { IsoDate } from './calendar.ts';
import { type FinancialYear, type Quarter, quarterOf, yearOf, yearOfPartial } from './financialQuarter.ts';
import { type KeptFrom, tellsAll } from './grantBalance.ts';
import { outlookByQuarter } from './outlook.ts';
import type { PartialDate } from './partialDate.ts';
import type { QuarterFigures } from './variance.ts';

/** An amount and its day: paid or due, and below nought what came back. */
export interface DatedPence {
  readonly on: PartialDate | null;
  readonly pence: number;
}

/** The money of one award. What was forecast is the version that stands; what was spent is net. */
export interface FundingAward {
  readonly awarded: number | null;
  readonly awardedOn: PartialDate | null;
  /** When the money began, to tell whether what is kept here is all of it. */
  readonly startsOn: PartialDate | null;
  readonly kept: KeptFrom;
  readonly quarters: readonly QuarterFigures[];
  readonly paid: readonly DatedPence[];
  readonly scheduled: readonly DatedPence[];
}

/** A figure by financial year; under null what has no year that is known. A figure that is not known is null altogether. */
export type Spread = ReadonlyMap<FinancialYear | null, number>;

export const spreadFigures = ['awarded', 'profiled', 'forecast', 'spent', 'paid', 'scheduled'] as const;
export type SpreadFigure = (typeof spreadFigures)[number];
export type Spreads = { readonly [F in SpreadFigure]: Spread | null };

const spread = (parts: readonly { readonly year: FinancialYear | null; readonly pence: number }[]): Spread => {
  const years = new Map<FinancialYear | null, number>();
  for (const { year, pence } of parts) years.set(year, (years.get(year) ?? 0) + pence);
  return years;
};

export const spreadTotal = (of: Spread): number => {
  const total = [...of.values()].reduce((sum, pence) => sum + pence, 0);
  if (!Number.isSafeInteger(total)) throw new RangeError('A total of money left the range of whole pence');
  return total;
};

/** Null where no quarter is known. */
const byQuarter = (figures: readonly { readonly quarter: Quarter; readonly pence: number | null }[]): Spread | null => {
  const known = figures.flatMap(({ quarter, pence }) => (pence === null ? [] : [{ year: yearOf(quarter), pence }]));
  return known.length === 0 ? null : spread(known);
};

const byDay = (parts: readonly DatedPence[]): Spread => spread(parts.map(({ on, pence }) => ({ year: yearOfPartial(on), pence })));

/** By the profile, the rest under no year; without one, by the day of the award. */
function awardedSpread(awarded: number | null, awardedOn: PartialDate | null, profiled: Spread | null): Spread | null {
  if (awarded === null) return null;
  if (profiled === null) return new Map([[yearOfPartial(awardedOn), awarded]]);
  const rest = awarded - spreadTotal(profiled);
  return rest === 0 ? profiled : new Map([...profiled, [null, rest]]);
}

/**
 * What each figure of an award comes to in each year, as at a day. Paid, scheduled and spent are unknown unless all of
 * them are kept here; spent also where nothing was reported yet. Forecast is what was spent and what is forecast after it.
 */
export function spreadsOf(award: FundingAward, on: IsoDate): Spreads {
  const { awarded, awardedOn, startsOn, kept } = award;
  const profiled = byQuarter(award.quarters.map(({ quarter, profile }) => ({ quarter, pence: profile })));
  const allPayments = tellsAll(kept.payments, on, startsOn);
  const allActuals = tellsAll(kept.actuals, on, startsOn);
  const forecasts = kept.forecasts !== null && kept.forecasts <= on && (allActuals || tellsAll(kept.forecasts, on, startsOn));
  const told = allActuals ? award.quarters : award.quarters.map((each) => ({ ...each, actual: null }));
  return {
    awarded: awardedSpread(awarded, awardedOn, profiled),
    profiled,
    forecast: forecasts ? byQuarter(outlookByQuarter(told, quarterOf(on))) : null,
    spent: allActuals ? byQuarter(award.quarters.map(({ quarter, actual }) => ({ quarter, pence: actual }))) : null,
    paid: allPayments ? byDay(award.paid) : null,
    scheduled: allPayments ? byDay(award.scheduled) : null,
  };
}

/** The awards of a project together: a figure that is unknown of one is unknown of all. */
export function addSpreads(awards: readonly Spreads[]): Spreads {
  const add = (figure: SpreadFigure): Spread | null => {
    const known = awards.flatMap((award) => award[figure] ?? []);
    if (awards.length === 0 || known.length < awards.length) return null;
    return spread(known.flatMap((each) => [...each].map(([year, pence]) => ({ year, pence }))));
  };
  return { awarded: add('awarded'), profiled: add('profiled'), forecast: add('forecast'), spent: add('spent'), paid: add('paid'), scheduled: add('scheduled') };
}
