import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { filesUnder, isCode, read } from '../../support/sourceFiles.ts';
import { denyInPage, denyInSession } from '../../../electron/shell/deny.ts';
import { fakeEvent, makeFakeElectron } from '../../support/fakeElectron.ts';

function setUp({ packaged = true } = {}) {
  const electron = makeFakeElectron({ userData: '/nowhere', packaged });
  electron.becomeReady();
  const contents = new electron.module.BrowserWindow({}).webContents;
  contents.load('tracker://app/index.html');
  const opened: string[] = [];
  denyInPage(contents as unknown as WebContents, (url) => opened.push(url));
  denyInSession(electron.session as unknown as Session, { packaged });
  return { contents, session: electron.session, opened };
}

let page = setUp();
beforeEach(() => { page = setUp(); });

const elsewhere = ['https://www.gov.uk/', 'http://localhost/', 'file:///etc/passwd', 'data:text/html,x', 'javascript:alert(1)', 'about:blank', 'tracker://evil/', 'tracker://app/assets/main.js', 'blob:tracker://app/1'];

describe('a page is held to itself', () => {
  test.each(elsewhere)('E01 it does not go to %s', (url) => {
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const event = fakeEvent({ url, isMainFrame: true });
      page.contents.emit(name, event);
      expect(event.defaultPrevented).toBe(true);
    }
  });

  test('E01 it may load itself again, and only itself and only in its top frame', () => {
    const reload = fakeEvent({ url: 'tracker://app/index.html#/projects', isMainFrame: true });
    page.contents.emit('will-navigate', reload);
    page.contents.emit('will-frame-navigate', reload);
    expect(reload.defaultPrevented).toBe(false);
    const inFrame = fakeEvent({ url: 'tracker://app/index.html', isMainFrame: false });
    page.contents.emit('will-frame-navigate', inFrame);
    expect(inFrame.defaultPrevented).toBe(true);
  });

  test('E01 it opens no window', () => {
    for (const url of [...elsewhere, 'tracker://app/index.html']) expect(page.contents.openHandler?.({ url })).toEqual({ action: 'deny' });
  });

  test('E02 a link goes to the system only if it is one we open', () => {
    for (const url of elsewhere) page.contents.openHandler?.({ url });
    page.contents.emit('will-navigate', fakeEvent({ url: 'https://www.gov.uk/report' }));
    page.contents.emit('will-navigate', fakeEvent({ url: 'https://www.gov.uk@evil.example/' }));
    expect(page.opened).toEqual(['https://www.gov.uk/', 'https://www.gov.uk/report']);
  });

  test('E02 nothing else hands a link to the system', () => {
    const calls = ['electron', 'shared', 'renderer'].flatMap(filesUnder).filter((file) => isCode(file) && /openExternal|shell\.openPath/.test(read(file)));
    expect(calls).toEqual(['electron/main.ts']);
    expect(read('electron/main.ts').match(/openExternal/g)).toHaveLength(1);
    // The one folder it may show is the program's own, for its logs; the page names none.
    expect(read('electron/main.ts').match(/shell\.openPath\(folder\)/g)).toHaveLength(1);
  });

  test('E06 it takes in no other page', () => {
    const event = fakeEvent();
    page.contents.emit('will-attach-webview', event);
    expect(event.defaultPrevented).toBe(true);
  });

  test('E01 it downloads nothing', () => {
    const event = fakeEvent();
    page.session.emit('will-download', event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('permissions', () => {
  const asked = ['media', 'geolocation', 'notifications', 'midi', 'midiSysex', 'pointerLock', 'fullscreen', 'openExternal', 'clipboard-read', 'display-capture', 'hid', 'serial', 'usb', 'idle-detection', 'fileSystem', 'storage-access', 'window-management', 'keyboardLock', 'unknown'];
  test.each(asked)('E06 %s is denied', (permission) => {
    let granted: boolean | null = null;
    page.session.permissionRequest?.(page.contents, permission, (answer) => { granted = answer; });
    expect(granted).toBe(false);
    expect(page.session.permissionCheck?.(page.contents, permission)).toBe(false);
    expect(page.session.permissionCheck?.(null, permission)).toBe(false);
  });

  test('E06 no device is handed over', () => expect(page.session.device?.({ deviceType: 'usb' })).toBe(false));

  test('E06 our page may put text on the clipboard, and no other', () => {
    expect(page.session.permissionCheck?.(page.contents, 'clipboard-sanitized-write')).toBe(true);
    page.contents.load('https://www.gov.uk/');
    expect(page.session.permissionCheck?.(page.contents, 'clipboard-sanitized-write')).toBe(false);
    expect(page.session.permissionCheck?.(null, 'clipboard-sanitized-write')).toBe(false);
  });
});

describe('requests', () => {
  const isCancelled = (url: string, session = page.session): boolean | undefined => {
    let cancelled: boolean | undefined;
    session.beforeRequest?.({ url }, ({ cancel }) => { cancelled = cancel; });
    return cancelled;
  };

  test.each(['https://www.gov.uk/', 'http://127.0.0.1:80/', 'ws://localhost/', 'wss://x/', 'file:///etc/passwd', 'ftp://x/', 'data:text/css,x', 'blob:https://x/1', 'chrome://gpu/', 'chrome-extension://x/', 'devtools://devtools/x', 'tracker://evil/x', 'tracker:app', ''])('E07 to %s do not leave', (url) => {
    expect(isCancelled(url)).toBe(true);
  });

  test('E07 to our own files are answered', () => expect(isCancelled('tracker://app/assets/main.js')).toBe(false));

  test('E06 developers have their tools, but not in a package', () => {
    expect(isCancelled('devtools://devtools/bundled/x.js', setUp({ packaged: false }).session)).toBe(false);
    expect(isCancelled('https://www.gov.uk/', setUp({ packaged: false }).session)).toBe(true);
  });

  test('E07 no dictionary is looked up', () => expect(page.session.spellChecker).toBe(false));
});
