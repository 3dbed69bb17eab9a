import { notFound } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Looked } from './preferences.ts';
import type { HostParts, ServicesFor } from './hostParts.ts';

/** More files than anybody goes back to; the longest forgotten go first. */
const mostKept = 200;

/** Up to where each person had seen each file. What they see now counts from their next sitting on. */
export function lookedOperations({ preferences, known }: Pick<HostParts, 'preferences' | 'known'>): ServicesFor<'looked'> {
  const before = new Map<string, Looked | null>();
  const keyOf = (handle: string): string => {
    const person = preferences.get('person');
    return JSON.stringify([handle, ...(person === null ? [] : [person.name, person.organisation, person.role])]);
  };
  const standing = (key: string): Looked | null => {
    const there = before.get(key);
    if (there !== undefined) return there;
    const kept = preferences.get('looked').find((each) => each.key === key) ?? null;
    before.set(key, kept);
    return kept;
  };
  return {
    'looked.get': async ({ handle }) => {
      const kept = standing(keyOf(handle));
      return ok({ looked: kept === null ? null : { change: kept.change, on: kept.on } });
    },
    'looked.set': async ({ handle, change, on }) => {
      if (known.find(handle) === null) return fail(notFound('file', 'There is no such file'));
      const key = keyOf(handle);
      standing(key);
      preferences.set({ looked: [{ key, change, on }, ...preferences.get('looked').filter((each) => each.key !== key)].slice(0, mostKept) });
      return ok(null);
    },
  };
}
