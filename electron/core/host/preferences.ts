import { mkdirSync } from 'node:fs';
import Store from 'electron-store';
import type { PlaceShown, Preferences, ViewShown } from '../../../shared/contract/host.ts';
import type { Actor } from '../../../shared/domain/actor.ts';

/** A programme file as this machine remembers it. The page is told the handle and never the path. */
export interface KnownFile {
  readonly handle: string;
  readonly path: string;
  /** UTC ISO instant; null for a file that was only listed. */
  readonly lastOpened: string | null;
  readonly pinned: boolean;
  /** '72 projects', as it was when the file was last open. */
  readonly holds: string | null;
  readonly fileId: string | null;
  /** Kept by every copy; left out until the file was open once. */
  readonly programmeId?: string;
  readonly lastChange: number | null;
  readonly kind: 'working' | 'backup' | null;
}

/** How far a person (the key, with the file's handle) had seen a file, and the file's day then. */
export interface Looked {
  readonly key: string;
  readonly change: number;
  readonly on: string;
}

interface Kept extends Preferences {
  readonly looked: readonly Looked[];
  readonly places: readonly KeptPlaces[];
  readonly person: Actor | null;
  readonly files: readonly KnownFile[];
  /** Saved views by the handle of their file. */
  readonly views: Readonly<Record<string, readonly ViewShown[]>>;
}

/** Places of the files somebody goes back to; those of the longest forgotten go first. */
export interface KeptPlaces {
  readonly file: string;
  readonly places: readonly PlaceShown[];
}

export interface PreferenceStore {
  readonly get: <K extends keyof Kept>(key: K) => Kept[K];
  readonly set: (fields: Partial<Kept>) => void;
}

/** Preferences in the folder for them, readable by their owner alone. A file that rotted is begun anew. */
export function openPreferences(dataDir: string): PreferenceStore {
  mkdirSync(dataDir, { recursive: true });
  const store = new Store<Kept>({
    cwd: dataDir,
    name: 'preferences',
    configFileMode: 0o600,
    clearInvalidConfig: true,
    defaults: { person: null, theme: 'system', density: 'dense', toured: false, shortcuts: {}, files: [], looked: [], places: [], views: {} },
  });
  return { get: (key) => store.get(key), set: (fields) => store.set(fields) };
}
