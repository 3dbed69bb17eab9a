import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { heading, renderPage } from '../../support/renderPage.tsx';

const rowOf = async (name: string): Promise<HTMLElement> => {
  const head = await screen.findByRole('rowheader', { name: new RegExp(`^${name}( changed)?$`) });
  return head.closest('tr') as HTMLElement;
};
const act = async (row: string, name: RegExp): Promise<void> => void fireEvent.click(within(await rowOf(row)).getByRole('button', { name }));
const record = (key: string, held: object): void => void fireEvent.keyDown(screen.getByRole('textbox', { name: 'Press the keys together' }), { key, ...held });

test('a command gets other keys: they work at once, and list, help and Find or do show them', async () => {
  const page = await renderPage('/settings/shortcuts', { sample: 'empty' });
  await heading('Shortcuts');
  await act('Make a backup', /^Change/);
  await screen.findByRole('dialog', { name: 'Keys for Make a backup' });
  record('b', { ctrlKey: true });
  expect(screen.getByRole('textbox', { name: 'Press the keys together' })).toHaveProperty('value', 'Ctrl+B');
  fireEvent.click(screen.getByRole('button', { name: 'Use these keys' }));
  await screen.findByText('Make a backup has the keys Ctrl+B now.');
  expect((await rowOf('Make a backup')).textContent).toContain('Ctrl+B');
  fireEvent.keyDown(document.body, { key: 'b', ctrlKey: true });
  await screen.findByText(/^A backup was made/);
  fireEvent.keyDown(document.body, { key: '/', ctrlKey: true });
  const list = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(within(list).getByText('Ctrl+B')).toBeTruthy();
  fireEvent.click(within(list).getByRole('button', { name: 'Close' }));
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'make a backup' } });
  expect((await screen.findByRole('option', { name: /Make a backup/ })).textContent).toContain('Ctrl+B');
  expect((await page.get('preferences.get', {})).shortcuts).toEqual({ 'file.backup': ['Mod+B'] });
});

test('keys that are taken, for typing, or kept by the browser are refused with the reason', async () => {
  const page = await renderPage('/settings/shortcuts', { sample: 'empty' });
  await act('Make a backup', /^Change/);
  await screen.findByRole('dialog');
  const says = (): string => screen.getByRole('alert').textContent;
  record('b', {});
  expect(says()).toBe('B is for typing. Press Ctrl or Alt with it, or a function key.');
  record('n', { ctrlKey: true });
  expect(says()).toBe('The browser keeps Ctrl+N for itself, and the page never hears of it. Press other keys.');
  record('3', { ctrlKey: true });
  expect(says()).toContain('The browser keeps Ctrl+3 for itself');
  record('c', { ctrlKey: true });
  expect(says()).toContain('Ctrl+C copies');
  record('i', { ctrlKey: true });
  expect(says()).toContain('Ctrl+I is the shortcut of “Import figures” already');
  fireEvent.click(screen.getByRole('button', { name: 'Use these keys' }));
  expect(screen.getByRole('dialog', { name: 'Keys for Make a backup' })).toBeTruthy();
  const host = await page.host.ask('shortcuts.set', { command: 'file.backup', keys: ['Mod+I'] });
  expect(host).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
  for (const keys of ['B', 'Mod+N', 'Mod+5', 'Mod+Tab', 'Mod+', '', 'Hyper+B', 'Mod+C']) {
    expect(await page.host.ask('shortcuts.set', { command: 'file.backup', keys: [keys] }), keys).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
  }
  expect((await page.get('preferences.get', {})).shortcuts).toEqual({});
});

test('keys can be switched off and given back, one by one or all at once', async () => {
  await renderPage('/settings/shortcuts', { sample: 'empty' });
  await act('Keyboard shortcuts', /^Switch off/);
  await screen.findByText('Keyboard shortcuts has no keys now.');
  fireEvent.keyDown(document.body, { key: '/', ctrlKey: true });
  expect(screen.queryByRole('dialog')).toBeNull();
  // What it had is free for another, and then it cannot have it back unasked.
  await act('Make a backup', /^Change/);
  await screen.findByRole('dialog');
  record('/', { ctrlKey: true });
  fireEvent.click(screen.getByRole('button', { name: 'Use these keys' }));
  await screen.findByText('Make a backup has the keys Ctrl+/ now.');
  await act('Keyboard shortcuts', /^Reset/);
  await screen.findByText(/^Ctrl\+\/ is the shortcut of “Make a backup” already/);
  fireEvent.click(screen.getByRole('button', { name: 'Reset all' }));
  await screen.findByText('Every command has its own keys again.');
  expect((await rowOf('Keyboard shortcuts')).textContent).toContain('Ctrl+/');
});
