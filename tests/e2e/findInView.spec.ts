import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { tabTo } from './keyboard.ts';
import { expectAccessible, expectAccessibleZoomed } from './screen.ts';
import { inPractice } from './walk.ts';

const box = (page: Page) => page.getByRole('textbox', { name: 'Find in this view' });
const count = (page: Page) => page.locator('.findbar__count');

test('Ctrl+F finds in a page by keys alone, marks what it found and gives the focus back', async ({ app: page }) => {
  test.setTimeout(120_000);
  const go = await inPractice(page);
  await go('/projects/herts-family-safeguarding-r2');
  const link = page.getByRole('link', { name: 'Record figures' });
  await tabTo(page, link);
  await page.keyboard.press('Control+f');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('SAFEGUARDING');
  await expect(count(page)).toContainText(/^1 of \d+/);
  await expect(box(page)).toHaveValue('SAFEGUARDING');
  const counted = async (): Promise<number> => Number(/of (\d+)/.exec(await count(page).innerText())?.[1]);
  await expect(async () => {
    expect(await counted()).toBeGreaterThan(1);
    expect(await page.evaluate(() => [CSS.highlights.get('find')?.size, CSS.highlights.get('find-now')?.size])).toEqual([(await counted()) - 1, 1]);
  }).toPass({ timeout: 20_000 });
  const of = await counted();
  await expectAccessible(page, 'Find in view');
  await expectAccessibleZoomed(page, 'Find in view');
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toContainText(`${of} of ${of}`);
  await page.keyboard.press('Enter');
  await expect(count(page)).toContainText(`1 of ${of}`);
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  await go('/settings');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('person 1');
  await expect(count(page)).toContainText(/^1 of/);
  await expect(page.locator('[data-found]').first()).toHaveValue('Person 1');
  await expectAccessible(page, 'Found in a box');
});

test('Ctrl+F finds rows of a long table that are not drawn', async ({ app: page, shell }) => {
  // The desktop window asks for a file by the system’s own dialog, which no test can drive.
  if (shell === 'electron') return;
  test.setTimeout(150_000);
  const go = await inPractice(page);
  await go('/import');
  const rows = Array.from({ length: 400 }, (_, at) => `many-${at},Project number ${at}${at === 377 ? ' of Zoë' : ''}`);
  await page.locator('input[data-purpose="import"]').setInputFiles({ name: 'projects.csv', mimeType: 'text/csv', buffer: Buffer.from(['project,title', ...rows].join('\n')) });
  await page.getByRole('button', { name: /^Bring in 400 changes/ }).click();
  await expect(page.getByText('Nothing new in this file')).toBeVisible({ timeout: 30_000 });
  await go('/projects');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  expect(await grid.getByRole('row').count()).toBeLessThan(200);
  await expect(page.getByText('Project number 377')).toHaveCount(0);
  await tabTo(page, grid.locator('[data-cell="0:0"]'));
  await page.keyboard.press('Control+f');
  await page.keyboard.type('zoe');
  await expect(count(page)).toContainText('1 of 1');
  const found = grid.locator('.found--now');
  await expect(found).toContainText('Project number 377 of Zoë');
  await expect(found).toBeInViewport();
  await expectAccessible(page, 'Found in a long table');
  await box(page).fill('project number');
  await expect(count(page)).toContainText('1 of 400');
  await page.keyboard.press('Enter');
  await expect(count(page)).toContainText('2 of 400');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(count(page)).toContainText('400 of 400');
  await expect(grid.locator('.found--now')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(grid.locator('.found')).toHaveCount(0);
  await expect(grid.locator('[data-cell="0:0"]')).toBeFocused();
});
