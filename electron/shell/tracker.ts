import type * as Electron from 'electron';
import type { BrowserWindow } from 'electron';
import type { WindowAct } from '../../shared/contract/commands.ts';
import type { Preferences } from '../../shared/contract/host.ts';
import { documentsFolder } from '../core/host/dataFolder.ts';
import { createHost } from '../core/host/host.ts';
import { version } from '../core/host/version.ts';
import { openWindowPlace } from '../core/host/windowPlace.ts';
import { pageAddress } from './address.ts';
import { watchForCrashes } from './crashes.ts';
import { makeDialogs } from './dialogs.ts';
import { channels, makeIpc } from './ipc.ts';
import { makeLeaving } from './leaving.ts';
import { makeMenuBar } from './menuBar.ts';
import { afterReply, atAddress } from './menuState.ts';
import { note } from './note.ts';
import { bringForward, ground, keepPlace, windowOptions, type KeptWindow } from './window.ts';

/** What of Electron the window is made of; handed in, so that it runs without Electron too. */
export type ElectronParts = Pick<typeof Electron, 'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'nativeTheme' | 'powerMonitor' | 'screen'>;

export interface TrackerOptions {
  /** Where preferences and drafts lie. */
  readonly dataDir: string;
  /** The built preload. */
  readonly preload: string;
  readonly platform?: NodeJS.Platform;
  /** Shows one of our own folders in the system's file manager. */
  readonly showFolder?: (folder: string) => void;
}

export interface Tracker {
  /** Puts the window up, on a file where one was asked for. Only when Electron is ready. */
  readonly start: (file: string | null) => Promise<void>;
  /** A second start, or a double click: the window comes forward, with the file where one was asked for. */
  readonly comeForward: (file: string | null) => Promise<void>;
  /** Closes everything and ends the program. Nothing is asked. */
  readonly leave: () => Promise<void>;
}

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One window on one host: everything of the window door, put together. */
export function makeTracker(electron: ElectronParts, { dataDir, preload, platform = process.platform, showFolder = () => undefined }: TrackerOptions): Tracker {
  const { app, dialog, ipcMain, nativeTheme, powerMonitor, screen } = electron;
  const packaged = app.isPackaged;
  const mac = platform === 'darwin';
  const places = openWindowPlace(dataDir);
  let up: { readonly window: BrowserWindow; readonly kept: KeptWindow } | null = null;
  let asked: string | null = null;
  let lastInput: number | null = null;
  let isLeaving = false;

  const host = createHost({
    dataDir, folder: documentsFolder(), door: 'electron', version, electronVersion: process.versions['electron'] ?? 'not known',
    dialogs: makeDialogs(dialog, () => up?.window ?? null), window: (act) => doInWindow(act),
  });
  const followTheme = ({ theme }: Preferences): void => { nativeTheme.themeSource = theme; };

  const ipc = makeIpc(host, (operation, at, reply) => {
    followMenu((state) => afterReply(state, operation, at, reply));
    if (operation === 'preferences.set' && reply.ok) followTheme(reply.value as Preferences);
  });

  const hide = (): void => {
    isLeaving = true;
    up?.kept.save();
    up?.window.hide();
  };
  const leave = makeLeaving({ hide, lastInput: () => lastInput, idle: ipc.idle, close: host.close, end: () => app.exit(0), now: Date.now, after });

  const windowActs: Readonly<Record<WindowAct, () => void>> = {
    'zoom-in': () => up?.kept.zoom(1),
    'zoom-out': () => up?.kept.zoom(-1),
    'actual-size': () => up?.kept.zoom(0),
    'full-screen': () => up?.window.setFullScreen(!up.window.isFullScreen()),
    'open-logs': () => showFolder(host.logsFolder()),
    quit: () => void leave(),
  };
  const doInWindow = (act: WindowAct): void => windowActs[act]();
  const acts = { command: (command: string) => host.tell({ kind: 'menu', command }), window: doInWindow };
  let followMenu: ReturnType<typeof makeMenuBar> = () => {};

  /** A Mac takes a quit that is held up for a refusal to log off; there the journal keeps what was saved. */
  let letGo = false;
  const beforeQuit = (event: Electron.Event): void => {
    if (mac) letGo = true;
    else event.preventDefault();
    void leave();
  };

  function putUp(): BrowserWindow {
    const kept = places.get();
    const main = screen.getPrimaryDisplay().workArea;
    const screens = [main, ...screen.getAllDisplays().map(({ workArea }) => workArea)] as const;
    const window = new electron.BrowserWindow(windowOptions({ kept, screens, dark: nativeTheme.shouldUseDarkColors, preload, packaged }));
    const contents = window.webContents;
    up = { window, kept: keepPlace(window, kept, places) };
    window.on('close', (event) => {
      if (!letGo) event.preventDefault();
      void leave();
    });
    window.on('query-session-end', () => void leave());
    contents.on('did-navigate-in-page', (_, url, isMainFrame) => {
      if (isMainFrame) followMenu((state) => atAddress(state, url));
    });
    contents.on('did-navigate', (_, url) => followMenu((state) => atAddress(state, url)));
    contents.on('input-event', (_, { type }) => {
      if (type !== 'mouseMove') lastInput = Date.now();
    });
    nativeTheme.on('updated', () => window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? ground.dark : ground.light));
    watchForCrashes(window, { dialog, quit: () => void leave(), now: Date.now });
    host.listen((event) => contents.send(channels.event, event));
    return window;
  }

  /** Shows a file, or says why it cannot be; the page stays where it is then. */
  async function show(window: BrowserWindow, file: string): Promise<boolean> {
    const opened = await host.openPath(file);
    if (opened.ok) await window.loadURL(pageAddress(opened.value.handle));
    else void dialog.showMessageBox(window, { type: 'warning', message: opened.problem.message, noLink: true });
    return opened.ok;
  }

  return {
    leave,
    start: async (file) => {
      asked ??= file;
      const preferences = await host.ask('preferences.get', {});
      if (preferences.ok) followTheme(preferences.value as Preferences);
      ipcMain.handle(channels.ask, ipc.answer);
      followMenu = makeMenuBar(electron.Menu, acts, { mac, developing: !packaged });
      app.on('before-quit', beforeQuit);
      powerMonitor.on('shutdown', () => void leave());
      const window = putUp();
      if (asked === null || !(await show(window, asked))) await window.loadURL(pageAddress(null));
    },
    comeForward: async (file) => {
      if (isLeaving) return app.relaunch({ args: [...(packaged ? [] : [app.getAppPath()]), ...(file === null ? [] : [file])] });
      asked = file ?? asked;
      if (up === null) return;
      bringForward(up.window);
      if (file !== null) await show(up.window, file).catch((error: unknown) => note('A file could not be shown', error));
    },
  };
}
