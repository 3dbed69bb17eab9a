import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { press, tabTo, type } from './keyboard.ts';
import { paste } from './paste.ts';
import { expectAccessible, expectAccessibleZoomed, settle } from './screen.ts';

const project = 'herts-family-safeguarding-r2';
const measure = 'Looked-after children with three or more placements in the year';

async function begin(page: Page): Promise<void> {
  await settle(page, 'Who you are');
  await type(page, page.getByLabel('Name or post'), 'Lead 2');
  await type(page, page.getByLabel('Organisation'), 'Luton');
  await page.getByRole('radio', { name: /^Council lead/ }).check();
  await press(page, page.getByRole('button', { name: 'Go on' }));
  await settle(page, 'Start');
  await press(page, page.getByRole('button', { name: /practice/i }));
  // A machine with other work takes its time to write a programme.
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor({ timeout: 40_000 });
  await settle(page, 'Overview');
}

test('E10 by keys alone: a block from a spreadsheet is pasted, read back, put right, saved as one change and taken back', async ({ app: page }) => {
  test.setTimeout(150_000);
  await begin(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('family safeguarding: extension');
  await page.keyboard.press('Enter');
  await settle(page, /^Family Safeguarding: extension/);
  await press(page, page.getByRole('link', { name: 'Record figures' }));
  await settle(page, /^Luton, /);
  await press(page, page.getByRole('navigation', { name: 'Measures' }).getByRole('link', { name: new RegExp(`^${measure}`) }));
  await expect(page.getByRole('heading', { level: 2, name: measure })).toBeVisible();
  await press(page, page.getByRole('link', { name: 'Fill in a grid' }));
  await settle(page, measure);
  const grid = page.getByRole('grid', { name: `${measure}, by period and council` });
  const at = (row: number, column: number): Locator => grid.locator(`[data-cell="${row}:${column}"]`);
  await tabTo(page, at(0, 0));
  await expectAccessible(page, 'The grid');
  await expectAccessibleZoomed(page, 'The grid');

  for (const [keys, cell] of [['Control+End', '12:9'], ['Home', '12:0'], ['PageUp', null], ['Control+Home', '0:0'], ['End', '0:9'], ['ArrowDown', '1:9'], ['ArrowLeft', '1:8'], ['Control+Home', '0:0']] as const) {
    await page.keyboard.press(keys);
    if (cell !== null) await expect(page.locator(':focus')).toHaveAttribute('data-cell', cell);
  }
  for (let down = 0; down < 8; down += 1) await page.keyboard.press('ArrowDown');
  await expect(at(8, 0)).toBeFocused();
  await paste(page, { text: '16\t121\r\n"15"\t122\r\n15\t125\r\n130\t124\r\n', html: '<table><tr><td>999</td></tr></table>' });
  await expect(page.getByText('Pasted 8 cells: 5 differ from what is recorded, 1 to put right. Nothing is saved yet')).toBeVisible();
  await expect(at(8, 0)).toBeFocused();
  await expect(at(8, 0)).toHaveText('16 [b], was 14; 16 of 121 is 13.2%');
  await expect(at(11, 0)).toContainText('must be 124 or fewer');
  await expect(grid.locator('[aria-selected="true"]')).toHaveCount(8);
  await expect(page.getByText('999')).toHaveCount(0);
  await expectAccessible(page, 'A pasted block');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expectAccessible(page, 'A pasted block in error');
  await expectAccessibleZoomed(page, 'A pasted block in error');
  await press(page, page.getByRole('link', { name: /^Luton, January to March 2019: / }));
  await expect(at(11, 0)).toBeFocused();
  await page.keyboard.type('13');
  await expect(page.getByText('13 is read as 13')).toBeVisible();
  await expectAccessible(page, 'A cell that is typed in');
  await page.keyboard.press('Tab');
  await expect(at(11, 1)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Save 4 figures' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Recorded 4 figures: ${measure}.`)).toBeVisible();
  await expect(page).not.toHaveTitle(/^Error: /);
  await expect(at(11, 0)).toHaveText('13');
  await expect(grid.locator('.sheet--changed')).toHaveCount(0);
  await expectAccessible(page, 'The grid, saved');
  await press(page, page.getByRole('button', { name: 'Undo', exact: true }));
  await expect(page.getByText('Undone: Figures recorded.')).toBeVisible();
  await expect(at(8, 0)).toHaveText('14 [b]');
  await expect(at(11, 0)).toHaveText('');
});

test('E10 pictures, formatted text alone, 10 MB and other councils are refused in words', async ({ app: page }) => {
  test.setTimeout(120_000);
  await begin(page);
  const { origin, hash } = new URL(page.url());
  await page.goto(`${origin}/#/projects/${project}/grid/${project}-placement-moves-3plus?${hash.split('?')[1] ?? ''}`);
  await settle(page, measure);
  await tabTo(page, page.locator('[data-cell="0:0"]'));
  const said = page.locator('.sheet__told');
  await paste(page, { picture: true });
  await expect(said).toHaveText('What was copied holds no text. Copy cells of a spreadsheet and paste them again');
  await expect(said).toHaveRole('alert');
  await paste(page, { html: '<table><tr><td>8</td></tr></table>' });
  await expect(said).toContainText('holds no text');
  await paste(page, { text: '8\t71\t', times: 2 * 1024 * 1024 });
  await expect(said).toContainText('10 MB of text, and 1 MB or less can be pasted');
  await page.keyboard.press('End');
  await paste(page, { text: '8\t71' });
  await expect(said).toContainText('is 1 row by 2 columns, and from this cell there are 13 rows by 1 column. Choose a cell further up or to the left');
  await expectAccessible(page, 'A block that does not fit');
  await page.keyboard.press('ArrowLeft');
  await paste(page, { text: '8\t71' });
  await expect(page.locator('.cellbar')).toContainText('Only the lead of this project or a programme officer can record figures of another council');
  await page.keyboard.press('Control+z');
  await expect(said).toHaveText('Taken back');
  await expect(page.locator('.sheet--wrong')).toHaveCount(0);
});

test('what is copied with the real clipboard comes back the same', async ({ app: page, shell }) => {
  // The window grants no test the clipboard.
  if (shell === 'electron') return;
  await begin(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { origin, hash } = new URL(page.url());
  await page.goto(`${origin}/#/projects/${project}/grid/${project}-placement-moves-3plus?${hash.split('?')[1] ?? ''}`);
  await settle(page, measure);
  const block = '7\t60\r\n[x]\t[x]\r\n1204\t1300\r\n';
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await tabTo(page, page.locator('[data-cell="0:0"]'));
  await page.keyboard.press('Control+v');
  await expect(page.getByText(/^Pasted 6 cells: 6 differ/)).toBeVisible();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Control+c');
  await expect(page.getByText('Copied 6 cells')).toBeVisible();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(block);
});
