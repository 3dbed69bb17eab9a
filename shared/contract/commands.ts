/** Where a command can be used: everywhere, with a file open, or where the file on screen may be changed. */
export type CommandPlace = 'always' | 'file' | 'edit';

export interface CommandEntry {
  readonly id: CommandId;
  readonly label: string;
  /** 'Mod' is Ctrl, and Command on macOS. Several keys may do the same; the first is shown. */
  readonly keys: readonly string[];
  readonly menu: 'File' | 'Edit' | 'Go' | 'Help';
  readonly place: CommandPlace;
}

export const commandIds = [
  'file.new', 'file.open', 'file.saveCopy', 'file.backup', 'file.verify', 'file.print', 'file.close', 'app.settings',
  'edit.undo', 'edit.redo', 'edit.save', 'edit.find',
  'go.overview', 'go.projects', 'go.history', 'go.back', 'go.forward', 'go.nextPane', 'go.previousPane', 'app.about',
] as const;
export type CommandId = (typeof commandIds)[number];

/** Every command of the program: one id, one label, one shortcut, for the menu and the page alike. */
export const commands = [
  { id: 'file.new', label: 'New programme', keys: ['Mod+N'], menu: 'File', place: 'always' },
  { id: 'file.open', label: 'Open file', keys: ['Mod+O'], menu: 'File', place: 'always' },
  { id: 'file.saveCopy', label: 'Save a copy', keys: ['Mod+Shift+S'], menu: 'File', place: 'file' },
  { id: 'file.backup', label: 'Make a backup', keys: [], menu: 'File', place: 'file' },
  { id: 'file.verify', label: 'Check this file', keys: [], menu: 'File', place: 'file' },
  { id: 'file.print', label: 'Print', keys: ['Mod+P'], menu: 'File', place: 'always' },
  { id: 'file.close', label: 'Close file', keys: ['Mod+W'], menu: 'File', place: 'file' },
  { id: 'app.settings', label: 'Settings', keys: ['Mod+,'], menu: 'File', place: 'always' },
  { id: 'edit.undo', label: 'Undo', keys: ['Mod+Z'], menu: 'Edit', place: 'edit' },
  { id: 'edit.redo', label: 'Redo', keys: ['Mod+Y', 'Mod+Shift+Z'], menu: 'Edit', place: 'edit' },
  { id: 'edit.save', label: 'Save this form', keys: ['Mod+S'], menu: 'Edit', place: 'always' },
  { id: 'edit.find', label: 'Find in view', keys: ['Mod+F'], menu: 'Edit', place: 'file' },
  { id: 'go.overview', label: 'Overview', keys: ['Mod+1'], menu: 'Go', place: 'file' },
  { id: 'go.projects', label: 'Projects', keys: ['Mod+2'], menu: 'Go', place: 'file' },
  { id: 'go.history', label: 'History', keys: ['Mod+3'], menu: 'Go', place: 'file' },
  { id: 'go.back', label: 'Back', keys: ['Alt+Left'], menu: 'Go', place: 'always' },
  { id: 'go.forward', label: 'Forward', keys: ['Alt+Right'], menu: 'Go', place: 'always' },
  { id: 'go.nextPane', label: 'Next pane', keys: ['F6'], menu: 'Go', place: 'always' },
  { id: 'go.previousPane', label: 'Previous pane', keys: ['Shift+F6'], menu: 'Go', place: 'always' },
  { id: 'app.about', label: 'About and help', keys: ['F1'], menu: 'Help', place: 'always' },
] as const satisfies readonly CommandEntry[];

/** As the desktop menu wants it: 'CmdOrCtrl+Shift+S'. */
export const accelerator = (keys: string): string => keys.replace('Mod', 'CmdOrCtrl');

/** As it is shown: 'Ctrl+Shift+S', on a Mac '⇧⌘S'. */
export function shownKeys(keys: string, mac: boolean): string {
  if (!mac) return keys.replace('Mod', 'Ctrl');
  const parts = keys.split('+');
  const signs: Readonly<Record<string, string>> = { Alt: '⌥', Shift: '⇧', Mod: '⌘' };
  const held = ['Alt', 'Shift', 'Mod'].filter((key) => parts.includes(key));
  return [...held.map((key) => signs[key]), parts.at(-1)].join('');
}
