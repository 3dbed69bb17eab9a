import type { ReactNode } from 'react';
import type { SortValue } from './tableModel.ts';

/** One column of a grid. */
export interface Column<R> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: R) => ReactNode;
  readonly kind: 'text' | 'number' | 'date';
  readonly sortBy?: (row: R) => SortValue;
  /** What a copy holds: numbers plain and exact, dates as shown. Null is not known and stays blank. Left out, what it is sorted by. */
  readonly text?: (row: R) => string | null;
  /** What Find in view looks through in rows that are not drawn; left out, what a copy holds. */
  readonly find?: (row: R) => string;
  /** Whether what stands here was made up; the tag goes along with a copy. */
  readonly illustrative?: (row: R) => boolean;
  /** Widest it may grow, in pixels; longer text is cut and stands whole in the cell's title. */
  readonly most?: number;
  readonly title?: (row: R) => string;
  readonly foot?: ReactNode;
}

export type Columns<R> = readonly [Column<R>, ...Column<R>[]];

/** A column that is only copied: a row's own text, with whether the row was made up. */
export const copyColumn = <R extends { readonly illustrative: boolean }>(id: string, head: string, kind: Column<R>['kind'], text: (row: R) => string | null): Column<R> =>
  ({ id, head, kind, text, cell: text, illustrative: ({ illustrative }) => illustrative });
