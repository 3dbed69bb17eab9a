import { useSearchParams } from 'react-router';
import type { Chosen } from './filterModel.ts';

/** Filters and what is looked for, as they stand in the address; whatever else it carries stays. */
export function useFilters(facets: readonly string[]): { readonly chosen: Chosen; readonly search: string; readonly write: (next: { readonly chosen?: Chosen; readonly search?: string }) => void } {
  const [params, setParams] = useSearchParams();
  const chosen: Chosen = Object.fromEntries(facets.flatMap((facet) => (params.has(facet) ? [[facet, params.getAll(facet)] as const] : [])));
  const write = (next: { readonly chosen?: Chosen; readonly search?: string }): void => setParams((now) => {
    const others = new URLSearchParams([...now].filter(([name]) => !facets.includes(name) && name !== 'find'));
    for (const [facet, values] of Object.entries(next.chosen ?? chosen)) for (const value of values) others.append(facet, value);
    const search = next.search ?? params.get('find') ?? '';
    if (search !== '') others.set('find', search);
    return others;
  }, { replace: true });
  return { chosen, search: params.get('find') ?? '', write };
}
