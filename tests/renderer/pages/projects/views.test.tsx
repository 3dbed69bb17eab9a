import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addressOf, allViews, builtInViews, currentView } from '../../../../renderer/pages/projects/projectViews.ts';
import { renderPage } from '../../../support/renderPage.tsx';

const mine = { id: 'v1', list: 'projects', name: 'Mine', address: 'round=round-1' } as const;

test('the view on screen is the one named, else the one that shows just this, else all', () => {
  const views = allViews([mine]);
  const named = (id: string | null, text: string): string | undefined => currentView(views, id, text)?.name;
  expect([named('v1', 'round=round-2'), named(null, 'round=round-1'), named(null, 'who=not+known'), named('gone', 'x=y'), named(null, '')]).toEqual(['Mine', 'Mine', 'Lead not known', 'All', 'All']);
  expect(views.map(addressOf)[0]).toBe('');
  expect(addressOf({ ...builtInViews[1], id: 'award-not-known', name: '', text: 'award=not+known', own: false })).toBe('award=not+known&view=award-not-known');
});

const tabs = (): readonly (string | null)[] => within(screen.getByRole('navigation', { name: 'Views' })).getAllByRole('link').map(({ textContent }) => textContent);
const current = (): string | null | undefined => screen.getByRole('navigation', { name: 'Views' }).querySelector('[aria-current]')?.textContent;

test('counts of the gaps match the rows they lead to', async () => {
  await renderPage('/projects', { sample: 'portfolio' });
  await screen.findByText('Showing 72 of 72');
  expect(current()).toBe('All 72');
  for (const name of ['Award not known', 'End not known', 'Lead not known']) {
    const tab = screen.getByRole('link', { name: new RegExp(`^${name} \\d+`) });
    const count = /\d+$/.exec(tab.textContent)?.[0];
    fireEvent.click(tab);
    expect(await screen.findByText(`Showing ${count} of 72`)).toBeTruthy();
    expect(current()).toBe(`${name} ${count}`);
  }
  expect(tabs()[1]).toBe('Award not known 19');
});

test('what the table shows is saved, changed, renamed and deleted as a view of this file', async () => {
  const { get, handle, router } = await renderPage('/projects?round=round-1&round=round-2', { sample: 'portfolio' });
  await screen.findByText('Showing 63 of 72');
  expect(current()).toBe('All 72, changed');
  fireEvent.click(screen.getByRole('button', { name: 'Save view' }));
  fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Rounds 1 and 2' } });
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save view' }));
  await waitFor(() => expect(current()).toBe('Rounds 1 and 2 63'));
  await waitFor(() => expect(new URLSearchParams(router.state.location.search).get('view')).not.toBeNull());
  // The address is there before the page that shows it.
  await act(() => new Promise((resolve) => { setTimeout(resolve, 50); }));
  expect(screen.getByText('View saved: Rounds 1 and 2.')).toBeTruthy();

  fireEvent.click(within(screen.getByRole('grid')).getByRole('button', { name: 'Lead' }));
  expect(current()).toBe('Rounds 1 and 2 63, changed');
  fireEvent.click(screen.getByRole('button', { name: 'This view' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save changes to Rounds 1 and 2' }));
  await waitFor(() => expect(current()).toBe('Rounds 1 and 2 63'));
  expect((await get('views.list', { file: handle })).views).toMatchObject([{ name: 'Rounds 1 and 2', address: 'round=round-1&round=round-2&sort=lead&order=up' }]);

  fireEvent.click(screen.getByRole('button', { name: 'This view' }));
  fireEvent.click(screen.getByRole('button', { name: 'Rename Rounds 1 and 2' }));
  fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'The first two' } });
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Rename view' }));
  await waitFor(() => expect(current()).toBe('The first two 63'));

  fireEvent.click(screen.getByRole('button', { name: 'This view' }));
  fireEvent.click(screen.getByRole('button', { name: 'Delete The first two' }));
  fireEvent.click(screen.getByRole('button', { name: 'Delete view' }));
  await waitFor(() => expect(current()).toBe('All 72'));
  await waitFor(() => expect(document.activeElement?.textContent.slice(0, 40)).toBe('Save view'));
  expect((await get('views.list', { file: handle })).views).toEqual([]);
});
