import { expect, test } from 'vitest';
import { belongsToField, commandFor } from '../../../renderer/app/commandKeys.ts';
import { titleText } from '../../../renderer/app/TitleProvider.tsx';
import { savedWords } from '../../../renderer/app/StatusLine.tsx';
import { withoutAsAt } from '../../../renderer/app/withoutAsAt.ts';
import { placed, placeOf, paths } from '../../../renderer/paths.ts';
import { accelerator, commandIds, commandOf, commands, keysIn, shownKeys } from '../../../shared/contract/commands.ts';

const pressed = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test('each command has one entry, and no two share a key', () => {
  expect(commands.map(({ id }) => id).toSorted()).toEqual([...commandIds].toSorted());
  const keys = commands.flatMap((command) => [...command.keys]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('keys are Ctrl, and Command on a Mac', () => {
  expect(commandFor(pressed('z', { ctrlKey: true }), false)).toBe('edit.undo');
  expect(commandFor(pressed('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('edit.redo');
  expect(commandFor(pressed('z', { metaKey: true }), true)).toBe('edit.undo');
  expect(commandFor(pressed('z', { ctrlKey: true }), true)).toBeNull();
  expect(commandFor(pressed('ArrowLeft', { altKey: true }), false)).toBe('go.back');
  expect(commandFor(pressed('F6', { shiftKey: true }), false)).toBe('go.previousPane');
  expect(commandFor(pressed('z'), false)).toBeNull();
});

test('in a browser the keys that a browser keeps are not offered, nor what is its own', () => {
  const kept = commands.flatMap((command) => keysIn('browser', command)).filter((keys) => /^Mod\+(Shift\+)?([NWT0-9=-]|Tab|Plus)$|^F11$/.test(keys));
  expect(kept).toEqual([]);
  expect(keysIn('electron', commandOf('file.new'))).toEqual(['Mod+N']);
  expect(keysIn('browser', commandOf('file.open'))).toEqual(['Mod+O']);
  expect(['n', 'w', '1', '5'].map((key) => commandFor(pressed(key, { ctrlKey: true }), false, 'browser'))).toEqual([null, null, null, null]);
  expect(['n', '1'].map((key) => commandFor(pressed(key, { ctrlKey: true }), false, 'electron'))).toEqual(['file.new', 'go.overview']);
  expect(commandFor(pressed('='), false)).toBeNull();
  expect(commandFor(pressed('=', { ctrlKey: true }), false, 'electron')).toBeNull();
});

test('find or do, help and the list of keys have their keys in every door', () => {
  for (const door of ['electron', 'browser'] as const) {
    expect(commandFor(pressed('k', { ctrlKey: true }), false, door)).toBe('go.find');
    expect(commandFor(pressed('F', { ctrlKey: true, shiftKey: true }), false, door)).toBe('go.find');
    expect(commandFor(pressed('F1'), false, door)).toBe('help.open');
    expect(commandFor(pressed('/', { ctrlKey: true }), false, door)).toBe('help.keys');
  }
});

test('no command answers to a bare letter', () => {
  expect('abcdefghijklmnopqrstuvwxyz'.split('').map((key) => commandFor(pressed(key), false)).filter((id) => id !== null)).toEqual([]);
});

test('undo inside a text field belongs to the field', () => {
  document.body.innerHTML = '<input id="a" type="text"><input id="b" type="checkbox"><textarea id="c"></textarea>';
  expect(['a', 'b', 'c'].map((id) => belongsToField('edit.undo', document.getElementById(id)))).toEqual([true, false, true]);
  expect(belongsToField('edit.save', document.getElementById('a'))).toBe(false);
  expect([true, false].map((mac) => belongsToField('go.back', document.getElementById('a'), mac))).toEqual([true, false]);
});

test('keys are written as each system writes them', () => {
  expect(accelerator('Mod+Shift+S')).toBe('CmdOrCtrl+Shift+S');
  expect(shownKeys('Mod+Shift+S', false)).toBe('Ctrl+Shift+S');
  expect(shownKeys('Mod+Shift+S', true)).toBe('⇧⌘S');
});

test('the title says page, file and marking, and an error first', () => {
  expect(titleText('Projects', ['programme.igt', 'Read only', 'OFFICIAL'], false)).toBe('Projects, programme.igt, Read only, OFFICIAL');
  expect(titleText('Add project', ['programme.igt', 'OFFICIAL'], true)).toBe('Error: Add project, programme.igt, OFFICIAL');
});

test('file and day travel with every address, and what it carries already stays', () => {
  const place = placeOf('?file=f%201&asat=57&tab=x');
  expect(place).toEqual({ file: 'f 1', asAt: 57 });
  expect(placed(`${paths.projects}?filter=award-not-known`, place)).toBe('/projects?filter=award-not-known&file=f+1&asat=57');
  expect(placed(paths.start, { file: null, asAt: null })).toBe('/');
  expect(placeOf('?asat=abc')).toEqual({ file: null, asAt: null });
  expect(withoutAsAt('/projects', '?file=f&asat=57&filter=x')).toBe('/projects?file=f&filter=x');
});

test('the status line says when it was saved, with the day where it is another', () => {
  expect(savedWords('2019-05-13T08:12:00.000Z', '2019-05-13')).toBe('Saved 9:12am');
  expect(savedWords('2019-05-10T15:20:00.000Z', '2019-05-13')).toBe('Saved 10 May 2019, 4:20pm');
});
