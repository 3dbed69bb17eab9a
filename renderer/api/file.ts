import { createContext, use } from 'react';
import type { OpenedFile } from '../../shared/contract/host.ts';
import type { ProgrammeFrame } from '../../shared/contract/programme.ts';
import type { Actor } from '../../shared/domain/actor.ts';

/** What every screen of an open file rests on. */
export interface FileOnScreen {
  readonly handle: string;
  readonly opened: OpenedFile;
  readonly frame: ProgrammeFrame;
  /** The change looked back at; null for now. */
  readonly asAt: number | null;
  /** Why nothing can be changed here, as a sentence, or null. */
  readonly readOnly: string | null;
}

export const FileContext = createContext<FileOnScreen | null>(null);

/** Opens the file of the address again, as it lies there now. */
export const ReopenContext = createContext<() => void>(() => undefined);

export const useReopen = (): (() => void) => use(ReopenContext);

/** The person at the desk, who stands beside every change. */
export const PersonContext = createContext<Actor | null>(null);

/** The open file; only for pages that have one. */
export function useFile(): FileOnScreen {
  const file = use(FileContext);
  if (file === null) throw new Error('This page needs an open file');
  return file;
}

export const useFileIfOpen = (): FileOnScreen | null => use(FileContext);

export function usePerson(): Actor {
  const person = use(PersonContext);
  if (person === null) throw new Error('This page needs a person');
  return person;
}
