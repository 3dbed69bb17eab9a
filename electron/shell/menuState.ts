import type { CommandEntry, OwnKeys } from '../../shared/contract/commands.ts';
import type { OpenedFile, Preferences } from '../../shared/contract/host.ts';
import type { Reply } from '../../shared/contract/index.ts';
import type { ProgrammeFrame } from '../../shared/contract/programme.ts';
import { placeIn } from './address.ts';

/** What the menu must know of the page: the file on screen, and what can be done with it. */
export interface MenuState {
  readonly file: string | null;
  readonly past: boolean;
  /** As it was opened, and as the file itself says. */
  readonly openedReadOnly: boolean;
  readonly fileReadOnly: boolean;
  /** What would be undone and redone, in words. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Keys this person gave commands. */
  readonly keys: OwnKeys;
}

export const nothingOpen: MenuState = { file: null, past: false, openedReadOnly: false, fileReadOnly: false, undo: null, redo: null, keys: {} };

/** After the page went to another address. */
export function atAddress(state: MenuState, address: string): MenuState {
  const { file, past } = placeIn(address);
  return file === state.file ? { ...state, past } : { ...nothingOpen, keys: state.keys, file, past };
}

/**
 * After the page was told something: it asks for the frame of its file again after every change, so what it is told is what
 * stands on its screen.
 */
export function afterReply(state: MenuState, operation: string, at: unknown, reply: Reply<unknown>): MenuState {
  if (!reply.ok) return state;
  if (operation === 'preferences.get' || operation === 'shortcuts.set' || operation === 'shortcuts.reset') return { ...state, keys: (reply.value as Preferences).shortcuts };
  if (operation === 'files.open') {
    const { handle, readOnly } = reply.value as OpenedFile;
    return handle === state.file ? { ...state, openedReadOnly: readOnly !== null } : state;
  }
  const { file, asAt } = (at ?? {}) as { readonly file?: unknown; readonly asAt?: unknown };
  if (operation !== 'programme.get' || file !== state.file || asAt !== undefined) return state;
  const { readOnly, undo, redo } = reply.value as ProgrammeFrame;
  return { ...state, fileReadOnly: readOnly !== null, undo: undo?.title ?? null, redo: redo?.title ?? null };
}

/** Whether a command can be used now. */
export function isUsable({ id, place }: Pick<CommandEntry, 'id' | 'place'>, state: MenuState): boolean {
  if (place === 'always') return true;
  if (state.file === null) return false;
  if (place === 'file') return true;
  if (state.past || state.openedReadOnly || state.fileReadOnly) return false;
  if (id === 'edit.undo') return state.undo !== null;
  return id !== 'edit.redo' || state.redo !== null;
}
