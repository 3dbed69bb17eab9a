import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { OpenedFile } from '../../../shared/contract/host.ts';
import type { Reply } from '../../../shared/contract/index.ts';
import { fakeEvent } from '../../support/fakeElectron.ts';
import { startMain, temporaryFolder, type StartedMain } from '../../support/fakeElectronDoor.ts';

let main: StartedMain | undefined;

async function start(options: Parameters<typeof startMain>[0] = {}): Promise<StartedMain> {
  main = await startMain(options);
  return main;
}

const windowUp = async ({ electron }: StartedMain) => {
  await expect.poll(() => electron.seen.windows[0]?.webContents.loaded.length).toBeGreaterThan(0);
  return electron.window();
};

afterEach(async () => {
  // Whatever is open is closed, so that no lock or thread outlives its test.
  if (main !== undefined && main.electron.seen.windows.length > 0 && main.electron.seen.exits.length === 0) {
    main.electron.window().emit('close', fakeEvent());
    await expect.poll(() => main?.electron.seen.exits).toEqual([0]);
  }
  main?.stop();
  main = undefined;
});

async function makeFile({ electron, dataDir }: StartedMain, name = 'programme'): Promise<{ readonly file: string; readonly opened: OpenedFile }> {
  const file = path.join(dataDir, `${name}.igt`);
  electron.answers.save = file;
  await electron.ask('person.set', { name: 'Officer 1', organisation: 'Department', role: 'programme officer' });
  const reply = (await electron.ask('files.create', { title: 'A programme' })) as Reply<OpenedFile>;
  if (!reply.ok) throw new Error(reply.problem.message);
  return { file, opened: reply.value };
}

