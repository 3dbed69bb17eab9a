import type { ImportReport, ReadKind } from '../../../shared/contract/imports.ts';

/** How each table is called on screen. */
export const kindWords: Readonly<Record<ReadKind, string>> = {
  projects: 'Projects', participations: 'Councils taking part', awards: 'Awards', measures: 'Measures', observations: 'Figures', ledger: 'Ledger',
};

/** One line of the table of differences: a cell that differs, or a row that is new. */
export interface Difference {
  /** Null where it is of no one row. */
  readonly row: number | null;
  readonly what: string;
  /** Null: the whole row is new. */
  readonly column: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** So many differences are shown; the rest are counted. */
export const shownDifferences = 200;

/** How many cells and new rows the file would bring in. */
export const countOf = ({ changes, added, more }: ImportReport): number => changes.length + added.length + more.changes + more.added;

/** Cells that differ and rows that are new, in the order of the file. */
export const differencesIn = ({ changes, added }: ImportReport): readonly Difference[] =>
  [...changes, ...added.map(({ row, what }) => ({ row, what, column: null, before: null, after: null }))].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)).slice(0, shownDifferences);
