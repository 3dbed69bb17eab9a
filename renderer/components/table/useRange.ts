import { useState } from 'react';
import { rectOf, type Range, type Rect } from './rangeModel.ts';
import type { CellAt } from './tableModel.ts';

export interface RangeState {
  readonly rect: Rect | null;
  /** The corner that stays where it is while the other moves. */
  readonly corner: CellAt | null;
  readonly choose: (from: CellAt, to: CellAt) => Rect | null;
  readonly clear: () => void;
}

/** The rectangle of cells that is chosen. It belongs to rows and columns as they stand: filtered, sorted or arranged anew, nothing is chosen. */
export function useRange<R>(rows: readonly R[], columns: readonly { readonly id: string }[], rowKey: (row: R) => string): RangeState {
  const [range, setRange] = useState<Range | null>(null);
  const size = { rows: rows.length, columns: columns.length };
  const of = `${columns.map(({ id }) => id).join(' ')}\n${rows.map(rowKey).join('\n')}`;
  const stands = range !== null && range.of === of;
  return {
    rect: stands ? rectOf(range.from, range.to, size) : null,
    corner: stands ? range.from : null,
    choose: (from, to) => { setRange({ from, to, of }); return rectOf(from, to, size); },
    clear: () => setRange(null),
  };
}