describe('start-up', () => {
  test('puts the window up on Start, drawn before it is shown', async () => {
    const started = await start();
    const window = await windowUp(started);
    expect(window.webContents.loaded).toEqual(['tracker://app/index.html']);
    expect(window.options['show']).toBe(false);
    expect(window.calls).toContain('show');
  });

  test('E06 gives the page no right of its own', async () => {
    const started = await start({ packaged: true });
    const window = await windowUp(started);
    expect(started.electron.seen.sandboxed).toBe(true);
    expect(started.electron.seen.schemes).toEqual([{ scheme: 'tracker', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
    expect(window.options['webPreferences']).toMatchObject({
      sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
      webSecurity: true, allowRunningInsecureContent: false, webviewTag: false, navigateOnDragDrop: false, spellcheck: false, devTools: false,
    });
  });

  test('E07 keeps Chromium off the network before it starts', async () => {
    const { electron } = await start();
    const names = electron.seen.switches.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'dns-prefetch-disable', 'no-proxy-server']));
    expect(electron.seen.switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
    await windowUp(main!);
    expect(electron.session.spellChecker).toBe(false);
  });

  test('E04 serves the page under its own scheme and nothing beside it', async () => {
    const started = await start();
    await windowUp(started);
    const serve = started.electron.seen.protocols.get('tracker')!;
    expect((await serve(new Request('tracker://app/index.html'))).status).toBe(200);
    expect((await serve(new Request('tracker://app/..%2fpackage.json'))).status).toBe(404);
  });

  test('asks for the theme that was chosen and paints the ground in it', async () => {
    const started = await start({ dark: true });
    const window = await windowUp(started);
    expect(window.options['backgroundColor']).toBe('#16191C');
    await started.electron.ask('preferences.set', { theme: 'light' });
    expect(started.electron.nativeTheme.themeSource).toBe('light');
    started.electron.nativeTheme.shouldUseDarkColors = false;
    started.electron.nativeTheme.emit('updated');
    expect(window.ground).toBe('#FFFFFF');
  });

  test('ends when the window cannot be put up', async () => {
    const { electron } = await start({
      prepare: ({ module }) => { module.screen.getPrimaryDisplay = () => { throw new Error('no screen'); }; },
    });
    await expect.poll(() => electron.seen.exits).toEqual([0]);
  });
});

describe('one program at a time', () => {
  test('S05 a second start hands over its file and goes', async () => {
    const { electron } = await start({ isFirst: false, args: ['second.igt'] });
    expect(electron.seen.lockData).toEqual({ file: path.resolve('second.igt') });
    expect(electron.seen.quits).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(electron.seen.windows).toEqual([]);
    expect(electron.seen.handlers.size).toBe(0);
  });

  test('S05 the first comes forward and shows the file of the second', async () => {
    const started = await start();
    const window = await windowUp(started);
    const { file, opened } = await makeFile(started);
    window.minimised = true;
    started.electron.app.emit('second-instance', fakeEvent(), ['electron', '.', file], started.dataDir, { file });
    await expect.poll(() => window.webContents.loaded.at(-1)).toBe(`tracker://app/index.html#/overview?file=${opened.handle}`);
    expect(window.calls.slice(-3)).toEqual(['restore', 'show', 'focus']);
    expect(started.electron.seen.windows).toHaveLength(1);
  });

  test('S05 without a file the window only comes forward', async () => {
    const started = await start();
    const window = await windowUp(started);
    started.electron.app.emit('second-instance', fakeEvent(), ['electron', '.'], started.dataDir, { file: null });
    expect(window.calls.slice(-2)).toEqual(['show', 'focus']);
    expect(window.webContents.loaded).toHaveLength(1);
  });

  test('S05 a file that cannot be opened is said, and the page stays where it is', async () => {
    const started = await start();
    const window = await windowUp(started);
    const file = path.join(started.dataDir, 'letter.igt');
    writeFileSync(file, 'Dear council');
    started.electron.app.emit('second-instance', fakeEvent(), [], started.dataDir, { file });
    await expect.poll(() => started.electron.seen.dialogs).toHaveLength(1);
    expect(started.electron.seen.dialogs[0]?.[1]['message']).toMatch(/letter\.igt/);
    expect(window.webContents.loaded).toHaveLength(1);
  });

  test('S05 a start while the program is closing starts it again', async () => {
    const started = await start();
    const window = await windowUp(started);
    window.emit('close', fakeEvent());
    started.electron.app.emit('second-instance', fakeEvent(), [], started.dataDir, { file: '/files/a.igt' });
    expect(started.electron.seen.relaunches).toEqual([{ args: ['/app', '/files/a.igt'] }]);
  });

  test('opens the file it was started with', async () => {
    const dataDir = temporaryFolder();
    const first = await start({ dataDir });
    await windowUp(first);
    const { file } = await makeFile(first);
    first.electron.window().emit('close', fakeEvent());
    await expect.poll(() => first.electron.seen.exits).toEqual([0]);
    const second = await start({ dataDir, args: [file] });
    const window = await windowUp(second);
    expect(window.webContents.loaded).toHaveLength(1);
    expect(window.webContents.loaded[0]).toMatch(/^tracker:\/\/app\/index\.html#\/overview\?file=[0-9a-f-]{36}$/);
  });

  test('opens the file of a double click on a Mac, which comes before the window', async () => {
    const dataDir = temporaryFolder();
    const first = await start({ dataDir });
    await windowUp(first);
    const { file, opened } = await makeFile(first);
    first.electron.window().emit('close', fakeEvent());
    await expect.poll(() => first.electron.seen.exits).toEqual([0]);
    const clicked = fakeEvent();
    main = await startMain({ dataDir, prepare: ({ app }) => { void Promise.resolve().then(() => app.emit('open-file', clicked, file)); } });
    main.electron.app.emit('open-file', clicked, file);
    const window = await windowUp(main);
    expect(clicked.defaultPrevented).toBe(true);
    expect(window.webContents.loaded[0]).toBe(`tracker://app/index.html#/overview?file=${opened.handle}`);
  });
});

describe('the window', () => {
  test('comes back where it was, as large and as zoomed', async () => {
    const dataDir = temporaryFolder();
    const first = await start({ dataDir });
    const window = await windowUp(first);
    window.bounds = { x: 300, y: 200, width: 1000, height: 700 };
    window.maximised = true;
    window.webContents.emit('zoom-changed', fakeEvent(), 'in');
    window.emit('close', fakeEvent());
    await expect.poll(() => first.electron.seen.exits).toEqual([0]);
    const second = await windowUp(await start({ dataDir }));
    expect(second.options).toMatchObject({ x: 300, y: 200, width: 1000, height: 700 });
    expect(second.maximised).toBe(true);
    expect(second.webContents.zoomFactor).toBe(1.1);
  });

  test('does not trip over what it remembered wrongly', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path.join(dataDir, 'window.json'), '{"place":{"x":"left","y":null}}');
    const window = await windowUp(await start({ dataDir }));
    expect(window.options).not.toHaveProperty('x');
  });

  test('tells the page what the menu was asked for', async () => {
    const started = await start();
    const window = await windowUp(started);
    const file = started.electron.seen.menu.find(({ label }) => label === 'File');
    file?.submenu?.find(({ id }) => id === 'file.new')?.click?.();
    expect(window.webContents.sent).toEqual([['tracker:event', { kind: 'menu', command: 'file.new' }]]);
  });

  test('its menu follows the file on screen', async () => {
    const started = await start();
    const window = await windowUp(started);
    const { opened } = await makeFile(started);
    const usable = (id: string) => started.electron.seen.menu.flatMap(({ submenu }) => submenu ?? []).find((item) => item.id === id);
    expect(usable('file.close')?.enabled).toBe(false);
    window.webContents.load(`tracker://app/index.html#/projects?file=${opened.handle}`);
    expect(usable('file.close')?.enabled).toBe(true);
    expect(usable('edit.undo')?.enabled).toBe(false);
    const at = { file: opened.handle };
    const added = (await started.electron.ask('rounds.add', { name: 'Round 9' }, at)) as Reply<unknown>;
    expect(added).toMatchObject({ ok: true });
    await started.electron.ask('programme.get', {}, at);
    expect(usable('edit.undo')).toMatchObject({ enabled: true, label: 'Undo: Round added' });
    window.webContents.load(`tracker://app/index.html#/projects?file=${opened.handle}&asat=1`);
    expect(usable('edit.undo')?.enabled).toBe(false);
  });

  test('E04 the page is told handles and names, never a path', async () => {
    const started = await start();
    await windowUp(started);
    await makeFile(started, 'kept');
    const listed = JSON.stringify(await started.electron.ask('files.list', {}));
    expect(listed).toContain('kept.igt');
    expect(listed).not.toContain(path.join(started.dataDir, 'kept.igt'));
  });
});

