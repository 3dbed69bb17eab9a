import { useEffect, useRef, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import type { Column, Columns } from './column.ts';
import { copiedInWords, copyOf } from './copyModel.ts';
import { gridAct } from './gridKeys.ts';
import { GridFoot, GridHead } from './GridHead.tsx';
import { GridRow, Spacer } from './GridRow.tsx';
import { PickTick, type Picks } from './picks.tsx';
import { cellsIn, rangeInWords, rectOf, wholeGrid, type Rect } from './rangeModel.ts';
import { nextSort, sortInWords, sortRows, type CellAt, type Sort } from './tableModel.ts';
import { useDrawn } from './useDrawn.ts';
import { useKeepInView } from './useKeepInView.ts';
import { useRowFinds } from './useRowFinds.ts';
import { useRange, type RangeState } from './useRange.ts';

export type { Column } from './column.ts';

interface Props<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: Columns<R>;
  readonly rowKey: (row: R) => string;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  /** The row that is shown beside the table. */
  readonly selected?: string | null;
  /** The ring moved to this row, or it was pressed. */
  readonly onSelect?: (row: R) => void;
  readonly onOpen?: (row: R) => void;
  /** The cells that are chosen, where the page has acts of its own on them. */
  readonly range?: RangeState;
  /** Rows ticked to act on. */
  readonly picks?: Picks<R>;
}

const cellOf = (target: EventTarget): CellAt | null => {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
  const [row, column] = (place ?? '').split(':').map(Number);
  return row === undefined || column === undefined || Number.isNaN(row) ? null : { row, column };
};
const isControl = (target: EventTarget): boolean => target instanceof Element && target.closest('a, button, input, label') !== null;

