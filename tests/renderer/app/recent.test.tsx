import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { heading, renderPage } from '../../support/renderPage.tsx';

test('after a restart Start and Find or do still know where one was, and a file opens on its last view', async () => {
  const page = await renderPage('/councils');
  await heading('Councils');
  await page.goTo('/projects/leeds-family-valued');
  await heading('Family Valued');
  await page.goTo('/projects/leeds-family-valued/edit');
  await heading('Edit project');
  const listed = async () => (await page.get('files.list', {})).files[0]?.places.map(({ address }) => address);
  await expect.poll(listed).toEqual(['/projects/leeds-family-valued/edit', '/councils']);
  await page.goTo('/projects');
  await heading('Projects');
  await expect.poll(async () => (await listed())?.[0]).toBe('/projects');

  page.reload('/overview');
  await heading('Overview');
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  const recent = await screen.findByRole('group', { name: 'Recent' });
  expect(within(recent).getAllByRole('option').map((option) => option.textContent)).toEqual(expect.arrayContaining(['Projects', 'Councils']));
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));

  page.reload('/', null);
  await heading('Start');
  const were = await screen.findByRole('region', { name: /^Where you were/ });
  expect(within(were).getAllByRole('link').map((link) => link.textContent)).toContain('Councils');
  await page.host.ask('places.keep', { file: page.handle, places: [{ address: '/projects/leeds-family-valued/edit', title: 'Edit project' }, { address: '/councils?region=London', title: 'Councils' }] });
  page.reload('/', null);
  const row = (await screen.findByRole('link', { name: 'programme.igt' })).getAttribute('href');
  expect(row).toContain('/councils?');
  expect(row).toContain('region=London');
  for (const address of ['https://example.org', '//example.org', 'javascript:alert(1)']) {
    expect(await page.host.ask('places.keep', { file: page.handle, places: [{ address, title: 'x' }] })).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
  }
});

test('the look round can be had again from Help', async () => {
  const page = await renderPage('/help');
  await page.host.ask('preferences.set', { toured: true });
  fireEvent.click(await screen.findByRole('button', { name: 'Look round again' }));
  await heading('Overview');
  expect((await screen.findByRole('complementary', { name: 'A look round' })).textContent).toContain('1 of 5');
});
