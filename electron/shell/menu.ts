import type { MenuItemConstructorOptions } from 'electron';
import { accelerator, commandOf, commands, keysOf, type CommandEntry, type CommandId, type WindowAct } from '../../shared/contract/commands.ts';
import { isUsable, type MenuState } from './menuState.ts';

/** What a click can do besides a command of the page. */
export interface MenuActs {
  readonly command: (id: CommandId) => void;
  readonly window: (act: WindowAct) => void;
}

export interface MenuPlace {
  readonly mac: boolean;
  /** Whether the tools for developers are there: never in a package. */
  readonly developing: boolean;
}

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

/** Commands that begin a group of their own. */
const groups: ReadonlySet<CommandId> = new Set(['file.saveCopy', 'file.import', 'file.print', 'file.close', 'app.settings', 'app.quit', 'project.add', 'view.fullScreen', 'go.overview', 'go.back', 'go.nextPane', 'app.about']);
/** Where a Mac has them: under the program's own name. */
const ofProgram: ReadonlySet<CommandId> = new Set(['app.about', 'app.settings', 'app.quit']);

const named = (text: string): string => text.replaceAll('&', '&&');

function labelOf({ id, label }: CommandEntry, state: MenuState): string {
  const what = id === 'edit.undo' ? state.undo : id === 'edit.redo' ? state.redo : null;
  return named(what === null ? label : `${label}: ${what}`);
}

/**
 * A command as the menu shows it. The page answers to its keys itself (inside a text field undo belongs to the field), so the
 * menu only shows them; a Mac, which cannot, asks the page first. What the window does it does by the menu's own keys.
 */
function itemsFor(command: CommandEntry, state: MenuState, acts: MenuActs): readonly Item[] {
  const { id, window } = command;
  const [first, ...others] = keysOf(command, state.keys);
  const item: Item = {
    id,
    label: labelOf(command, state),
    enabled: isUsable(command, state),
    ...(window === undefined ? { registerAccelerator: false } : {}),
    ...(first === undefined ? {} : { accelerator: accelerator(first) }),
    click: window === undefined ? () => acts.command(id) : () => acts.window(window),
  };
  // Another key for the same, as it is labelled with Shift: a menu item of its own, which nobody sees.
  return [item, ...(window === undefined ? [] : others.map((keys): Item => ({ label: command.label, accelerator: accelerator(keys), visible: false, click: () => acts.window(window) })))];
}

const editing: readonly Item[] = [
  { role: 'cut', label: 'Cut' },
  { role: 'copy', label: 'Copy' },
  { role: 'paste', label: 'Paste' },
  { role: 'selectAll', label: 'Select all' },
];

const looking = ({ developing }: MenuPlace): readonly Item[] => (developing ? [line, { role: 'toggleDevTools', label: 'Developer tools' }] : []);

/** The whole menu, from the one table of commands and the state of the page. */
export function menuTemplate(state: MenuState, acts: MenuActs, place: MenuPlace): readonly Item[] {
  const { mac } = place;
  const inMenu = (menu: CommandEntry['menu']): readonly CommandEntry[] => commands.filter((command) => command.menu === menu && !(mac && ofProgram.has(command.id)));
  const items = (command: CommandEntry): readonly Item[] => itemsFor(command, state, acts);
  const ofMac = (...ids: readonly CommandId[]): readonly Item[] => ids.flatMap((id) => items(commandOf(id)));
  const listed = (all: readonly CommandEntry[]): Item[] =>
    all.flatMap((command, index) => (index > 0 && groups.has(command.id) ? [line, ...items(command)] : items(command)));
  const isHistory = ({ id }: CommandEntry): boolean => id === 'edit.undo' || id === 'edit.redo';
  const edit = inMenu('Edit');
  const help = inMenu('Help');
  return [
    ...(mac ? [{ label: 'Innovation Grant Tracker', submenu: [
      ...ofMac('app.about', 'app.settings'), line,
      { role: 'hide', label: 'Hide' }, { role: 'hideOthers', label: 'Hide others' }, { role: 'unhide', label: 'Show all' }, line, ...ofMac('app.quit'),
    ] } satisfies Item] : []),
    { label: 'File', submenu: listed(inMenu('File')) },
    { label: 'Edit', submenu: [...listed(edit.filter(isHistory)), line, ...editing, line, ...listed(edit.filter((command) => !isHistory(command)))] },
    { label: 'View', submenu: [...listed(inMenu('View')), ...looking(place)] },
    { label: 'Go', submenu: listed(inMenu('Go')) },
    ...(mac ? [{ role: 'windowMenu' } satisfies Item] : []),
    ...(help.length === 0 ? [] : [{ label: 'Help', submenu: listed(help) }]),
  ];
}
