import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { actOn, byDay } from '../../../../renderer/pages/history/changeDays.ts';
import { asRequest, chipsOf, everything } from '../../../../renderer/pages/history/historyFilter.ts';
import { readDay } from '../../../../renderer/pages/history/readDay.ts';
import { paths } from '../../../../renderer/paths.ts';
import { heading, renderPage } from '../../../support/renderPage.tsx';
import { evaluator } from '../../../support/testFile.ts';

test('asks only for what History is narrowed to, and names each part of it', () => {
  const lists = { people: ['Officer 1'], projects: [{ reference: 'luton', name: 'Luton project' }], operations: [{ operation: 'awards.adopt', title: 'Award adopted' }] };
  const filter = { ...everything, search: ' new ', project: 'luton', operation: 'awards.adopt' };
  expect(asRequest(filter)).toEqual({ search: 'new', project: 'luton', operation: 'awards.adopt' });
  expect(chipsOf(filter, lists).map(({ label }) => label)).toEqual(['“new”', 'Luton project', 'Award adopted']);
  expect(chipsOf(everything, lists)).toEqual([]);
});

test('offers the act that fits: undo, redo of an undoing, another one first, or none', () => {
  const act = (undoes: number | null, title: string, first?: number | null) => actOn({ undoes, title, blocked: first === undefined ? null : { because: 'Why', first } });
  expect(act(null, 'Award adopted')).toEqual({ verb: 'Undo' });
  expect(act(3, 'Undone: Award adopted')).toEqual({ verb: 'Redo' });
  expect(act(4, 'Redone: Award adopted')).toEqual({ verb: 'Undo' });
  expect(act(null, 'Award adopted', 9)).toEqual({ first: 9 });
  expect(act(null, 'Award adopted', null)).toBeNull();
});

test('reads a whole day and nothing coarser', () => {
  expect(readDay('31 3 18')).toMatchObject({ value: '2018-03-31', words: '31 March 2018' });
  expect(readDay('March 2018')).toMatchObject({ ok: false });
  expect(readDay(' ')).toEqual({ ok: false, problem: { message: 'Enter the date to look back to' } });
  expect(byDay([])).toEqual([]);
});

test('lists changes by day, tells each in full, narrows and shows more', async () => {
  await renderPage(paths.history);
  await heading('History');
  await screen.findByText('Showing 50 of 511 changes');
  expect(screen.getByText('Monday 13 May 2019')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Show 50 more' }));
  await screen.findByText('Showing 100 of 511 changes');
  fireEvent.click(screen.getAllByRole('button', { name: /^Details/ })[0]!);
  const fields = await screen.findByRole('table', { name: 'Fields of change 511' });
  expect(within(fields).getByText('End date')).toBeDefined();
  fireEvent.change(screen.getByLabelText('Find in changes'), { target: { value: 'respite' } });
  await screen.findByText('Showing 1 of 511 changes');
  fireEvent.click(screen.getByRole('button', { name: 'Remove “respite”' }));
  await screen.findByText(/^Showing (50|100) of 511 changes$/);
});

test('a change that others rest on leads to the one to undo first', async () => {
  const page = await renderPage(paths.history);
  await heading('History');
  await screen.findByText('Showing 50 of 511 changes');
  const [first] = await screen.findAllByRole('button', { name: /first: undo that before/ });
  const seq = Number.parseInt(first?.textContent ?? '', 10);
  fireEvent.click(first!);
  expect(document.activeElement?.id).toBe(`change-${seq}`);
  expect((await page.get('changes.get', { change: seq })).seq).toBe(seq);
});

test('an evaluator reads and takes nothing back', async () => {
  await renderPage(paths.history, { person: evaluator });
  await screen.findByText('Showing 50 of 511 changes');
  expect(screen.queryAllByRole('button', { name: /^(Undo|Redo)/ })).toEqual([]);
});
