import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { paths } from '../../../../renderer/paths.ts';
import { heading, renderPage } from '../../../support/renderPage.tsx';
import { evaluator } from '../../../support/testFile.ts';

const herts = 'herts-family-safeguarding-r2';
const title = 'Family Safeguarding: extension to four further authorities';
const type = (label: RegExp | string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const region = (name: string) => screen.findByRole('region', { name });
const items = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('listitem').map(({ textContent }) => textContent);

test('an officer adds a note, sees it first in the list and takes it back', async () => {
  await renderPage(paths.project(herts, 'notes'));
  await heading(title);
  const list = await region('Notes');
  expect(list.textContent).toContain('Luton: the data officer left in March');
  fireEvent.click(within(list).getByRole('link', { name: 'Add note' }));
  await heading('Add a note');
  expect(await screen.findByText('Never name or describe a child or a family')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Add note' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Enter the note');
  fireEvent.click(screen.getByLabelText('Visit'));
  type(/^Date/, '14 5 2019');
  type(/^Note/, 'Saw the two teams in Luton.');
  fireEvent.click(screen.getByRole('button', { name: 'Add note' }));
  await screen.findByText(/Date must be today, 13 May 2019, or in the past/, { selector: 'a' });
  type(/^Date/, '10 5 2019');
  fireEvent.click(screen.getByRole('button', { name: 'Add note' }));
  await screen.findByText('Note added.');
  await region('Notes');
  await expect.poll(() => items('Notes')[0]).toMatch(/^10 May 2019VisitSaw the two teams in Luton\.Officer 1, Department for Education/);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText(/^Undone: Note added/);
  await expect.poll(() => items('Notes')[0]).not.toContain('Saw the two teams');
});

test('a note is put right, and removed', async () => {
  const page = await renderPage(paths.project(herts, 'notes'));
  await heading(title);
  fireEvent.click(await screen.findByRole('link', { name: /^Edit\s*note of 7 May 2019/ }));
  await heading('Edit a note');
  await screen.findByDisplayValue(/^Luton: the data officer/);
  type(/^Note/, 'Luton: the figures come by the end of May.');
  fireEvent.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Note changed.');
  await region('Notes');
  await expect.poll(() => items('Notes')[0]).toContain('the figures come by the end of May');
  fireEvent.click(screen.getByRole('link', { name: /^Edit\s*note of 7 May 2019/ }));
  fireEvent.click(await screen.findByRole('button', { name: 'Remove this note' }));
  await screen.findByText('Note removed.');
  expect((await page.get('notes.list', { project: herts })).notes.map(({ on }) => on)).toEqual(['2018-06-12', '2017-11-22']);
});

test('a rating is changed on the scale it was made on; the one before stays below it', async () => {
  await renderPage(paths.project(herts));
  fireEvent.click(await screen.findByRole('link', { name: /^Amber-red/ }));
  fireEvent.click(within(await region('Risk rating')).getByRole('link', { name: /^Change/ }));
  await heading('Rate risk');
  expect((await screen.findByLabelText<HTMLSelectElement>('Scale')).value).toBe('four-step');
  expect(screen.getAllByRole('radio')).toHaveLength(4);
  fireEvent.click(screen.getByRole('button', { name: 'Save rating' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Select a rating');
  fireEvent.click(screen.getByLabelText(/^Amber-green/));
  type(/^Reason/, 'Luton promised its figures.');
  fireEvent.click(screen.getByRole('button', { name: 'Save rating' }));
  await screen.findByText('Rating set.');
  await region('Risk rating');
  await expect.poll(() => items('Risk rating')[0]).toMatch(/^13 May 2019Amber-green stands/);
  expect(items('Risk rating')[1]).toMatch(/^7 May 2019Amber-red/);
});

test('another scale offers its own steps, and a rating of the same day is said to be replaced', async () => {
  await renderPage(paths.rate(herts, 'risk'));
  fireEvent.change(await screen.findByLabelText('Scale'), { target: { value: 'five-step' } });
  expect(screen.getAllByRole('radio')).toHaveLength(5);
  type(/^Date/, '7 5 2019');
  expect((await screen.findByText(/^This replaces the rating of that day/)).textContent).toContain('Amber-red');
  fireEvent.click(screen.getByLabelText(/^Red/));
  fireEvent.click(screen.getByRole('button', { name: 'Save rating' }));
  await screen.findByText('Rating set.');
  await region('Risk rating');
  await expect.poll(() => items('Risk rating')[0]).toMatch(/^7 May 2019Red stands/);
});

test('a project that was never rated or visited says so, and an evaluator is offered nothing to change', async () => {
  await renderPage(paths.project('ealing-brighter-futures', 'notes'), { person: evaluator });
  await screen.findByText('No note yet.');
  expect(screen.getAllByText('Not rated')).toHaveLength(2);
  for (const name of [/^Add note/, /^Rate/]) expect(screen.queryByRole('link', { name })).toBeNull();
});
