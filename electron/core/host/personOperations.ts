import { conflict } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { HostParts, HostServices } from './hostParts.ts';
import { schemaVersion } from './info.ts';

type Names = 'app.info' | 'app.window' | 'person.get' | 'person.set' | 'preferences.get' | 'preferences.set';

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
  'preferences.get': async () => ok({ theme: preferences.get('theme'), density: preferences.get('density') }),
  'preferences.set': async ({ theme, density }) => {
    preferences.set({ ...(theme === undefined ? {} : { theme }), ...(density === undefined ? {} : { density }) });
    return ok({ theme: preferences.get('theme'), density: preferences.get('density') });
  },
});
