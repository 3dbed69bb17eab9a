import type { IsoDate } from './calendar.ts';
import { foldName } from './text.ts';
import { type PartialDate, firstDay, lastDay } from './partialDate.ts';
import { type Period, isPeriod, nextPeriod, periodEnd, periodName, periodShort, previousPeriod } from './period.ts';

/** A financial quarter by its first day: '2019-04-01' is April to June 2019. Text order is time order. */
export type Quarter = IsoDate;

/** A financial year by its first day: '2019-04-01' is 2019 to 2020. */
export type FinancialYear = IsoDate;

export const quarterPeriod = (quarter: Quarter): Period => ({ kind: 'financial-quarter', start: quarter });
export const yearPeriod = (year: FinancialYear): Period => ({ kind: 'financial-year', start: year });

export const isQuarter = (text: string): boolean => isPeriod(quarterPeriod(text));
export const isFinancialYear = (text: string): boolean => isPeriod(yearPeriod(text));

const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));

/** By its digits, for totals ask it of every line of a ledger. */
export const quarterOf = (date: IsoDate): Quarter => `${date.slice(0, 4)}-${['01', '04', '07', '10'][Math.floor((monthOf(date) - 1) / 3)]}-01`;

/** The quarter in which the date lies whatever day it stands for; null where it may lie in two, or is not known. */
export function quarterOfPartial(date: PartialDate | null): Quarter | null {
  if (date === null) return null;
  const quarter = quarterOf(firstDay(date));
  return quarterOf(lastDay(date)) === quarter ? quarter : null;
}

export const quarterEnd = (quarter: Quarter): IsoDate => periodEnd(quarterPeriod(quarter));
const monthAfter = new Map([['01', '04'], ['04', '07'], ['07', '10']]);
/** By its digits too: sums walk over the quarters of every award. */
export const nextQuarter = (quarter: Quarter): Quarter => {
  const month = monthAfter.get(quarter.slice(5, 7));
  return month === undefined ? `${String(Number(quarter.slice(0, 4)) + 1).padStart(4, '0')}-01-01` : `${quarter.slice(0, 4)}-${month}-01`;
};
export const previousQuarter = (quarter: Quarter): Quarter => previousPeriod(quarterPeriod(quarter)).start;

/** From the first to the last, both in it; none where the last is the earlier. */
export function quartersBetween(first: Quarter, last: Quarter): readonly Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = first; quarter <= last; quarter = nextQuarter(quarter)) quarters.push(quarter);
  return quarters;
}

/** 'April to June 2019', as people name it, rather than 'FQ1 2019-2020'. */
export const quarterName = (quarter: Quarter): string => periodName(quarterPeriod(quarter));
/** 'Apr to Jun 2019', for tables. */
export const quarterShort = (quarter: Quarter): string => periodShort(quarterPeriod(quarter));

const firstMonths = new Map([['jan', '01'], ['apr', '04'], ['jul', '07'], ['oct', '10']]);
const lastMonths = new Map([['jan', 'mar'], ['apr', 'jun'], ['jul', 'sep'], ['oct', 'dec']]);

/**
 * A quarter as people head a column with it: 'Apr to Jun 2019', 'April-June 2019', 'Q1 2019-20', 'FQ1 2019-2020',
 * '2019/20 Q1' or '2019-04-01'. Null where it is none of these: 'Q1 2019' is not, for the year may be either.
 */
export function readQuarter(text: string): Quarter | null {
  const said = foldName(text);
  const iso = /^(\d{4}) (\d{2}) (\d{2})$/.exec(said);
  if (iso !== null) return isQuarter(said.replaceAll(' ', '-')) ? said.replaceAll(' ', '-') : null;
  const months = /^([a-z]{3})[a-z]* (?:to )?([a-z]{3})[a-z]* (\d{4})$/.exec(said);
  if (months !== null) {
    const [, first = '', last = '', year = ''] = months;
    const month = firstMonths.get(first);
    return month === undefined || lastMonths.get(first) !== last ? null : `${year}-${month}-01`;
  }
  const [, nth, from, to] = /^f?q([1-4]) (\d{4}) (?:to )?(\d{2}|\d{4})$/.exec(said) ?? [];
  const [, start, end, n] = /^(\d{4}) (?:to )?(\d{2}|\d{4}) f?q([1-4])$/.exec(said) ?? [];
  const [year, after, which] = [Number(from ?? start), to ?? end ?? '', Number(nth ?? n)];
  if (after === '' || !String(year + 1).endsWith(after)) return null;
  return which === 4 ? `${year + 1}-01-01` : `${year}-${['04', '07', '10'][which - 1]}-01`;
}

export const yearOf = (date: IsoDate): FinancialYear => `${Number(date.slice(0, 4)) - (monthOf(date) < 4 ? 1 : 0)}-04-01`;

/** The financial year in which the date lies whatever day it stands for: '2017' may lie in two, so null. */
export function yearOfPartial(date: PartialDate | null): FinancialYear | null {
  if (date === null) return null;
  const year = yearOf(firstDay(date));
  return yearOf(lastDay(date)) === year ? year : null;
}

/** 31 March. */
export const yearEnd = (year: FinancialYear): IsoDate => periodEnd(yearPeriod(year));
export const nextYear = (year: FinancialYear): FinancialYear => nextPeriod(yearPeriod(year)).start;

/** '2019 to 2020' */
export const yearName = (year: FinancialYear): string => periodName(yearPeriod(year));
/** '2019-20', for tables. */
export const yearShort = (year: FinancialYear): string => periodShort(yearPeriod(year));
