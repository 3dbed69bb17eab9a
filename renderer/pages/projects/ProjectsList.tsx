import { useDeferredValue, useState, type ReactNode } from 'react';
import type { ProjectRow } from '../../../shared/contract/projects.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useRefusal } from '../../api/hooks.ts';
import { Empty } from '../../components/Empty.tsx';
import { Head } from '../../components/Head.tsx';
import { useGo } from '../../components/Link.tsx';
import { ColumnMenu } from '../../components/table/ColumnMenu.tsx';
import { arrange } from '../../components/table/columnModel.ts';
import { CopyMenu } from '../../components/table/CopyMenu.tsx';
import { DataTable } from '../../components/table/DataTable.tsx';
import { filterRows, type Chosen, type Filter } from '../../components/table/filterModel.ts';
import { FilterChips } from '../../components/table/Filters.tsx';
import { turned, type Picks } from '../../components/table/picks.tsx';
import { sortInWords, sortRows } from '../../components/table/tableModel.ts';
import { useRange } from '../../components/table/useRange.ts';
import { paths } from '../../paths.ts';
import { EditMany } from './EditMany.tsx';
import { ProjectFilters } from './ProjectFilters.tsx';
import { ProjectPeek } from './ProjectPeek.tsx';
import { columnSets, projectColumns } from './projectColumns.tsx';
import { allFacets, wordsOf } from './projectFacets.ts';
import { useProjectsView } from './projectsView.ts';
import { ViewTabs } from './ViewTabs.tsx';

const keyOf = ({ reference }: ProjectRow): string => reference;
const grants = (rows: readonly ProjectRow[]): readonly ProjectRow[] => rows.filter(({ kind }) => kind === 'grant');

interface Props {
  readonly projects: readonly ProjectRow[];
  /** The link that adds one, for who may. */
  readonly add: ReactNode;
}

/** The table with its filters, and beside it the project that the ring is on. */
export function ProjectsList({ projects, add }: Props) {
  const facets = allFacets(projects);
  const [view, setView] = useProjectsView(facets.map(({ id }) => id));
  const [selected, setSelected] = useState<string | null>(null);
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const mayTick = useRefusal('projects.editMany') === null;
  const peeked = useDeferredValue(selected);
  const go = useGo();
  const announce = useAnnounce();
  const filter: Filter<ProjectRow> = { facets, chosen: view.chosen, search: view.search, words: wordsOf };
  const shown = filterRows(projects, filter);
  const columns = projectColumns(shown);
  const arranged = arrange(columns, view.columns);
  // By any column, shown or not.
  const rows = sortRows(shown, columns, view.sort);
  const range = useRange(rows, arranged, keyOf);
  const sorted = columns.find(({ id }) => id === view.sort.column);
  const examples = shown.length - grants(shown).length;
  const clearTicks = (): void => setTicks(new Set());
  const picks: Picks<ProjectRow> = { keys: ticks, nameOf: ({ title }) => title, onToggle: (some) => setTicks(turned(ticks, some.map(keyOf))), onClear: clearTicks };
  const row = shown.find(({ reference }) => reference === peeked);
  const narrow = (chosen: Chosen, search: string): void => setView({ ...view, chosen, search });
  return (
    <>
      <Head title="Projects" acts={<>
        <ColumnMenu columns={columns} shown={view.columns} sets={columnSets} onChange={(shownColumns) => setView({ ...view, columns: shownColumns })} />
        <CopyMenu rows={rows} columns={arranged} rect={range.rect} onTell={announce} />
        {add}
      </>} />
      <ViewTabs rows={grants(projects)} view={view} />
      <ProjectFilters rows={grants(projects)} filter={filter} onChange={narrow} />
      <FilterChips facets={facets} chosen={view.chosen} search={view.search} showing={grants(shown).length} of={grants(projects).length} onChange={narrow}
        acts={<EditMany all={projects} shown={grants(shown)} ticked={shown.filter((one) => ticks.has(keyOf(one)))} onClear={clearTicks} />}>
        {examples === 0 ? null : `${plural(examples, 'practice example')} not counted. `}{sorted === undefined ? null : sortInWords(view.sort, sorted.head.replace(' £', ''), sorted.kind)}
      </FilterChips>
      {shown.length === 0 ? <Empty title="No project fits these filters.">Take one away, or clear all.</Empty> : (
        <div className={row === undefined ? 'split split--one' : 'split'}>
          <DataTable label="Projects" rows={rows} columns={arranged} rowKey={keyOf} sort={view.sort} onSort={(sort) => setView({ ...view, sort })} range={range} {...(mayTick ? { picks } : {})}
            selected={selected} onSelect={({ reference }) => setSelected(reference)} onOpen={({ reference }) => go(paths.project(reference))} />
          {row === undefined ? null : <ProjectPeek row={row} onClose={() => setSelected(null)} />}
        </div>
      )}
    </>
  );
}
