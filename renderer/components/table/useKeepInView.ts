import { useEffect, type RefObject } from 'react';

/** What has the focus stays in view when the area around it becomes smaller: a panel opened beside it, the window was made narrow. */
export function useKeepInView(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = area.current;
    if (box === null || typeof ResizeObserver === 'undefined') return undefined;
    const seen = new ResizeObserver(() => {
      const focused = document.activeElement;
      if (focused !== null && focused !== box && box.contains(focused)) focused.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    seen.observe(box);
    return () => seen.disconnect();
  }, [area]);
}
