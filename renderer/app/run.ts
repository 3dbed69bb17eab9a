import { createContext, use } from 'react';
import { commandOf, keysIn, shownKeys, type CommandId } from '../../shared/contract/commands.ts';
import { useDoor } from '../api/hooks.ts';
import { isMac } from './commandKeys.ts';

/** Runs a command of the one table. Answers whether there was anything to do. */
export type Run = (id: CommandId) => boolean;

export const RunContext = createContext<Run>(() => false);

export const useRun = (): Run => use(RunContext);

/** The first key of a command as this door and system write it; empty where it has none. */
export function useKeysOf(): (id: CommandId) => string {
  const door = useDoor();
  return (id) => {
    const first = keysIn(door.name, commandOf(id))[0];
    return first === undefined ? '' : shownKeys(first, isMac());
  };
}
