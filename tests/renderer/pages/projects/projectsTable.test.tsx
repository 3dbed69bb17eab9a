import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderPage } from '../../../support/renderPage.tsx';
import { evaluator } from '../../../support/testFile.ts';

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

test('projects ticked by keys are edited together: one change that says how many, and one undo', async () => {
  const { get } = await renderPage('/projects?sort=title&order=up', { sample: 'portfolio' });
  const grid = await screen.findByRole('grid');
  expect(screen.getByRole('button', { name: 'Edit 72 projects' })).toBeTruthy();
  fireEvent.keyDown(within(grid).getAllByRole('rowheader')[0] ?? grid, { key: 'ArrowDown', shiftKey: true });
  fireEvent.keyDown(within(grid).getAllByRole('rowheader')[1] ?? grid, { key: ' ' });
  fireEvent.click(screen.getByRole('button', { name: 'Edit 2 ticked projects' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Edit 2 projects' }));
  fireEvent.click(dialog.getByRole('button', { name: 'Change 2 projects' }));
  expect(await dialog.findByText('Choose what to change')).toBeTruthy();
  fireEvent.change(dialog.getByRole('combobox', { name: 'State' }), { target: { value: 'terminated' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Change 2 projects' }));
  expect((await dialog.findAllByText(/Enter the reason why the project was terminated/)).length).toBeGreaterThan(0);
  fireEvent.change(dialog.getByRole('textbox', { name: 'Why they were terminated' }), { target: { value: 'Programme review' } });
  fireEvent.click(dialog.getByRole('button', { name: 'Change 2 projects' }));
  expect(await screen.findByText('Changed 2 projects.')).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Edit 72 projects' })).toBeTruthy();
  expect((await get('projects.list', {})).projects.filter(({ lifecycle }) => lifecycle === 'terminated')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await get('projects.list', {})).projects.filter(({ lifecycle }) => lifecycle === 'terminated')).toHaveLength(0));
});

test('who may not edit is offered no ticks', async () => {
  await renderPage('/projects', { sample: 'portfolio', person: evaluator });
  await screen.findByRole('grid');
  expect(screen.queryAllByRole('checkbox', { name: /^Choose / })).toEqual([]);
  expect(screen.queryByRole('button', { name: /^Edit / })).toBeNull();
});
