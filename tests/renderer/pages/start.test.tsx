import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { heading, renderPage } from '../../support/renderPage.tsx';

test('asks once who is at the desk, refuses half an answer, and then shows Start', async () => {
  const page = await renderPage('/', { sample: null, person: null });
  await heading('Who you are');
  fireEvent.change(screen.getByLabelText('Name or post'), { target: { value: 'Officer 1' } });
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
  const summary = await screen.findByRole('alert');
  expect(within(summary).getAllByRole('link').map((link) => link.textContent)).toEqual(['Enter your organisation', 'Select your role']);
  expect(document.activeElement).toBe(summary);
  expect(document.title).toBe('Error: Who you are, Grant tracker');
  fireEvent.click(within(summary).getByRole('link', { name: 'Enter your organisation' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Organisation'));
  expect(screen.getByLabelText('Name or post')).toHaveProperty('value', 'Officer 1');
  fireEvent.change(screen.getByLabelText('Organisation'), { target: { value: 'Department for Education' } });
  fireEvent.click(screen.getByLabelText(/Programme officer/));
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await heading('Start');
  expect(await page.get('person.get', {})).toEqual({ person: { name: 'Officer 1', organisation: 'Department for Education', role: 'programme officer' } });
});

test('lists what lies in the folder and says when there is nothing', async () => {
  await renderPage('/', { sample: null });
  await heading('Start');
  expect(await screen.findByText('No file yet.')).toBeDefined();
  expect(screen.queryByText('Not closed properly')).toBeNull();
});

test('makes a new programme under its title and opens it', async () => {
  const page = await renderPage('/new', { sample: null });
  await heading('New programme');
  fireEvent.click(screen.getByRole('button', { name: 'Create the file' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Enter the title of the programme');
  fireEvent.change(screen.getByLabelText('Title of the programme'), { target: { value: 'Fostering pilots' } });
  fireEvent.click(screen.getByRole('button', { name: 'Create the file' }));
  await screen.findByText('fostering-pilots.igt');
  expect(page.router.state.location.pathname).toBe('/overview');
  await expect.poll(() => document.title).toContain('fostering-pilots.igt');
});

test('offers a kept draft and forgets it when it is left', async () => {
  const page = await renderPage('/settings');
  await heading('Settings');
  await page.get('drafts.keep', { file: page.handle, form: 'projects.add', title: 'New project', address: '/new-project', fields: { title: 'Half' } });
  await page.router.navigate('/');
  await screen.findByText(/A draft was kept/);
  fireEvent.click(screen.getByRole('button', { name: /^Leave it/ }));
  await expect.poll(() => screen.queryByText(/A draft was kept/)).toBeNull();
  expect((await page.get('drafts.list', {})).drafts).toEqual([]);
});
