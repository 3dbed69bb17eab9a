import type { IsoDate } from './calendar.ts';
import { type Quarter, quarterOf, quarterOfPartial, yearOf, yearOfPartial } from './financialQuarter.ts';
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

/** By what a figure is spread, financial years or quarters, named by their first day. */
export interface SpreadBy {
  readonly ofQuarter: (quarter: Quarter) => IsoDate;
  readonly ofDay: (day: PartialDate | null) => IsoDate | null;
}

export const byYears: SpreadBy = { ofQuarter: yearOf, ofDay: yearOfPartial };
export const byQuarters: SpreadBy = { ofQuarter: (quarter) => quarter, ofDay: quarterOfPartial };

/** A figure by year or quarter; under null what has none that is known. A figure that is not known is null altogether. */
export type Spread = ReadonlyMap<IsoDate | null, number>;

export const spreadFigures = ['awarded', 'profiled', 'forecast', 'spent', 'paid', 'scheduled'] as const;
export type SpreadFigure = (typeof spreadFigures)[number];
export type Spreads = { readonly [F in SpreadFigure]: Spread | null };

const spread = (parts: readonly { readonly when: string | null; readonly pence: number }[]): Spread => {
  const sums = new Map<string | null, number>();
  for (const { when, pence } of parts) sums.set(when, (sums.get(when) ?? 0) + pence);
  return sums;
};

export const spreadTotal = (of: Spread): number => {
  const total = [...of.values()].reduce((sum, pence) => sum + pence, 0);
  if (!Number.isSafeInteger(total)) throw new RangeError('A total of money left the range of whole pence');
  return total;
};

/** Null where no quarter is known. */
const byQuarter = (figures: readonly { readonly quarter: Quarter; readonly pence: number | null }[], by: SpreadBy): Spread | null => {
  const known = figures.flatMap(({ quarter, pence }) => (pence === null ? [] : [{ when: by.ofQuarter(quarter), pence }]));
  return known.length === 0 ? null : spread(known);
};

const byDay = (parts: readonly DatedPence[], by: SpreadBy): Spread => spread(parts.map(({ on, pence }) => ({ when: by.ofDay(on), pence })));

/** By the profile, the rest under null; without one, by the day of the award. */
function awardedSpread({ awarded, awardedOn }: FundingAward, profiled: Spread | null, by: SpreadBy): Spread | null {
  if (awarded === null) return null;
  if (profiled === null) return new Map([[by.ofDay(awardedOn), awarded]]);
  const rest = awarded - spreadTotal(profiled);
  return rest === 0 ? profiled : new Map([...profiled, [null, rest]]);
}

/**
 * What each figure of an award comes to in each year or quarter, on a day. Paid, scheduled and spent are unknown unless all of
 * them are kept here; spent also where nothing was reported yet. Forecast is what was spent and what is forecast after it.
 */
export function spreadsOf(award: FundingAward, on: IsoDate, by: SpreadBy = byYears): Spreads {
  const { startsOn, kept } = award;
  const profiled = byQuarter(award.quarters.map(({ quarter, profile }) => ({ quarter, pence: profile })), by);
  const allPayments = tellsAll(kept.payments, on, startsOn);
  const allActuals = tellsAll(kept.actuals, on, startsOn);
  const forecasts = kept.forecasts !== null && kept.forecasts <= on && (allActuals || tellsAll(kept.forecasts, on, startsOn));
  const told = allActuals ? award.quarters : award.quarters.map((each) => ({ ...each, actual: null }));
  return {
    awarded: awardedSpread(award, profiled, by),
    profiled,
    forecast: forecasts ? byQuarter(outlookByQuarter(told, quarterOf(on)), by) : null,
    spent: allActuals ? byQuarter(award.quarters.map(({ quarter, actual }) => ({ quarter, pence: actual })), by) : null,
    paid: allPayments ? byDay(award.paid, by) : null,
    scheduled: allPayments ? byDay(award.scheduled, by) : null,
  };
}

/** The awards of a project together: a figure that is unknown of one is unknown of all. */
export function addSpreads(awards: readonly Spreads[]): Spreads {
  const add = (figure: SpreadFigure): Spread | null => {
    const known = awards.flatMap((award) => award[figure] ?? []);
    if (awards.length === 0 || known.length < awards.length) return null;
    return spread(known.flatMap((each) => [...each].map(([when, pence]) => ({ when, pence }))));
  };
  return { awarded: add('awarded'), profiled: add('profiled'), forecast: add('forecast'), spent: add('spent'), paid: add('paid'), scheduled: add('scheduled') };
}
