import type { Page } from '@playwright/test';

/** In forced colours: controls, what is chosen, marks and icons that cannot be told from what is behind them; and any movement. */
export async function findLostInForcedColours(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const found = await page.evaluate(() => {
    const say = (what: string, element: Element): string => `${what}: ${element.outerHTML.slice(0, 90)}`;
    const seen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true }) && element.closest('.vh') === null;
    const behind = (element: Element | null): string => {
      for (let at = element; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent') return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const lines: string[] = [];
    for (const control of document.querySelectorAll('button, a[href], input, select, textarea, summary')) {
      if (!seen(control)) continue;
      const style = getComputedStyle(control);
      if (style.color === behind(control)) lines.push(say('words like their ground', control));
      if (control.matches('.btn, .facet, .chip, .input, .rail__find') && (style.borderTopStyle === 'none' || Number.parseFloat(style.borderTopWidth) < 1)) lines.push(say('no border', control));
    }
    for (const chosen of document.querySelectorAll('[aria-current]:not([aria-current="false"]), [aria-selected="true"], [aria-pressed="true"]')) {
      if (!seen(chosen)) continue;
      const twin = [...(chosen.parentElement?.parentElement ?? document).querySelectorAll(`${chosen.tagName}:not([aria-current]):not([aria-selected="true"]):not([aria-pressed="true"])`)].find(seen);
      if (twin === undefined) continue;
      // Words and edges: weight, lines under and around. A tint alone is taken away here.
      const look = (element: Element): string => [element, element.firstElementChild ?? element].map((part) => { const s = getComputedStyle(part); return [s.fontWeight, s.textDecorationLine, s.textDecorationThickness, s.outlineStyle, s.outlineColor, s.borderBottomColor, s.borderBottomWidth, s.borderLeftColor, s.borderLeftWidth].join(); }).join('|');
      if (look(chosen) === look(twin)) lines.push(say('chosen looks like the others', chosen));
    }
    for (const mark of document.querySelectorAll('svg *')) {
      if (!(mark instanceof SVGGeometryElement) || mark.closest('defs') !== null || !seen(mark)) continue;
      const { fill, stroke, opacity } = getComputedStyle(mark);
      const ground = behind(mark);
      if (opacity !== '0' && [fill, stroke].every((colour) => colour === 'none' || colour === ground) && fill !== 'none') lines.push(say('mark like its ground', mark));
    }
    const hatch = [...document.querySelectorAll('.unknown')].find((one) => seen(one));
    if (hatch !== undefined && getComputedStyle(hatch, '::before').borderTopWidth !== '1px') lines.push(say('no hatch', hatch));
    if (document.getAnimations().length > 0) lines.push('something moves');
    return [...new Set(lines)];
  });
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: null });
  return found;
}

/** With more contrast asked for: boxes whose border is not in the colour of text. */
export async function findPaleBorders(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ contrast: 'more' });
  const found = await page.evaluate(() => {
    const text = getComputedStyle(document.body).color;
    return [...document.querySelectorAll('.btn:not(.btn--main, .btn--off, [aria-disabled="true"], :disabled), .input:not(.input--error), .facet, .seg, .rail__find')]
      .filter((control) => control.checkVisibility() && getComputedStyle(control).borderTopColor !== text)
      .map((control) => `pale border: ${control.outerHTML.slice(0, 80)}`);
  });
  await page.emulateMedia({ contrast: null });
  return found;
}

/** Help stands last in the rail, on every screen at the same place. */
export const findHelpElsewhere = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const help = [...document.querySelectorAll('.rail a')].at(-1);
  return help?.textContent.startsWith('Help') === true ? [] : ['Help is not the last link of the rail'];
});
