import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { evaluator } from '../../support/testFile.ts';
import { heading, renderPage } from '../../support/renderPage.tsx';

const titleField = (): HTMLElement => screen.getByLabelText('Title');

test('the frame says file, marking, person and practice date, and leads to the sections', async () => {
  await renderPage('/settings');
  await heading('Settings');
  const rail = screen.getByRole('navigation', { name: 'Sections' });
  expect(within(rail).getAllByRole('link').map((link) => link.textContent)).toEqual(['Overview', 'Projects 72', 'Councils 151', 'Outcomes', 'Funding', 'History', 'Open another file', 'Settings', 'Help F1']);
  expect(within(rail).getByRole('link', { name: 'Settings' }).getAttribute('aria-current')).toBe('page');
  const status = screen.getByRole('contentinfo').textContent;
  expect(status).toContain('OFFICIAL');
  expect(status).toContain('programme.igt');
  expect(status).toContain('Illustrative counts');
  expect(status).toContain('Officer 1, Department for Education');
  expect(status).toContain('Practice date 13 May 2019');
  await expect.poll(() => document.title).toBe('Settings, programme.igt, OFFICIAL');
});

test('a change says so once, with Undo, and Ctrl+Y brings it back', async () => {
  const page = await renderPage('/settings');
  await heading('Settings');
  const before = (await page.get('programme.get', {})).title;
  fireEvent.change(titleField(), { target: { value: 'Renamed programme' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save the programme' }));
  const line = await screen.findByRole('status', { name: 'What was done' });
  await within(line).findByText('Programme changed.');
  expect((await page.get('programme.get', {})).title).toBe('Renamed programme');
  fireEvent.click(within(line).getByRole('button', { name: 'Undo' }));
  await within(line).findByText(/^Undone/);
  expect((await page.get('programme.get', {})).title).toBe(before);
  fireEvent.keyDown(document.body, { key: 'y', ctrlKey: true });
  await expect.poll(async () => (await page.get('programme.get', {})).title).toBe('Renamed programme');
});

test('Ctrl+Z inside a text field belongs to the field', async () => {
  const page = await renderPage('/settings');
  await heading('Settings');
  await page.get('programme.edit', { changedIn: (await page.get('programme.get', {})).changedIn, title: 'Renamed programme' });
  fireEvent.keyDown(titleField(), { key: 'z', ctrlKey: true });
  expect((await page.get('programme.get', {})).title).toBe('Renamed programme');
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await expect.poll(async () => (await page.get('programme.get', {})).title).not.toBe('Renamed programme');
});

test('the past wears a banner, is read only, and leads back to now', async () => {
  const page = await renderPage('/settings', { asAt: 3 });
  await heading('Settings');
  expect(screen.getByText(/^The programme as at change 3, /)).toBeDefined();
  expect(screen.getByText(/later changes are not shown/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Save the programme' })).toBeNull();
  await expect.poll(() => document.title).toBe('Settings, programme.igt, Read only, OFFICIAL');
  expect(screen.getByRole('contentinfo').textContent).toContain('Read only, as at');
  fireEvent.click(screen.getByRole('link', { name: 'Back to now' }));
  await screen.findByRole('button', { name: 'Save the programme' });
  expect(page.router.state.location.search).not.toContain('asat');
});

test('a role that may not change the programme reads why', async () => {
  await renderPage('/settings', { person: evaluator });
  await heading('Settings');
  expect(screen.getAllByText('Only a programme officer can make this change').length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'Save the programme' })).toBeNull();
});

test('another page takes the focus to its heading; the first page does not', async () => {
  const page = await renderPage('/settings');
  await heading('Settings');
  expect(document.activeElement?.tagName).toBe('BODY');
  await page.goTo('/about');
  const there = await heading('About');
  expect(document.activeElement).toBe(there);
  fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  expect(document.activeElement).toBe(await heading('Settings'));
});

test('the desktop menu runs the same commands', async () => {
  const page = await renderPage('/about');
  await heading('About');
  act(() => page.host.tell({ kind: 'menu', command: 'app.settings' }));
  await heading('Settings');
});

test('an address that leads nowhere, and a page without its file, say so', async () => {
  const page = await renderPage('/nowhere', { sample: null });
  await heading('There is no such page');
  await page.goTo('/');
  await heading('Start');
});

test('a file that is gone is refused in words, with a way on', async () => {
  await renderPage('/settings?file=gone', { sample: null });
  await heading('This file cannot be shown');
  expect(screen.getByRole('link', { name: 'Open another file' })).toBeDefined();
});

test('theme and density are kept and applied at once', async () => {
  const page = await renderPage('/settings', { sample: null });
  await heading('Settings');
  fireEvent.click(await screen.findByLabelText('Dark'));
  await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark');
  fireEvent.click(screen.getByLabelText('Comfortable'));
  await expect.poll(() => document.documentElement.dataset['density']).toBe('comfortable');
  expect(await page.get('preferences.get', {})).toEqual({ theme: 'dark', density: 'comfortable', toured: false, shortcuts: {} });
});

test('a leaver is anonymised after a question that names them', async () => {
  const page = await renderPage('/settings');
  await heading('Settings');
  await page.get('programme.edit', { changedIn: (await page.get('programme.get', {})).changedIn, title: 'Renamed programme' });
  fireEvent.click(await screen.findByRole('button', { name: /^Anonymise\s*Officer 1$/ }));
  const dialog = screen.getByRole('dialog', { name: 'Anonymise Officer 1?' });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Anonymise' }));
  await expect.poll(async () => (await page.get('actors.list', {})).actors.some(({ anonymised }) => anonymised)).toBe(true);
});

test('lowering the marking asks for a reason at its field, and keeps it', async () => {
  const page = await renderPage('/settings');
  await heading('Settings');
  const save = (): void => { fireEvent.click(screen.getByRole('button', { name: 'Save the programme' })); };
  fireEvent.click(screen.getByRole('radio', { name: 'OFFICIAL-SENSITIVE' }));
  save();
  await expect.poll(async () => (await page.get('programme.get', {})).marking).toBe('OFFICIAL-SENSITIVE');
  await expect.poll(() => document.title).toBe('Settings, programme.igt, OFFICIAL-SENSITIVE');
  fireEvent.click(screen.getByRole('radio', { name: 'OFFICIAL' }));
  save();
  fireEvent.click(await screen.findByRole('link', { name: 'Enter why the marking is lowered' }));
  const reason = screen.getByRole('textbox', { name: /^Reason/ });
  expect(document.activeElement).toBe(reason);
  fireEvent.change(reason, { target: { value: 'Names of posts are gone' } });
  save();
  await expect.poll(async () => (await page.get('programme.get', {})).marking).toBe('OFFICIAL');
  expect((await page.get('changes.list', { limit: 1 })).changes[0]?.reason).toBe('Names of posts are gone');
});
