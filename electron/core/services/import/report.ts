import type { ImportAdded, ImportChange, ImportCounts, ImportKind, ImportRemark, ImportReport } from '../../../../shared/contract/imports.ts';

/** How many of each are listed; all are counted. */
const listed = { changes: 2000, added: 500, faults: 500, notes: 200 } as const;

/** Where one table's reading is noted down. Columns are named as the file names them. */
export interface TableNotes {
  readonly fault: (row: number | null, column: string | null, message: string) => void;
  readonly note: (row: number | null, column: string | null, message: string) => void;
  readonly change: (row: number, change: Omit<ImportChange, 'file' | 'row'>) => void;
  readonly row: (as: 'added' | 'changed' | 'unchanged', row: number, what: string | (() => string)) => void;
  /** A row of data was met, whatever becomes of it. */
  readonly met: () => void;
  /** Takes back the faults of one column, because one sentence says more. */
  readonly instead: (column: string, row: number, message: string) => void;
}

export interface Reporting {
  readonly table: (file: string, kind: ImportKind | null) => TableNotes;
  readonly faults: () => number;
  readonly report: () => ImportReport;
}

const none = (): { -readonly [K in keyof ImportCounts]: number } => ({ read: 0, added: 0, changed: 0, unchanged: 0 });

/** A list that keeps its first and counts the rest. */
function listUpTo<T extends object>(most: number): { readonly add: (item: T | (() => T)) => void; readonly kept: T[]; readonly more: () => number; readonly drop: (is: (item: T) => boolean) => void; readonly count: () => number } {
  const kept: T[] = [];
  let count = 0;
  return {
    kept,
    count: () => count,
    more: () => count - kept.length,
    add: (item) => {
      count += 1;
      if (kept.length < most) kept.push(typeof item === 'function' ? item() : item);
    },
    drop: (is) => {
      const stay = kept.filter((item) => !is(item));
      count -= kept.length - stay.length;
      kept.splice(0, kept.length, ...stay);
    },
  };
}

/** Gathers what is said of all tables of one import. */
export function makeReporting(): Reporting {
  const [changes, added] = [listUpTo<ImportChange>(listed.changes), listUpTo<ImportAdded>(listed.added)];
  const [faults, notes] = [listUpTo<ImportRemark>(listed.faults), listUpTo<ImportRemark>(listed.notes)];
  const counted: { readonly file: string; readonly kind: ImportKind; readonly counts: ReturnType<typeof none> }[] = [];
  return {
    table: (file, kind) => {
      const counts = none();
      if (kind !== null) counted.push({ file, kind, counts });
      return {
        fault: (row, column, message) => faults.add({ file, row, column, message }),
        note: (row, column, message) => notes.add({ file, row, column, message }),
        change: (row, change) => changes.add({ file, row, ...change }),
        row: (as, row, what) => {
          counts[as] += 1;
          if (as === 'added') added.add(() => ({ file, row, what: typeof what === 'string' ? what : what() }));
        },
        met: () => void (counts.read += 1),
        instead: (column, row, message) => {
          faults.drop((fault) => fault.file === file && fault.column === column);
          faults.add({ file, row, column, message });
        },
      };
    },
    faults: faults.count,
    report: () => ({
      tables: counted.map(({ file, kind, counts }) => ({ file, kind, ...counts })),
      rows: counted.reduce((sum, { counts }) => ({
        read: sum.read + counts.read, added: sum.added + counts.added, changed: sum.changed + counts.changed, unchanged: sum.unchanged + counts.unchanged,
      }), none()),
      changes: changes.kept,
      added: added.kept,
      faults: faults.kept.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.row ?? 0) - (b.row ?? 0))),
      notes: notes.kept,
      more: { changes: changes.more(), added: added.more(), faults: faults.more(), notes: notes.more() },
    }),
  };
}
