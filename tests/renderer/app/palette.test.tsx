import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { paletteGroups, type Offered } from '../../../renderer/app/palette/paletteModel.ts';
import { makePlaces } from '../../../renderer/components/places.ts';
import type { SearchFound } from '../../../shared/contract/search.ts';
import { heading, renderPage } from '../../support/renderPage.tsx';
import { evaluator } from '../../support/testFile.ts';

const nothing = { found: [], of: 0, close: true };
const found = (fields: Partial<SearchFound>): SearchFound => ({ text: '', projects: nothing, councils: nothing, measures: nothing, rounds: nothing, texts: nothing, ...fields });
const offered: Offered = { door: 'browser', mac: false, own: {}, usable: () => true, named: () => null };
const names = (groups: ReturnType<typeof paletteGroups>) => groups.map(({ title, options }) => [title, ...options.map(({ name }) => name)]);

test('what is spelt as typed comes before what was forgiven, and forgiven commands come only alone', () => {
  const luton = { kind: 'council', code: 'E06000032', name: 'Luton', detail: 'East of England', illustrative: false } as const;
  expect(names(paletteGroups('over', offered, [], null))[0]?.slice(0, 2)).toEqual(['Commands', 'Overview']);
  const groups = paletteGroups('histroy', offered, [], found({ councils: { found: [luton], of: 1, close: true } }));
  expect(names(groups)).toEqual([['Councils', 'Luton']]);
  expect(names(paletteGroups('histroy', offered, [], found({})))).toEqual([['Commands', 'History']]);
  expect(names(paletteGroups('luton', offered, [], found({ projects: { found: [], of: 0, close: false }, councils: { found: [luton], of: 3, close: true } })))).toEqual([['Councils', 'Luton']]);
});

test('a command shows its keys, and none that the door has not', () => {
  const keys = (door: Offered['door'], mac = false) => Object.fromEntries(paletteGroups('', { ...offered, door, mac }, [], null).flatMap(({ options }) => options.map((option) => [option.key, option.keys])));
  expect(keys('browser')).toMatchObject({ 'file.new': '', 'edit.undo': 'Ctrl+Z', 'help.keys': 'Ctrl+/' });
  expect(keys('browser')).not.toHaveProperty('view.zoomIn');
  expect(keys('electron')).toMatchObject({ 'file.new': 'Ctrl+N', 'view.zoomIn': 'Ctrl+=', 'view.fullScreen': 'F11' });
  expect(keys('electron', true)).toMatchObject({ 'file.saveCopy': '⇧⌘S' });
});

test('every text leads to where it stands', () => {
  const text = (place: SearchFound['texts']['found'][number]['place']) => ({ kind: 'text' as const, name: 'x', field: 'Note', detail: 'a line', illustrative: true, place });
  const groups = paletteGroups('x', { ...offered, usable: () => false }, [], found({
    texts: { found: [text({ at: 'project', reference: 'p' }), text({ at: 'measure', reference: 'm' }), text({ at: 'indicator', key: 'i' }), text({ at: 'change', change: 7 })], of: 9, close: true },
    measures: { found: [{ kind: 'indicator', key: 'i', name: 'I', detail: '', illustrative: false }, { kind: 'measure', reference: 'm', name: 'M', detail: '', illustrative: true }], of: 2, close: true },
  }));
  expect(groups.map(({ title, more, options }) => [title, more, options.map(({ does }) => does)])).toEqual([
    ['Measures', 0, [{ go: '/outcomes/i' }, { go: '/measures/m' }]],
    ['Text', 5, [{ go: '/projects/p' }, { go: '/measures/m' }, { go: '/outcomes/i' }, { go: '/history?find=7' }]],
  ]);
  expect(groups[1]?.options[0]).toMatchObject({ detail: 'Note: a line', illustrative: true });
});

test('of one subject only the last place is remembered, and each file has its own', () => {
  const places = makePlaces();
  places.visited('a', { address: '/overview', title: 'Overview' });
  places.visited('a', { address: '/projects/one', title: 'One' });
  places.visited('a', { address: '/projects/one/councils', title: 'One' });
  places.visited('b', { address: '/history', title: 'History' });
  expect(places.of('a').map(({ address }) => address)).toEqual(['/projects/one/councils', '/overview']);
  expect(places.of(null)).toEqual([]);
});

const box = (): HTMLElement => screen.getByRole('combobox', { name: 'What to find or do' });
const open = async (): Promise<HTMLElement> => {
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  await screen.findByRole('dialog', { name: 'Find or do' });
  return box();
};
const current = (): string | null | undefined => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent;

test('Ctrl+K finds a council that is spelt wrongly, and Enter opens it', async () => {
  const page = await renderPage('/settings');
  await heading('Settings');
  const input = await open();
  expect(document.activeElement).toBe(input);
  fireEvent.change(input, { target: { value: 'hertforshire' } });
  await screen.findByRole('group', { name: /^Councils/ });
  const councils = screen.getByRole('group', { name: /^Councils/ });
  expect(within(councils).getAllByRole('option')[0]?.textContent).toContain('Hertfordshire East of England, E10000015');
  while (!current()?.includes('E10000015')) fireEvent.keyDown(input, { key: 'ArrowDown' });
  fireEvent.keyDown(input, { key: 'Enter' });
  await expect.poll(() => page.router.state.location.pathname).toBe('/councils/E10000015');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('Enter that is quicker than the answer opens what it meant', async () => {
  const page = await renderPage('/settings');
  await heading('Settings');
  const input = await open();
  fireEvent.change(input, { target: { value: 'E10000015' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  await expect.poll(() => page.router.state.location.pathname).toBe('/councils/E10000015');
});

test('arrows go round, Esc closes and gives the focus back', async () => {
  await renderPage('/settings');
  await heading('Settings');
  const button = screen.getAllByRole('button', { name: 'Find or do' })[0];
  button?.focus();
  if (button !== undefined) fireEvent.click(button);
  const input = await screen.findByRole('combobox', { name: 'What to find or do' });
  const first = current();
  fireEvent.keyDown(input, { key: 'ArrowUp' });
  expect(current()).not.toBe(first);
  fireEvent.keyDown(input, { key: 'ArrowDown' });
  expect(current()).toBe(first);
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('offers what can be done now, and where one was', async () => {
  const page = await renderPage('/settings', { person: evaluator });
  await heading('Settings');
  await page.goTo('/history');
  await heading('History');
  await open();
  const offeredNow = screen.getAllByRole('option').map((option) => option.textContent);
  expect(offeredNow[0]).toBe('Settings');
  expect(offeredNow).toContain('Overview');
  expect(offeredNow).toContain('Keyboard shortcutsCtrl+/');
  expect(offeredNow.some((name) => /^(Undo|Redo|Add project|Zoom|Quit)/.test(name ?? ''))).toBe(false);
  fireEvent.change(box(), { target: { value: 'wxyzw' } });
  await screen.findByText(/^Nothing here is called that/);
});

test('a command runs after the dialog has gone; without a file only what needs none is offered', async () => {
  const page = await renderPage('/', { sample: null });
  await heading('Start');
  const input = await open();
  expect(screen.queryByRole('option', { name: /^Overview/ })).toBeNull();
  fireEvent.change(input, { target: { value: 'about' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  await heading('About');
  expect(page.router.state.location.pathname).toBe('/about');
});
