import { useEffect, useRef, useState } from 'react';
import type { ProjectRow } from '../../../shared/contract/projects.ts';
import { MenuButton } from '../../components/MenuButton.tsx';
import { facetCounts, toggle, type Chosen, type Filter } from '../../components/table/filterModel.ts';
import { MenuFacet, SegFacet } from '../../components/table/Filters.tsx';
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

/** What is typed stands at once and is looked for when the typing rests. */
function FindBox({ search, onSearch }: { readonly search: string; readonly onSearch: (search: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => { onSearch(text.trim()); setTyped(null); }, 150);
  };
  return <input type="search" className="input find" aria-label="Find in this list" placeholder="Find in this list" value={typed ?? search} onChange={(event) => type(event.target.value)} />;
}
