import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchForCrashes } from '../../../electron/shell/crashes.ts';
import { fakeEvent, makeFakeElectron } from '../../support/fakeElectron.ts';

beforeEach(() => { vi.spyOn(process.stderr, 'write').mockReturnValue(true); });
afterEach(() => vi.restoreAllMocks());

function setUp() {
  const electron = makeFakeElectron({ userData: '/nowhere' });
  electron.becomeReady();
  const window = new electron.module.BrowserWindow({});
  const quit = vi.fn();
  let now = 0;
  watchForCrashes(window as unknown as BrowserWindow, { dialog: electron.module.dialog, quit, now: () => now });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  const crash = async (reason = 'crashed', after = 1000) => {
    now += after;
    window.webContents.emit('render-process-gone', fakeEvent(), { reason });
    await settle();
  };
  return { electron, window, quit, crash, settle };
}

describe('a page that died', () => {
  test('E09 is offered again, and people are told what is safe', async () => {
    const { electron, window, crash } = setUp();
    await crash();
    expect(electron.seen.dialogs[0]?.[1]).toMatchObject({ message: 'The page stopped working.', buttons: ['Load it again', 'Quit'], defaultId: 0 });
    expect(String(electron.seen.dialogs[0]?.[1]['detail'])).toContain('safe in the file');
    expect(window.webContents.reloads).toBe(1);
  });

  test('E09 goes back to Start the third time in a row', async () => {
    const { electron, window, crash } = setUp();
    for (const reason of ['crashed', 'oom', 'killed']) await crash(reason);
    expect(electron.seen.dialogs.at(-1)?.[1]['buttons']).toEqual(['Go back to Start', 'Quit']);
    expect(window.webContents.reloads).toBe(2);
    expect(window.webContents.loaded).toEqual(['tracker://app/index.html']);
  });

  test('E09 is counted anew after a while', async () => {
    const { window, crash } = setUp();
    for (let n = 0; n < 4; n += 1) await crash('crashed', 40_000);
    expect(window.webContents.reloads).toBe(4);
  });

  test('E09 may be left for good', async () => {
    const { electron, window, quit, crash } = setUp();
    electron.answers.button = 1;
    await crash();
    expect(quit).toHaveBeenCalledOnce();
    expect(window.webContents.reloads).toBe(0);
  });

  test('E09 is not asked about when it ended as it should', async () => {
    const { electron, crash } = setUp();
    await crash('clean-exit');
    expect(electron.seen.dialogs).toEqual([]);
  });

  test('E09 one that hangs can be waited for or loaded again', async () => {
    const { electron, window, settle } = setUp();
    window.emit('unresponsive');
    await settle();
    expect(window.webContents.reloads).toBe(0);
    electron.answers.button = 1;
    window.emit('unresponsive');
    await settle();
    expect(window.webContents.reloads).toBe(1);
  });
});
