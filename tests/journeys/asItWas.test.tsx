import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { paths } from '../../renderer/paths.ts';
import { heading, renderPage } from '../support/renderPage.tsx';

test('the programme is seen as it stood at the end of a day, and cannot be changed there', async () => {
  const page = await renderPage(paths.history);
  await heading('History');
  const date = await screen.findByLabelText('Date');
  fireEvent.click(screen.getByRole('button', { name: 'See it' }));
  await screen.findByText('Enter the date to look back to');
  expect(document.title).toMatch(/^Error: History/);
  expect(document.activeElement).toBe(date);
  fireEvent.change(date, { target: { value: '31 Mar 2018' } });
  await screen.findByText('Read as 31 March 2018, change 260');
  const compared = await screen.findByRole('table', { name: 'What was known at each date' });
  const row = (name: string) => within(compared).getByRole('rowheader', { name }).closest('tr')?.textContent;
  expect(row('Projects')).toBe('Projects6872');
  expect(row('Award known')).toBe('Award known46 of 6853 of 72');

  fireEvent.click(screen.getByRole('button', { name: 'See it' }));
  await screen.findByText(/The programme as at change 260, 29 March 2018/);
  expect(page.router.state.location.search).toContain('asat=260');
  await screen.findByText('Showing 50 of 260 changes');
  expect(screen.queryAllByRole('button', { name: /^(Undo|Redo)/ })).toEqual([]);
  expect(screen.getByRole('link', { name: /Projects 68/ })).toBeDefined();

  fireEvent.click(screen.getByRole('link', { name: 'Back to now' }));
  await screen.findByText(/^Showing 50 of \d{3} changes$/);
  await expect.poll(() => screen.queryAllByRole('button', { name: /^Undo/ }).length).toBeGreaterThan(0);
});

test('in the past no figure can be recorded, and the page says why', async () => {
  await renderPage(paths.record('herts-family-safeguarding-r2', { council: 'E06000032' }), { asAt: 260 });
  await screen.findByText('No figure can be recorded here.');
  expect(screen.getByText(/The past cannot be changed/)).toBeDefined();
  expect(document.querySelector('form')).toBeNull();
});
