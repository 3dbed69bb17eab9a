import { fireEvent, screen, within } from '@testing-library/react';
import { truncateSync } from 'node:fs';
import { expect, test } from 'vitest';
import { heading, renderPage } from '../../support/renderPage.tsx';

test('S17 Backups says when the last was made, and puts one back after asking', async () => {
  const page = await renderPage('/backups');
  await heading('Backups');
  await screen.findByText('No backup yet.');
  await page.get('projects.add', { title: 'Added by mistake' });
  const table = await screen.findByRole('table', { name: 'Backups' });
  await page.get('projects.add', { title: 'Added later' });
  await screen.findByText(/1 later change is not in it yet/);
  fireEvent.click(within(table).getByRole('button', { name: /^Restore/ }));
  const asked = await screen.findByRole('dialog', { name: /^Go back to/ });
  fireEvent.click(within(asked).getByRole('button', { name: 'Restore this backup' }));
  await heading('Overview');
  await screen.findByText(/The backup was put back/);
  const { projects } = await page.get('projects.list', {});
  expect(projects.map(({ title }) => title).filter((title) => title.startsWith('Added'))).toEqual(['Added by mistake']);
});

test('S17 a file that cannot be opened leads to its backups', async () => {
  const page = await renderPage('/overview');
  await heading('Overview');
  await page.get('projects.add', { title: 'Kept' });
  await expect.poll(async () => (await page.get('backups.list', { handle: page.handle })).backups).toHaveLength(1);
  await page.get('files.close', { handle: page.handle });
  truncateSync(page.file, 8192);
  page.reload('/overview');
  await heading('This file cannot be shown');
  fireEvent.click(await screen.findByRole('link', { name: 'See its backups' }));
  await heading('Backups');
  fireEvent.click(await screen.findByRole('button', { name: /^Restore/ }));
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Restore this backup' }));
  await heading('Overview');
  expect((await page.get('projects.list', {})).projects.some(({ title }) => title === 'Kept')).toBe(true);
});
