import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Waits until the screen stands: a heading, and nothing on its way. */
export async function settle(page: Page, heading?: string | RegExp): Promise<void> {
  const title = page.getByRole('heading', { level: 1, ...(heading === undefined ? {} : { name: heading }) });
  await expect(title.first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

type Rules = 'all' | 'contrast' | 'all but contrast';

/** What axe finds against WCAG 2.0 to 2.2 A and AA, as one line each: rule, then the parts of the page. */
async function violations(page: Page, rules: Rules): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const asked = rules === 'contrast' ? axe.withRules(['color-contrast']) : rules === 'all' ? axe.withTags(tags) : axe.withTags(tags).disableRules(['color-contrast']);
  const found = await asked.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${(failureSummary ?? '').split('\n')[1]?.trim() ?? ''})`).join('; ')}`);
}

/** The screen as it stands has no violation in either theme. A theme changes colours and nothing else. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect(await violations(page, 'all'), `${screen}, light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, 'contrast'), `${screen}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The same in a window of 1280 by 1024 at 400%, where things lie elsewhere and have the colours they had. */
export async function expectAccessibleZoomed(page: Page, screen: string): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  await expectNoSidewaysScroll(page, `${screen}, zoomed`);
  expect(await violations(page, 'all but contrast'), `${screen}, zoomed`).toEqual([]);
  if (size !== null) await page.setViewportSize(size);
}

/** Nothing but a table or a chart is wider than the window. */
async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const wide = await page.evaluate(() => [document.documentElement, document.querySelector('.main')].filter((element) => element !== null && element.scrollWidth > element.clientWidth + 1)
    .map((element) => `${element?.tagName} ${element?.scrollWidth} > ${element?.clientWidth}`));
  expect(wide, screen).toEqual([]);
}
