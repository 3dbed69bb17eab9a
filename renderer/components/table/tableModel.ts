/** What a cell is sorted by: its value, never its words. Null is not known, and comes last in both directions. */
export type SortValue = string | number | null;

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export interface SortColumn<R> {
  readonly id: string;
  /** Left out where sorting by it makes no sense. */
  readonly sortBy?: ((row: R) => SortValue) | undefined;
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

const compareKnown = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** The rows in order; rows that tie, and rows that are not known, keep the order they came in. */
export function sortRows<R>(rows: readonly R[], columns: readonly SortColumn<R>[], sort: Sort | null): readonly R[] {
  const sortBy = columns.find(({ id }) => id === sort?.column)?.sortBy;
  if (sort === null || sortBy === undefined) return rows;
  const turn = sort.descending ? -1 : 1;
  return rows.map((row) => ({ row, value: sortBy(row) })).toSorted((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return turn * compareKnown(a.value, b.value);
  }).map(({ row }) => row);
}

/** The next sort when a head is pressed: this column, and then the other way round. Numbers start high, words at A. */
export const nextSort = (sort: Sort | null, column: string, startsHigh: boolean): Sort =>
  sort?.column === column ? { column, descending: !sort.descending } : { column, descending: startsHigh };

/** 'Sorted by awarded, high to low; not known last' */
export function sortInWords(sort: Sort, head: string, kind: 'text' | 'number' | 'date'): string {
  const ways = { text: ['A to Z', 'Z to A'], number: ['low to high', 'high to low'], date: ['earliest first', 'latest first'] } as const;
  return `Sorted by ${head.toLowerCase()}, ${ways[kind][sort.descending ? 1 : 0]}; not known last`;
}

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that Page Up and Page Down pass over. */
  readonly page: number;
}

/** Where a key leads from a cell; null for keys that are not the grid's. Row -1 is the head. */
export function moveInGrid({ row, column }: CellAt, key: string, ctrl: boolean, { rows, columns, page }: GridSize): CellAt | null {
  const to = (nextRow: number, nextColumn: number): CellAt =>
    ({ row: Math.max(-1, Math.min(rows - 1, nextRow)), column: Math.max(0, Math.min(columns - 1, nextColumn)) });
  switch (key) {
    case 'ArrowDown': return to(row + 1, column);
    case 'ArrowUp': return to(row - 1, column);
    case 'ArrowRight': return to(row, column + 1);
    case 'ArrowLeft': return to(row, column - 1);
    case 'Home': return ctrl ? to(0, 0) : to(row, 0);
    case 'End': return ctrl ? to(rows - 1, columns - 1) : to(row, columns - 1);
    case 'PageDown': return to(row + page, column);
    case 'PageUp': return to(Math.max(0, row - page), column);
    default: return null;
  }
}
