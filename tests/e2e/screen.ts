import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
export const themes = ['light', 'dark'] as const;

/** Waits until the screen stands: a heading, and nothing on its way. */
export async function settle(page: Page, heading?: string | RegExp): Promise<void> {
  const title = page.getByRole('heading', { level: 1, ...(heading === undefined ? {} : { name: heading }) });
  await expect(title.first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** What axe finds against WCAG 2.0 to 2.2 A and AA, as one line each: rule, then the parts of the page. */
async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).withTags(tags).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${(failureSummary ?? '').split('\n')[1]?.trim() ?? ''})`).join('; ')}`);
}

/** The screen as it stands has no violation in either theme. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Nothing but a table or a chart is wider than the window. */
export async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const wide = await page.evaluate(() => [document.documentElement, document.querySelector('.main')].filter((element) => element !== null && element.scrollWidth > element.clientWidth + 1)
    .map((element) => `${element?.tagName} ${element?.scrollWidth} > ${element?.clientWidth}`));
  expect(wide, screen).toEqual([]);
}
