import { commands, keysIn, type CommandDoor, type CommandEntry, type CommandId, type OwnKeys } from '../../shared/contract/commands.ts';
import { isMac, keysPressed, type Pressed } from '../api/keys.ts';

/** The command that was pressed; null where it is none of ours. The window itself answers to the keys of its own acts. */
export function commandFor(pressed: Pressed, mac: boolean, door: CommandDoor = 'electron', own: OwnKeys = {}): CommandId | null {
  const keys = keysPressed(pressed, mac);
  return keys === null ? null : commands.find((command: CommandEntry) => command.window === undefined && keysIn(door, command, own).includes(keys))?.id ?? null;
}

const ofTheField: readonly CommandId[] = ['edit.undo', 'edit.redo'];
/** Option with an arrow moves by words on a Mac. */
const ofTheFieldOnAMac: readonly CommandId[] = [...ofTheField, 'go.back', 'go.forward'];

/** Keys that belong to the text field they are pressed in. */
export function belongsToField(command: CommandId, target: EventTarget | null, mac = isMac()): boolean {
  if (!(mac ? ofTheFieldOnAMac : ofTheField).includes(command)) return false;
  return target instanceof Element && target.closest('textarea, [contenteditable], input:not([type=radio], [type=checkbox])') !== null;
}
