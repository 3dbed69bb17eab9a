import type { Preferences } from '../../../shared/contract/host.ts';
import { commandIds, commandOf, commandWith, keysProblem, shownKeys, type CommandDoor, type CommandId, type OwnKeys } from '../../../shared/contract/commands.ts';
import { conflict, invalid, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { HostParts, HostServices } from './hostParts.ts';
import { schemaVersion } from './info.ts';
import type { PreferenceStore } from './preferences.ts';

type Names = 'shortcuts.set' | 'shortcuts.reset' | 'app.info' | 'app.window' | 'person.get' | 'person.set' | 'preferences.get' | 'preferences.set';

const commandDoor = (door: HostParts['door']): CommandDoor => (door === 'electron' ? 'electron' : 'browser');

const look = (store: PreferenceStore): Preferences => ({ theme: store.get('theme'), density: store.get('density'), toured: store.get('toured'), shortcuts: knownOnes(store.get('shortcuts')) });

/** A command that another version had, or has not yet, is let be. */
const knownOnes = (own: OwnKeys): OwnKeys => Object.fromEntries(Object.entries(own).filter(([id]) => commandIds.some((known) => known === id)));

/** Why a command cannot have these keys: they are taken, for typing, or never reach us. */
function refusalOf(id: CommandId, keys: readonly string[], itsOwn: boolean, door: CommandDoor, own: OwnKeys): Problem | null {
  const others: OwnKeys = { ...own, [id]: [] };
  for (const one of keys) {
    const shown = shownKeys(one, process.platform === 'darwin');
    const wrong = itsOwn ? null : keysProblem(one, door, shown);
    if (wrong !== null) return invalid([{ path: 'keys', message: wrong }]);
    const taken = commandWith(one, door, others);
    if (taken !== null) return conflict(`${shown} is the shortcut of “${taken.label}” already. Take it off there first, or press other keys`, [{ path: 'keys', message: `${shown} is the shortcut of “${taken.label}” already` }]);
  }
  return null;
}

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
  'shortcuts.set': async ({ command: id, keys }) => {
    const { [id]: _, ...others } = look(preferences).shortcuts;
    const refused = refusalOf(id, keys ?? commandOf(id).keys, keys === null, commandDoor(door), look(preferences).shortcuts);
    if (refused !== null) return fail(refused);
    preferences.set({ shortcuts: keys === null ? others : { ...others, [id]: [...new Set(keys)] } });
    return ok(look(preferences));
  },
  'shortcuts.reset': async () => {
    preferences.set({ shortcuts: {} });
    return ok(look(preferences));
  },
  'preferences.get': async () => ok(look(preferences)),
  'preferences.set': async ({ theme, density, toured }) => {
    preferences.set({ ...(theme === undefined ? {} : { theme }), ...(density === undefined ? {} : { density }), ...(toured === undefined ? {} : { toured }) });
    return ok(look(preferences));
  },
});
