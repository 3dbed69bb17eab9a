import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useState, type RefObject } from 'react';

/** Below this every row is drawn, so that finding in the page, printing and screen readers see all of them. */
const drawnWhole = 200;
const denseRow = 28;

export interface Drawn {
  /** Places of the rows to draw, in order; the one with the ring is always among them. */
  readonly places: readonly number[];
  /** In pixels; taller in comfortable mode. */
  readonly rowHeight: number;
  readonly bringIntoView: (row: number) => void;
  /** Some rows are not drawn. */
  readonly isVirtual: boolean;
}

/** Which rows of a long table are drawn: those in view and some around them. */
export function useDrawn(area: RefObject<HTMLElement | null>, rows: number, ring: number): Drawn {
  const [rowHeight, setRowHeight] = useState(denseRow);
  useLayoutEffect(() => {
    const said = area.current === null ? Number.NaN : Number.parseFloat(getComputedStyle(area.current).getPropertyValue('--row-h'));
    if (said > 0) setRowHeight(said);
  }, [area]);
  const few = rows <= drawnWhole;
  const virtual = useVirtualizer({
    count: rows, getScrollElement: () => area.current, estimateSize: () => rowHeight, overscan: 20, enabled: !few,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(ring >= 0 && ring < rows ? [ring] : [])])].toSorted((a, b) => a - b),
  });
  useLayoutEffect(() => { virtual.measure(); }, [virtual, rowHeight]);
  return {
    places: few ? Array.from({ length: rows }, (_, place) => place) : virtual.getVirtualItems().map(({ index }) => index),
    rowHeight,
    isVirtual: !few,
    bringIntoView: (row) => { if (!few && row >= 0) virtual.scrollToIndex(row); },
  };
}
