/** Where a command can be used: everywhere, with a file open, or where the file on screen may be changed. */
export type CommandPlace = 'always' | 'file' | 'edit';

export interface CommandEntry {
  readonly id: CommandId;
  readonly label: string;
  /** 'Mod' is Ctrl, and Command on macOS. Several keys may do the same; the first is shown. */
  readonly keys: readonly string[];
  readonly menu: 'File' | 'Edit' | 'View' | 'Go' | 'Help';
  readonly place: CommandPlace;
  /** Only the desktop window has it, and answers to its keys itself; in a browser it is the browser's own. */
  readonly window?: WindowAct;
}

export const windowActs = ['zoom-in', 'zoom-out', 'actual-size', 'full-screen', 'open-logs', 'quit'] as const;
export type WindowAct = (typeof windowActs)[number];

export const commandIds = [
  'file.new',
  'file.open',
  'file.saveCopy',
  'file.backup',
  'file.backups',
  'file.verify',
  'file.import',
  'file.export',
  'file.print',
  'file.close',
  'app.settings',
  'app.quit',
  'edit.undo',
  'edit.redo',
  'edit.save',
  'edit.find',
  'project.add',
  'view.zoomIn',
  'view.zoomOut',
  'view.actualSize',
  'view.fullScreen',
  'go.find',
  'go.overview',
  'go.projects',
  'go.councils',
  'go.outcomes',
  'go.funding',
  'go.payments',
  'go.conditions',
  'go.standards',
  'go.profile',
  'go.yearEnd',
  'go.tieOut',
  'go.rounds',
  'go.history',
  'go.back',
  'go.forward',
  'go.nextPane',
  'go.previousPane',
  'help.open',
  'help.keys',
  'app.about',
] as const;
export type CommandId = (typeof commandIds)[number];

/** Every command of the program: one id, one label, one shortcut, for the menu and the page alike. */
export const commands = [
  { id: 'file.new', label: 'New programme', keys: ['Mod+N'], menu: 'File', place: 'always' },
  { id: 'file.open', label: 'Open file', keys: ['Mod+O'], menu: 'File', place: 'always' },
  { id: 'file.saveCopy', label: 'Save a copy', keys: ['Mod+Shift+S'], menu: 'File', place: 'file' },
  { id: 'file.backup', label: 'Make a backup', keys: [], menu: 'File', place: 'file' },
  { id: 'file.backups', label: 'Restore from a backup', keys: [], menu: 'File', place: 'file' },
  { id: 'file.verify', label: 'Check this file', keys: [], menu: 'File', place: 'file' },
  { id: 'file.import', label: 'Import figures', keys: ['Mod+I'], menu: 'File', place: 'edit' },
  { id: 'file.export', label: 'Export figures', keys: ['Mod+E'], menu: 'File', place: 'file' },
  { id: 'file.print', label: 'Print', keys: ['Mod+P'], menu: 'File', place: 'always' },
  { id: 'file.close', label: 'Close file', keys: ['Mod+W'], menu: 'File', place: 'file' },
  { id: 'app.settings', label: 'Settings', keys: ['Mod+,'], menu: 'File', place: 'always' },
  { id: 'app.quit', label: 'Quit', keys: ['Mod+Q'], menu: 'File', place: 'always', window: 'quit' },
  { id: 'edit.undo', label: 'Undo', keys: ['Mod+Z'], menu: 'Edit', place: 'edit' },
  { id: 'edit.redo', label: 'Redo', keys: ['Mod+Y', 'Mod+Shift+Z'], menu: 'Edit', place: 'edit' },
  { id: 'edit.save', label: 'Save this form', keys: ['Mod+S'], menu: 'Edit', place: 'always' },
  { id: 'edit.find', label: 'Find in view', keys: ['Mod+F'], menu: 'Edit', place: 'always' },
  { id: 'project.add', label: 'Add project', keys: [], menu: 'Edit', place: 'edit' },
  { id: 'view.zoomIn', label: 'Zoom in', keys: ['Mod+=', 'Mod+Plus'], menu: 'View', place: 'always', window: 'zoom-in' },
  { id: 'view.zoomOut', label: 'Zoom out', keys: ['Mod+-'], menu: 'View', place: 'always', window: 'zoom-out' },
  { id: 'view.actualSize', label: 'Actual size', keys: ['Mod+0'], menu: 'View', place: 'always', window: 'actual-size' },
  { id: 'view.fullScreen', label: 'Full screen', keys: ['F11'], menu: 'View', place: 'always', window: 'full-screen' },
  { id: 'go.find', label: 'Find or do', keys: ['Mod+K', 'Mod+Shift+F'], menu: 'Go', place: 'always' },
  { id: 'go.overview', label: 'Overview', keys: ['Mod+1'], menu: 'Go', place: 'file' },
  { id: 'go.projects', label: 'Projects', keys: ['Mod+2'], menu: 'Go', place: 'file' },
  { id: 'go.councils', label: 'Councils', keys: ['Mod+3'], menu: 'Go', place: 'file' },
  { id: 'go.outcomes', label: 'Outcomes', keys: ['Mod+4'], menu: 'Go', place: 'file' },
  { id: 'go.funding', label: 'Funding', keys: ['Mod+5'], menu: 'Go', place: 'file' },
  { id: 'go.payments', label: 'Payments', keys: [], menu: 'Go', place: 'file' },
  { id: 'go.conditions', label: 'Conditions and milestones', keys: [], menu: 'Go', place: 'file' },
  { id: 'go.standards', label: 'Grants standard', keys: [], menu: 'Go', place: 'file' },
  { id: 'go.profile', label: 'Profile of this project', keys: [], menu: 'Go', place: 'file' },
  { id: 'go.yearEnd', label: 'Year end', keys: [], menu: 'Go', place: 'file' },
  { id: 'go.tieOut', label: 'Ledger tie-out', keys: [], menu: 'Go', place: 'file' },
  { id: 'go.rounds', label: 'Rounds', keys: [], menu: 'Go', place: 'file' },
  { id: 'go.history', label: 'History', keys: ['Mod+6'], menu: 'Go', place: 'file' },
  { id: 'go.back', label: 'Back', keys: ['Alt+Left'], menu: 'Go', place: 'always' },
  { id: 'go.forward', label: 'Forward', keys: ['Alt+Right'], menu: 'Go', place: 'always' },
  { id: 'go.nextPane', label: 'Next pane', keys: ['F6'], menu: 'Go', place: 'always' },
  { id: 'go.previousPane', label: 'Previous pane', keys: ['Shift+F6'], menu: 'Go', place: 'always' },
  { id: 'help.open', label: 'Help', keys: ['F1'], menu: 'Help', place: 'always' },
  { id: 'help.keys', label: 'Keyboard shortcuts', keys: ['Mod+/'], menu: 'Help', place: 'always' },
  { id: 'app.about', label: 'About', keys: [], menu: 'Help', place: 'always' },
] as const satisfies readonly CommandEntry[];

