import { commands, keysIn, type CommandDoor, type CommandEntry, type CommandId } from '../../shared/contract/commands.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const named: Readonly<Record<string, string>> = { Left: 'arrowleft', Right: 'arrowright' };

function fits(keys: string, pressed: Pressed, mac: boolean): boolean {
  const parts = keys.split('+');
  const last = parts.at(-1) ?? '';
  const mod = mac ? pressed.metaKey : pressed.ctrlKey;
  const other = mac ? pressed.ctrlKey : pressed.metaKey;
  return (named[last] ?? last.toLowerCase()) === pressed.key.toLowerCase()
    && mod === parts.includes('Mod') && !other && pressed.altKey === parts.includes('Alt') && pressed.shiftKey === parts.includes('Shift');
}

/** The command that was pressed; null where it is none of ours. The window itself answers to the keys of its own acts. */
export const commandFor = (pressed: Pressed, mac: boolean, door: CommandDoor = 'electron'): CommandId | null =>
  commands.find((command: CommandEntry) => command.window === undefined && keysIn(door, command).some((one) => fits(one, pressed, mac)))?.id ?? null;

const ofTheField: readonly CommandId[] = ['edit.undo', 'edit.redo'];
/** Option with an arrow moves by words on a Mac. */
const ofTheFieldOnAMac: readonly CommandId[] = [...ofTheField, 'go.back', 'go.forward'];

/** Keys that belong to the text field they are pressed in. */
export function belongsToField(command: CommandId, target: EventTarget | null, mac = isMac()): boolean {
  if (!(mac ? ofTheFieldOnAMac : ofTheField).includes(command)) return false;
  return target instanceof Element && target.closest('textarea, [contenteditable], input:not([type=radio], [type=checkbox])') !== null;
}

export const isMac = (): boolean => /Mac/.test(navigator.platform);
