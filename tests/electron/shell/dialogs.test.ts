import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDialogs } from '../../../electron/shell/dialogs.ts';
import { fileArgument } from '../../../electron/shell/fileArgument.ts';
import { makeFakeElectron } from '../../support/fakeElectron.ts';

function setUp(over: object | null = null) {
  const electron = makeFakeElectron({ userData: '/nowhere' });
  electron.becomeReady();
  return { electron, dialogs: makeDialogs(electron.module.dialog, () => over as never) };
}

describe('file dialogs', () => {
  test.each(['open', 'find', 'restore'] as const)('to %s, answer the one file that was chosen', async (purpose) => {
    const { electron, dialogs } = setUp({});
    electron.answers.open = ['/files/a.igt'];
    expect(await dialogs.open({ purpose, folder: '/files' })).toBe('/files/a.igt');
    const [kind, options] = electron.seen.dialogs[0] ?? [];
    expect(kind).toBe('open');
    expect(options).toMatchObject({ defaultPath: '/files', filters: [{ extensions: ['igt'] }], properties: ['openFile'] });
  });

  test('to export, answer a folder, which may be made there', async () => {
    const { electron, dialogs } = setUp({});
    electron.answers.open = ['/files/exports'];
    expect(await dialogs.open({ purpose: 'export', folder: '/files' })).toBe('/files/exports');
    expect(electron.seen.dialogs[0]?.[1]).toEqual({ title: 'Choose a folder to export to', defaultPath: '/files', properties: ['openDirectory', 'createDirectory'] });
  });

  test.each(['create', 'copy', 'backup'] as const)('to save for %s, answer a name with its ending', async (purpose) => {
    const { electron, dialogs } = setUp({});
    electron.answers.save = '/files/b';
    expect(await dialogs.saveAs({ purpose, suggested: '/files/a.igt' })).toBe('/files/b.igt');
    electron.answers.save = '/files/c.IGT';
    expect(await dialogs.saveAs({ purpose, suggested: '/files/a.igt' })).toBe('/files/c.IGT');
    expect(electron.seen.dialogs[0]?.[1]).toMatchObject({ defaultPath: '/files/a.igt', filters: [{ extensions: ['igt'] }] });
  });

  test('answer nothing when they are left, with a window or without', async () => {
    for (const { dialogs } of [setUp({}), setUp(null)]) {
      expect(await dialogs.open({ purpose: 'open', folder: '/files' })).toBeNull();
      expect(await dialogs.saveAs({ purpose: 'create', suggested: '/files/a.igt' })).toBeNull();
    }
  });
});

describe('the file a program is started with', () => {
  const started = (argv: readonly string[], packaged: boolean) => fileArgument(argv, { packaged, folder: path.resolve('/files') });

  test.each<readonly [readonly string[], string | null]>([
    [['tracker'], null],
    [['tracker', 'a.igt'], path.resolve('/files/a.igt')],
    [['tracker', '--allow-file-access', 'a b.igt', 'c.igt'], path.resolve('/files/a b.igt')],
    [['tracker', path.resolve('/other/a.igt')], path.resolve('/other/a.igt')],
    [['tracker', '-psn_0_1234'], null],
    [['tracker', ''], null],
  ])('packaged: %j', (argv, file) => expect(started(argv, true)).toBe(file));

  test.each<readonly [readonly string[], string | null]>([
    [['electron', '.'], null],
    [['electron', '.', 'a.igt'], path.resolve('/files/a.igt')],
    [['electron', '--inspect=0', '--remote-debugging-port=0', '/app', 'a.igt'], path.resolve('/files/a.igt')],
  ])('from its folder: %j', (argv, file) => expect(started(argv, false)).toBe(file));
});
