import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderPage } from '../../../support/renderPage.tsx';

const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
beforeEach(() => {
  writeText.mockClear();
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
});

const heads = (): readonly string[] => within(screen.getByRole('grid')).getAllByRole('columnheader').map(({ textContent }) => textContent);

test('columns are chosen and moved by keys, and stand in the address', async () => {
  const { router } = await renderPage('/projects');
  await screen.findByRole('grid');
  const menu = screen.getByRole('button', { name: 'Columns: all' });
  fireEvent.click(menu);
  fireEvent.click(screen.getByRole('button', { name: 'Money' }));
  expect(heads()).toEqual(['Project', 'Lead', 'Round', 'Councils', 'Awarded £', 'Started', 'Ends']);
  expect(menu.textContent).toBe('Columns: money');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Round' }));
  fireEvent.click(screen.getByRole('button', { name: 'Move Councils to the left' }));
  expect(heads()).toEqual(['Project', 'Councils', 'Lead', 'Awarded £', 'Started', 'Ends']);
  expect(screen.getByText('Councils is column 2 of 6')).toBeTruthy();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Councils to the left');
  expect(new URLSearchParams(router.state.location.search).get('columns')).toBe('title councils lead awarded starts ends');
  expect(screen.getByRole('checkbox', { name: 'Project' })).toHaveProperty('disabled', true);
});

test('all rows of the view are copied with exact values, in their order, with heads where asked for', async () => {
  await renderPage('/projects?find=hertfordshire&columns=title+awarded+ends', { sample: 'portfolio' });
  await screen.findByRole('grid');
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  fireEvent.click(screen.getByRole('button', { name: /^Copy \d+ rows with heads$/ }));
  await waitFor(() => expect(writeText).toHaveBeenCalledOnce());
  const lines = writeText.mock.calls[0]?.[0].split('\r\n') ?? [];
  expect(lines.slice(0, 3)).toEqual(['Project\tAwarded £\tEnds', 'Family Safeguarding: extension to four further authorities\t11600000\t', 'Family Safeguarding Hertfordshire\t4860000\t']);
  expect(await screen.findByText(/^Copied \d+ cells; \d+ not known are blank\.$/)).toBeTruthy();
});

test('what was made up leaves with its tag', async () => {
  await renderPage('/projects?find=hertfordshire');
  const grid = await screen.findByRole('grid');
  expect(within(grid).getAllByText('Illustrative').length).toBeGreaterThan(0);
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  fireEvent.click(screen.getByRole('button', { name: /^Copy \d+ rows?$/ }));
  await waitFor(() => expect(writeText).toHaveBeenCalledOnce());
  expect(writeText.mock.calls[0]?.[0]).toContain('\tIllustrative');
});
