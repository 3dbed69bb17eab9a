import { useId, type ReactNode } from 'react';
import type { Column } from './column.ts';
import { isInside, rangeClass, type Rect } from './rangeModel.ts';

interface Props<R> {
  readonly row: R;
  readonly index: number;
  readonly columns: readonly Column<R>[];
  /** The column with the ring; null where the ring is in another row. */
  readonly ring: number | null;
  readonly rect: Rect | null;
  /** How Find in view marks a cell. */
  readonly foundClass?: ((row: number, column: number) => string) | undefined;
  /** The row that is shown beside the table. */
  readonly current: boolean;
  /** Whether the row is picked to act on; undefined where rows cannot be picked. */
  readonly picked: boolean | undefined;
  /** Stands before the words of the first cell. */
  readonly tick?: ReactNode;
}

/** One row of a grid: its first cell heads it, and is called by its words alone, not by those of its tick. */
export function GridRow<R>({ row, index, columns, ring, rect, foundClass, current, picked, tick }: Props<R>) {
  const nameId = useId();
  return (
    <tr aria-rowindex={index + 2} aria-selected={picked} aria-current={current ? 'true' : undefined}>
      {columns.map((column, place) => {
        const Cell = place === 0 ? 'th' : 'td';
        const looks = [column.kind === 'text' ? '' : 'num', column.most === undefined ? '' : 'cut', rangeClass(rect, index, place), foundClass?.(index, place) ?? ''];
        return (
          <Cell key={column.id} scope={place === 0 ? 'row' : undefined} role={place === 0 ? 'rowheader' : 'gridcell'} aria-colindex={place + 1} aria-selected={isInside(rect, index, place) ? true : undefined}
            data-cell={`${index}:${place}`} tabIndex={ring === place ? 0 : -1} className={looks.filter((look) => look !== '').join(' ')}
            style={column.most === undefined ? undefined : { maxWidth: column.most }} title={column.title?.(row)} aria-labelledby={place === 0 && tick !== undefined ? nameId : undefined}>
            {place === 0 && tick !== undefined ? <>{tick}<span id={nameId}>{column.cell(row)}</span></> : column.cell(row)}
          </Cell>
        );
      })}
    </tr>
  );
}

/** Stands for rows that are not drawn. */
export const Spacer = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height <= 0 ? null : <tr className="spacer" aria-hidden="true"><td colSpan={columns} style={{ height }} /></tr>;
