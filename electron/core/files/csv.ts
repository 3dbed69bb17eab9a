import type { Sink } from './atomicFile.ts';

/** One column of a tidy table. `money` is given in pence and written in pounds. Null is unknown and stays blank. */
export type Column<Row> =
  | { readonly name: string; readonly kind: 'text'; readonly value: (row: Row) => string | null }
  | { readonly name: string; readonly kind: 'number' | 'money'; readonly value: (row: Row) => number | null }
  | { readonly name: string; readonly kind: 'flag'; readonly value: (row: Row) => boolean | 0 | 1 | null };

const lineEnd = '\r\n';
const byteOrderMark = '\uFEFF';

/** What a spreadsheet would take for a formula, with the apostrophes it may already have, so that one can be taken off again. */
const formulaStart = /^'*[=+\-@\t\r]/;
const needsQuotes = /[",\r\n]/;

/** Text as a cell: guarded against being run as a formula, quoted where it must be. */
export function textCell(text: string): string {
  const guarded = formulaStart.test(text) ? `'${text}` : text;
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A plain number: no grouping, no exponent, no minus nought. */
export function numberCell(value: number): string {
  const text = String(value === 0 ? 0 : value);
  if (!text.includes('e')) return text;
  return value.toLocaleString('en-GB', { useGrouping: false, maximumFractionDigits: 100 });
}

/** Pence as pounds with two decimals, by whole-number arithmetic. */
export function moneyCell(pence: number): string {
  const digits = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function cell<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null) return '';
  if (typeof value === 'string') return textCell(value);
  if (column.kind === 'flag') return value ? 'yes' : 'no';
  return column.kind === 'money' ? moneyCell(Number(value)) : numberCell(Number(value));
}

/** Writes a table in the dialect for people: UTF-8 with a byte order mark, CRLF, commas, quotes doubled, one header row. */
export async function writeCsv<Row>(sink: Sink, columns: readonly Column<Row>[], rows: AsyncIterable<Row> | Iterable<Row>): Promise<void> {
  await sink.write(byteOrderMark + columns.map(({ name }) => textCell(name)).join(',') + lineEnd);
  for await (const row of rows) await sink.write(columns.map((column) => cell(column, row)).join(',') + lineEnd);
}
