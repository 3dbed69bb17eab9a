import { useDeferredValue, useState } from 'react';
import type { ProjectRow } from '../../../shared/contract/projects.ts';
import { plural } from '../../../shared/domain/words.ts';
import { Empty } from '../../components/Empty.tsx';
import { useGo } from '../../components/Link.tsx';
import { DataTable } from '../../components/table/DataTable.tsx';
import { filterRows, type Filter } from '../../components/table/filterModel.ts';
import { FilterChips } from '../../components/table/Filters.tsx';
import { sortInWords } from '../../components/table/tableModel.ts';
import { paths } from '../../paths.ts';
import { ProjectFilters } from './ProjectFilters.tsx';
import { ProjectPeek } from './ProjectPeek.tsx';
import { projectColumns } from './projectColumns.tsx';
import { allFacets, wordsOf } from './projectFacets.ts';
import { useProjectsView } from './projectsView.ts';

/** The table with its filters, and beside it the project that the ring is on. */
export function ProjectsList({ projects }: { readonly projects: readonly ProjectRow[] }) {
  const facets = allFacets(projects);
  const [view, setView] = useProjectsView(facets.map(({ id }) => id));
  const [selected, setSelected] = useState<string | null>(null);
  const peeked = useDeferredValue(selected);
  const go = useGo();
  const filter: Filter<ProjectRow> = { facets, chosen: view.chosen, search: view.search, words: wordsOf };
  const shown = filterRows(projects, filter);
  const grants = (rows: readonly ProjectRow[]) => rows.filter(({ kind }) => kind === 'grant');
  const columns = projectColumns(shown);
  const sorted = columns.find(({ id }) => id === view.sort.column);
  const examples = shown.length - grants(shown).length;
  const row = shown.find(({ reference }) => reference === peeked);
  return (
    <>
      <ProjectFilters rows={grants(projects)} filter={filter} onChange={(chosen, search) => setView({ ...view, chosen, search })} />
      <FilterChips facets={facets} chosen={view.chosen} search={view.search} showing={grants(shown).length} of={grants(projects).length} onChange={(chosen, search) => setView({ ...view, chosen, search })}>
        {examples === 0 ? null : `${plural(examples, 'practice example')} not counted. `}{sorted === undefined ? null : sortInWords(view.sort, sorted.head.replace(' £', ''), sorted.kind)}
      </FilterChips>
      {shown.length === 0 ? <Empty title="No project fits these filters.">Take one away, or clear all.</Empty> : (
        <div className={row === undefined ? 'split split--one' : 'split'}>
          <DataTable label="Projects" rows={shown} columns={columns} rowKey={({ reference }) => reference} sort={view.sort} onSort={(sort) => setView({ ...view, sort })}
            selected={selected} onSelect={({ reference }) => setSelected(reference)} onOpen={({ reference }) => go(paths.project(reference))} />
          {row === undefined ? null : <ProjectPeek row={row} onClose={() => setSelected(null)} />}
        </div>
      )}
    </>
  );
}
