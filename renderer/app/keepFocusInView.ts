/**
 * What keys give the focus to is brought whole into view. Browsers let it be where a part of it is seen already: of a link in a
 * table that scrolls sideways perhaps its last letter.
 */
export function keepFocusInView(window: Window): void {
  window.document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches(':focus-visible')) target.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  });
}
