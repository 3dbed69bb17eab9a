import type { Page } from '@playwright/test';

/** Begins to write down what a screen reader would say by itself: words that come into a live region, politely or as an alert. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const regions = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    const wordsOf = (region: Element): string => (region.textContent ?? '').trim().replace(/\s+/g, ' ');
    const isAlert = (region: Element): boolean => region.matches('[role="alert"], [aria-live="assertive"]');
    const last = new WeakMap<Element, string>();
    const lines: string[] = [];
    for (const region of document.querySelectorAll(regions)) last.set(region, wordsOf(region));
    new MutationObserver((changes) => {
      const touched = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const around = (target instanceof Element ? target : target.parentElement)?.closest(regions);
        if (around != null) touched.add(around);
        for (const node of addedNodes) if (node instanceof Element) for (const region of [...(node.matches(regions) ? [node] : []), ...node.querySelectorAll(regions)]) touched.add(region);
      }
      for (const region of touched) {
        const words = wordsOf(region);
        const before = last.get(region);
        if (before === words) continue;
        last.set(region, words);
        if (words === '' || !region.isConnected || !region.checkVisibility({ visibilityProperty: true })) continue;
        // A polite region that comes with its words in it is not said by every screen reader.
        lines.push(`${isAlert(region) ? 'alert' : before === undefined ? 'not heard' : 'said'}: ${words}`);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    (globalThis as unknown as { announced: string[] }).announced = lines;
  });
}

/** What was said since it was last asked, once nothing more comes; where something must come, that is waited for. */
export async function heard(page: Page, something = false): Promise<readonly string[]> {
  return await page.evaluate(async (mustCome) => {
    const { announced } = globalThis as unknown as { announced: string[] };
    const rest = async (): Promise<void> => { await new Promise((resolve) => { setTimeout(resolve, 700); }); };
    for (let turn = 0; mustCome && announced.length === 0 && turn < 20; turn += 1) await rest();
    for (let count = -1; count !== announced.length;) { count = announced.length; await rest(); }
    return announced.splice(0);
  }, something);
}
