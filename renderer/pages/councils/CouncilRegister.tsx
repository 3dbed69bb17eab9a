import type { CouncilShown } from '../../../shared/contract/register.ts';
import { useGo } from '../../components/Link.tsx';
import { DataTable } from '../../components/table/DataTable.tsx';
import { filterRows, type Chosen, type Filter } from '../../components/table/filterModel.ts';
import { FilterChips, MenuFacet, SegFacet } from '../../components/table/Filters.tsx';
import { sortInWords } from '../../components/table/tableModel.ts';
import { paths } from '../../paths.ts';
import { councilColumns, councilFacets, wordsOfCouncil } from './councilColumns.tsx';
import { useRegisterView } from './registerView.ts';

/** Every code of the register, then and now, to filter, sort and walk through. */
export function CouncilRegister({ councils, on }: { readonly councils: readonly CouncilShown[]; readonly on: string }) {
  const facets = councilFacets(on);
  const [view, setView] = useRegisterView(facets.map(({ id }) => id));
  const go = useGo();
  const filter: Filter<CouncilShown> = { facets, chosen: view.chosen, search: view.search, words: wordsOfCouncil };
  const shown = filterRows(councils, filter);
  const columns = councilColumns(councils, on);
  const sorted = columns.find(({ id }) => id === view.sort.column);
  const change = (chosen: Chosen, search = view.search): void => setView({ ...view, chosen, search });
  const [standing, part, ...others] = facets;
  return (
    <>
      <div className="filters" role="search" aria-label="Councils">
        <input type="search" className="input find" aria-label="Find in this list" placeholder="Find in this list" value={view.search} onChange={(event) => change(view.chosen, event.target.value)} />
        {[standing, part].map((facet) => (facet === undefined ? null : <SegFacet key={facet.id} rows={councils} filter={filter} facet={facet} onChange={change} />))}
        {others.map((facet) => <MenuFacet key={facet.id} rows={councils} filter={filter} facet={facet} onChange={change} />)}
      </div>
      <FilterChips facets={facets} chosen={view.chosen} search={view.search} showing={shown.length} of={councils.length} onChange={change}>
        {sorted === undefined ? null : sortInWords(view.sort, sorted.head, sorted.kind)}
      </FilterChips>
      <DataTable label="Council register" rows={shown} columns={columns} rowKey={({ code }) => code} sort={view.sort} onSort={(sort) => setView({ ...view, sort })} onOpen={({ code }) => go(paths.council(code))} />
    </>
  );
}
