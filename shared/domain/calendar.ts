import { addDays as addDaysTo, addMonths as addMonthsTo, differenceInCalendarDays, getDay } from 'date-fns';
import { constructFromSymbol } from 'date-fns/constants';

/** A day as text, '2026-06-04', with no zone and no time. Text order is time order. */
export type IsoDate = string;

export const firstDate: IsoDate = '1990-01-01';
export const lastDate: IsoDate = '2099-12-31';

/** Our own lists: what systems call a month varies ('Sept') from one to the next. */
export const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const;
export const shortMonthNames = monthNames.map(name => name.slice(0, 3));
const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * date-fns reckons in the machine's zone, where a day can lack its midnight, even its noon (Samoa had no 30 December
 * 2011). Given this, it reckons in UTC, where every day has 24 hours, and every machine gets the same answer.
 */
class UtcDate extends Date {
  override getFullYear(): number { return this.getUTCFullYear(); }
  override getMonth(): number { return this.getUTCMonth(); }
  override getDate(): number { return this.getUTCDate(); }
  override getDay(): number { return this.getUTCDay(); }
  override getHours(): number { return this.getUTCHours(); }
  override getMinutes(): number { return this.getUTCMinutes(); }
  override getSeconds(): number { return this.getUTCSeconds(); }
  override getMilliseconds(): number { return this.getUTCMilliseconds(); }
  override getTimezoneOffset(): number { return 0; }
  override setFullYear(year: number, month = this.getUTCMonth(), day = this.getUTCDate()): number { return this.setUTCFullYear(year, month, day); }
  override setMonth(month: number, day = this.getUTCDate()): number { return this.setUTCMonth(month, day); }
  override setDate(day: number): number { return this.setUTCDate(day); }
  override setHours(hours: number, minutes = 0, seconds = 0, ms = 0): number { return this.setUTCHours(hours, minutes, seconds, ms); }
  [constructFromSymbol](value: Date | number | string): UtcDate { return new UtcDate(value); }
}

const asDate = (date: IsoDate): UtcDate => new UtcDate(`${date}T12:00:00Z`);
const asText = (date: Date): IsoDate => date.toISOString().slice(0, 10);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** A real day from 1 January 1990 to 31 December 2099, written in full. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < firstDate || text > lastDate) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month);
}

export const addDays = (date: IsoDate, days: number): IsoDate => asText(addDaysTo(asDate(date), days));

/** The same day of another month, or its last where it is shorter: 31 January and one month is 28 February. */
export const addMonths = (date: IsoDate, months: number): IsoDate => asText(addMonthsTo(asDate(date), months));

/** Days from one date to another; below nought where `to` is the earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => differenceInCalendarDays(asDate(to), asDate(from)) || 0;

export const weekdayName = (date: IsoDate): string => weekdayNames[getDay(asDate(date))] ?? '';

const monthOf = (date: IsoDate): number => Number(date.slice(5, 7)) - 1;
const dayOf = (date: IsoDate): number => Number(date.slice(8, 10));

/** '4 June 2026' */
export const formatDate = (date: IsoDate): string => `${dayOf(date)} ${monthNames[monthOf(date)]} ${date.slice(0, 4)}`;

/** '4 Jun 2026', for tables. */
export const formatDateShort = (date: IsoDate): string => `${dayOf(date)} ${shortMonthNames[monthOf(date)]} ${date.slice(0, 4)}`;

/** How far off something due is, in words: '13 days late', 'today', 'tomorrow', 'in 18 days'. */
export function dueInWords(due: IsoDate, today: IsoDate): string {
  const days = daysBetween(today, due);
  if (days < 0) return days === -1 ? '1 day late' : `${-days} days late`;
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

function inLondon(instant: string): Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>> {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) throw new RangeError(`Not an instant: ${instant}`);
  return Object.fromEntries(london.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** The day it is in London at an instant ('2019-05-13T23:30:00Z' is 14 May there). */
export function londonDate(instant: string): IsoDate {
  const { year, month, day } = inLondon(instant);
  return `${year}-${month}-${day}`;
}

/** The time of day in London: '4:20pm', 'midday', 'midnight'. */
export function londonTime(instant: string): string {
  const { hour = '', minute = '' } = inLondon(instant);
  const hours = Number(hour);
  if (minute === '00' && hours % 12 === 0) return hours === 0 ? 'midnight' : 'midday';
  return `${hours % 12 === 0 ? 12 : hours % 12}:${minute}${hours < 12 ? 'am' : 'pm'}`;
}

/** The last millisecond of a day in London, as a UTC instant: '2019-05-13' ends at '2019-05-13T22:59:59.999Z'. */
export function endOfLondonDay(date: IsoDate): string {
  const nextMidnightUtc = Date.parse(`${addDays(date, 1)}T00:00:00Z`);
  // London is on UTC or an hour ahead, and changes its clocks at 1am, so its midnight is one of two instants.
  const anHourBefore = new Date(nextMidnightUtc - 3_600_000).toISOString();
  const nextMidnight = londonDate(anHourBefore) > date ? nextMidnightUtc - 3_600_000 : nextMidnightUtc;
  return new Date(nextMidnight - 1).toISOString();
}

/** The instant at which London's clocks show a day and time ('2019-05-13T16:20:00.000'); of an hour that they show twice, the later one. */
export function fromLondon(wall: string): string {
  const candidates = ['Z', '+01:00'].map(zone => new Date(`${wall}${zone}`));
  const shows = (at: Date): boolean => {
    const { year, month, day, hour, minute } = inLondon(at.toISOString());
    return `${year}-${month}-${day}T${hour}:${minute}` === wall.slice(0, 16);
  };
  const found = candidates.find(at => !Number.isNaN(at.getTime()) && shows(at)) ?? candidates[0];
  if (found === undefined || Number.isNaN(found.getTime())) throw new RangeError(`Not a day and time: ${wall}`);
  return found.toISOString();
}

/** Another day at the time of day that London's clocks show at an instant. */
export function onLondonDay(date: IsoDate, instant: string): string {
  const { hour, minute } = inLondon(instant);
  return fromLondon(`${date}T${hour}:${minute}${new Date(instant).toISOString().slice(16, 23)}`);
}
