import { createContext, use } from 'react';

/** One line of reaction after an act, said once and kept on screen until it is dismissed or the view changes. */
export interface Reaction {
  readonly text: string;
  /** The change that the button beside it takes back. */
  readonly undo?: number;
  /** The button beside it brings back what was just undone. */
  readonly redo?: boolean;
}

export type Announce = (reaction: Reaction | string) => void;

export const AnnounceContext = createContext<Announce>(() => {});

export const useAnnounce = (): Announce => use(AnnounceContext);
