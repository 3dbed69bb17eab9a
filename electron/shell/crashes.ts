import type { BrowserWindow, Dialog } from 'electron';
import { pageAddress } from './address.ts';
import { note } from './note.ts';

/** Crashes further apart than this are not in a row. Milliseconds. */
const inARow = 60_000;

export interface CrashParts {
  readonly dialog: Pick<Dialog, 'showMessageBox'>;
  readonly quit: () => void;
  readonly now: () => number;
}

/** When the page dies or hangs: says what is safe and offers to load it again; the third time in a row on Start (E09). */
export function watchForCrashes(window: BrowserWindow, { dialog, quit, now }: CrashParts): void {
  let crashes: readonly number[] = [];
  let asking = false;
  const ask = async (message: string, first: string, second: string): Promise<boolean> => {
    asking = true;
    const options = { type: 'warning' as const, message, detail: 'All that was saved is safe in the file. What was half typed is offered again.', buttons: [first, second], defaultId: 0, cancelId: 1, noLink: true };
    const { response } = await dialog.showMessageBox(window, options);
    asking = false;
    return response === 0;
  };
  const crashed = async (): Promise<void> => {
    crashes = [...crashes.filter((at) => now() - at < inARow), now()];
    const again = crashes.length < 3;
    if (!(await ask('The page stopped working.', again ? 'Load it again' : 'Go back to Start', 'Quit'))) return quit();
    if (again) window.webContents.reload();
    else await window.loadURL(pageAddress(null));
  };
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || asking) return;
    note(`The page ended: ${reason}`);
    void crashed();
  });
  window.on('unresponsive', () => {
    if (asking) return;
    note('The page does not answer');
    void ask('The page does not answer.', 'Wait', 'Load it again').then((wait) => {
      if (!wait) window.webContents.reload();
    });
  });
}
