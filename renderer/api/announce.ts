import { createContext, use, useCallback } from 'react';

/** One line of reaction after an act, said once and kept on screen until it is dismissed or the view changes. */
export interface Reaction {
  readonly text: string;
  /** The change that the button beside it takes back. */
  readonly undo?: number;
  /** The button beside it brings back what was just undone. */
  readonly redo?: boolean;
}

export type Announce = (reaction: Reaction | string) => void;

/** An act begins: what is answered says what came of it, unless an act that began later has spoken by then. */
export type BeginAct = () => Announce;

export const AnnounceContext = createContext<BeginAct>(() => () => {});

export const useBeginAct = (): BeginAct => use(AnnounceContext);

/** For what is said at once, of an act that waits for nothing or of a thing that happened. */
export function useAnnounce(): Announce {
  const begin = useBeginAct();
  return useCallback((reaction) => begin()(reaction), [begin]);
}
