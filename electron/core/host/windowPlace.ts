import { mkdirSync } from 'node:fs';
import Store from 'electron-store';

/** Where the window was when it was last closed. Screen points; zoom 1 is 100%. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
  readonly zoom: number;
}

export interface WindowPlaceStore {
  /** Null where nothing usable is remembered. */
  readonly get: () => WindowPlace | null;
  readonly set: (place: WindowPlace) => void;
}

const isPlace = (kept: Partial<Record<keyof WindowPlace, unknown>>): kept is WindowPlace =>
  [kept.x, kept.y, kept.width, kept.height, kept.zoom].every(Number.isFinite) && typeof kept.maximised === 'boolean';

/** Remembers the window beside the preferences. A file that rotted is begun anew. */
export function openWindowPlace(dataDir: string): WindowPlaceStore {
  mkdirSync(dataDir, { recursive: true });
  const store = new Store<{ place?: Partial<Record<keyof WindowPlace, unknown>> }>({ cwd: dataDir, name: 'window', configFileMode: 0o600, clearInvalidConfig: true });
  return {
    get: () => {
      const kept: unknown = store.get('place');
      return typeof kept === 'object' && kept !== null && isPlace(kept) ? kept : null;
    },
    set: (place) => store.set({ place }),
  };
}
