import type { Page } from '@playwright/test';

/** Boxes of one form that bear the same name in the same group: a person would be asked for the same fact twice. */
export const findAskedTwice = (page: Page): Promise<readonly string[]> => page.evaluate(() =>
  [...document.querySelectorAll('form')].flatMap((form) => {
    const boxes = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('input, select, textarea')]
      .filter((box) => !box.matches('[type="radio"], [type="checkbox"], [type="hidden"], [type="file"]') && box.checkVisibility());
    const nameOf = (box: (typeof boxes)[number]): string =>
      [box.closest('fieldset')?.querySelector('legend')?.textContent ?? '', box.getAttribute('aria-label') ?? box.labels?.[0]?.textContent ?? ''].join(' ').trim();
    return [...Map.groupBy(boxes, nameOf)].flatMap(([name, all]) => (all.length > 1 ? [`asked ${all.length} times: ${name}`] : []));
  }));
