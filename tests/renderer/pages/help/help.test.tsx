import { fireEvent, screen } from '@testing-library/react';
import type { RouteObject } from 'react-router';
import { expect, test } from 'vitest';
import { routeTable } from '../../../../renderer/app/routeTable.tsx';
import { helpKeyOf } from '../../../../renderer/pages/help/helpKeys.ts';
import { helpGroups, helpPageOf } from '../../../../renderer/pages/help/helpPages.ts';
import { heading, renderPage } from '../../../support/renderPage.tsx';

const pathsIn = (routes: readonly RouteObject[]): readonly string[] => routes.flatMap((route) => [...(route.path === undefined ? [] : [route.path]), ...pathsIn(route.children ?? [])]);
const pages = helpGroups.flatMap((group) => group.pages);

test('every screen of the program has its page of help', () => {
  const screens = pathsIn(routeTable).filter((path) => path !== '*' && !path.startsWith('/help') && path !== '/about');
  const without = screens.filter((path) => helpPageOf(helpKeyOf(path.replace(/\/:\w+\?/g, '').replace(/:\w+/g, 'one')) ?? '') === undefined);
  expect(without).toEqual([]);
  expect(helpKeyOf('/about')).toBeNull();
});

test('every page has a name of its own, says something, and leads only to pages that are there', () => {
  expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length);
  expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
  for (const { key, lead, parts, next = [] } of pages) {
    expect(lead, key).toMatch(/\.$/);
    expect(parts.length > 0 || key === 'keys', key).toBe(true);
    expect(next.filter((other) => helpPageOf(other) === undefined || other === key), key).toEqual([]);
  }
});

test('is written in plain words', () => {
  const texts = pages.flatMap(({ title, lead, parts }) => [title, lead, ...parts.flatMap(({ heading: name, says = [], steps = [], terms = [] }) => [name, ...says, ...steps, ...terms.flat()])]);
  const odd = texts.filter((text) => /\b(?:please|sorry|invalid|illegal|forbidden|oops|etc|e\.g|robust|deliver|LA)\b/i.test(text.replace(/in delivery/g, '')));
  expect(odd).toEqual([]);
  expect(texts.filter((text) => text.length > 400)).toEqual([]);
});

test('F1 opens the page about the screen, and Ctrl+/ the keys over it', async () => {
  const page = await renderPage('/settings');
  await heading('Settings');
  fireEvent.keyDown(document.body, { key: '/', ctrlKey: true });
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(dialog.textContent).toContain('Find or doCtrl+K or Ctrl+Shift+F');
  expect(dialog.textContent).not.toContain('Ctrl+NNew');
  expect(dialog.textContent).not.toContain('Full screenF11');
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  fireEvent.keyDown(document.body, { key: 'F1' });
  await expect.poll(() => page.router.state.location.pathname).toBe('/help/settings');
  expect(document.activeElement).toBe(await heading('Settings'));
  fireEvent.keyDown(document.body, { key: 'F1' });
  await heading('Help');
  await page.goTo('/help/nowhere');
  await heading('There is no such help');
});
