import { foldText } from '../findText.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import type { Column } from './column.ts';
import type { CellAt } from './tableModel.ts';

/** A table with rows that are not drawn: it is looked through by what its rows hold. */
export interface RowFinds {
  /** Cells that hold the query, which is folded, row by row. */
  readonly find: (query: string) => readonly CellAt[];
  /** What a cell says, for whoever cannot see it. */
  readonly words: (cell: CellAt) => string;
  /** Marks these cells, one of them as the one come to, and brings that one into view; null takes all marks away. */
  readonly mark: (found: { readonly cells: readonly CellAt[]; readonly now: CellAt | null } | null) => void;
}

const tables = new WeakMap<Element, RowFinds>();

/** While the table is on screen, Find in view asks it instead of reading the rows that happen to be drawn. */
export function offerRowFinds(table: Element, finds: RowFinds): () => void {
  tables.set(table, finds);
  return () => { tables.delete(table); };
}

export const rowFindsOf = (table: Element): RowFinds | null => tables.get(table) ?? null;

/** What a cell says as it is looked through: its words, numbers with and without their commas. */
export function cellWords<R>(column: Column<R>, row: R): string {
  if (column.find !== undefined) return column.find(row);
  const value = column.text === undefined ? (column.sortBy?.(row) ?? null) : column.text(row);
  const title = column.title?.(row) ?? '';
  if (value === null || value === '') return title === '' ? 'Not known' : title;
  const number = column.kind === 'number' && /^-?\d+(\.\d+)?$/.test(String(value)) ? formatCount(Number(value)) : String(value);
  return title === '' || title === number ? number : `${number} ${title}`;
}

const kept = new WeakMap<object, Map<string, string>>();

/** The same, folded; kept by row, as a table may have many thousands. */
function foldedWords<R>(column: Column<R>, row: R): string {
  if (typeof row !== 'object' || row === null) return foldText(cellWords(column, row)).text;
  const mine = kept.get(row) ?? new Map<string, string>();
  kept.set(row, mine);
  const known = mine.get(column.id);
  if (known !== undefined) return known;
  const { text } = foldText(cellWords(column, row));
  mine.set(column.id, text);
  return text;
}

/** Every cell that holds the folded query, in the order of the rows as they stand. */
export const findInRows = <R>(rows: readonly R[], columns: readonly Column<R>[], query: string): readonly CellAt[] =>
  query === '' ? [] : rows.flatMap((row, at) => columns.flatMap((column, place) => (foldedWords(column, row).includes(query) ? [{ row: at, column: place }] : [])));
