import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useFile } from '../../api/file.ts';
import type { Chosen } from '../../components/table/filterModel.ts';
import type { Sort } from '../../components/table/tableModel.ts';

/** What stands in the address of the Projects table: filters, what is looked for, the order, the columns, and the saved view it began as. */
export interface ProjectsView {
  readonly chosen: Chosen;
  readonly search: string;
  readonly sort: Sort;
  /** Ids of the columns shown, in their order; null for all. */
  readonly columns: readonly string[] | null;
  /** Id of the saved view; null where it is told by what it shows. */
  readonly view: string | null;
}

const usualSort: Sort = { column: 'awarded', descending: true };
const ours = (name: string): boolean => name !== 'file' && name !== 'asat';

export function readView(params: URLSearchParams, facets: readonly string[]): ProjectsView {
  const chosen = Object.fromEntries(facets.flatMap((facet) => (params.has(facet) ? [[facet, params.getAll(facet)] as const] : [])));
  const column = params.get('sort');
  return { chosen, search: params.get('find') ?? '', sort: column === null ? usualSort : { column, descending: params.get('order') === 'down' }, columns: params.get('columns')?.split(' ') ?? null, view: params.get('view') };
}

/** The address with the view in it; file and day looked back at stay. */
export function writeView({ chosen, search, sort, columns, view }: ProjectsView, from: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams([...from].filter(([name]) => !ours(name)));
  for (const [facet, values] of Object.entries(chosen)) for (const value of values) params.append(facet, value);
  if (search !== '') params.set('find', search);
  if (sort.column !== usualSort.column || sort.descending !== usualSort.descending) {
    params.set('sort', sort.column);
    params.set('order', sort.descending ? 'down' : 'up');
  }
  if (columns !== null) params.set('columns', columns.join(' '));
  if (view !== null) params.set('view', view);
  return params;
}

/** The same view always as the same text, whatever the order in which things were chosen. */
export function viewText(view: ProjectsView): string {
  const chosen = Object.fromEntries(Object.keys(view.chosen).toSorted().map((facet) => [facet, (view.chosen[facet] ?? []).toSorted()]));
  return writeView({ ...view, chosen, view: null }, new URLSearchParams()).toString();
}

/** The view each file was left with in this sitting. */
const leftWith = new Map<string, string>();

/** The view of the address; coming back by a link without one, the view this file was left with. */
export function useProjectsView(facets: readonly string[]): readonly [ProjectsView, (view: ProjectsView) => void] {
  const [params, setParams] = useSearchParams();
  const { handle } = useFile();
  const text = [...params].some(([name]) => ours(name)) ? new URLSearchParams([...params].filter(([name]) => ours(name))).toString() : '';
  useEffect(() => {
    const before = leftWith.get(handle) ?? '';
    if (text === '' && before !== '') setParams((now) => new URLSearchParams([...[...now].filter(([name]) => !ours(name)), ...new URLSearchParams(before)]), { replace: true });
    // Only on arrival: later an address without a view means that everything was cleared.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => () => { leftWith.set(handle, text); }, [handle, text]);
  return [readView(params, facets), (view) => setParams(writeView(view, params), { replace: true })];
}