/** A grid of rows that arrow keys walk through and choose cells of, sorted by its heads. The first column stays when it scrolls sideways. */
export function DataTable<R>({ label, rows, columns, rowKey, sort, onSort, selected = null, onSelect, onOpen, range: given, picks }: Props<R>): ReactElement {
  const sorted = sortRows(rows, columns, sort);
  const own = useRange(sorted, columns, rowKey);
  const range = given ?? own;
  const [at, setAt] = useState<CellAt>({ row: 0, column: 0 });
  // A filter may have taken the row with the ring away; without any row the ring is in the head.
  const here: CellAt = { row: Math.min(at.row, sorted.length - 1), column: Math.min(at.column, columns.length - 1) };
  const [said, setSaid] = useState('');
  const area = useRef<HTMLDivElement>(null);
  const wanted = useRef<CellAt | null>(null);
  const { places, rowHeight, bringIntoView, isVirtual } = useDrawn(area, sorted.length, here.row);
  useKeepInView(area);
  const foundClass = useRowFinds(area, sorted, columns, isVirtual, ({ row, column }) => {
    bringIntoView(row);
    // Its row is drawn by then.
    requestAnimationFrame(() => area.current?.querySelector(`[data-cell="${row}:${column}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  });
  const sortedColumn = columns.find(({ id }) => id === sort?.column);

  // A row far away is drawn first and gets the focus then.
  useEffect(() => {
    if (wanted.current === null) return;
    const cell = area.current?.querySelector<HTMLElement>(`[data-cell="${wanted.current.row}:${wanted.current.column}"]`);
    if (cell == null) return;
    wanted.current = null;
    (cell.querySelector<HTMLElement>('button.sort') ?? cell).focus();
  });
  const ringTo = (to: CellAt): void => { wanted.current = to; setAt(to); bringIntoView(to.row); };
  const tell = (rect: Rect | null): void => setSaid(rect === null || cellsIn(rect) === 1 ? '' : rangeInWords(rect));
  const extend = (from: CellAt, to: CellAt): void => {
    tell(range.choose(from, to));
    ringTo({ row: Math.max(0, to.row), column: to.column });
  };
  const move = (to: CellAt): void => {
    if (range.rect !== null) { range.clear(); setSaid(''); }
    ringTo(to);
    const row = sorted[to.row];
    if (row !== undefined) onSelect?.(row);
  };
  const touched = range.rect ?? { top: here.row, bottom: here.row, left: here.column, right: here.column };
  const keys = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((area.current?.clientHeight ?? 0) / rowHeight) - 2);
    const act = gridAct(event, here, { rows: sorted.length, columns: columns.length, page });
    const row = sorted[here.row];
    if (act === null || ((act.kind === 'open' || act.kind === 'pick' || act.kind === 'row') && (isControl(event.target) || row === undefined))) return;
    if (act.kind === 'open' && onOpen === undefined) return;
    if (act.kind === 'pick' && picks === undefined) return;
    if (act.kind === 'clear' && range.rect === null && (picks?.keys.size ?? 0) === 0) return;
    event.preventDefault();
    if (act.kind === 'move') { if (act.extend) extend(range.corner ?? here, act.to); else move(act.to); }
    else if (act.kind === 'all') {
      const all = wholeGrid({ rows: sorted.length, columns: columns.length });
      if (all !== null) tell(range.choose({ row: all.top, column: all.left }, { row: all.bottom, column: all.right }));
    } else if (act.kind === 'row') tell(range.choose({ row: here.row, column: 0 }, { row: here.row, column: columns.length - 1 }));
    else if (act.kind === 'clear') { event.stopPropagation(); if (range.rect === null) picks?.onClear(); else range.clear(); setSaid('Nothing chosen'); }
    else if (act.kind === 'pick') picks?.onToggle(sorted.slice(touched.top, touched.bottom + 1));
    else if (row !== undefined) onOpen?.(row);
  };

  const press = (event: MouseEvent): void => {
    const to = cellOf(event.target);
    if (event.button !== 0 || to === null || to.row < 0 || isControl(event.target)) return;
    if (event.shiftKey) { event.preventDefault(); extend(range.corner ?? here, to); return; }
    if (range.rect !== null) { range.clear(); setSaid(''); }
    wanted.current = null;
    setAt(to);
  };
  // The button held down, from cell to cell.
  const drag = (event: MouseEvent): void => {
    const to = cellOf(event.target);
    if (event.buttons !== 1 || to === null || to.row < 0 || isControl(event.target) || area.current?.contains(document.activeElement) !== true) return;
    if (to.row === here.row && to.column === here.column) return;
    window.getSelection()?.removeAllRanges();
    extend(range.corner ?? here, to);
  };
  const click = (event: MouseEvent): void => {
    const to = cellOf(event.target);
    const row = to === null ? undefined : sorted[to.row];
    if (row === undefined || event.shiftKey || isControl(event.target) || range.rect !== null) return;
    if (event.ctrlKey || event.metaKey) picks?.onToggle([row]);
    else onSelect?.(row);
  };
  const open = (event: MouseEvent): void => {
    const row = sorted[cellOf(event.target)?.row ?? -1];
    if (row !== undefined && !isControl(event.target)) onOpen?.(row);
  };
  const focused = (event: FocusEvent): void => {
    const to = cellOf(event.target);
    if (to !== null && (to.row !== here.row || to.column !== here.column)) setAt(to);
  };
  const copy = (event: ClipboardEvent): void => {
    const rect = range.rect ?? rectOf(here, here, { rows: sorted.length, columns: columns.length });
    if (window.getSelection()?.isCollapsed === false || rect === null || here.row < 0) return;
    const copied = copyOf(sorted, columns, rect);
    event.clipboardData.setData('text/plain', copied.text);
    event.preventDefault();
    setSaid(copiedInWords(copied));
  };
  const sortBy = (column: Column<R>): void => {
    const next = nextSort(sort, column.id, column.kind === 'number');
    onSort(next);
    setSaid(sortInWords(next, column.head, column.kind));
  };

  return (
    <div ref={area} className="grid" role="region" aria-label={`${label} table`}>
      <span className="vh" role="status">{said}</span>
      <table className="grid__table" role="grid" aria-rowcount={sorted.length + 1} aria-colcount={columns.length} aria-multiselectable="true"
        onKeyDown={keys} onMouseDown={press} onMouseOver={drag} onClick={click} onDoubleClick={open} onFocus={focused} onCopy={copy}>
        <caption className="vh">{label}{sort === null || sortedColumn === undefined ? '' : `. ${sortInWords(sort, sortedColumn.head, sortedColumn.kind)}`}</caption>
        <GridHead columns={columns} sort={sort} ring={here.row === -1 ? here.column : null} onPress={sortBy}
          tick={picks === undefined || sorted.length === 0 ? undefined : <PickTick label={`Choose all ${sorted.length} shown`} on={sorted.every((row) => picks.keys.has(rowKey(row)))} onTurn={() => picks.onToggle(sorted)} />} />
        <tbody>
          {places.flatMap((index, nth) => {
            const row = sorted[index];
            if (row === undefined) return [];
            const key = rowKey(row);
            const gap = index - (places[nth - 1] ?? -1) - 1;
            return [
              gap > 0 ? <Spacer key={`before ${key}`} height={gap * rowHeight} columns={columns.length} /> : null,
              <GridRow key={key} row={row} index={index} columns={columns} ring={here.row === index ? here.column : null} rect={range.rect} current={selected === key} foundClass={isVirtual ? foundClass : undefined} picked={picks?.keys.has(key)}
                tick={picks === undefined ? undefined : <PickTick label={`Choose ${picks.nameOf(row)}`} on={picks.keys.has(key)} onTurn={() => picks.onToggle([row])} />} />,
            ];
          })}
          <Spacer height={(sorted.length - 1 - (places.at(-1) ?? sorted.length - 1)) * rowHeight} columns={columns.length} />
        </tbody>
        <GridFoot columns={columns} />
      </table>
    </div>
  );
}
