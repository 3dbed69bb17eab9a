import Papa from 'papaparse';
import { formatCount } from '../../../shared/domain/words.ts';
import { limits } from './limits.ts';

export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

export interface Records {
  readonly rows: readonly (readonly string[])[];
  /** What is wrong with the quotation marks of a row, counted from the first of these rows. */
  readonly faults: readonly { readonly at: number; readonly message: string }[];
}

export interface RecordReader {
  /** The rows that are whole by now. Line ends are \n. */
  readonly push: (text: string) => Records;
  /** What is left at the end. */
  readonly end: () => Records;
}

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

const quoteFaults: Readonly<Record<string, string>> = {
  MissingQuotes: 'A quotation mark is opened here and never closed. Close it, or take it away',
  InvalidQuotes: 'Text follows a closing quotation mark. Double the marks that belong to the text',
};

/** The most that one row can be: a mark that is never closed would else take the rest of the file into one cell. */
const longestRow = limits.cell * limits.csvColumns;
const unclosed: Records = { rows: [], faults: [{ at: 0, message: `${quoteFaults['MissingQuotes'] ?? ''}. A cell may hold ${formatCount(limits.cell)} characters` }] };

// The library's own row parser: its types leave the answer open. It renames no head and guesses nothing.
const parse = (separator: Separator, text: string, openEnd: boolean): Parsed =>
  new Papa.Parser({ delimiter: separator, newline: '\n', quoteChar: '"' }).parse(text, 0, openEnd) as Parsed;

/** The first fault of each row that is whole: what follows a misplaced mark is its consequence. */
function recordsOf({ data, errors }: Parsed): Records {
  const first = new Map<number, string>();
  for (const { code, row = 0 } of errors) if (row < data.length && !first.has(row)) first.set(row, quoteFaults[code] ?? 'This row cannot be read');
  return { rows: data, faults: [...first].map(([at, message]) => ({ at, message })) };
}

/** Cuts a stream of text into rows of cells. */
export function makeRecordReader(separator: Separator): RecordReader {
  let waiting = '';
  const take = (openEnd: boolean): Records => {
    const parsed = parse(separator, waiting, openEnd);
    waiting = openEnd ? waiting.slice(parsed.meta.cursor) : '';
    return recordsOf(parsed);
  };
  return {
    push: (text) => {
      waiting += text;
      const records = take(true);
      if (waiting.length <= longestRow) return records;
      waiting = '';
      return { rows: records.rows, faults: [...records.faults, ...unclosed.faults.map((fault) => ({ ...fault, at: records.rows.length }))] };
    },
    end: () => (waiting === '' ? { rows: [], faults: [] } : take(false)),
  };
}

/** So many lines are looked at for what cuts them. */
const looked = 20;

/** What cuts the first line that anything cuts, and cuts it most: a title may stand above the table. A comma where nothing does. */
export function guessSeparator(text: string): Separator {
  const cells = (line: string, separator: Separator): number => makeRecordReader(separator).push(`${line}\n`).rows.find((row) => row.some((cell) => cell.trim() !== ''))?.length ?? 0;
  for (const line of text.split('\n', looked)) {
    const best = separators.reduce((most, each) => (cells(line, each) > cells(line, most) ? each : most));
    if (cells(line, best) > 1) return best;
  }
  return separators[0];
}
