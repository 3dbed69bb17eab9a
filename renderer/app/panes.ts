const seen = (element: HTMLElement): boolean => element.checkVisibility?.() ?? true;

/** Moves the focus to the next part of the window: rail, page, side panel. */
export function movePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(seen);
  if (panes.length === 0) return;
  // The innermost part that holds the focus: a side panel lies inside the page.
  const here = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const pane = panes[(here + step + panes.length) % panes.length];
  const first = pane?.querySelector<HTMLElement>('[aria-current], a, button, input, select, textarea');
  (pane?.tagName === 'NAV' && first ? first : pane)?.focus();
}
