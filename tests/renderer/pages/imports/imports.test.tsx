import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { countOf, differencesIn } from '../../../../renderer/pages/imports/importModel.ts';
import type { ImportReport } from '../../../../shared/contract/imports.ts';
import { councilLead, evaluator } from '../../../support/testFile.ts';
import { heading, renderPage } from '../../../support/renderPage.tsx';

/** As a person chooses it in the browser. */
async function choose(text: string, name = 'figures.csv'): Promise<void> {
  await screen.findByRole('button', { name: /^Choose/ });
  const box = document.querySelector<HTMLInputElement>('input[type=file][data-purpose=import]');
  if (box === null) throw new Error('There is no way to choose a file');
  await act(async () => { fireEvent.change(box, { target: { files: [new File([text], name)] } }); });
}

const rowsOf = (table: HTMLElement): readonly string[][] =>
  within(table).getAllByRole('row').slice(1).map((row) => [...row.children].map((cell) => cell.textContent));
const notes = 'project,note\nleeds-family-valued,Brought in\n';

describe('bringing figures in', () => {
  test('shows what would change, brings it in, and takes it back', async () => {
    const { get } = await renderPage('/overview');
    const way = await screen.findByRole('link', { name: 'Import figures' });
    const { note } = await get('projects.get', { reference: 'leeds-family-valued' });
    fireEvent.click(way);
    await heading('Import figures');
    await choose(notes);
    const table = await screen.findByRole('table', { name: 'What the file would change' });
    expect(rowsOf(table)).toEqual([['2', 'leeds-family-valued', 'note', note ?? 'Blank', 'Brought in']]);
    expect(await screen.findByText('1 change to bring in')).toBeTruthy();
    expect((await get('projects.get', { reference: 'leeds-family-valued' })).note).toBe(note);

    fireEvent.click(screen.getByRole('button', { name: 'Bring in 1 change' }));
    expect(await screen.findByText('Brought in 1 change from figures.csv.')).toBeTruthy();
    expect(await screen.findByText('Nothing new in this file')).toBeTruthy();
    const link = await screen.findByRole('link', { name: /^See change [\d,]+ in History$/ });
    expect(link.getAttribute('href')).toContain('/history?find=');
    await expect.poll(() => document.activeElement?.contains(link)).toBe(true);
    expect((await get('projects.get', { reference: 'leeds-family-valued' })).note).toBe('Brought in');

    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('button', { name: 'Bring in 1 change' })).toBeTruthy();
    expect((await get('projects.get', { reference: 'leeds-family-valued' })).note).toBe(note);
  });

  test('lists every fault with its row, its column and what to do, and brings nothing in', async () => {
    const { get } = await renderPage('/import');
    await heading('Import figures');
    const before = (await get('programme.get', {})).undo?.change;
    await choose('project,note,starts_on\nno-such-project,x,\nleeds-family-valued,Half in,31 2 2018\n');
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toMatch(/There is a problemNothing was brought in: there (?:is|are) \d things? to put right/);
    await waitFor(() => expect(document.activeElement).toBe(summary));
    const faults = rowsOf(screen.getByRole('table', { name: 'To put right' }));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every(([row, , message]) => row !== '' && message !== '')).toBe(true);
    fireEvent.click(within(summary).getByRole('link'));
    expect(document.activeElement?.contains(screen.getByRole('table', { name: 'To put right' }))).toBe(true);
    expect(screen.queryByRole('button', { name: /^Bring in/ })).toBeNull();
    expect((await get('programme.get', {})).undo?.change).toBe(before);
  });

  test('takes the file put right after one that cannot be read, and forgets each when it is left', async () => {
    const { host, goTo } = await renderPage('/import');
    await heading('Import figures');
    const dropped: string[] = [];
    const ask = host.ask;
    Object.assign(host, { ask: async (...given: Parameters<typeof ask>) => { if (given[0] === 'uploads.drop') dropped.push('one'); return ask(...given); } });
    await choose('');
    expect((await screen.findByRole('alert')).textContent).toContain('is empty');
    await choose(notes);
    await screen.findByRole('button', { name: 'Bring in 1 change' });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(dropped).toHaveLength(1);
    await goTo('/overview');
    await heading('Overview');
    expect(dropped).toHaveLength(2);
  });
});

describe('who may bring figures in', () => {
  test('a council lead is told what they may bring in, and is held to it', async () => {
    await renderPage('/import', { person: councilLead });
    await heading('Import figures');
    expect(await screen.findByText(/^As a council lead you can bring in figures of your own council/)).toBeTruthy();
    await choose(notes);
    expect((await screen.findByRole('alert')).textContent).toContain('A council lead can bring in observations only');
  });

  test.each([['an evaluator', { person: evaluator }], ['somebody who looks back', { asAt: 3 }]])('%s is told why it is not offered', async (_, options) => {
    const { goTo } = await renderPage('/import', options);
    await heading('Import figures');
    expect(screen.getByRole('link', { name: 'Go back' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Choose/ })).toBeNull();
    await goTo('/overview');
    await heading('Overview');
    expect(screen.queryByRole('link', { name: 'Import figures' })).toBeNull();
  });

  test('Ctrl+I leads there', async () => {
    await renderPage('/overview');
    await heading('Overview');
    fireEvent.keyDown(document.body, { key: 'i', ctrlKey: true });
    await heading('Import figures');
  });
});

test('differences stand in the order of the file, the first 200 of them, and all are counted', () => {
  const changes = Array.from({ length: 250 }, (_, at) => ({ file: 'f', row: at * 2 + 2, column: 'note', what: 'x', before: null, after: 'y' }));
  const report: ImportReport = { tables: [], rows: { read: 0, added: 0, changed: 0, unchanged: 0 }, changes, added: [{ file: 'f', row: 3, what: 'new' }], faults: [], notes: [], more: { changes: 10, added: 5, faults: 0, notes: 0 } };
  expect(countOf(report)).toBe(266);
  expect(differencesIn(report)).toHaveLength(200);
  expect(differencesIn(report).slice(0, 3).map(({ row, column }) => [row, column])).toEqual([[2, 'note'], [3, null], [4, 'note']]);
});
