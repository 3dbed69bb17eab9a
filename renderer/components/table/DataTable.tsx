import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { moveInGrid, nextSort, sortInWords, sortRows, type CellAt, type Sort, type SortValue } from './tableModel.ts';

export interface Column<R> {
  readonly id: string;
  readonly head: string;
  readonly cell: (row: R) => ReactNode;
  readonly kind: 'text' | 'number' | 'date';
  readonly sortBy?: (row: R) => SortValue;
  /** Widest it may grow, in pixels; longer text is cut and stands whole in the cell's title. */
  readonly most?: number;
  readonly title?: (row: R) => string;
  readonly foot?: ReactNode;
}

interface Props<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly [Column<R>, ...Column<R>[]];
  readonly rowKey: (row: R) => string;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  readonly selected?: string | null;
  /** The ring moved to this row, or it was pressed. */
  readonly onSelect?: (row: R) => void;
  readonly onOpen?: (row: R) => void;
}

/** Below this every row is drawn, so that finding in the page, printing and screen readers see all of them. */
const drawnWhole = 200;
const rowHeight = 28;

/** A grid of rows that arrow keys walk through, sorted by its heads. The first column stays when it scrolls sideways. */
export function DataTable<R>({ label, rows, columns, rowKey, sort, onSort, selected = null, onSelect, onOpen }: Props<R>) {
  const sorted = sortRows(rows, columns, sort);
  const [at, setAt] = useState<CellAt>({ row: 0, column: 0 });
  // A filter may have taken the row with the ring away; without any row the ring is in the head.
  const here: CellAt = { row: Math.min(at.row, sorted.length - 1), column: at.column };
  const [said, setSaid] = useState('');
  const area = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: sorted.length, getScrollElement: () => area.current, estimateSize: () => rowHeight, overscan: 20, enabled: sorted.length > drawnWhole });
  const drawn = sorted.length > drawnWhole ? virtual.getVirtualItems().map(({ index }) => index) : sorted.map((_, index) => index);
  const above = drawn[0] ?? 0;
  const below = sorted.length - 1 - (drawn.at(-1) ?? sorted.length - 1);
  const sortedColumn = columns.find(({ id }) => id === sort?.column);

  const focusCell = ({ row, column }: CellAt): void => {
    const cell = area.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
    (cell?.querySelector<HTMLElement>('button.sort') ?? cell)?.focus();
  };
  const move = (to: CellAt): void => {
    setAt(to);
    const row = sorted[to.row];
    if (row !== undefined) onSelect?.(row);
    if (sorted.length > drawnWhole && to.row >= 0) virtual.scrollToIndex(to.row);
    requestAnimationFrame(() => focusCell(to));
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((area.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = moveInGrid(here, event.key, event.ctrlKey, { rows: sorted.length, columns: columns.length, page });
    const row = sorted[here.row];
    const onControl = (event.target as Element).closest('a, button') !== null;
    if (to === null && (event.key !== 'Enter' || row === undefined || onControl)) return;
    event.preventDefault();
    if (to !== null) move(to);
    else if (row !== undefined) onOpen?.(row);
  };
  const press = (column: Column<R>): void => {
    const next = nextSort(sort, column.id, column.kind === 'number');
    onSort(next);
    setSaid(sortInWords(next, column.head, column.kind));
  };
  const tab = (row: number, column: number): 0 | -1 => (here.row === row && here.column === column ? 0 : -1);

  return (
    <div ref={area} className="grid" role="region" aria-label={`${label} table`}>
      <span className="vh" role="status">{said}</span>
      <table className="grid__table" role="grid" aria-rowcount={sorted.length + 1} aria-colcount={columns.length} onKeyDown={keys}>
        <caption className="vh">{label}{sort === null || sortedColumn === undefined ? '' : `. ${sortInWords(sort, sortedColumn.head, sortedColumn.kind)}`}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column, place) => (
              <th key={column.id} scope="col" data-cell={`-1:${place}`} className={`${column.kind === 'text' ? '' : 'num'}${sort?.column === column.id ? ' sorted' : ''}`}
                aria-sort={sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined}>
                {column.sortBy === undefined ? column.head : (
                  <button type="button" className="sort" tabIndex={tab(-1, place)} onFocus={() => setAt({ row: -1, column: place })} onClick={() => press(column)}>
                    {column.head}{sort?.column === column.id ? <SortMark descending={sort.descending} /> : null}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 ? <Spacer rows={above} columns={columns.length} /> : null}
          {drawn.map((index) => {
            const row = sorted[index];
            if (row === undefined) return null;
            const key = rowKey(row);
            return (
              <tr key={key} aria-rowindex={index + 2} aria-selected={selected === key} onClick={() => { setAt({ row: index, column: at.column }); onSelect?.(row); }} onDoubleClick={() => onOpen?.(row)}>
                {columns.map((column, place) => {
                  const Cell = place === 0 ? 'th' : 'td';
                  return (
                    <Cell key={column.id} scope={place === 0 ? 'row' : undefined} role={place === 0 ? 'rowheader' : 'gridcell'} data-cell={`${index}:${place}`} tabIndex={tab(index, place)}
                      className={`${column.kind === 'text' ? '' : 'num'}${column.most === undefined ? '' : ' cut'}`} style={column.most === undefined ? undefined : { maxWidth: column.most }}
                      title={column.title?.(row)} onFocus={() => setAt({ row: index, column: place })}>{column.cell(row)}</Cell>
                  );
                })}
              </tr>
            );
          })}
          {below > 0 ? <Spacer rows={below} columns={columns.length} /> : null}
        </tbody>
        {columns.some(({ foot }) => foot !== undefined) ? (
          <tfoot><tr>{columns.map((column, place) => (place === 0 ? <th key={column.id} scope="row">{column.foot}</th> : <td key={column.id} className={column.kind === 'text' ? '' : 'num'}>{column.foot}</td>))}</tr></tfoot>
        ) : null}
      </table>
    </div>
  );
}

const Spacer = ({ rows, columns }: { readonly rows: number; readonly columns: number }) =>
  <tr className="spacer" aria-hidden="true"><td colSpan={columns} style={{ height: rows * rowHeight }} /></tr>;

const SortMark = ({ descending }: { readonly descending: boolean }) =>
  <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true"><path d={descending ? 'M0 1.5h8L4 7z' : 'M0 6.5h8L4 1z'} fill="currentColor" /></svg>;