describe('leaving', () => {
  const closedCleanly = async ({ electron }: StartedMain, file: string) => {
    await expect.poll(() => electron.seen.exits).toEqual([0]);
    expect([existsSync(file), existsSync(`${file}.lock`), existsSync(`${file}-wal`)]).toEqual([true, false, false]);
  };

  test.each(['close', 'before-quit', 'query-session-end', 'shutdown', 'SIGTERM'] as const)('S21 %s closes the file whole and asks nothing', async (how) => {
    const started = await start();
    const window = await windowUp(started);
    const { file } = await makeFile(started);
    expect(existsSync(`${file}.lock`)).toBe(true);
    const event = fakeEvent();
    if (how === 'close' || how === 'query-session-end') window.emit(how, event);
    else if (how === 'before-quit') started.electron.app.emit(how, event);
    else if (how === 'shutdown') started.electron.module.powerMonitor.emit(how, event);
    else process.emit('SIGTERM');
    expect(window.calls.at(-1)).toBe('hide');
    await closedCleanly(started, file);
    // Holding up the end of a session would be to block it.
    expect(event.defaultPrevented).toBe(how === 'close' || how === 'before-quit');
    expect(started.electron.seen.dialogs.filter(([kind]) => kind === 'message')).toEqual([]);
  });

  test('S21 a form typed into a moment ago is kept before the program goes', async () => {
    const dataDir = temporaryFolder();
    const started = await start({ dataDir });
    const window = await windowUp(started);
    const { file, opened } = await makeFile(started);
    window.webContents.emit('input-event', fakeEvent(), { type: 'rawKeyDown' });
    window.emit('close', fakeEvent());
    // What the page does a second after the last stroke.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(started.electron.seen.exits).toEqual([]);
    await started.electron.ask('drafts.keep', { file: opened.handle, form: 'projects.add', title: 'New project', address: '/new-project', fields: { title: 'Half' } });
    await closedCleanly(started, file);
    const again = await start({ dataDir });
    await windowUp(again);
    expect(await again.electron.ask('drafts.list', {})).toMatchObject({ ok: true, value: { drafts: [{ title: 'New project', fields: { title: 'Half' } }] } });
  });

  test('S21 an exception nobody caught ends the program, with the file whole', async () => {
    const started = await start();
    await windowUp(started);
    const { file } = await makeFile(started);
    const ours = process.listeners('uncaughtException').at(-1)!;
    ours(new Error('secret text'), 'uncaughtException');
    await closedCleanly(started, file);
  });
});
