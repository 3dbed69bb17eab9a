import type { StandardRow } from '../../../shared/contract/awardRecords.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { CopyMenu } from '../../components/table/CopyMenu.tsx';
import { filterRows, type Chosen, type Filter } from '../../components/table/filterModel.ts';
import { FilterChips, MenuFacet, SegFacet } from '../../components/table/Filters.tsx';
import { FindBox } from '../../components/table/FindBox.tsx';
import { useFilters } from '../../components/table/useFilters.ts';
import { Waiting } from '../../components/Waiting.tsx';
import { paths } from '../../paths.ts';
import { standardColumns, standardFacets, standardWords } from './standardsModel.ts';
import { StandardsTable } from './StandardsTable.tsx';

/** How all awards stand to the ten requirements of the grants standard, late reviews and checks first; each row opens its record. */
export function StandardsPage() {
  const { reply } = useAnswer('standard.list', {});
  return (
    <Answer reply={reply} waiting={<><PageHead /><Waiting rows={8} /></>}>
      {({ awards }) => (awards.length === 0 ? <><PageHead /><Empty title="No award is kept here.">Add a project with its award, and its record of the standard begins on its Funding tab.</Empty></> : <Shown awards={awards} />)}
    </Answer>
  );
}

function PageHead({ rows }: { readonly rows?: readonly StandardRow[] }) {
  const announce = useAnnounce();
  return (
    <Head title="Grants standard of all awards" crumb={<Link to={paths.funding()}>Funding</Link>}
      acts={rows === undefined ? undefined : <><CopyMenu rows={rows} columns={standardColumns} rect={null} onTell={announce} /><Link className="btn" to={paths.exportFigures()}>Export</Link></>} />
  );
}

const { segs, menus } = standardFacets;
const facets = [...segs, ...menus];

function Shown({ awards }: { readonly awards: readonly StandardRow[] }) {
  const { chosen, search, write } = useFilters(facets.map(({ id }) => id));
  const filter: Filter<StandardRow> = { facets, chosen, search, words: standardWords };
  const shown = filterRows(awards, filter);
  const late = shown.flatMap((row) => row.late).length;
  const part = { rows: awards, filter, onChange: (next: Chosen) => write({ chosen: next }) };
  return (
    <>
      <PageHead rows={shown} />
      <div className="filters" role="search" aria-label="Grants standard of all awards">
        <FindBox search={search} onSearch={(text) => write({ search: text })} />
        {segs.map((facet) => <SegFacet key={facet.id} {...part} facet={facet} />)}
        {menus.map((facet) => <MenuFacet key={facet.id} {...part} facet={facet} />)}
      </div>
      <FilterChips facets={facets} chosen={chosen} search={search} showing={shown.length} of={awards.length} onChange={(next, text) => write({ chosen: next, search: text })} />
      {shown.length === 0 ? <Empty title="No award fits these filters.">Take one away, or clear all.</Empty>
        : <StandardsTable awards={shown} note={late === 0 ? 'no review or check is late' : `${plural(late, 'review or check', 'reviews and checks')} late`} />}
    </>
  );
}
