import type { Preferences } from '../../../shared/contract/host.ts';
import { conflict } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { HostParts, HostServices } from './hostParts.ts';
import { schemaVersion } from './info.ts';
import type { PreferenceStore } from './preferences.ts';

type Names = 'app.info' | 'app.window' | 'person.get' | 'person.set' | 'preferences.get' | 'preferences.set';

const look = (store: PreferenceStore): Preferences => ({ theme: store.get('theme'), density: store.get('density'), toured: store.get('toured') });

/** Who sits here, how the screen looks, and which program this is. */
export const personOperations = ({ preferences, door, version, electronVersion, window }: HostParts): Pick<HostServices, Names> => ({
  'app.info': async () => ok({
    name: 'Innovation Grant Tracker',
    version,
    door,
    schemaVersion,
    sqliteVersion: process.versions['sqlite'] ?? 'not known',
    nodeVersion: process.versions.node,
    electronVersion: electronVersion ?? null,
    platform: `${process.platform} ${process.arch}`,
  }),
  'app.window': async ({ act }) => {
    if (window === undefined) return fail(conflict('This is for the browser to do: it keeps the zoom and the size of its own window'));
    window(act);
    return ok(null);
  },
  'person.get': async () => ok({ person: preferences.get('person') }),
  'person.set': async (person) => {
    preferences.set({ person });
    return ok({ person });
  },
  'preferences.get': async () => ok(look(preferences)),
  'preferences.set': async ({ theme, density, toured }) => {
    preferences.set({ ...(theme === undefined ? {} : { theme }), ...(density === undefined ? {} : { density }), ...(toured === undefined ? {} : { toured }) });
    return ok(look(preferences));
  },
});
