import type { CellAt } from './tableModel.ts';

/** Cells chosen from one corner to the other; the ring stands at `to`. */
export interface Range {
  readonly from: CellAt;
  readonly to: CellAt;
  /** The rows and columns they were of. */
  readonly of: string;
}

/** A rectangle of cells, its ends included. */
export interface Rect {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** The cells between two corners. The head is none of them; null where there is no row. */
export function rectOf(from: CellAt, to: CellAt, { rows, columns }: Size): Rect | null {
  if (rows === 0 || columns === 0) return null;
  const [a, b] = [within(from.row, rows - 1), within(to.row, rows - 1)];
  const [c, d] = [within(from.column, columns - 1), within(to.column, columns - 1)];
  return { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
}

export const wholeGrid = ({ rows, columns }: Size): Rect | null => rectOf({ row: 0, column: 0 }, { row: rows - 1, column: columns - 1 }, { rows, columns });

export const isInside = (rect: Rect | null, row: number, column: number): boolean =>
  rect !== null && row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;

/** The classes of a chosen cell: the rectangle has a line round it, so that it is seen without colour. */
export function rangeClass(rect: Rect | null, row: number, column: number): string {
  if (rect === null || !isInside(rect, row, column)) return '';
  const sides = [['t', row === rect.top], ['b', row === rect.bottom], ['l', column === rect.left], ['r', column === rect.right]] as const;
  return ['chosen', ...sides.filter(([, there]) => there).map(([side]) => `chosen--${side}`)].join(' ');
}

export const cellsIn = ({ top, bottom, left, right }: Rect): number => (bottom - top + 1) * (right - left + 1);

/** '12 cells chosen: 3 rows, 4 columns' */
export const rangeInWords = (rect: Rect): string => {
  const [rows, columns] = [rect.bottom - rect.top + 1, rect.right - rect.left + 1];
  return `${cellsIn(rect)} cells chosen: ${rows} ${rows === 1 ? 'row' : 'rows'}, ${columns} ${columns === 1 ? 'column' : 'columns'}`;
};
