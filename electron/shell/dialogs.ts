import type { BaseWindow, Dialog } from 'electron';
import type { Dialogs } from '../core/host/hostParts.ts';

const ending = 'igt';
const filters = [{ name: 'Programme files', extensions: [ending] }];
const tables = [{ name: 'CSV files', extensions: ['csv', 'txt', 'tsv'] }];

const opening = { open: 'Open a programme file', find: 'Find the programme file', restore: 'Choose a backup to restore', import: 'Choose a CSV file to bring in', export: 'Choose a folder to export to' } as const;
const saving = { create: 'Save the new programme', copy: 'Save a copy', backup: 'Save the backup' } as const;

const withEnding = (file: string): string => (file.toLowerCase().endsWith(`.${ending}`) ? file : `${file}.${ending}`);

/** The system's own dialogs. What is chosen goes to the host, which tells the page a handle and never the path. */
export function makeDialogs(dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>, window: () => BaseWindow | null): Dialogs {
  return {
    open: async ({ purpose, folder }) => {
      const options = purpose === 'export'
        ? { title: opening[purpose], defaultPath: folder, properties: ['openDirectory' as const, 'createDirectory' as const] }
        : { title: opening[purpose], defaultPath: folder, filters: purpose === 'import' ? tables : filters, properties: ['openFile' as const] };
      const over = window();
      const { canceled, filePaths } = await (over === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(over, options));
      return canceled ? null : (filePaths[0] ?? null);
    },
    saveAs: async ({ purpose, suggested }) => {
      const options = { title: saving[purpose], defaultPath: suggested, filters, properties: ['createDirectory' as const] };
      const over = window();
      const { canceled, filePath } = await (over === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(over, options));
      return canceled || filePath === '' ? null : withEnding(filePath);
    },
  };
}
