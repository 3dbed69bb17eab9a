import { expect, type Page } from '@playwright/test';

/** What the walk of the Tab key writes down in the page. */
interface Walked {
  readonly controls: readonly HTMLElement[];
  readonly reached: Element[];
  readonly lines: string[];
  readonly nameOf: (element: Element) => string;
  readonly check: () => void;
}

/** Marks every control that the Tab key must reach and begins to write down where it goes. */
function watchStops(): number {
  const top = document.querySelector('dialog[open]') ?? document.body;
  const radioGroups = new Set<string>();
  const controls = [...top.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter((element) => {
    if (element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility({ visibilityProperty: true })) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const chosen = [...document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(element.name)}"]`)].some(({ checked }) => checked);
    if (chosen) return element.checked;
    if (radioGroups.has(element.name)) return false;
    radioGroups.add(element.name);
    return true;
  });
  const nameOf = (element: Element): string => `${element.tagName.toLowerCase()} “${((element.getAttribute('aria-label') ?? element.textContent ?? '').trim() || element.id).slice(0, 40)}”`;
  const reached: Element[] = [];
  const lines: string[] = [];
  let last: { readonly element: Element; readonly box: DOMRect; readonly scroll: number } | null = null;
  const state: Walked = {
    controls, reached, lines, nameOf,
    check: () => {
      const element = document.activeElement;
      if (element === null || element === document.body || element === document.documentElement) return;
      if (reached.includes(element)) return;
      reached.push(element);
      const boxes = element.getClientRects();
      const box = boxes[0];
      if (box === undefined) return;
      const wears = [element, element.closest('label'), element.closest('th, td')].some((part) => {
        if (part === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || (part === element && boxShadow !== 'none');
      });
      if (!wears) lines.push(`no ring: ${nameOf(element)}`);
      // Its middle, cut to what of it lies in the window: a part that scrolls may be larger.
      const [x, y] = [(Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2];
      const there = document.elementFromPoint(x, y);
      if (there === null || !(element.contains(there) || there.contains(element) && there.tagName === 'LABEL' || there.closest('label')?.contains(element) === true)) lines.push(`hidden: ${nameOf(element)} behind ${there === null ? 'the edge of the window' : nameOf(there)}`);
      const before = last;
      const scroll = document.querySelector('.main')?.scrollTop ?? 0;
      const moved = scroll - (before?.scroll ?? 0);
      // Upwards and not to the right of where it was: against the order of reading.
      if (before !== null && element.closest('.main') !== null && before.element.closest('.main') !== null && box.bottom + moved <= before.box.top + 1 && box.left < before.box.right) lines.push(`goes back: from ${nameOf(before.element)} up to ${nameOf(element)}`);
      last = { element, box, scroll };
    },
  };
  (globalThis as unknown as { walked: Walked }).walked = state;
  document.addEventListener('keyup', state.check, true);
  if (top !== document.body && document.activeElement !== null) reached.push(document.activeElement);
  // The walk begins before the first control.
  if (document.activeElement instanceof HTMLElement && top === document.body) document.activeElement.blur();
  return controls.length;
}

function readStops(): readonly string[] {
  const { walked: state } = globalThis as unknown as { walked: Walked };
  document.removeEventListener('keyup', state.check, true);
  // A group of radios is one stop. A grid is one stop; inside it the arrows walk, and the stop goes along.
  const missed = state.controls.filter((control) => control.isConnected && control.tabIndex >= 0 && !state.reached.includes(control) && !(control instanceof HTMLInputElement && control.type === 'radio' && state.reached.some((reached) => reached instanceof HTMLInputElement && reached.name === control.name)) && !(control.matches('[data-cell], [data-cell] *') && state.reached.some((reached) => reached.closest('[role="grid"]') === control.closest('[role="grid"]'))));
  return [...new Set([...state.lines, ...missed.map((control) => `not reached by Tab: ${state.nameOf(control)}`)])];
}

/** Presses Tab through the screen: every control is reached, in the order of reading, in view and with its ring. */
export async function findKeyTroubles(page: Page): Promise<readonly string[]> {
  const count = await page.evaluate(watchStops);
  for (let stop = 0; stop < count + count / 10 + 6; stop += 1) await page.keyboard.press('Tab');
  return await page.evaluate(readStops);
}

/** Gives every control the focus where the window is small: none lies behind a bar that stays. */
export const findCovered = (page: Page): Promise<readonly string[]> => page.evaluate(async () => {
  const top = document.querySelector('dialog[open]') ?? document.body;
  const before = document.activeElement;
  const lines: string[] = [];
  for (const element of top.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
    if (element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility({ visibilityProperty: true })) continue;
    element.focus();
    // What the last one showed is gone.
    await Promise.resolve();
    const box = element.getClientRects()[0];
    if (document.activeElement !== element || box === undefined) continue;
    const [x, y] = [(Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2];
    const there = document.elementFromPoint(x, y);
    if (there === null || !(element.contains(there) || there.closest('label')?.contains(element) === true)) lines.push(`covered: ${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 40)}” by ${there === null ? 'the edge of the window' : there.outerHTML.slice(0, 60)}`);
  }
  if (before instanceof HTMLElement && before.isConnected) before.focus();
  return lines;
});

/** Esc closes what lies over the page, and the focus is back on what opened it, or on the page's heading where that went. */
export async function findFocusLost(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open], .menu__panel:not([hidden])')).toHaveCount(0);
  return await page.evaluate(() => (document.activeElement === null || document.activeElement === document.body ? ['the focus is lost when it closes'] : []));
}
