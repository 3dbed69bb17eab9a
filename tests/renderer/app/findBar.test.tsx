import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { findInPage, hitWords } from '../../../renderer/app/find/pageFinds.ts';
import { paths } from '../../../renderer/paths.ts';
import { heading, renderPage } from '../../support/renderPage.tsx';

const view = (html: string): HTMLElement => { const main = document.createElement('main'); main.innerHTML = html; return main; };
const words = (html: string, query: string): readonly string[] => findInPage(view(html), query).map((hit) => (hit.kind === 'text' ? hit.range.toString() : hit.kind === 'field' ? `[${(hit.field as HTMLInputElement).value}]` : 'cell'));

describe('the text of a page', () => {
  test('is looked through from top to bottom, across what only looks different', () => {
    expect(words('<h1>Luton</h1><p>In <b>Lu</b>ton, and lu<i>ton</i></p>', 'luton')).toEqual(['Luton', 'Luton', 'luton']);
    expect(words('<table><tr><td>Lu</td><td>ton</td></tr></table>', 'luton')).toEqual([]);
    expect(words('<p>8 of <b>71</b></p>', '8 of 71')).toEqual(['8 of 71']);
  });

  test('what stands in boxes too, and nothing that is hidden or the bar’s own', () => {
    expect(words('<input type="text" value="Luton"><textarea>near luton</textarea><input type="checkbox" value="luton"><input type="password" value="luton">', 'luton')).toEqual(['[Luton]', '[near luton]']);
    expect(words('<p hidden>Luton</p><span class="vh">Luton</span><div data-findbar><p>Luton</p></div><svg><text>Luton</text></svg><select><option>Luton</option></select>', 'luton')).toEqual([]);
  });

  test('each place is told by the words round it', () => {
    const [hit] = findInPage(view('<p>Recorded for  Luton\n by Lead 2</p>'), 'luton');
    expect(hit === undefined ? '' : hitWords(hit)).toBe('Recorded for Luton by Lead 2');
  });
});

const find = (): boolean => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'f', ctrlKey: true });
const box = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name: 'Find in this view' });
const bar = () => within(screen.getByRole('search', { name: 'Find in view' }));
const key = (name: string, how: object = {}): boolean => fireEvent.keyDown(box(), { key: name, ...how });

describe('Find in view', () => {
  test('counts what the view holds, goes from place to place and back, and gives the focus back', async () => {
    await renderPage(paths.projects, { sample: 'portfolio' });
    await heading('Projects');
    await screen.findByRole('grid');
    const before = screen.getByRole('link', { name: 'Add project' });
    act(() => before.focus());
    expect(find()).toBe(false);
    expect(document.activeElement).toBe(box());
    fireEvent.change(box(), { target: { value: 'hertfordshire' } });
    const count = (): string => bar().getByRole('status').textContent ?? '';
    expect(count()).toMatch(/^1 of [2-9]: .*Hertfordshire/);
    const of = Number(/of (\d+)/.exec(count())?.[1]);
    key('Enter');
    expect(count()).toMatch(/^2 of /);
    key('Enter', { shiftKey: true });
    key('Enter', { shiftKey: true });
    expect(count()).toMatch(new RegExp(`^${of} of ${of}:`));
    fireEvent.click(bar().getByRole('button', { name: 'Next' }));
    expect(count()).toMatch(/^1 of /);
    fireEvent.change(box(), { target: { value: 'wxyzq' } });
    expect(count()).toBe('Nothing found in this view');
    key('Escape');
    expect(screen.queryByRole('search', { name: 'Find in view' })).toBeNull();
    expect(document.activeElement).toBe(before);
  });

  test('looks again when the view changes, and leaves a second Ctrl+F to the browser', async () => {
    await renderPage(paths.projects, { sample: 'portfolio' });
    await heading('Projects');
    await screen.findByRole('grid');
    find();
    fireEvent.change(box(), { target: { value: 'leeds' } });
    const count = (): string => bar().getByRole('status').textContent ?? '';
    expect(count()).toMatch(/^1 of /);
    expect(find()).toBe(true);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find in this list' }), { target: { value: 'zzz' } });
    await waitFor(() => expect(count()).toBe('Nothing found in this view'));
  });

  test('is on pages without a table too, and goes with its page', async () => {
    const page = await renderPage(paths.settings);
    await heading('Settings');
    find();
    fireEvent.change(box(), { target: { value: 'officer 1' } });
    expect(bar().getByRole('status').textContent).toMatch(/^1 of /);
    await page.goTo(paths.about);
    await heading('About');
    expect(screen.queryByRole('search', { name: 'Find in view' })).toBeNull();
  });
});
