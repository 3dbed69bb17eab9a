import type { IsoDate } from './calendar.ts';
import { type FinancialYear, type Quarter, yearOf } from './financialQuarter.ts';
import { type PartialDate, lastDay } from './partialDate.ts';
import { type Total, totalOf } from './total.ts';

/** Pence by financial year, and under null what belongs to no year that is known; null where the whole is not known. */
export type Spread = ReadonlyMap<FinancialYear | null, number> | null;

export const fundingMeasures = ['awarded', 'profiled', 'forecast', 'spent', 'paid', 'scheduled'] as const;
export type FundingMeasure = (typeof fundingMeasures)[number];

/** The money of one project, as far as it is known. */
export type ProjectMoney = { readonly [M in FundingMeasure]: Spread };

export type FundingTotals = { readonly [M in FundingMeasure | 'available']: Total };

const safe = (pence: number): number => {
  if (!Number.isSafeInteger(pence)) throw new RangeError('A total of money left the range of whole pence');
  return pence;
};

export const spreadTotal = (spread: Spread): number | null =>
  (spread === null ? null : [...spread.values()].reduce((sum, pence) => safe(sum + pence), 0));

/** Amounts gathered under the year each belongs to. */
export function spreadOf(amounts: Iterable<readonly [FinancialYear | null, number]>): NonNullable<Spread> {
  const spread = new Map<FinancialYear | null, number>();
  for (const [year, pence] of amounts) spread.set(year, safe((spread.get(year) ?? 0) + pence));
  return spread;
}

export const spreadOfQuarters = (quarters: ReadonlyMap<Quarter, number>): NonNullable<Spread> =>
  spreadOf([...quarters].map(([quarter, pence]) => [yearOf(quarter), pence]));

/** An award by the years of its profile, the part not profiled under no year; without a profile, under the year it was awarded in. */
export function awardedSpread(awarded: number | null, profiled: Spread, awardYear: FinancialYear | null): Spread {
  if (awarded === null) return null;
  if (profiled === null) return new Map([[awardYear, awarded]]);
  const rest = awarded - (spreadTotal(profiled) ?? 0);
  return spreadOf([...profiled, ...(rest === 0 ? [] : [[null, rest] as const])]);
}

/**
 * Whether all of an award's payments, actuals or forecasts are kept here: they are kept, from a day no later than the
 * award began on some reading of its date. Where it began is told by the project's start, else by the first quarter profiled.
 */
export function isKeptWhole(keptFrom: IsoDate | null, startsOn: PartialDate | null, firstProfiled: Quarter | null): boolean {
  const began = startsOn === null ? firstProfiled : lastDay(startsOn);
  return keptFrom !== null && began !== null && keptFrom <= began;
}

/** What is left of one project's award; null where any part of the sum is not known. */
export function availableOf({ awarded, paid, scheduled }: Pick<ProjectMoney, 'awarded' | 'paid' | 'scheduled'>): number | null {
  const [had, gone, due] = [spreadTotal(awarded), spreadTotal(paid), spreadTotal(scheduled)];
  return had === null || gone === null || due === null ? null : safe(had - gone - due);
}

/** Each figure over the projects of which it is known, and of how many that is. */
export function fundingTotals(projects: readonly ProjectMoney[]): FundingTotals {
  const of = (measure: FundingMeasure): Total => totalOf(projects.map((project) => spreadTotal(project[measure])));
  return {
    awarded: of('awarded'), profiled: of('profiled'), forecast: of('forecast'), spent: of('spent'), paid: of('paid'), scheduled: of('scheduled'),
    available: totalOf(projects.map(availableOf)),
  };
}

export interface YearTotals extends Omit<FundingTotals, 'available'> {
  readonly year: FinancialYear | null;
}

/** Every year that any of it belongs to, oldest first, then what belongs to none. The rows sum to the totals of the projects. */
export function totalsByYear(projects: readonly ProjectMoney[]): readonly YearTotals[] {
  const all = projects.flatMap((project) => fundingMeasures.flatMap((measure) => [...(project[measure]?.keys() ?? [])]));
  const years = [...new Set(all.flatMap((year) => year ?? []))].toSorted();
  const of = (measure: FundingMeasure, year: FinancialYear | null): Total =>
    totalOf(projects.map((project) => (project[measure] === null ? null : (project[measure].get(year) ?? 0))));
  return [...years, null].map((year) => ({
    year, awarded: of('awarded', year), profiled: of('profiled', year), forecast: of('forecast', year), spent: of('spent', year), paid: of('paid', year), scheduled: of('scheduled', year),
  }));
}
