import { expect, test } from './fixture.ts';
import { settle } from './screen.ts';
import { inPractice } from './walk.ts';

test('anything is found by keys, whatever its spelling, and the focus comes back', async ({ app: page }) => {
  test.setTimeout(120_000);
  await inPractice(page);
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();

  await page.getByRole('link', { name: /^Projects/ }).first().focus();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'What to find or do' });
  await expect(box).toBeFocused();
  await page.keyboard.type('hertforshire');
  await expect(page.getByRole('option', { name: /^Hertfordshire East of England/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: /^Projects/ }).first()).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('e10000015');
  await page.keyboard.press('Enter');
  await settle(page, /^Hertfordshire/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: 'Recent' }).getByRole('option').first()).toHaveText('Overview');
  await page.keyboard.type('wxyzwq');
  await expect(page.getByText('Nothing here is called that.')).toBeVisible();
  await box.fill('history');
  await page.keyboard.press('Enter');
  await settle(page, 'History');
  await page.keyboard.press('Alt+ArrowLeft');
  await settle(page, /^Hertfordshire/);

  await page.setViewportSize({ width: 639, height: 800 });
  await page.getByRole('button', { name: 'Find or do' }).click();
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Find or do' })).toBeFocused();
});

test('F1 explains the screen with its picture, Ctrl+/ lists the keys', async ({ app: page }) => {
  test.setTimeout(120_000);
  await inPractice(page);
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await settle(page, 'Overview');
  const picture = page.getByRole('img', { name: /^The screen Overview/ });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), 'the picture has come').toBe(640);
  await page.keyboard.press('F1');
  await settle(page, 'Help');
  for (const title of ['For a council lead', 'Keyboard shortcuts', 'A measure']) {
    await page.getByRole('link', { name: title, exact: true }).click();
    await settle(page, title);
    await page.getByRole('navigation', { name: 'Where this page is' }).getByRole('link', { name: 'Help' }).click();
    await settle(page, 'Help');
  }
});
