import {
  type IsoDate, addDays, addMonths, formatDate, formatDateShort, isIsoDate, monthNames, shortMonthNames,
} from './calendar.ts';
import { lastDay } from './partialDate.ts';
import { type Result, fail, ok } from './result.ts';

export const periodKinds = [
  'day', 'month', 'calendar-quarter', 'financial-quarter', 'half-year', 'term', 'calendar-year', 'financial-year',
  'academic-year', 'year-ending',
] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Typed, never parsed from bare text. `start` is the first day; of 'year-ending', the first of its 12 months. */
export interface Period {
  readonly kind: PeriodKind;
  readonly start: IsoDate;
}

interface KindRule {
  readonly name: string;
  /** Months in which one starts, on the 1st; absent where any day may be the first. */
  readonly starts?: readonly number[];
  readonly months: number;
}

/** Financial year from 1 April, academic year from 1 September; terms are September, January and April to August. */
const rules: Readonly<Record<PeriodKind, KindRule>> = {
  day: { name: 'Day', months: 0 },
  month: { name: 'Month', starts: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], months: 1 },
  'calendar-quarter': { name: 'Calendar quarter', starts: [1, 4, 7, 10], months: 3 },
  'financial-quarter': { name: 'Financial quarter', starts: [4, 7, 10, 1], months: 3 },
  'half-year': { name: 'Half year', starts: [4, 10], months: 6 },
  term: { name: 'Term', starts: [9, 1, 4], months: 4 },
  'calendar-year': { name: 'Calendar year', starts: [1], months: 12 },
  'financial-year': { name: 'Financial year', starts: [4], months: 12 },
  'academic-year': { name: 'Academic year', starts: [9], months: 12 },
  'year-ending': { name: 'Year ending', months: 12 },
};

const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));
const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
const isKind = (text: string): text is PeriodKind => Object.hasOwn(rules, text);
const terms: Readonly<Record<number, string>> = { 9: 'Autumn', 1: 'Spring', 4: 'Summer' };
/** Spring ends in March, the other two last until the next begins. */
const monthsIn = ({ kind, start }: Period): number => (kind !== 'term' ? rules[kind].months : monthOf(start) === 4 ? 5 : monthOf(start) === 1 ? 3 : 4);

/** The start fits the kind. 12 months may start on any day but 29 February, which the next year lacks. */
export function isPeriod({ kind, start }: { readonly kind: string; readonly start: string }): boolean {
  if (!isKind(kind) || !isIsoDate(start)) return false;
  const { starts } = rules[kind];
  if (starts === undefined) return kind === 'day' || !start.endsWith('-02-29');
  return start.endsWith('-01') && starts.includes(monthOf(start));
}

/** The last day. */
export function periodEnd(period: Period): IsoDate {
  const { kind, start } = period;
  if (kind === 'day') return start;
  if (!start.endsWith('-01')) return addDays(addMonths(start, monthsIn(period)), -1);
  // Nearly every period: by whole months, as sorting and charts ask for many thousand ends.
  const last = yearOf(start) * 12 + monthOf(start) + monthsIn(period) - 2;
  return lastDay(`${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, '0')}`);
}

/** The period of this kind that holds the day. Of 'year-ending', the year ending 31 March, as national returns have it. */
export function periodOf(kind: PeriodKind, date: IsoDate): Period {
  if (kind === 'day') return { kind, start: date };
  const starts = rules[kind].starts ?? [4];
  let first = `${date.slice(0, 7)}-01`;
  while (!starts.includes(monthOf(first))) first = addMonths(first, -1);
  return { kind, start: first };
}

/** The 12 months whose last day this is; refuses 28 February before a leap day, as 29 February starts no year. */
export function yearEnding(date: IsoDate): Result<Period> {
  const start = addMonths(addDays(date, 1), -12);
  const period: Period = { kind: 'year-ending', start };
  const fits = isPeriod(period) && periodEnd(period) === date;
  return fits ? ok(period) : fail({ message: `No year can end on ${formatDate(date)}` });
}

export const nextPeriod = (period: Period): Period => ({ kind: period.kind, start: addDays(periodEnd(period), 1) });

export function previousPeriod({ kind, start }: Period): Period {
  return kind === 'year-ending' ? { kind, start: addMonths(start, -12) } : periodOf(kind, addDays(start, -1));
}

/** By first day, then the shorter first. */
export const comparePeriods = (a: Period, b: Period): number => compareText(a.start, b.start) || compareText(periodEnd(a), periodEnd(b));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every period of the kind that has a day in `from` to `to`, oldest first. */
export function periodsBetween(kind: PeriodKind, from: IsoDate, to: IsoDate): readonly Period[] {
  const periods: Period[] = [];
  for (let period = periodOf(kind, from); period.start <= to; period = nextPeriod(period)) periods.push(period);
  return periods;
}

function months(period: Period, names: readonly string[]): string {
  const end = periodEnd(period);
  const [first, last] = [names[monthOf(period.start) - 1], names[monthOf(end) - 1]];
  if (first === last) return `${first} ${yearOf(end)}`;
  return yearOf(period.start) === yearOf(end) ? `${first} to ${last} ${yearOf(end)}` : `${first} ${yearOf(period.start)} to ${last} ${yearOf(end)}`;
}

/** In sentences: 'January to March 2019', '2018 to 2019', 'Year ending 31 March 2019', 'Autumn term 2018'. */
export function periodName(period: Period): string {
  const { kind, start } = period;
  const year = yearOf(start);
  switch (kind) {
    case 'day': return formatDate(start);
    case 'term': return `${terms[monthOf(start)]} term ${year}`;
    case 'calendar-year': return String(year);
    case 'financial-year': return `${year} to ${year + 1}`;
    case 'academic-year': return `Academic year ${year} to ${year + 1}`;
    case 'year-ending': return `Year ending ${formatDate(periodEnd(period))}`;
    default: return months(period, monthNames);
  }
}

/** In tables: 'Jan to Mar 2019', '2018-19', 'Year to 31 Mar 2019'. */
export function periodShort(period: Period): string {
  const { kind, start } = period;
  const year = yearOf(start);
  const twoYears = `${year}-${String(year + 1).slice(2)}`;
  switch (kind) {
    case 'day': return formatDateShort(start);
    case 'term': return `${terms[monthOf(start)]} ${year}`;
    case 'calendar-year': return String(year);
    case 'financial-year': return twoYears;
    case 'academic-year': return `Academic ${twoYears}`;
    case 'year-ending': return `Year to ${formatDateShort(periodEnd(period))}`;
    default: return months(period, shortMonthNames);
  }
}

/** 'Financial quarter', for a choice of kinds. */
export const periodKindName = (kind: PeriodKind): string => rules[kind].name;

/** Stable text for addresses, keys and files: 'financial-quarter:2019-01-01'. */
export const periodCode = ({ kind, start }: Period): string => `${kind}:${start}`;

export function parsePeriodCode(code: string): Result<Period> {
  const [kind = '', start = '', ...rest] = code.split(':');
  if (rest.length > 0 || !isKind(kind) || !isPeriod({ kind, start })) {
    return fail({ message: 'Period must be a kind and its first day, like financial-quarter:2019-01-01' });
  }
  return ok({ kind, start });
}
