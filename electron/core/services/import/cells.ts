import { parseMoney } from '../../../../shared/domain/money.ts';
import { parseNumber } from '../../../../shared/domain/number.ts';
import { isPartialDate, parsePartialDate } from '../../../../shared/domain/partialDate.ts';
import { cleanText, mixesAlphabets, showHidden, trimAll } from '../../../../shared/domain/text.ts';
import { formatCount, joinList } from '../../../../shared/domain/words.ts';
import { moneyCell, numberCell } from '../../files/csv.ts';
import { limits } from '../../files/limits.ts';
import type { ColumnSpec } from './columns.ts';
import type { FoundColumn, Heads } from './heads.ts';
import type { TableNotes } from './report.ts';

/** What a cell says: text, a number (money in pence, yes as 1), or null for blank. */
export type Value = string | number | null;

/** One row as read: the value of each column the file has. */
export interface ReadRow {
  readonly row: number;
  readonly values: Readonly<Record<string, Value>>;
  /** Some cell could not be read, and was said to be. */
  readonly bad: boolean;
}

interface Read {
  readonly value: Value;
  readonly fault?: string;
  readonly note?: string;
}

const fault = (message: string): Read => ({ value: null, fault: message });
const of = (read: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: { readonly message: string } }): Read =>
  (read.ok ? { value: read.value } : fault(read.problem.message));

/** The apostrophe that the export puts before what a spreadsheet would take for a formula. */
const guarded = /^'+[=+\-@\t\r]/;
const formula = /^[=+\-@\t\r]/;

function text(raw: string, { what, kind }: ColumnSpec): Read {
  const own = guarded.test(raw) ? raw.slice(1) : raw;
  const clean = cleanText(own, { what, oneLine: kind === 'line' });
  if (!clean.ok) return fault(clean.problem.message);
  const value = clean.value === '' ? null : clean.value;
  return formula.test(raw) && value !== null && !/^[-+]?[\d.,]+$/.test(raw) ? { value, note: `${what} begins like a formula. It is kept as text` } : { value };
}

function choice(raw: string, { what, choices = [] }: ColumnSpec): Read {
  const folded = trimAll(raw).toLowerCase();
  const found = choices.find((each) => each === folded);
  return found === undefined ? fault(`${what} must be ${joinList(choices, 'or')}, not “${showHidden(raw)}”`) : { value: found };
}

const flags: Readonly<Record<string, 0 | 1>> = { yes: 1, true: 1, y: 1, no: 0, false: 0, n: 0 };

function flag(raw: string, what: string): Read {
  const folded = trimAll(raw).toLowerCase();
  const value = Object.hasOwn(flags, folded) ? flags[folded] : undefined;
  return value === undefined ? fault(`${what} must be yes or no, not “${showHidden(raw)}”`) : { value };
}

function date(raw: string, { what, kind }: ColumnSpec): Read {
  if (isPartialDate(raw) && (kind !== 'day' || raw.length === 10)) return { value: raw };
  const read = parsePartialDate(raw, { what, need: kind === 'day' ? 'day' : 'any' });
  if (!read.ok) return fault(`${read.problem.message}. Write it as in 2019-03-31`);
  return read.value.note === undefined ? { value: read.value.value } : { value: read.value.value, note: `${what} was read as ${read.value.reading}. ${read.value.note}` };
}

function count(raw: string, what: string): Read {
  const read = parseNumber(raw, what);
  if (!read.ok) return fault(read.problem.message);
  return Number.isInteger(read.value) && read.value >= 0 ? { value: read.value } : fault(`${what} must be a whole number, like 30`);
}

function money(raw: string, what: string): Read {
  const read = parseMoney(raw, { typed: false, what });
  return read.ok ? { value: read.value.pence } : fault(read.problem.message);
}

function code(raw: string, what: string): Read {
  const typed = trimAll(raw).normalize('NFC');
  const value = /^[a-z]\d{8}$/.test(typed) ? typed.toUpperCase() : typed;
  if (!mixesAlphabets(value)) return { value: value === '' ? null : value };
  return fault(`${what} “${value}” has letters of another alphabet among it. Type it again`);
}

function readCell(raw: string, spec: ColumnSpec): Read {
  switch (spec.kind) {
    case 'text': case 'line': return text(raw, spec);
    case 'told': return of(cleanText(guarded.test(raw) ? raw.slice(1) : raw, { what: spec.what }));
    case 'code': return code(guarded.test(raw) ? raw.slice(1) : raw, spec.what);
    case 'number': return of(parseNumber(raw, spec.what));
    case 'count': return count(raw, spec.what);
    case 'money': return money(raw, spec.what);
    case 'date': case 'day': return date(raw, spec);
    case 'flag': return flag(raw, spec.what);
    case 'choice': return choice(raw, spec);
  }
}

