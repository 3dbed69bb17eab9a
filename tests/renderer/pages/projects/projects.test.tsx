import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { heading, renderPage } from '../../../support/renderPage.tsx';

test('lists practice examples, marked, and counts them nowhere', async () => {
  await renderPage('/projects');
  await heading('Projects');
  expect(await screen.findByText('Showing 72 of 72')).toBeTruthy();
  const grid = screen.getByRole('grid', { name: /^Projects/ });
  expect(within(grid).getAllByRole('row')).toHaveLength(1 + 73 + 1);
  expect(within(grid).getByText('72 projects, award known for 53')).toBeTruthy();
  expect(within(grid).getByText('Practice example')).toBeTruthy();
  expect(within(grid).getByText('134,026,500')).toBeTruthy();
});

test('filters stand in the address, count what the others leave, and can be taken away', async () => {
  const { router } = await renderPage('/projects?round=round-1&round=round-2');
  expect(await screen.findByText('Showing 63 of 72')).toBeTruthy();
  const award = screen.getByRole('group', { name: 'Award' });
  fireEvent.click(within(award).getByRole('button', { name: 'Not known 16' }));
  expect(await screen.findByText('Showing 16 of 72')).toBeTruthy();
  expect(new URLSearchParams(router.state.location.search).get('award')).toBe('not known');
  fireEvent.change(screen.getByRole('searchbox', { name: 'Find in this list' }), { target: { value: 'zzz' } });
  expect(await screen.findByText('No project fits these filters.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(await screen.findByText('Showing 72 of 72')).toBeTruthy();
});

test('unknown comes last in both directions', async () => {
  await renderPage('/projects');
  const grid = await screen.findByRole('grid', { name: /^Projects/ });
  const last = (): string => within(grid).getAllByRole('row').at(-2)?.textContent ?? '';
  expect(last()).toMatch(/Not known|No award/);
  fireEvent.click(within(grid).getByRole('button', { name: 'Awarded £' }));
  expect(last()).toMatch(/Not known|No award/);
});

test('the panel follows the ring, and Enter opens the project', async () => {
  const { router } = await renderPage('/projects');
  const grid = await screen.findByRole('grid', { name: /^Projects/ });
  fireEvent.keyDown(within(grid).getAllByRole('rowheader')[0] ?? grid, { key: 'ArrowDown' });
  const panel = await screen.findByRole('complementary', { name: 'Project' });
  const name = within(panel).getByRole('heading', { level: 2 }).textContent ?? '';
  fireEvent.keyDown(within(grid).getAllByRole('rowheader')[1] ?? grid, { key: 'Enter' });
  await heading(name);
  expect(router.state.location.pathname).toMatch(/^\/projects\/[a-z0-9-]+$/);
});
