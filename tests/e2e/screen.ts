import { expect, type Page } from '@playwright/test';
import { axeFinds } from './checks/axe.ts';
import { findSideways } from './checks/layout.ts';

/** Waits until the screen stands: a heading, and nothing on its way. */
export async function settle(page: Page, heading?: string | RegExp): Promise<void> {
  const title = page.getByRole('heading', { level: 1, ...(heading === undefined ? {} : { name: heading }) });
  await expect(title.first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** What axe finds in light, and in dark. A theme changes colours and nothing else. */
export async function axeFindsInBoth(page: Page): Promise<readonly string[]> {
  const light = await axeFinds(page, 'all');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeFinds(page, 'contrast');
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((line) => `dark, ${line}`)];
}

/** The screen as it stands has no violation in either theme: for a state that no list of places leads to. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  expect(await axeFindsInBoth(page), screen).toEqual([]);
}

/** The same in a window of 1280 by 1024 at 400%, where things lie elsewhere and have the colours they had. */
export async function expectAccessibleZoomed(page: Page, screen: string): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  expect([...await findSideways(page), ...await axeFinds(page, 'all but contrast')], `${screen}, zoomed`).toEqual([]);
  if (size !== null) await page.setViewportSize(size);
}
