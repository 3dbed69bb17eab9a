import type { MenuItemConstructorOptions } from 'electron';
import { accelerator, commands, type CommandEntry, type CommandId } from '../../shared/contract/commands.ts';
import { isUsable, type MenuState } from './menuState.ts';

/** What a click can do besides a command of the page. */
export interface MenuActs {
  readonly command: (id: CommandId) => void;
  readonly zoom: (step: -1 | 0 | 1) => void;
  readonly quit: () => void;
}

export interface MenuPlace {
  readonly mac: boolean;
  /** Whether the tools for developers are there: never in a package. */
  readonly developing: boolean;
}

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

/** Commands that begin a group of their own. */
const groups: ReadonlySet<CommandId> = new Set(['file.saveCopy', 'file.print', 'file.close', 'app.settings', 'go.back', 'go.nextPane']);
/** Where a Mac has them: under the program's own name. */
const ofProgram: ReadonlySet<CommandId> = new Set(['app.about', 'app.settings']);

const named = (text: string): string => text.replaceAll('&', '&&');

function labelOf({ id, label }: CommandEntry, state: MenuState): string {
  const what = id === 'edit.undo' ? state.undo : id === 'edit.redo' ? state.redo : null;
  return named(what === null ? label : `${label}: ${what}`);
}

/**
 * A command as the menu shows it. The page answers to its keys itself (inside a text field undo belongs to the field), so the
 * menu only shows them; a Mac, which cannot, asks the page first.
 */
const itemFor = (command: CommandEntry, state: MenuState, acts: MenuActs): Item => ({
  id: command.id,
  label: labelOf(command, state),
  enabled: isUsable(command, state),
  registerAccelerator: false,
  ...(command.keys[0] === undefined ? {} : { accelerator: accelerator(command.keys[0]) }),
  click: () => acts.command(command.id),
});

const editing: readonly Item[] = [
  { role: 'cut', label: 'Cut' },
  { role: 'copy', label: 'Copy' },
  { role: 'paste', label: 'Paste' },
  { role: 'selectAll', label: 'Select all' },
];

const looking = (acts: MenuActs, { developing }: MenuPlace): readonly Item[] => [
  { label: 'Zoom in', accelerator: 'CmdOrCtrl+=', click: () => acts.zoom(1) },
  // The same key with Shift, as it is labelled.
  { label: 'Zoom in', accelerator: 'CmdOrCtrl+Plus', visible: false, click: () => acts.zoom(1) },
  { label: 'Zoom out', accelerator: 'CmdOrCtrl+-', click: () => acts.zoom(-1) },
  { label: 'Actual size', accelerator: 'CmdOrCtrl+0', click: () => acts.zoom(0) },
  line,
  { role: 'togglefullscreen', label: 'Full screen' },
  ...(developing ? [line, { role: 'toggleDevTools', label: 'Developer tools' } as const] : []),
];

/** The whole menu, from the one table of commands and the state of the page. */
export function menuTemplate(state: MenuState, acts: MenuActs, place: MenuPlace): readonly Item[] {
  const { mac } = place;
  const quit: Item = { label: 'Quit', accelerator: 'CmdOrCtrl+Q', click: acts.quit };
  const inMenu = (menu: CommandEntry['menu']): readonly CommandEntry[] => commands.filter((command) => command.menu === menu && !(mac && ofProgram.has(command.id)));
  const item = (command: CommandEntry): Item => itemFor(command, state, acts);
  const listed = (all: readonly CommandEntry[]): Item[] =>
    all.flatMap((command, index) => (index > 0 && groups.has(command.id) ? [line, item(command)] : [item(command)]));
  const isHistory = ({ id }: CommandEntry): boolean => id === 'edit.undo' || id === 'edit.redo';
  const edit = inMenu('Edit');
  const help = inMenu('Help');
  return [
    ...(mac ? [{ label: 'Innovation Grant Tracker', submenu: [
      ...commands.filter(({ id }) => ofProgram.has(id)).toReversed().map(item), line,
      { role: 'hide', label: 'Hide' }, { role: 'hideOthers', label: 'Hide others' }, { role: 'unhide', label: 'Show all' }, line, quit,
    ] } satisfies Item] : []),
    { label: 'File', submenu: [...listed(inMenu('File')), ...(mac ? [] : [line, quit])] },
    { label: 'Edit', submenu: [...listed(edit.filter(isHistory)), line, ...editing, line, ...listed(edit.filter((command) => !isHistory(command)))] },
    { label: 'View', submenu: [...looking(acts, place)] },
    { label: 'Go', submenu: listed(inMenu('Go')) },
    ...(mac ? [{ role: 'windowMenu' } satisfies Item] : []),
    ...(help.length === 0 ? [] : [{ label: 'Help', submenu: listed(help) }]),
  ];
}
