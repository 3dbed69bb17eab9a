import { plural } from '../../../shared/domain/words.ts';
import type { Column } from './column.ts';
import { wholeGrid, type Rect } from './rangeModel.ts';

export interface Copied {
  readonly text: string;
  readonly cells: number;
  /** Cells whose value is not known; they are blank in the copy. */
  readonly unknown: number;
  /** Rows with a made-up figure among what was copied; a last column says so. */
  readonly illustrative: number;
}

/** Text as a spreadsheet may take it: what it would take for a formula keeps its letters. Numbers stay as they are. */
export const asPlainText = (text: string): string => (/^[=+\-@]/.test(text) && !/^-[\d.]+$/.test(text) ? `'${text}` : text);

const asText = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
};

function valueOf<R>(column: Column<R>, row: R): string | null {
  const value = column.text === undefined ? (column.sortBy?.(row) ?? null) : column.text(row);
  if (value === null || value === '') return null;
  return column.kind === 'number' && /^[-\d.]+$/.test(String(value)) ? String(value) : asText(String(value));
}

/** Cells as tab-separated text: rows as they are sorted, columns as they stand. What was made up is never copied without its tag. */
export function copyOf<R>(rows: readonly R[], columns: readonly Column<R>[], rect: Rect | null = wholeGrid({ rows: rows.length, columns: columns.length }), withHeads = false): Copied {
  if (rect === null) return { text: '', cells: 0, unknown: 0, illustrative: 0 };
  const some = columns.slice(rect.left, rect.right + 1);
  const chosen = rows.slice(rect.top, rect.bottom + 1);
  const values = chosen.map((row) => some.map((column) => valueOf(column, row)));
  const madeUp = chosen.map((row) => some.some((column) => column.illustrative?.(row) === true));
  const illustrative = madeUp.filter(Boolean).length;
  const tag = (words: string): readonly string[] => (illustrative === 0 ? [] : [words]);
  const heads = withHeads ? [[...some.map(({ head }) => head), ...tag('Made up')]] : [];
  const lines = [...heads, ...values.map((line, at) => [...line.map((value) => value ?? ''), ...tag(madeUp[at] === true ? 'Illustrative' : '')])];
  return { text: lines.map((line) => line.join('\t')).join('\r\n'), cells: chosen.length * some.length, unknown: values.flat().filter((value) => value === null).length, illustrative };
}

/** 'Copied 12 cells; 3 not known are blank' */
export const copiedInWords = ({ cells, unknown, illustrative }: Copied): string => [
  `Copied ${plural(cells, 'cell')}`,
  ...(unknown === 0 ? [] : [`${unknown} not known ${unknown === 1 ? 'is' : 'are'} blank`]),
  ...(illustrative === 0 ? [] : ['a last column marks what is illustrative']),
].join('; ');
