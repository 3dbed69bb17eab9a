import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { paths } from '../../renderer/paths.ts';
import { heading, renderPage, type PageUnderTest } from '../support/renderPage.tsx';

const choose = (text: string): void => {
  const box = document.querySelector<HTMLInputElement>('input[data-purpose="import"]');
  if (box === null) throw new Error('There is no place to choose a file');
  fireEvent.change(box, { target: { files: [new File([text], 'May 2019.csv', { type: 'text/csv' })] } });
};
const type = (label: string, value: string): void => { fireEvent.change(screen.getByLabelText(label), { target: { value } }); };
const disagreeing = async (page: PageUnderTest): Promise<readonly string[]> => (await page.get('ledger.tieOut', {})).disagreements.map(({ kind, row, payment }) => `${kind} ${row?.row ?? '-'} ${payment?.number ?? '-'}`);
const press = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole('button', { name });
  button.focus();
  fireEvent.click(button);
};

test('an officer reads a ledger for its days, sees only what does not agree, and matches a row by hand and undoes it, all by keys', async () => {
  const page = await renderPage(paths.tieOut);
  await heading('Ledger tie-out');
  const before = await disagreeing(page);
  expect(before.filter((each) => each.startsWith('missing here'))).toEqual(['missing here 12 -']);

  choose('Payments of May\n\nDate;Payee;Amount\n03/05/2019;"Room\nbookings";(12.50)\n03/05/2019;"Room\nbookings";12.50 CR\n');
  await screen.findByText(/03\/05\/2019 is read day first, as 3 May 2019/);
  expect(screen.getByText(/This row says the same as row 4/)).not.toBeNull();
  expect([screen.getByLabelText<HTMLInputElement>('First day').value, screen.getByLabelText<HTMLInputElement>('Last day').value]).toEqual(['3 May 2019', '3 May 2019']);
  type('Last day', '1 5 2019');
  fireEvent.click(screen.getByRole('button', { name: 'Read 2 rows' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Last day must be the same as or after the first day');
  expect(await disagreeing(page)).toEqual(before);
  type('First day', '1 5 2019');
  type('Last day', '12/5/2019');
  fireEvent.click(screen.getByRole('button', { name: 'Read 2 rows' }));
  const table = await screen.findByRole('table', { name: 'What does not agree' });
  const { extracts: [read] } = await page.get('ledger.tieOut', {});
  expect(read).toMatchObject({ name: 'May 2019.csv', from: '2019-05-01', to: '2019-05-12', rows: 2 });
  await waitFor(() => expect(within(table).getAllByText(/of May 2019\.csv/)).toHaveLength(2));
  expect(screen.queryByRole('table', { name: 'What agrees' })).toBeNull();

  await press(/^Match by hand: row 12/);
  fireEvent.click(await screen.findByRole('button', { name: 'Match' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Select the payment');
  const box = screen.getByLabelText<HTMLSelectElement>('Payment it is');
  const newham = [...box.options].find(({ text }) => /Payment 2 of .*NewDAy/i.test(text));
  expect([...box.options].map(({ text }) => text)).toContain('Select a payment');
  fireEvent.change(box, { target: { value: newham?.value ?? '' } });
  fireEvent.click(screen.getByRole('button', { name: 'Match' }));
  await screen.findByText(/^Row 12 matched to Payment 2 of/);
  await waitFor(async () => expect((await disagreeing(page)).filter((each) => each.includes(' 12 '))).toEqual(['amount 12 2', 'date 12 2', 'payee 12 2']));
  expect(await screen.findAllByText('Matched by hand')).not.toHaveLength(0);
  // The row that had the focus went to another place: the focus stays among what is to be done.
  await waitFor(() => expect(document.activeElement?.closest('table')).not.toBeNull());

  const [undo] = await screen.findAllByRole('button', { name: /^Undo match ?of row 12/ });
  undo?.focus();
  if (undo !== undefined) fireEvent.click(undo);
  await screen.findByRole('button', { name: /^Match by hand: row 12/ });
  expect((await disagreeing(page)).filter((each) => !each.startsWith('missing here'))).toEqual(before.filter((each) => !each.startsWith('missing here')));
  await waitFor(() => expect(document.activeElement?.tagName).toBe('BUTTON'));
});
