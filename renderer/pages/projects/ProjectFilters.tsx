import type { ProjectRow } from '../../../shared/contract/projects.ts';
import { MenuButton } from '../../components/MenuButton.tsx';
import { facetCounts, toggle, type Chosen, type Filter } from '../../components/table/filterModel.ts';
import { MenuFacet, SegFacet } from '../../components/table/Filters.tsx';
import { FindBox } from '../../components/table/FindBox.tsx';
import { menuFacets, moreFacets, segFacets, type ProjectFacet } from './projectFacets.ts';

interface Props {
  /** What the counts are of: projects without practice examples. */
  readonly rows: readonly ProjectRow[];
  readonly filter: Filter<ProjectRow>;
  readonly onChange: (chosen: Chosen, search: string) => void;
}

/** The filters above the table; each applies at once. */
export function ProjectFilters({ rows, filter, onChange }: Props) {
  const choose = (chosen: Chosen): void => onChange(chosen, filter.search);
  const part = (facet: ProjectFacet) => ({ rows, filter, facet, onChange: choose });
  return (
    <div className="filters" role="search" aria-label="Projects">
      <FindBox search={filter.search} onSearch={(search) => onChange(filter.chosen, search)} />
      {segFacets(rows).map((facet) => <SegFacet key={facet.id} {...part(facet)} />)}
      {menuFacets.map((facet) => <MenuFacet key={facet.id} {...part(facet)} />)}
      <MenuButton look="facet" stays label="More">
        {moreFacets.map((facet) => (
          <span key={facet.id} role="group" aria-label={facet.label} className="menu__group">
            <b>{facet.label}</b>
            {facetCounts(rows, filter, facet).map(({ value, name, count, chosen }) => (
              <label key={value} className="choice"><input type="checkbox" checked={chosen} onChange={() => choose(toggle(filter.chosen, facet.id, value))} />{name}<span className="n">{count}</span></label>
            ))}
          </span>
        ))}
      </MenuButton>
    </div>
  );
}
