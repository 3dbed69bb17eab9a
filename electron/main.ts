import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, screen, session, shell } from 'electron';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from './core/host/dataFolder.ts';
import { pageFilesIn } from './core/host/pageFiles.ts';
import { scheme } from './shell/address.ts';
import { denyInPage, denyInSession } from './shell/deny.ts';
import { fileArgument } from './shell/fileArgument.ts';
import { note } from './shell/note.ts';
import { keepQuiet } from './shell/quiet.ts';
import { ownScheme, serve } from './shell/serve.ts';
import { makeTracker } from './shell/tracker.ts';

const beside = (...parts: readonly string[]): string => path.join(import.meta.dirname, '..', ...parts);
const dataDir = dataFolder();

// 1. What must be said before Electron is ready.
keepQuiet(app.commandLine);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([ownScheme]);
app.setAppUserModelId('org.innovationgranttracker.tracker');

// 2. What Chromium keeps for itself lies apart from what is ours; who starts twice is known by that folder.
const profile = path.join(dataDir, 'chromium');
mkdirSync(profile, { recursive: true });
app.setPath('userData', profile);

// 3. Only one of us runs: a second start hands over its file and goes.
const file = fileArgument(process.argv, { packaged: app.isPackaged, folder: process.cwd() });
if (app.requestSingleInstanceLock({ file })) run();
else app.quit();

function run(): void {
  const electron = { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, screen };
  const tracker = makeTracker(electron, { dataDir, preload: beside('preload', 'preload.cjs'), showFolder: (folder) => void shell.openPath(folder) });

  // 4. Whoever starts us again, opens a file by a double click, or wants us to end.
  app.on('second-instance', (_, argv, folder, given) => {
    const handed = (given ?? {}) as { readonly file?: unknown };
    void tracker.comeForward(typeof handed.file === 'string' ? handed.file : fileArgument(argv, { packaged: app.isPackaged, folder }));
  });
  app.on('open-file', (event, opened) => {
    event.preventDefault();
    void tracker.comeForward(opened);
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void tracker.leave());
  process.on('uncaughtException', (error) => {
    note('The program ended itself', error);
    void tracker.leave();
  });

  // 5. Every page there will ever be is held to itself.
  app.on('web-contents-created', (_, contents) => denyInPage(contents, (url) => void shell.openExternal(url)));

  // 6. The window. Electron is ready only after this module has been evaluated, so it is not awaited here.
  const putUp = async (): Promise<void> => {
    denyInSession(session.defaultSession, { packaged: app.isPackaged });
    protocol.handle(scheme, serve(pageFilesIn(beside('renderer'))));
    await tracker.start(file);
  };
  app.whenReady().then(putUp).catch((error: unknown) => {
    note('The window could not be put up', error);
    return tracker.leave();
  });
}
