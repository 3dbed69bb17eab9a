import { useSearchParams } from 'react-router';
import type { Chosen } from '../../components/table/filterModel.ts';
import type { Sort } from '../../components/table/tableModel.ts';

/** What stands in the address of the register: filters, what is looked for, and the order. */
export interface RegisterView {
  readonly chosen: Chosen;
  readonly search: string;
  readonly sort: Sort;
}

const usualSort: Sort = { column: 'council', descending: false };

export function readRegisterView(params: URLSearchParams, facets: readonly string[]): RegisterView {
  const chosen = Object.fromEntries(facets.flatMap((facet) => (params.has(facet) ? [[facet, params.getAll(facet)] as const] : [])));
  const column = params.get('sort');
  return { chosen, search: params.get('find') ?? '', sort: column === null ? usualSort : { column, descending: params.get('order') === 'down' } };
}

/** The address with the view in it; what else it carries stays. */
export function writeRegisterView({ chosen, search, sort }: RegisterView, from: URLSearchParams, facets: readonly string[]): URLSearchParams {
  const ours = new Set([...facets, 'find', 'sort', 'order']);
  const params = new URLSearchParams([...from].filter(([name]) => !ours.has(name)));
  for (const [facet, values] of Object.entries(chosen)) for (const value of values) params.append(facet, value);
  if (search !== '') params.set('find', search);
  if (sort.column !== usualSort.column || sort.descending) {
    params.set('sort', sort.column);
    params.set('order', sort.descending ? 'down' : 'up');
  }
  return params;
}

export function useRegisterView(facets: readonly string[]): readonly [RegisterView, (view: RegisterView) => void] {
  const [params, setParams] = useSearchParams();
  return [readRegisterView(params, facets), (view) => setParams(writeRegisterView(view, params, facets), { replace: true })];
}
