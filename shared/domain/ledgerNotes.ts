import { formatDate } from './calendar.ts';
import type { LedgerColumns } from './ledgerColumns.ts';
import type { LedgerRow } from './ledgerRow.ts';
import type { LedgerSpan } from './ledgerSpan.ts';
import type { Issue } from './problem.ts';
import { trimAll } from './text.ts';
import { formatCount, plural } from './words.ts';

/** So many lines that say the same as another are named; the rest are counted. */
const named = 20;

const andSo = (count: number, of: string): string => `${count === 1 ? 'is' : 'are'} ${plural(count, of)}`;

/** '03/04/2019': a date that reads as another where the month comes first. */
function hasTwoReadings(text: string): boolean {
  const [, first = '', second = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]\d+/.exec(trimAll(text)) ?? [];
  return first !== '' && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
}

function ofDates(rows: readonly LedgerRow[], dateOf: (row: number) => string, column: string): readonly Issue[] {
  const found = rows.filter(({ row }) => hasTwoReadings(dateOf(row)));
  const [first] = found;
  if (first === undefined) return [];
  const others = found.length === 1 ? '' : `, and so ${andSo(found.length - 1, 'other date')} like it`;
  return [{ row: first.row, column, message: `${trimAll(dateOf(first.row))} is read day first, as ${formatDate(first.date)}${others}` }];
}

function ofCopies(rows: readonly LedgerRow[]): readonly Issue[] {
  const firstOf = new Map<string, number>();
  const said = rows.flatMap(({ row, identity }): readonly Issue[] => {
    const says = identity.slice(0, identity.lastIndexOf('|'));
    const first = firstOf.get(says);
    if (first === undefined) firstOf.set(says, row);
    return first === undefined ? [] : [{ row, message: `This row says the same as row ${formatCount(first)}. Both are kept, because a ledger may hold two alike: look whether one is a copy` }];
  });
  const rest = said.length - named;
  return rest > 0 ? [...said.slice(0, named), { message: `${plural(rest, 'more row')} ${rest === 1 ? 'says' : 'say'} the same as one before` }] : said;
}

function ofDays(rows: readonly LedgerRow[], covers: LedgerSpan): readonly Issue[] {
  const outside = rows.filter(({ date }) => date < covers.from || date > covers.to);
  const [first] = outside;
  if (first === undefined) return [];
  const others = outside.length === 1 ? '' : `, and so ${andSo(outside.length - 1, 'other row')}`;
  return [{ row: first.row, message: `This row is of ${formatDate(first.date)}, outside the days that the extract covers${others}` }];
}

/** What a person should know of an extract that can be read: how its dates were taken, rows that say the same, rows outside its days. */
export const ledgerNotes = (rows: readonly LedgerRow[], { columns, dateOf, covers }: { readonly columns: LedgerColumns; readonly dateOf: (row: number) => string; readonly covers: LedgerSpan | null }): readonly Issue[] =>
  [...ofDates(rows, dateOf, columns.date ?? ''), ...ofCopies(rows), ...(covers === null ? [] : ofDays(rows, covers))];
