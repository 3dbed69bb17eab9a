import type { ReactNode } from 'react';
import { formatBlock, type Block } from '../../../shared/domain/block.ts';
import { asPlainText } from './copyModel.ts';
import type { Rect } from './rangeModel.ts';
import { moveInGrid, type CellAt, type GridSize } from './tableModel.ts';

/** One cell that can be written in. */
export interface SheetCell {
  /** As it is copied, and as the box opens on it. */
  readonly text: string;
  readonly shown: ReactNode;
  /** 'changed' differs from what is saved; 'wrong' cannot be saved. */
  readonly state: 'same' | 'changed' | 'wrong';
  /** Outside a tolerance: to be explained, or explained already. */
  readonly look?: 'out' | 'told';
  /** Why nothing can be written here, as a sentence. */
  readonly locked: string | null;
  /** What is wrong and what to do, or what stood there before: said with the cell, and above the grid when the ring is on it. */
  readonly says: string | null;
}

export interface SheetHead {
  /** Part of an id in the page: letters, digits, '-', '_' and ':'. */
  readonly id: string;
  readonly head: string;
  /** A row that sums up those before it. */
  readonly total?: boolean;
  /** Rows with the same words here stand under them, one after the other. */
  readonly band?: string;
}

export interface SheetColumn extends SheetHead {
  /** Columns with the same words here stand under one head; null where there is none. */
  readonly group: string | null;
}

/** What is to be written into a cell; null takes back what was written and not saved. */
export interface SheetWrite extends CellAt {
  readonly text: string | null;
}

/** The id of a cell within its form, as a link of the error summary names it. */
export const sheetCellName = (row: SheetHead, column: SheetHead): string => `${row.id}_${column.id}`;

/** What a key asks of a sheet. */
export type SheetAct =
  | { readonly kind: 'move'; readonly to: CellAt; readonly extend: boolean }
  | { readonly kind: 'all' | 'edit' | 'empty' | 'let go' | 'step back' }
  | { readonly kind: 'type'; readonly text: string };

type Pressed = { readonly key: string } & { readonly [K in 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey']: boolean };

/** Null for keys that are not the sheet's: Tab above all, which leads out of it while no cell is being edited. */
export function sheetAct({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed, here: CellAt, size: GridSize): SheetAct | null {
  if (altKey) return null;
  const mod = ctrlKey || metaKey;
  if (mod && !shiftKey && key.toLowerCase() === 'a') return { kind: 'all' };
  if (mod && !shiftKey && key.toLowerCase() === 'z') return { kind: 'step back' };
  if (key === 'Escape') return { kind: 'let go' };
  if (!mod && (key === 'F2' || (key === 'Enter' && !shiftKey))) return { kind: 'edit' };
  if (!mod && (key === 'Delete' || key === 'Backspace')) return { kind: 'empty' };
  if (!mod && key !== ' ' && Array.from(key).length === 1) return { kind: 'type', text: key };
  const to = moveInGrid(here, key, mod, size);
  return to === null ? null : { kind: 'move', to: { row: Math.max(0, to.row), column: to.column }, extend: shiftKey };
}

/** The cells a block covers from one corner; a single cell fills all that are chosen. Cells left blank in a block say nothing. */
export function writesOf(block: Block, chosen: Rect): readonly SheetWrite[] {
  const [first] = block;
  if (block.length === 1 && first?.length === 1) return rectCells(chosen).map((cell) => ({ ...cell, text: first[0] ?? '' }));
  return block.flatMap((cells, down) => cells.map((text, across) => ({ row: chosen.top + down, column: chosen.left + across, text })));
}

export const rectCells = ({ top, bottom, left, right }: Rect): readonly CellAt[] =>
  Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (_unused, across) => ({ row: top + down, column: left + across }))).flat();

/** The chosen cells as text for a spreadsheet: what is pasted back is the same block. */
export const sheetCopy = ({ top, bottom, left, right }: Rect, textAt: (row: number, column: number) => string): string =>
  formatBlock(Array.from({ length: bottom - top + 1 }, (_, down) => Array.from({ length: right - left + 1 }, (_unused, across) => asPlainText(textAt(top + down, left + across)))));

/** Columns under their common heads, in order. */
export function groupsOf(columns: readonly SheetColumn[]): readonly { readonly group: string | null; readonly span: number }[] {
  const groups: { group: string | null; span: number }[] = [];
  for (const { group } of columns) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === group) last.span += 1;
    else groups.push({ group, span: 1 });
  }
  return groups;
}

/** Rows under their common words, in order, each with its place among all. */
export function bandsOf(rows: readonly SheetHead[]): readonly { readonly band: string | undefined; readonly rows: readonly { readonly row: SheetHead; readonly place: number }[] }[] {
  const bands: { band: string | undefined; rows: { row: SheetHead; place: number }[] }[] = [];
  for (const [place, row] of rows.entries()) {
    const last = bands.at(-1);
    if (last !== undefined && last.band === row.band) last.rows.push({ row, place });
    else bands.push({ band: row.band, rows: [{ row, place }] });
  }
  return bands;
}

/** The next cell for Tab or Enter after an edit; null past the ends, where the key leads out. */
export function nextCell({ row, column }: CellAt, key: 'Tab' | 'Shift+Tab' | 'Enter' | 'Shift+Enter', { rows, columns }: Pick<GridSize, 'rows' | 'columns'>): CellAt | null {
  if (key === 'Enter' || key === 'Shift+Enter') return { row: Math.max(0, Math.min(rows - 1, row + (key === 'Enter' ? 1 : -1))), column };
  const place = row * columns + column + (key === 'Tab' ? 1 : -1);
  return place < 0 || place >= rows * columns ? null : { row: Math.floor(place / columns), column: place % columns };
}
