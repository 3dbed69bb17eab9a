import type { Page } from '@playwright/test';
import { heard, listen } from './checks/announced.ts';
import { begin, goTo } from './walk.ts';
import { expect, test } from './fixture.ts';
import { officer } from './places.ts';

/** What is heard of an act. */
const once = async (page: Page, act: () => Promise<unknown>): Promise<readonly string[]> => {
  await act();
  return await heard(page, true);
};

test('what is done, found and not right is said once, and only what is not right interrupts', async ({ app: page, shell }) => {
  test.setTimeout(120_000);
  const file = await begin(page, { who: officer, programme: 'practice' });
  const go = (address: string, heading: string | RegExp) => goTo(page, { name: '', address, heading }, file);
  await listen(page);

  await go('/projects/leeds-family-valued/notes/add', 'Add a note');
  await heard(page);
  const save = page.locator('form[data-form] button[type="submit"]');
  expect(await once(page, () => save.click()), 'a form that is not right').toEqual([expect.stringMatching(/^alert: There is a problem/)]);

  await page.getByRole('textbox', { name: /^Note/ }).fill('Called the council.');
  await expect(page.getByText(/^Draft kept on this computer/)).toBeVisible();
  await heard(page);
  expect(await once(page, () => save.click()), 'a save').toEqual([expect.stringMatching(/^said: Note added/)]);
  expect(await once(page, () => page.keyboard.press('Control+z')), 'an undo').toEqual([expect.stringMatching(/^said: Undone: /)]);

  await go('/projects', 'Projects');
  await heard(page);
  expect(await once(page, () => page.getByRole('searchbox', { name: 'Find in this list' }).fill('family')), 'a filter').toEqual([expect.stringMatching(/^said: Showing \d+ of \d+$/)]);
  expect(await once(page, () => page.getByRole('button', { name: 'Clear all' }).click()), 'no filter').toEqual([expect.stringMatching(/^said: Showing \d+ of \d+$/)]);
  expect(await once(page, () => page.getByRole('button', { name: 'Lead', exact: true }).click()), 'a sort').toEqual([expect.stringMatching(/^said: Sorted by lead/i)]);

  await page.keyboard.press('Control+k');
  await heard(page);
  expect(await once(page, () => page.keyboard.insertText('hertfordshire')), 'what is found').toEqual([expect.stringMatching(/^said: \d+ results?$/)]);
  await page.keyboard.press('Escape');

  await go('/history', 'History');
  await heard(page);
  expect(await once(page, () => page.getByRole('searchbox', { name: 'Find in changes' }).fill('award')), 'a filter of History').toEqual([expect.stringMatching(/^said: Showing \d+ of \d+ changes/)]);

  if (shell === 'electron') return;
  // What is over in a moment need not be said to begin.
  const brief = (lines: readonly string[]): readonly string[] => lines.filter((line) => !/^said: (?:Looking through|Bringing in) figures\.csv$/.test(line));
  await go('/import', 'Import figures');
  await heard(page);
  const choose = (text: string) => page.locator('input[data-purpose="import"]').setInputFiles({ name: 'figures.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  expect(brief(await once(page, () => choose('project,note\nno-such-project,x\n'))), 'a file that is not right').toEqual([expect.stringMatching(/^alert: There is a problem/)]);
  expect(brief(await once(page, () => choose('project,note\nleeds-family-valued,Brought in\n'))), 'a file looked through').toEqual(['said: 1 change to bring in']);
  expect(brief(await once(page, () => page.getByRole('button', { name: 'Bring in 1 change' }).click())), 'a file brought in').toEqual([expect.stringMatching(/^said: Brought in 1 change from figures.csv/)]);
});

test('F6 goes round the parts of the window, and each wears its ring', async ({ app: page }) => {
  const file = await begin(page, { who: officer, programme: 'practice' });
  await goTo(page, { name: '', address: '/projects', heading: 'Projects' }, file);
  await page.getByRole('grid').getByRole('rowheader').first().click();
  const peek = page.getByRole('complementary', { name: 'Project' });
  await expect(peek).toBeVisible();
  for (const key of ['F6', 'Shift+F6']) {
    const visited: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press(key);
      visited.push(await page.evaluate(() => {
        const pane = document.activeElement?.closest('[data-pane]');
        const { outlineStyle } = getComputedStyle(document.activeElement ?? document.body);
        return `${pane?.tagName ?? 'nowhere'}${outlineStyle === 'none' ? ', no ring' : ''}`;
      }));
    }
    expect(new Set(visited), key).toEqual(new Set(['ASIDE', 'NAV', 'MAIN']));
    expect(visited[3], key).toBe(visited[0]);
  }
});
