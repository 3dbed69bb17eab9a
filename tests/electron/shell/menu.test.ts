import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { commandIds, commands, type CommandId } from '../../../shared/contract/commands.ts';
import type { OpenedFile } from '../../../shared/contract/host.ts';
import type { ProgrammeFrame } from '../../../shared/contract/programme.ts';
import { menuTemplate, type MenuPlace } from '../../../electron/shell/menu.ts';
import { makeMenuBar } from '../../../electron/shell/menuBar.ts';
import { afterReply, atAddress, nothingOpen, type MenuState } from '../../../electron/shell/menuState.ts';

const windows: MenuPlace = { mac: false, developing: false };
const mac: MenuPlace = { mac: true, developing: false };
const editable: MenuState = { ...nothingOpen, file: 'h', undo: 'Project added', redo: null };

function build(state: MenuState, place: MenuPlace = windows) {
  const acts = { command: vi.fn(), window: vi.fn() };
  const template = menuTemplate(state, acts, place);
  const submenu = (label: string) => (template.find((item) => item.label === label)?.submenu ?? []) as MenuItemConstructorOptions[];
  const items = template.flatMap((item) => (Array.isArray(item.submenu) ? item.submenu : []));
  const item = (id: CommandId) => items.find((one) => one.id === id);
  const words = (label: string) => submenu(label).map(({ type, label: text }) => (type === 'separator' ? '-' : text));
  return { acts, template, items, item, words };
}

describe('the menu', () => {
  test('has every command of the one table once, under its own label and keys', () => {
    for (const place of [windows, mac]) {
      const { items } = build(nothingOpen, place);
      const listed = items.flatMap(({ id }) => (id === undefined ? [] : [id]));
      expect(listed.toSorted()).toEqual([...commandIds].toSorted());
      for (const { id, label } of commands) expect(items.find((one) => one.id === id)?.label).toBe(label);
    }
  });

  test('reads like a menu on Windows and Linux', () => {
    const { template, words } = build(nothingOpen);
    expect(template.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Go', 'Help']);
    expect(words('File')).toEqual([
      'New programme', 'Open file', '-', 'Save a copy', 'Make a backup', 'Restore from a backup', 'Check this file', '-', 'Import figures', 'Export figures', '-', 'Print', '-', 'Close file', '-', 'Settings', '-', 'Quit',
    ]);
    expect(words('Edit')).toEqual(['Undo', 'Redo', '-', 'Cut', 'Copy', 'Paste', 'Select all', '-', 'Save this form', 'Find in view', '-', 'Add project']);
    expect(words('View')).toEqual(['Zoom in', 'Zoom in', 'Zoom out', 'Actual size', '-', 'Full screen']);
    expect(words('Go')).toEqual([
      'Find or do',
      '-',
      'Overview',
      'Projects',
      'Councils',
      'Outcomes',
      'Funding',
      'Payments',
      'Conditions and milestones',
      'Grants standard',
      'Profile of this project',
      'Year end',
      'Ledger tie-out',
      'Rounds',
      'History',
      '-',
      'Back',
      'Forward',
      '-',
      'Next pane',
      'Previous pane',
    ]);
    expect(words('Help')).toEqual(['Help', 'Keyboard shortcuts', '-', 'About']);
  });

  test('has what belongs to the program under its name on a Mac', () => {
    const { template, words } = build(nothingOpen, mac);
    expect(template.map(({ label, role }) => label ?? role)).toEqual(['Innovation Grant Tracker', 'File', 'Edit', 'View', 'Go', 'windowMenu', 'Help']);
    expect(words('Innovation Grant Tracker')).toEqual(['About', 'Settings', '-', 'Hide', 'Hide others', 'Show all', '-', 'Quit']);
    expect(words('File').at(-1)).toBe('Close file');
  });

  test('shows the shortcuts and leaves them to the page', () => {
    const { item } = build(editable);
    expect(item('file.saveCopy')).toMatchObject({ accelerator: 'CmdOrCtrl+Shift+S', registerAccelerator: false });
    expect(item('edit.undo')).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false });
    expect(item('go.back')?.accelerator).toBe('Alt+Left');
    expect(item('file.backup')).not.toHaveProperty('accelerator');
  });

  test('offers the developer tools only where they are', () => {
    const roles = (developing: boolean) => build(nothingOpen, { mac: false, developing }).items.map(({ role }) => role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(false)).not.toContain('reload');
  });

  test('a click asks the page or the window', () => {
    const { acts, item, items } = build(editable);
    const click = (one: MenuItemConstructorOptions | undefined) => (one?.click as (() => void) | undefined)?.();
    click(item('go.projects'));
    expect(acts.command).toHaveBeenCalledExactlyOnceWith('go.projects');
    for (const label of ['Zoom in', 'Zoom out', 'Actual size']) click(items.find((one) => one.label === label));
    for (const label of ['Full screen', 'Quit']) click(items.find((one) => one.label === label));
    expect(acts.window.mock.calls).toEqual([['zoom-in'], ['zoom-out'], ['actual-size'], ['full-screen'], ['quit']]);
  });

  test('answers itself to the keys of what the window does, the key with Shift included', () => {
    const { items, item } = build(editable);
    expect(item('view.zoomIn')).toMatchObject({ accelerator: 'CmdOrCtrl+=' });
    expect(item('view.zoomIn')).not.toHaveProperty('registerAccelerator');
    expect(items.filter(({ label }) => label === 'Zoom in').map(({ accelerator, visible }) => [accelerator, visible])).toEqual([['CmdOrCtrl+=', undefined], ['CmdOrCtrl+Plus', false]]);
  });

  test.each<readonly [string, MenuState, Partial<Record<CommandId, boolean>>]>([
    ['without a file', nothingOpen, { 'file.new': true, 'app.settings': true, 'file.close': false, 'go.overview': false, 'edit.undo': false }],
    ['on a file', editable, { 'file.close': true, 'go.overview': true, 'edit.undo': true, 'edit.redo': false }],
    ['with something to redo', { ...editable, redo: 'Project added' }, { 'edit.redo': true }],
    ['on a file that is read-only', { ...editable, fileReadOnly: true }, { 'file.close': true, 'file.saveCopy': true, 'edit.undo': false }],
    ['on a file that somebody else holds', { ...editable, openedReadOnly: true }, { 'go.history': true, 'edit.undo': false }],
    ['in the past', { ...editable, past: true }, { 'go.history': true, 'edit.undo': false }],
  ])('greys what cannot be used %s', (_, state, expected) => {
    const { item } = build(state);
    for (const [id, enabled] of Object.entries(expected)) expect([id, item(id as CommandId)?.enabled]).toEqual([id, enabled]);
  });

  test('names what would be undone', () => {
    expect(build({ ...editable, undo: 'Fish & chips' }).item('edit.undo')?.label).toBe('Undo: Fish && chips');
  });

  test('is drawn again only when something in it changed', () => {
    const menu = { buildFromTemplate: vi.fn(), setApplicationMenu: vi.fn() };
    const follow = makeMenuBar(menu, { command: () => {}, window: () => {} }, windows);
    expect(menu.setApplicationMenu).toHaveBeenCalledTimes(1);
    follow((state) => ({ ...state }));
    expect(menu.setApplicationMenu).toHaveBeenCalledTimes(1);
    follow((state) => ({ ...state, file: 'h' }));
    expect(menu.setApplicationMenu).toHaveBeenCalledTimes(2);
  });
});