/** A value as the CSV holds it. */
export function shownValue(value: Value, { kind }: ColumnSpec): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return value;
  if (kind === 'flag') return value === 1 ? 'yes' : 'no';
  return kind === 'money' ? moneyCell(value) : numberCell(value);
}

/** 03/25/2019: nothing but a month-first date. */
const monthFirst = /^\s*(?:0?[1-9]|1[0-2])[-/. ](?:1[3-9]|2\d|3[01])[-/. ](?:\d{2}|\d{4})(?!\d)/;

export interface RowReader {
  /** The row's values; null for a row of no data, which was said. */
  readonly read: (row: number, cells: readonly string[]) => ReadRow | null;
  /** After the last row: what only the whole column tells. */
  readonly end: () => void;
}

interface Reading {
  readonly heads: Heads;
  readonly notes: TableNotes;
  readonly unreadable: RegExp | null;
}

/** Nearly every cell begins and ends with a plain letter or digit, and there may be a hundred million of them. */
const isPlain = (cell: string, at: number): boolean => {
  const code = cell.charCodeAt(at);
  return code > 32 && code < 127;
};
const isBlank = (cell: string): boolean => cell === '' || (!isPlain(cell, 0) && trimAll(cell) === '');
const trimmed = (cell: string): string => (isPlain(cell, 0) && isPlain(cell, cell.length - 1) ? cell : trimAll(cell));

/** What a row is that holds no row of the table: totals, a note below, the heads again; null where it is a row like others. */
function oddRow(cells: readonly string[], { width, columns }: Heads): string | null {
  const start = cells.findIndex((cell) => !isBlank(cell));
  const extra = cells.findLastIndex((cell) => !isBlank(cell));
  const first = trimmed(cells[start] ?? '');
  if (first.length < 12 && /^(?:grand |sub)?totals?:?$/i.test(first)) return 'This row holds totals. Take it out: totals are worked out here';
  if (start === 0 && extra === 0 && width > 2) return 'This row holds a note and no data. Take it out';
  if (columns.every(({ at, head }) => trimmed(cells[at] ?? '') === head)) return 'This row repeats the heads. Take it out';
  if (extra >= width) return `This row has ${cells.length} cells and the table has ${width} columns. Put text that holds a separator in quotation marks`;
  return cells.length < width ? `This row has ${cells.length} cells and the table has ${width} columns. Fill it up, or take it out` : null;
}

/** Reads the rows of one table, cell by cell. Each cell that cannot be read is a fault at its row and column. */
export function makeRowReader({ heads, notes, unreadable }: Reading): RowReader {
  const turned = new Map<string, number>();
  let blank = 0;
  /** What was read without a word, by column: most cells of a long table say what others said. */
  const known = heads.columns.map(() => new Map<string, Value>());

  const cellOf = (row: number, { head, spec }: FoundColumn, raw: string): Read => {
    if (raw.length > limits.cell) return fault(`${spec.what} must be ${formatCount(limits.cell)} characters or less`);
    if (unreadable !== null && unreadable.test(raw)) return fault(`“${raw.replaceAll(new RegExp(unreadable, 'g'), '\uFFFD')}” holds a byte that stands for no character. Type it again and save the file as CSV UTF-8`);
    if ((spec.kind === 'date' || spec.kind === 'day') && !turned.has(head) && monthFirst.test(raw)) turned.set(head, row);
    return readCell(raw, spec);
  };

  return {
    read: (row, cells) => {
      if (cells.every(isBlank)) {
        blank += 1;
        return null;
      }
      notes.met();
      const odd = oddRow(cells, heads);
      if (odd !== null) {
        notes.fault(row, null, odd);
        return null;
      }
      const values: Record<string, Value> = {};
      let bad = false;
      for (const [place, column] of heads.columns.entries()) {
        const raw = cells[column.at] ?? '';
        if (isBlank(raw)) {
          values[column.spec.name] = null;
          continue;
        }
        const said = known[place]?.get(raw);
        if (said !== undefined) {
          values[column.spec.name] = said;
          continue;
        }
        const { value, fault: wrong, note } = cellOf(row, column, raw);
        values[column.spec.name] = value;
        if (wrong === undefined && note === undefined && (known[place]?.size ?? 0) < 5000) known[place]?.set(raw, value);
        if (wrong !== undefined) {
          bad = true;
          notes.fault(row, column.head, wrong);
        }
        if (note !== undefined) notes.note(row, column.head, note);
      }
      return { row, values, bad };
    },
    end: () => {
      for (const [head, row] of turned) {
        notes.instead(head, row, 'The dates of this column are month first, and dates are read day first here, so none of them is taken. Write them all as in 2019-03-25');
      }
      if (blank > 0) notes.note(null, null, `${formatCount(blank)} blank ${blank === 1 ? 'row was' : 'rows were'} passed over`);
    },
  };
}