/** The entry of a command. */
export function commandOf(id: CommandId): CommandEntry {
  const entry = commands.find((command) => command.id === id);
  if (entry === undefined) throw new Error(`There is no command ${id}`);
  return entry;
}

export type CommandDoor = 'electron' | 'browser';

/** Ctrl with N, W, T, Tab and the digits never reaches a page: a browser opens, closes and changes its tabs with them. */
const keptByBrowser = /^Mod\+(?:Shift\+)?(?:[NWT1-9]|Tab)$/;

/** Whether a door has the command at all. */
export const isIn = (door: CommandDoor, { window }: Pick<CommandEntry, 'window'>): boolean => door === 'electron' || window === undefined;

/** Keys a person gave commands in the place of their own; an empty list takes a command's keys off. */
export type OwnKeys = Readonly<Partial<Record<CommandId, readonly string[]>>>;

/** The keys of a command, its own or a person's. */
export const keysOf = ({ id, keys }: Pick<CommandEntry, 'id' | 'keys'>, own: OwnKeys): readonly string[] => own[id] ?? keys;

/** The keys a command has in a door: none that the browser keeps for itself. */
export const keysIn = (door: CommandDoor, command: Pick<CommandEntry, 'id' | 'keys' | 'window'>, own: OwnKeys = {}): readonly string[] =>
  !isIn(door, command) ? [] : door === 'electron' ? keysOf(command, own) : keysOf(command, own).filter((keys) => !keptByBrowser.test(keys));

const shape = /^(Mod\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|F[1-9]|F1[0-2]|Left|Right|Up|Down|Home|End|PageUp|PageDown|Insert|Delete|Space|Tab|Enter|Plus|[-=,./;'#[\]\\`])$/;
/** What a text field, a form and the system do with them everywhere. */
const spokenFor: Readonly<Record<string, string>> = {
  'Mod+A': 'selects everything', 'Mod+C': 'copies', 'Mod+X': 'cuts', 'Mod+V': 'pastes', 'Mod+Shift+V': 'pastes', 'Mod+Enter': 'saves a form', 'Shift+F10': 'opens the menu of what is in focus',
  'Alt+F4': 'closes the window', 'Alt+Tab': 'changes the program', 'Alt+Space': 'opens the menu of the window', 'Mod+Home': 'goes to the first cell', 'Mod+End': 'goes to the last cell',
};
/** The zoom, the size and the tools of a browser's own window. */
const ofBrowser = /^(?:Mod\+(?:0|=|-|Plus)|F11|F12|Mod\+Shift\+[IJ]|Mod\+[LHDU])$/;

/** Why keys cannot be a command's, as a sentence; null where they can. `shown` is how they are written here. */
export function keysProblem(keys: string, door: CommandDoor, shown: string): string | null {
  const [, mod, alt, , last = ''] = shape.exec(keys) ?? [];
  if (last === '') return `${shown} cannot be a shortcut. Press Ctrl or Alt with a letter, a digit or a sign, or a function key`;
  if (mod === undefined && alt === undefined && !/^F\d/.test(last)) return `${shown} is for typing. Press Ctrl or Alt with it, or a function key`;
  const does = spokenFor[keys];
  if (does !== undefined) return `${shown} ${does}. Press other keys`;
  if (last === 'Tab') return `${shown} moves between fields or windows. Press other keys`;
  if (door === 'browser' && (keptByBrowser.test(keys) || ofBrowser.test(keys))) return `The browser keeps ${shown} for itself, and the page never hears of it. Press other keys`;
  return null;
}

/** The command that has keys already in a door; null where none has. */
export const commandWith = (keys: string, door: CommandDoor, own: OwnKeys): CommandEntry | null =>
  commands.find((command: CommandEntry) => keysIn(door, command, own).includes(keys)) ?? null;

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
