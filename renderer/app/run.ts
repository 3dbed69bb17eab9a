import { createContext, use } from 'react';
import type { CommandId } from '../../shared/contract/commands.ts';

/** Runs a command of the one table. Answers whether there was anything to do. */
export type Run = (id: CommandId) => boolean;

export const RunContext = createContext<Run>(() => false);

export const useRun = (): Run => use(RunContext);
