import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { KnownFile, PreferenceStore } from './preferences.ts';

export interface KnownFiles {
  readonly all: () => readonly KnownFile[];
  readonly find: (handle: string) => KnownFile | null;
  /** The file at a path, known from now on. */
  readonly at: (file: string) => KnownFile;
  readonly update: (handle: string, fields: Partial<Omit<KnownFile, 'handle'>>) => void;
  readonly forget: (which: (file: KnownFile) => boolean) => void;
}

/** One spelling for each file, so that a link or a detour does not make two of it. */
function settled(file: string): string {
  const absolute = path.resolve(file);
  return existsSync(absolute) ? realpathSync(absolute) : absolute;
}

/** The files this machine knows, by handles that stay the same from one start to the next. */
export function knownFiles(preferences: PreferenceStore): KnownFiles {
  const all = (): readonly KnownFile[] => preferences.get('files');
  const keep = (files: readonly KnownFile[]): void => preferences.set({ files });
  return {
    all,
    find: (handle) => all().find((file) => file.handle === handle) ?? null,
    at: (file) => {
      const place = settled(file);
      const known = all().find((other) => other.path === place);
      if (known !== undefined) return known;
      const made: KnownFile = { handle: randomUUID(), path: place, lastOpened: null, pinned: false, holds: null, fileId: null, lastChange: null, kind: null };
      keep([...all(), made]);
      return made;
    },
    update: (handle, fields) => keep(all().map((file) => (file.handle === handle ? { ...file, ...fields } : file))),
    forget: (which) => keep(all().filter((file) => !which(file))),
  };
}
