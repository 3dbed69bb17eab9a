import { createContext, use } from 'react';
import { commandOf, keysIn, shownKeys, type CommandId, type OwnKeys } from '../../shared/contract/commands.ts';
import { useDoor } from './hooks.ts';

export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export const isMac = (): boolean => /Mac/.test(navigator.platform);

const named: Readonly<Record<string, string>> = { ArrowLeft: 'Left', ArrowRight: 'Right', ArrowUp: 'Up', ArrowDown: 'Down', ' ': 'Space', '+': 'Plus' };
const held: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Unidentified', 'Process']);

/** What is pressed, as the table of commands writes it: 'Mod+Shift+S'; null while only Ctrl, Alt or Shift are held. */
export function keysPressed({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed, mac: boolean): string | null {
  const [mod, other] = mac ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  if (held.has(key) || other) return null;
  const last = named[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [...(mod ? ['Mod'] : []), ...(altKey ? ['Alt'] : []), ...(shiftKey && last !== 'Plus' ? ['Shift'] : []), last].join('+');
}

/** The keys this person gave to commands. */
export const KeysContext = createContext<OwnKeys>({});

export const useOwnKeys = (): OwnKeys => use(KeysContext);

/** The first key of a command as this door and system write it; empty where it has none. */
export function useKeysOf(): (id: CommandId) => string {
  const door = useDoor();
  const own = useOwnKeys();
  return (id) => {
    const first = keysIn(door.name, commandOf(id), own)[0];
    return first === undefined ? '' : shownKeys(first, isMac());
  };
}
