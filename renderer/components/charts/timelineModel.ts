import { addMonths, daysBetween } from '../../../shared/domain/calendar.ts';
import { firstDay, formatPartial, formatPartialShort, lastDay, type PartialDate } from '../../../shared/domain/partialDate.ts';

/** One line of a timeline: when it was to begin and end, and when it did, each as exact as it is known. */
export interface TimelineRow {
  readonly id: string;
  readonly name: string;
  readonly lead: boolean;
  readonly planned: PartialDate | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

interface Bar {
  readonly x: number;
  readonly width: number;
}

export interface TimelineLine {
  readonly id: string;
  readonly name: string;
  readonly lead: boolean;
  readonly plannedX: number | null;
  /** Taking part, as far as it is known. */
  readonly bar: Bar | null;
  /** Not known: from today where no end is, or from the left where no beginning is. */
  readonly unknown: Bar | null;
  readonly label: string;
}

export interface TimelineModel {
  readonly lines: readonly TimelineLine[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly todayX: number;
}

const startOfFinancialYear = (date: string): string => `${date.slice(5) >= '04-01' ? date.slice(0, 4) : Number(date.slice(0, 4)) - 1}-04-01`;

/** Whole financial years around all that is known and today, in pixels. */
export function timelineModel(rows: readonly TimelineRow[], today: string, width: number): TimelineModel {
  const known = rows.flatMap(({ planned, from, to }) => [planned, from].flatMap((date) => (date === null ? [] : [firstDay(date)])).concat(to === null ? [] : [lastDay(to)]));
  const dates = [...known, today].toSorted();
  const begin = startOfFinancialYear(dates[0] ?? today);
  const end = addMonths(startOfFinancialYear(dates.at(-1) ?? today), 12);
  const days = daysBetween(begin, end);
  const x = (date: string): number => Math.round((daysBetween(begin, date) / days) * width * 10) / 10;
  const bar = (from: number, to: number): Bar | null => (to > from ? { x: from, width: Math.round((to - from) * 10) / 10 } : null);
  const years = Array.from({ length: Math.round(days / 365.25) + 1 }, (_, at) => addMonths(begin, 12 * at));
  const step = Math.ceil(years.length / 8);
  return {
    todayX: x(today),
    ticks: years.filter((_, at) => at % step === 0).map((date) => ({ x: x(date), label: formatPartialShort(date.slice(0, 7)) })),
    lines: rows.map(({ id, name, lead, planned, from, to }) => {
      const started = from !== null && firstDay(from) <= today;
      const left = from === null ? null : x(firstDay(from));
      const right = to === null ? x(today) : x(lastDay(to));
      return {
        id, name, lead,
        plannedX: planned === null ? null : x(firstDay(planned)),
        bar: left === null ? null : bar(left, to === null && !started ? left : right),
        unknown: to !== null ? (from === null ? bar(0, right) : null) : from === null ? bar(0, width) : bar(Math.max(left ?? 0, x(today)), width),
        label: labelOf(lead, from, to),
      };
    }),
  };
}

/** 'Lead, from May 2017'; 'Partner, joined July 2017, left March 2018'; 'Partner, joining date not known' */
export function labelOf(lead: boolean, from: PartialDate | null, to: PartialDate | null): string {
  const role = lead ? 'Lead' : 'Partner';
  const began = from === null ? `${lead ? 'starting' : 'joining'} date not known` : `${lead ? 'from' : 'joined'} ${formatPartial(from)}`;
  return `${role}, ${began}${to === null ? '' : lead ? ` to ${formatPartial(to)}` : `, left ${formatPartial(to)}`}`;
}
