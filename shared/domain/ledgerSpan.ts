import { addDays, formatDate, type IsoDate } from './calendar.ts';
import type { LedgerRow } from './ledgerRow.ts';

/** The days an extract tells of, both ends included. */
export interface LedgerSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** From the first day of these lines to the last; null where there are none. */
export function spanOf(lines: readonly Pick<LedgerRow, 'date'>[]): LedgerSpan | null {
  const days = lines.map(({ date }) => date).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** Every day of a span lies in one of these, which may touch or overlap. */
export function isCovered({ from, to }: LedgerSpan, spans: readonly LedgerSpan[]): boolean {
  let next = from;
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    if (span.from > next) return false;
    if (span.to >= to) return true;
    if (span.to >= next) next = addDays(span.to, 1);
  }
  return false;
}

/** '1 April 2018 to 31 March 2019' */
export const spanInWords = ({ from, to }: LedgerSpan): string => (from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`);
