import path from 'node:path';
import { notFound } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { HostParts, ServicesFor } from './hostParts.ts';

/** Half-typed forms of the person who sits here. */
export const draftOperations = ({ drafts, known, preferences, now }: HostParts): ServicesFor<'drafts'> => ({
  'drafts.list': async () => ok({ drafts: await drafts.list(preferences.get('person')) }),
  'drafts.keep': async (draft) => {
    const file = known.find(draft.file);
    if (file === null) return fail(notFound('file', 'There is no such file to keep a draft for'));
    return drafts.keep(draft, path.basename(file.path), preferences.get('person'), now());
  },
  'drafts.drop': async ({ file, form }) => {
    await drafts.drop(file, form, preferences.get('person'));
    return ok(null);
  },
});
