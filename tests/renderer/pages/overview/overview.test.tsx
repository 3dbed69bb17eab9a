import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { heading, renderPage } from '../../../support/renderPage.tsx';
import { evaluator } from '../../../support/testFile.ts';

test('says what was awarded with what it covers, and that it is not the whole programme', async () => {
  await renderPage('/overview');
  await heading('Overview');
  const money = await screen.findByRole('region', { name: 'Money awarded' });
  expect(money.textContent).toContain('£134.0 million');
  expect(money.textContent).toContain('known for 53 of 72 projects');
  expect(money.textContent).toContain('It is not the programme’s total.');
  const byRound = within(money).getByRole('table', { name: 'Awarded by round' });
  expect(within(byRound).getAllByRole('row').slice(1).every((row) => / of \d+$/.test(row.textContent ?? ''))).toBe(true);
});

test('a gap leads to the projects that have it', async () => {
  const { router } = await renderPage('/overview');
  fireEvent.click(await screen.findByRole('link', { name: /^Fill in\s*Award not known/ }));
  await heading('Projects');
  expect(new URLSearchParams(router.state.location.search).getAll('award')).toEqual(['not known']);
  expect(await screen.findByText('Showing 19 of 72')).toBeTruthy();
});

test('another official figure can be adopted, and that be undone', async () => {
  const { get } = await renderPage('/overview');
  fireEvent.click(await screen.findByRole('button', { name: /sources disagree/ }));
  fireEvent.click(await screen.findByRole('button', { name: /^Adopt\s*Whole programme committed/ }));
  const said = await screen.findByText('Official figure adopted.');
  expect((await get('portfolio.summary', {})).official.money.adopted?.pence).toBe(21_280_000_000);
  fireEvent.click(within(said.parentElement ?? said).getByRole('button', { name: 'Undo' }));
  await screen.findByText(/^Undone: Official figure adopted/);
  expect((await get('portfolio.summary', {})).official.money.adopted?.pence).toBe(20_000_000_000);
});

test('an evaluator reads the sources and is offered nothing to change', async () => {
  await renderPage('/overview', { person: evaluator });
  fireEvent.click(await screen.findByRole('button', { name: /sources disagree/ }));
  expect(await screen.findByRole('table', { name: /^Money/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Adopt/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
});

test('an empty programme says what will be here and offers the one action', async () => {
  await renderPage('/overview', { sample: 'empty' });
  expect(await screen.findByRole('link', { name: 'Add project' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Money awarded' })).toBeNull();
});

test('the past is asked for by its day', async () => {
  const { router } = await renderPage('/overview');
  fireEvent.click(await screen.findByRole('button', { name: 'See as at a date' }));
  fireEvent.click(screen.getByRole('button', { name: 'See it' }));
  expect(await screen.findByText('Enter the date')).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: 'Date' }), { target: { value: '1 4 2018' } });
  fireEvent.click(screen.getByRole('button', { name: 'See it' }));
  await screen.findByRole('link', { name: 'Back to now' });
  expect(Number(new URLSearchParams(router.state.location.search).get('asat'))).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'See as at a date' })).toBeNull();
});
