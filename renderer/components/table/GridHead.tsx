import type { ReactNode } from 'react';
import type { Column } from './column.ts';
import type { Sort } from './tableModel.ts';

interface Props<R> {
  readonly columns: readonly Column<R>[];
  readonly sort: Sort | null;
  /** The column with the ring; null where the ring is in a row. */
  readonly ring: number | null;
  readonly onPress: (column: Column<R>) => void;
  /** Stands before the words of the first head. */
  readonly tick?: ReactNode;
}

/** The heads, which stay in view; pressing one sorts by it. */
export function GridHead<R>({ columns, sort, ring, onPress, tick }: Props<R>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column, place) => {
          const ways = sort?.column === column.id ? sort : null;
          return (
            <th key={column.id} scope="col" aria-colindex={place + 1} data-cell={`-1:${place}`} tabIndex={column.sortBy === undefined ? (ring === place ? 0 : -1) : undefined} className={`${column.kind === 'text' ? '' : 'num'}${ways === null ? '' : ' sorted'}`}
              aria-label={place === 0 && tick !== undefined ? column.head : undefined} aria-sort={ways === null ? undefined : ways.descending ? 'descending' : 'ascending'}>
              {place === 0 ? tick : null}
              {column.sortBy === undefined ? column.head : (
                <button type="button" className="sort" tabIndex={ring === place ? 0 : -1} onClick={() => onPress(column)}>{column.head}{ways === null ? null : <SortMark descending={ways.descending} />}</button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const SortMark = ({ descending }: { readonly descending: boolean }) =>
  <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true"><path d={descending ? 'M0 1.5h8L4 7z' : 'M0 6.5h8L4 1z'} fill="currentColor" /></svg>;

/** The row of totals under the others, in view as well. */
export function GridFoot<R>({ columns }: { readonly columns: readonly Column<R>[] }) {
  if (columns.every(({ foot }) => foot === undefined)) return null;
  return <tfoot><tr>{columns.map((column, place) => (place === 0 ? <th key={column.id} scope="row">{column.foot}</th> : <td key={column.id} className={column.kind === 'text' ? '' : 'num'}>{column.foot}</td>))}</tr></tfoot>;
}
