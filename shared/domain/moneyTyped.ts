import { parseMoney } from './money.ts';
import type { Issue } from './problem.ts';
import { type Result, fail, ok } from './result.ts';
import { inShort, trimAll } from './text.ts';
import { plural } from './words.ts';

/** An amount typed in a cell. Null: the cell is blank, which says nothing and is never nought. */
export interface TypedMoney {
  readonly pence: number | null;
  /** '1.02m is read as £1,020,000', to be agreed to before it is kept; null where it was typed in full. */
  readonly said: string | null;
}

/** Catalogue F09: in a form or grid short amounts are read and said back. Files go by `parseMoney` with `typed` false and refuse them. */
export function readTyped(text: string, what = 'Amount'): Result<TypedMoney> {
  if (trimAll(text) === '') return ok({ pence: null, said: null });
  const read = parseMoney(text, { typed: true, what });
  if (!read.ok) return read;
  const { pence, reading, expanded } = read.value;
  return ok({ pence, said: expanded ? `${inShort(trimAll(text), 30)} is read as ${reading}` : null });
}

/** What a spreadsheet puts on the clipboard: rows by line, cells by tab; a cell with a line break, tab or quote stands in quotes. */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  for (let found = cells.exec(text); found !== null; found = cells.exec(text)) {
    const [, cell = '', end = ''] = found;
    rows.at(-1)?.push(/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  const last = rows.at(-1);
  return rows.length > 1 && last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** 'April to June 2019, forecast', as it starts a message. */
  readonly nameOf: (row: number, column: number) => string;
  /** Why a cell cannot be written, as a sentence, or null. */
  readonly locked: (row: number, column: number) => string | null;
}

export interface PastedCell extends TypedMoney {
  readonly row: number;
  readonly column: number;
}

function checkShape(block: readonly (readonly string[])[], grid: Grid, at: { readonly row: number; readonly column: number }): readonly Issue[] {
  const issue = (message: string): readonly Issue[] => [{ path: 'paste', message }];
  const columns = block[0]?.length ?? 0;
  const ragged = block.findIndex((row) => row.length !== columns);
  if (ragged >= 0) return issue(`Row ${ragged + 1} of what you pasted has ${plural(block[ragged]?.length ?? 0, 'cell')}, and row 1 has ${columns}. Copy a block with the same number in each row`);
  const [downTo, acrossTo] = [grid.rows - at.row, grid.columns - at.column];
  if (block.length <= downTo && columns <= acrossTo) return [];
  return issue(`You pasted ${plural(block.length, 'row')} by ${plural(columns, 'column')}, and there is room for ${downTo} by ${acrossTo} from here. Copy fewer, or start further up or left`);
}

/**
 * A block pasted into a grid with its first cell at `at`: every cell read, or a sentence for each that cannot be, and
 * then nothing is written. One cell alone is as if it were typed.
 */
export function readPasted(text: string, grid: Grid, at: { readonly row: number; readonly column: number }): Result<readonly PastedCell[], readonly Issue[]> {
  const block = pastedRows(text);
  const shape = checkShape(block, grid, at);
  if (shape.length > 0) return fail(shape);
  const issues: Issue[] = [];
  const cells = block.flatMap((row, down) => row.flatMap((cell, across): readonly PastedCell[] => {
    const place = { row: at.row + down, column: at.column + across };
    const locked = grid.locked(place.row, place.column);
    const read = readTyped(cell, grid.nameOf(place.row, place.column));
    if (locked === null && read.ok) return [{ ...place, ...read.value }];
    issues.push({ path: `cells.${place.row}.${place.column}`, row: down + 1, message: locked ?? (read.ok ? '' : read.problem.message) });
    return [];
  }));
  return issues.length > 0 ? fail(issues) : ok(cells);
}
