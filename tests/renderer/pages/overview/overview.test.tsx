import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { paths } from '../../../../renderer/paths.ts';
import { heading, renderPage } from '../../../support/renderPage.tsx';
import { evaluator, officer } from '../../../support/testFile.ts';

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

test('a line of what is late opens the form for it', async () => {
  const { router } = await renderPage('/overview');
  const needs = await screen.findByRole('region', { name: 'Needs you first' });
  expect(within(needs).queryByRole('link', { name: /^Record\s*7 figures/ })).toBeNull();
  fireEvent.click(within(needs).getByRole('button', { name: /^Show all\s*Late/ }));
  const line = within(needs).getByRole('link', { name: /^Record\s*7 figures, Jan to Mar 2019, Luton/ });
  expect(line.closest('tr')?.textContent).toContain('30 Apr 2019, 13 days late');
  fireEvent.click(line);
  await heading('Luton, January to March 2019');
  expect(router.state.location.pathname).toContain('/record/E06000032/');
  const list = screen.getByRole('navigation', { name: 'Measures' });
  expect(within(list).getAllByText('13 days').length).toBeGreaterThan(6);
});

test('measures overdue are named, and all of them are shown when asked for', async () => {
  await renderPage('/overview');
  const overdue = await screen.findByRole('region', { name: 'Measures overdue for a figure' });
  expect(within(overdue).getAllByRole('row')).toHaveLength(7);
  fireEvent.click(within(overdue).getByRole('button', { name: 'All 23' }));
  await expect.poll(() => within(overdue).getAllByRole('row').length).toBe(24);
  expect(within(overdue).getAllByRole('row')[1]?.textContent).toContain('103 days');
});

test('where dates do not say what is late, it says so and leads to them', async () => {
  const again = await renderPage('/overview');
  await heading('Overview');
  const reference = 'herts-family-safeguarding-r2';
  const other = (await again.get('projects.get', { reference })).participations.find(({ organisation }) => organisation.shortName === 'Luton')!;
  await again.get('participations.edit', { id: other.id, changedIn: other.changedIn, joinedOn: null });
  await again.goTo('/projects');
  await again.goTo('/overview');
  const overdue = await screen.findByRole('region', { name: 'Measures overdue for a figure' });
  await expect.poll(() => overdue.textContent).toContain('Cannot tell for 11 measures of councils');
  expect(within(overdue).getByRole('link', { name: /^Family Safeguarding: extension/ })).toBeTruthy();
});

test('a draft that was left is a line of work, and leads back to its form', async () => {
  const page = await renderPage('/overview');
  await page.get('drafts.keep', { file: page.handle, form: 'projects.add', title: 'New project', address: paths.addProject, fields: { title: 'Half' } });
  await page.goTo('/projects');
  await page.goTo('/overview');
  const open = await screen.findByRole('link', { name: /^Open\s*New project/ });
  expect(open.closest('tr')?.textContent).toContain('Draft kept: New project');
  fireEvent.click(open);
  await heading('New project');
});

test('says what others changed since this person last looked, and leads to it', async () => {
  const page = await renderPage('/settings');
  await heading('Settings');
  const { lastChange: { seq } } = await page.get('programme.get', {});
  const key = JSON.stringify([page.handle, officer.name, officer.organisation, officer.role]);
  const store = path.join(page.dataDir, 'preferences.json');
  writeFileSync(store, JSON.stringify({ ...JSON.parse(readFileSync(store, 'utf8')) as object, looked: [{ key, change: seq - 2, on: '2019-05-10' }] }));
  await page.goTo('/overview');
  const recent = await screen.findByRole('region', { name: 'Recent changes' });
  await expect.poll(() => recent.textContent).toContain('2 changes by others since you last looked on 10 May 2019');
  fireEvent.click(within(recent).getByRole('link', { name: '2 changes by others' }));
  await heading('History');
  await screen.findByText(/^Showing 2 of/);
  fireEvent.click(screen.getByRole('button', { name: `Remove By others after change ${seq - 2}` }));
  await screen.findByText(/^Showing 50 of/);
});
