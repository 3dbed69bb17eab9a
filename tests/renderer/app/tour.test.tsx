import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { tourSteps } from '../../../renderer/app/tourSteps.ts';
import { heading, renderPage } from '../../support/renderPage.tsx';

const note = () => screen.findByRole('complementary', { name: 'A look round' });
const noNote = () => screen.queryByRole('complementary', { name: 'A look round' });
const press = async (name: string): Promise<void> => void fireEvent.click(within(await note()).getByRole('button', { name }));

test('a look round waits on Overview, goes along once begun, and never comes back', async () => {
  const page = await renderPage('/settings');
  await heading('Settings');
  expect(noNote()).toBeNull();
  await page.goTo('/overview');
  await heading('Overview');
  expect((await note()).textContent).toContain('A look round, 1 of 5.');
  await press('Next');
  expect((await note()).textContent).toContain('2 of 5. Ctrl+K finds any project');
  await press('Show me');
  await screen.findByRole('dialog', { name: 'Find or do' });
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  await press('Next');
  fireEvent.click(within(await note()).getByRole('link', { name: 'Show me' }));
  await heading(/placements in the year/);
  await press('Next');
  await press('Next');
  expect((await note()).textContent).toContain('5 of 5.');
  await press('That is all');
  await expect.poll(noNote).toBeNull();
  await expect.poll(() => document.activeElement?.tagName).toBe('H1');
  expect((await page.get('preferences.get', {})).toured).toBe(true);
  await page.goTo('/overview');
  await heading('Overview');
  expect(noNote()).toBeNull();
});

test('it can be skipped at once, and is only for the practice programme as it stands now', async () => {
  const page = await renderPage('/overview');
  await heading('Overview');
  await press('Skip');
  await expect.poll(noNote).toBeNull();
  expect((await page.get('preferences.get', {})).toured).toBe(true);
});

test.each([['portfolio', undefined], ['empty', undefined], ['practice', 138]] as const)('it is not offered in the %s file as at %s', async (sample, asAt) => {
  await renderPage('/overview', { sample, ...(asAt === undefined ? {} : { asAt }) });
  await heading('Overview');
  expect(noNote()).toBeNull();
});

test('every step leads to a page that is there', async () => {
  const page = await renderPage('/overview');
  const steps = tourSteps('Ctrl+K');
  expect(steps.length).toBe(5);
  for (const { shows } of steps) {
    if (!('go' in shows)) continue;
    await page.goTo(shows.go);
    const title = (await heading(/./)).textContent ?? '';
    expect(title, shows.go).not.toMatch(/no such|cannot/i);
    expect(document.querySelector('.fault'), shows.go).toBeNull();
  }
});
