import {
  type IsoDate, daysInMonth, firstDate, formatDate, formatDateShort, isIsoDate, lastDate, monthNames, shortMonthNames,
} from './calendar.ts';
import { type Result, fail, ok } from './result.ts';
import { plainWidth } from './text.ts';
import { lowerFirst } from './words.ts';

/** A date as exact as its source: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. It stands for its first day to its last. */
export type PartialDate = string;

/** 1990 to 2099, and a day that exists. */
export const isPartialDate = (text: string): boolean =>
  /^\d{4}(-\d{2}){0,2}$/.test(text) && isIsoDate(`${text}${'-01-01'.slice(text.length - 4)}`);

export const firstDay = (date: PartialDate): IsoDate => `${date}${'-01-01'.slice(date.length - 4)}`;

export function lastDay(date: PartialDate): IsoDate {
  if (date.length === 10) return date;
  const month = date.length === 7 ? date : `${date}-12`;
  return `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}`;
}

/** True only if no reading of the two makes it false. An order is refused only on this. */
export const surelyBefore = (a: PartialDate, b: PartialDate): boolean => lastDay(a) < firstDay(b);

/** '2017', 'May 2017', '4 May 2017' */
export const formatPartial = (date: PartialDate): string => inWords(date, monthNames, formatDate);

/** '2017', 'May 2017', '4 May 2017', months by three letters, for tables. */
export const formatPartialShort = (date: PartialDate): string => inWords(date, shortMonthNames, formatDateShort);

function inWords(date: PartialDate, months: readonly string[], day: (date: IsoDate) => string): string {
  if (date.length === 10) return day(date);
  return date.length === 7 ? `${months[Number(date.slice(5)) - 1]} ${date.slice(0, 4)}` : date;
}

export interface DateRead {
  readonly value: PartialDate;
  /** As it was understood, to show back: '31 March 2026'. */
  readonly reading: string;
  /** What was left out of it, such as a time of day. */
  readonly note?: string;
}

export interface DateRule {
  readonly what?: string;
  /** How exact it must be: 'month' takes a month or a day. */
  readonly need?: 'day' | 'month' | 'any';
}

interface Parts {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
}

const between = '[-/., ]+';
const maybe = '[-/., ]*';
const shapes = [
  `(?<year>\\d{4})[-/. ](?<month>\\d{1,2})[-/. ](?<day>\\d{1,2})`,
  `(?<year>\\d{4})-(?<month>\\d{2})`,
  `(?<year>\\d{4})`,
  `(?<day>\\d{1,2})${between}(?<month>\\d{1,2})${between}(?<year>\\d+)`,
  `(?<month>\\d{1,2})${between}(?<year>\\d{4})`,
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?${maybe}(?<month>[a-z]+)${maybe}(?<year>\\d+)`,
  `(?<month>[a-z]+)${maybe}(?<year>\\d{4})`,
  // 'Apr-17' is how spreadsheets here show a month; 'Apr 17' could be a day, and is refused below.
  `(?<month>[a-z]{3,})-(?<year>\\d{2})`,
  `(?<month>[a-z]+)${between}(?<day>\\d{1,2})(?:st|nd|rd|th)?${between}(?<year>\\d{4})`,
  `(?<day>\\d{1,2})${between}(?<month>\\d{1,2})`,
  `(?<day>\\d{1,2})(?:st|nd|rd|th)?${maybe}(?<month>[a-z]+)`,
  `(?<month>[a-z]+)(?:${between}(?<day>\\d{1,2})(?:st|nd|rd|th)?)?`,
].map(shape => new RegExp(`^${shape}$`));

const timeOfDay = /[t ]\s*(?<time>\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?: ?(?:z|utc|gmt|bst|[+-]\d{2}:?\d{2}))?)$|(?<=\d{4}-\d{2}-\d{2})(?<zone>z|[+-]\d{2}:\d{2})$/;

function monthNumber(month: string): number {
  if (/^\d+$/.test(month)) return Number(month);
  const short = month === 'sept' ? 'sep' : month;
  return 1 + monthNames.findIndex(name => name.toLowerCase() === short || name.slice(0, 3).toLowerCase() === short);
}

/** Shape, then the calendar, then the range: what a person most likely got wrong is said first. */
function assemble({ year, month, day }: Parts, what: string): Result<PartialDate> {
  const no = (message: string): Result<PartialDate> => fail({ message: `${what} ${message}` });
  const monthAt = month === undefined ? 1 : monthNumber(month);
  if (monthAt < 1) return no('must be a date, like 31 3 2026 or March 2017');
  if (year === undefined) return no('must include a year');
  if (year.length !== 2 && year.length !== 4) return no('must have a year of 4 numbers, like 2026');
  const fullYear = year.length === 2 ? `20${year}` : year;
  const dayAt = day === undefined ? 1 : Number(day);
  if (monthAt > 12 || dayAt < 1 || dayAt > daysInMonth(Number(fullYear), monthAt)) return no('must be a real date');
  const two = (n: number): string => String(n).padStart(2, '0');
  const value = [fullYear, ...(month === undefined ? [] : [two(monthAt)]), ...(day === undefined ? [] : [two(dayAt)])].join('-');
  return isPartialDate(value) ? ok(value) : no(`must be between ${formatDate(firstDate)} and ${formatDate(lastDate)}`);
}

/**
 * Reads a date as people here write it, day first: 31/3/2026, 31 3 26, 31 March 2026, 2026-03-31, March 2017, 5/2017,
 * 2017. Two-digit years are 20xx. A time of day is left out, with a note. Refuses what is impossible, out of range,
 * without a year, or less exact than is needed.
 */
export function parsePartialDate(text: string, { what = 'Date', need = 'any' }: DateRule = {}): Result<DateRead> {
  const no = (message: string): Result<DateRead> => fail({ message });
  const plain = plainWidth(text).replace(/[\u200B\u200E\u200F\u2060\uFEFF\u00AD]/g, '').replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ').trim().toLowerCase();
  if (plain === '') return no(`Enter ${lowerFirst(what)}`);
  const { time, zone } = timeOfDay.exec(plain)?.groups ?? {};
  const date = plain.replace(timeOfDay, '').replace(/[, ]+$/, '');
  const parts = shapes.map(shape => shape.exec(date)?.groups).find(groups => groups !== undefined);
  if (parts === undefined) return no(`${what} must be a date, like 31 3 2026 or March 2017`);
  const read = assemble(parts, what);
  if (!read.ok) return read;
  const { value } = read;
  if (need === 'day' && value.length < 10) return no(`${what} must include a day${value.length === 4 ? ' and a month' : ''}`);
  if (need === 'month' && value.length === 4) return no(`${what} must include a month`);
  const reading = formatPartial(value);
  if (time !== undefined) return ok({ value, reading, note: `The time, ${time.toUpperCase()}, was left out` });
  return ok(zone === undefined ? { value, reading } : { value, reading, note: 'The time zone was left out' });
}
