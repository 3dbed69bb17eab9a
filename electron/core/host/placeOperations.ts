import { notFound } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { HostParts, ServicesFor } from './hostParts.ts';

/** More files than anybody goes back to. */
const mostFiles = 30;

/** Where a person was in each file, so that they find it again after a restart. */
export const placeOperations = ({ preferences, known }: Pick<HostParts, 'preferences' | 'known'>): ServicesFor<'places'> => ({
  'places.keep': async ({ file, places }) => {
    if (known.find(file) === null) return fail(notFound('file', 'There is no such file'));
    preferences.set({ places: [{ file, places }, ...preferences.get('places').filter((each) => each.file !== file)].slice(0, mostFiles) });
    return ok(null);
  },
});
