import type { Page } from '@playwright/test';

/** Nothing but a table or a chart is wider than the window, and what lies over the page scrolls inside it. */
export const findSideways = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const wide = [document.documentElement, document.querySelector('.main'), ...document.querySelectorAll('dialog[open]')]
    .filter((element) => element !== null && element.scrollWidth > element.clientWidth + 1)
    .map((element) => `scrolls sideways: ${element?.tagName} ${element?.scrollWidth} > ${element?.clientWidth}`);
  const outside = [...document.querySelectorAll('dialog[open]')].flatMap((dialog) => {
    const box = dialog.getBoundingClientRect();
    return box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight ? [`reaches out of the window: ${dialog.className}`] : [];
  });
  return [...wide, ...outside];
});

/** The spacing that WCAG 1.4.12 lets a reader set. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/**
 * Words that are cut off, or run out of their box, with a reader's own spacing of text. The cells of a grid may end in dots:
 * the page of the row, which Enter opens, has them in full.
 */
export async function findClipped(page: Page): Promise<readonly string[]> {
  return await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const before = [...document.adoptedStyleSheets];
    document.adoptedStyleSheets = [...before, sheet];
    const name = (element: Element): string => `${element.tagName.toLowerCase()}.${String(element.getAttribute('class') ?? '')} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const hasWords = (element: Element): boolean => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('svg, .vh, option, datalist') !== null || !element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      if (style.display === 'inline' || style.display === 'contents') continue;
      const hides = [style.overflowX, style.overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
      const isControl = element.matches('a, button, .tag, .chip, th, td, label, dt, dd, h1, h2, h3');
      if (!hides && !(isControl || hasWords(element))) continue;
      if (element.matches('.grid .cut, .grid .cut *')) continue;
      const [across, down] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
      if (element.clientWidth === 0 || (element.textContent ?? '').trim() === '') continue;
      if (across > 2 && style.overflowX !== 'auto' && style.overflowX !== 'scroll') found.push(`words run ${across}px out of ${name(element)}`);
      else if (down > 4 && style.overflowY !== 'auto' && style.overflowY !== 'scroll' && (hides || isControl)) found.push(`words run ${down}px below ${name(element)}`);
    }
    document.adoptedStyleSheets = before;
    return [...new Set(found)];
  }, spacing);
}

/** Buttons and links that stand by themselves and are smaller than 24 by 24 with less than that around them. */
export const findSmallTargets = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const top = document.querySelector('dialog[open]') ?? document;
  const targets = [...top.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, [role="option"]')].filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('.vh, .skip') === null);
  const boxOf = (element: HTMLElement): DOMRect => (element instanceof HTMLInputElement && element.matches('[type="radio"], [type="checkbox"]') ? (element.closest('label') ?? element) : element).getBoundingClientRect();
  const centre = (box: DOMRect): readonly [number, number] => [box.left + box.width / 2, box.top + box.height / 2];
  /** What an open menu or list lies over cannot be pressed. */
  const covered = (element: HTMLElement, [x, y]: readonly [number, number]): boolean => {
    const there = document.elementFromPoint(x, y)?.closest('.menu__panel, .combo__list');
    return there != null && !there.contains(element);
  };
  const boxes = targets.map((element) => ({ element, box: boxOf(element) })).filter(({ element, box }) => box.width > 0 && !covered(element, centre(box)));
  /** A link or button among words of its block that are none. */
  const inSentence = (element: HTMLElement): boolean => {
    const block = element.closest('p, li, dd, td, th, caption, figcaption, h2, h3');
    if (block === null || getComputedStyle(element).display !== 'inline') return false;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if ((node.textContent ?? '').trim() !== '' && node.parentElement?.closest('a, button, .vh') === null) return true;
    return false;
  };
  return boxes.flatMap(({ element, box }) => {
    if ((box.width >= 24 && box.height >= 24) || inSentence(element)) return [];
    const [x, y] = centre(box);
    // A circle of 24 around its middle touches no other target, and no circle of another small one.
    const near = boxes.find(({ element: other, box: there }) => {
      if (other === element || element.contains(other) || other.contains(element)) return false;
      const [dx, dy] = [Math.max(there.left - x, 0, x - there.right), Math.max(there.top - y, 0, y - there.bottom)];
      if (Math.hypot(dx, dy) < 12) return true;
      const [ox, oy] = centre(there);
      return (there.width < 24 || there.height < 24) && Math.hypot(ox - x, oy - y) < 24;
    });
    return near === undefined ? [] : [`small target: ${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 30)}” ${Math.round(box.width)}×${Math.round(box.height)}, near “${(near.element.textContent ?? '').trim().slice(0, 30)}”`];
  });
});
