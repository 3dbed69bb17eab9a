import { useEffect, useEffectEvent, useMemo, useState, type RefObject } from 'react';
import type { Column } from './column.ts';
import { cellWords, findInRows, offerRowFinds } from './rowFinds.ts';
import type { CellAt } from './tableModel.ts';

const keyOf = ({ row, column }: CellAt): string => `${row}:${column}`;

/** Lets Find in view look through rows that are not drawn. Answers how a cell is marked by it, as a class. */
export function useRowFinds<R>(table: RefObject<HTMLElement | null>, sorted: readonly R[], columns: readonly Column<R>[], isVirtual: boolean, bringIntoView: (cell: CellAt) => void): (row: number, column: number) => string {
  const [found, setFound] = useState<{ readonly cells: readonly CellAt[]; readonly now: CellAt | null } | null>(null);
  const find = useEffectEvent((query: string) => findInRows(sorted, columns, query));
  const words = useEffectEvent(({ row, column }: CellAt) => {
    const [of, at] = [sorted[row], columns[column]];
    return of === undefined || at === undefined ? '' : cellWords(at, of);
  });
  const bring = useEffectEvent(bringIntoView);
  useEffect(() => {
    if (!isVirtual || table.current === null) return undefined;
    const leave = offerRowFinds(table.current, { find: (query) => find(query), words: (cell) => words(cell), mark: (marks) => { setFound(marks); if (marks?.now != null) bring(marks.now); } });
    return () => { leave(); setFound(null); };
  }, [isVirtual, table]);
  const keys = useMemo(() => new Set(found?.cells.map(keyOf)), [found]);
  const now = found?.now == null ? null : keyOf(found.now);
  return (row, column) => { const key = `${row}:${column}`; return !keys.has(key) ? '' : key === now ? 'found found--now' : 'found'; };
}