describe('what the menu knows of the page', () => {
  const frame = (fields: Partial<ProgrammeFrame>) => ({ ok: true as const, value: { readOnly: null, undo: null, redo: null, ...fields } });
  const opened = (fields: Partial<OpenedFile>) => ({ ok: true as const, value: { handle: 'h', readOnly: null, ...fields } });

  test('follows its address', () => {
    const on = atAddress(nothingOpen, 'tracker://app/index.html#/projects?file=h');
    expect(on).toEqual({ ...nothingOpen, file: 'h' });
    expect(atAddress(editable, 'tracker://app/index.html#/history?file=h&asat=4')).toEqual({ ...editable, past: true });
    expect(atAddress(editable, 'tracker://app/index.html#/projects?file=other')).toEqual({ ...nothingOpen, file: 'other' });
    expect(atAddress(editable, 'tracker://app/index.html#/')).toEqual(nothingOpen);
  });

  test('follows what it is told of its file', () => {
    const told = afterReply(editable, 'programme.get', { file: 'h' }, frame({ undo: null, redo: { change: 3, title: 'Figure recorded' } }));
    expect(told).toMatchObject({ undo: null, redo: 'Figure recorded', fileReadOnly: false });
    expect(afterReply(editable, 'programme.get', { file: 'h' }, frame({ readOnly: 'A backup' })).fileReadOnly).toBe(true);
    expect(afterReply(editable, 'files.open', undefined, opened({ readOnly: 'Held' })).openedReadOnly).toBe(true);
    expect(afterReply({ ...editable, openedReadOnly: true }, 'files.open', undefined, opened({})).openedReadOnly).toBe(false);
  });

  test('leaves aside other files, the past, refusals and all else', () => {
    expect(afterReply(editable, 'programme.get', { file: 'other' }, frame({ readOnly: 'x' }))).toBe(editable);
    expect(afterReply(editable, 'programme.get', { file: 'h', asAt: { change: 1 } }, frame({ readOnly: 'x' }))).toBe(editable);
    expect(afterReply(editable, 'files.open', undefined, opened({ handle: 'other', readOnly: 'x' }))).toBe(editable);
    expect(afterReply(editable, 'programme.get', { file: 'h' }, { ok: false, problem: { kind: 'forbidden', message: '' } })).toBe(editable);
    expect(afterReply(editable, 'projects.list', { file: 'h' }, { ok: true, value: null })).toBe(editable);
    expect(afterReply(nothingOpen, 'programme.get', undefined, frame({ readOnly: 'x' }))).toEqual(nothingOpen);
  });
});

test('the menu shows and answers to the keys a person gave', () => {
  const state = afterReply(nothingOpen, 'preferences.get', undefined, { ok: true, value: { shortcuts: { 'app.settings': ['Mod+Shift+,'], 'view.zoomIn': ['Mod+Shift+Z'], 'file.open': [] } } });
  const items = menuTemplate(state, { command: () => undefined, window: () => undefined }, { mac: false, developing: false })
    .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const keys = (id: string) => items.find((item) => item.id === id)?.accelerator;
  expect([keys('app.settings'), keys('view.zoomIn'), keys('file.open'), keys('file.new')]).toEqual(['CmdOrCtrl+Shift+,', 'CmdOrCtrl+Shift+Z', undefined, 'CmdOrCtrl+N']);
});
