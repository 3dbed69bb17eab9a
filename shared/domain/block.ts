import { type Result, fail, ok } from './result.ts';
import { formatCount, plural } from './words.ts';

/** Rows of cells as they were copied from a spreadsheet. */
export type Block = readonly (readonly string[])[];

/** So much text is taken from the clipboard at once. Characters. */
export const longestBlock = 1024 * 1024;

const ends = /[\t\r\n]/;

/** The cell that begins with a quotation mark at `from`, and where it ends; null where the mark is a letter like others: 5" or "so. */
function quoted(text: string, from: number): { readonly cell: string; readonly end: number } | null {
  for (let mark = text.indexOf('"', from + 1); mark >= 0; mark = text.indexOf('"', mark + 1)) {
    if (text[mark + 1] === '"') { mark += 1; continue; }
    const after = text[mark + 1];
    return after === undefined || ends.test(after) ? { cell: text.slice(from + 1, mark).replaceAll('""', '"'), end: mark + 1 } : null;
  }
  return null;
}

/**
 * Reads the plain text that a spreadsheet puts on the clipboard: tabs between cells, a line for each row, quotation marks
 * round a cell that holds a tab, a line break or such a mark. The line break after the last row ends it and begins no other.
 */
export function parseBlock(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
    const inMarks = text[at] === '"' ? quoted(text, at) : null;
    let end = inMarks?.end ?? at;
    if (inMarks === null) while (end < text.length && !ends.test(text.charAt(end))) end += 1;
    row.push(inMarks?.cell ?? text.slice(at, end));
    if (text[end] === '\t') { at = end + 1; continue; }
    rows.push(row);
    row = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return rows;
}

const written = (cell: string): string => (/[\t\r\n]/.test(cell) || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The block as plain text for a spreadsheet; `parseBlock` reads it back to the same cells. */
export const formatBlock = (block: Block): string => block.map((row) => `${row.map(written).join('\t')}\r\n`).join('');

/** Where a block is to stand in a grid, and how large that is. */
export interface BlockPlace {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The rectangle that was copied, or why it cannot be pasted at this cell: nothing to read, too much, rows of different
 * lengths, or too large for the grid from there on. Says what to do.
 */
export function readBlock(text: string, { row, column, rows, columns }: BlockPlace): Result<Block> {
  if (text === '') return fail({ message: 'What was copied holds no text. Copy cells of a spreadsheet and paste them again' });
  if (text.length > longestBlock) {
    return fail({ message: `What was copied is ${megabytes(text.length)} of text, and 1 MB or less can be pasted. Copy only the cells that belong here` });
  }
  const block = parseBlock(text);
  const width = block[0]?.length ?? 0;
  const odd = block.findIndex((cells) => cells.length !== width);
  if (odd >= 0) {
    return fail({ message: `Row ${odd + 1} of what was copied has ${plural(block[odd]?.length ?? 0, 'cell')} and the first has ${formatCount(width)}. Copy a whole rectangle of cells` });
  }
  const [down, across] = [rows - row, columns - column];
  if (block.length <= down && width <= across) return ok(block);
  const size = `What was copied is ${plural(block.length, 'row')} by ${plural(width, 'column')}`;
  const fits = block.length <= rows && width <= columns;
  return fail({ message: `${size}, and from this cell there ${down === 1 ? 'is' : 'are'} ${plural(down, 'row')} by ${plural(across, 'column')}. ${fits ? 'Choose a cell further up or to the left' : 'Copy fewer cells'}` });
}

const megabytes = (characters: number): string => `${formatCount(Math.ceil(characters / (1024 * 1024)))} MB`;
