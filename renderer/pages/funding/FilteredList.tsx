import type { ReactNode } from 'react';
import { useAnnounce } from '../../api/announce.ts';
import { Empty } from '../../components/Empty.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import type { Column } from '../../components/table/column.ts';
import { CopyMenu } from '../../components/table/CopyMenu.tsx';
import { filterRows, type Chosen, type Filter, type ListFacets } from '../../components/table/filterModel.ts';
import { FilterChips, MenuFacet, SegFacet } from '../../components/table/Filters.tsx';
import { FindBox } from '../../components/table/FindBox.tsx';
import { useFilters } from '../../components/table/useFilters.ts';
import { paths } from '../../paths.ts';

interface HeadProps {
  readonly title: string;
  readonly acts?: ReactNode;
}

/** The head of a list of all awards. */
export function ListHead({ title, acts }: HeadProps) {
  return <Head title={title} crumb={<Link to={paths.funding()}>Funding</Link>} acts={acts} />;
}

interface Props<R> {
  readonly title: string;
  readonly rows: readonly R[];
  readonly facets: ListFacets<R>;
  /** What Find looks through. */
  readonly words: (row: R) => string;
  /** What is copied of each row. */
  readonly columns: readonly Column<R>[];
  /** 'No payment fits these filters.' */
  readonly noneFits: string;
  readonly children: (shown: readonly R[]) => ReactNode;
}

/** A list of all awards that the address narrows, to be copied and exported as it stands. */
export function FilteredList<R>({ title, rows, facets: { segs, menus }, words, columns, noneFits, children }: Props<R>) {
  const announce = useAnnounce();
  const facets = [...segs, ...menus];
  const { chosen, search, write } = useFilters(facets.map(({ id }) => id));
  const filter: Filter<R> = { facets, chosen, search, words };
  const shown = filterRows(rows, filter);
  const part = { rows, filter, onChange: (next: Chosen) => write({ chosen: next }) };
  return (
    <>
      <ListHead title={title} acts={<><CopyMenu rows={shown} columns={columns} rect={null} onTell={announce} /><Link className="btn" to={paths.exportFigures()}>Export</Link></>} />
      <div className="filters" role="search" aria-label={title}>
        <FindBox search={search} onSearch={(text) => write({ search: text })} />
        {segs.map((facet) => <SegFacet key={facet.id} {...part} facet={facet} />)}
        {menus.map((facet) => <MenuFacet key={facet.id} {...part} facet={facet} />)}
      </div>
      <FilterChips facets={facets} chosen={chosen} search={search} showing={shown.length} of={rows.length} onChange={(next, text) => write({ chosen: next, search: text })} />
      {shown.length === 0 ? <Empty title={noneFits}>Take one away, or clear all.</Empty> : children(shown)}
    </>
  );
}
