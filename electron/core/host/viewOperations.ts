import type { ViewShown } from '../../../shared/contract/host.ts';
import { conflict, invalid, notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { foldName } from '../../../shared/domain/text.ts';
import { newId } from '../making.ts';
import type { HostParts, ServicesFor } from './hostParts.ts';

/** More than these nobody tells apart in a row of tabs. */
export const mostViews = 30;

const noFile = (): Problem => notFound('file', 'There is no such file to keep a view for');
const noView = (): Problem => notFound('view', 'This view is not there any more');

/** Ways of looking at a list that this person named, for each file its own. */
export function viewOperations({ preferences, known }: HostParts): ServicesFor<'views'> {
  const viewsOf = (file: string): readonly ViewShown[] => preferences.get('views')[file] ?? [];
  /** Views of files that were taken off the list go too. */
  const keep = (file: string, views: readonly ViewShown[]): void => {
    const others = Object.entries(preferences.get('views')).filter(([handle]) => handle !== file && known.find(handle) !== null);
    preferences.set({ views: Object.fromEntries([...others, [file, views]]) });
  };
  return {
    'views.list': async ({ file }) => ok({ views: viewsOf(file) }),

    'views.save': async ({ file, id, list, name, address }) => {
      if (known.find(file) === null) return fail(noFile());
      const views = viewsOf(file);
      if (id !== undefined && views.every((view) => view.id !== id)) return fail(noView());
      if (id === undefined && views.length >= mostViews) return fail(conflict(`There are ${mostViews} saved views already. Delete one first`));
      if (views.some((view) => view.id !== id && view.list === list && foldName(view.name) === foldName(name))) {
        return fail(invalid([{ path: 'name', message: `There is a view called ${name} already. Enter another name` }]));
      }
      const view: ViewShown = { id: id ?? newId(), list, name, address };
      keep(file, id === undefined ? [...views, view] : views.map((one) => (one.id === id ? view : one)));
      return ok(view);
    },

    'views.drop': async ({ file, id }) => {
      const views = viewsOf(file);
      if (views.every((view) => view.id !== id)) return fail(noView());
      keep(file, views.filter((view) => view.id !== id));
      return ok(null);
    },
  };
}
