import { formatDate } from '../../../shared/domain/calendar.ts';
import { parsePartialDate } from '../../../shared/domain/partialDate.ts';
import type { Issue } from '../../../shared/domain/problem.ts';

export type DayRead = { readonly ok: true; readonly value: string; readonly words: string } | { readonly ok: false; readonly problem: Issue };

/** A day as people write it; a month or a year alone has no end of day to go back to. */
export function readDay(text: string): DayRead {
  if (text.trim() === '') return { ok: false, problem: { message: 'Enter the date to look back to' } };
  const read = parsePartialDate(text, { what: 'Date', need: 'day' });
  return read.ok ? { ok: true, value: read.value.value, words: formatDate(read.value.value) } : read;
}
