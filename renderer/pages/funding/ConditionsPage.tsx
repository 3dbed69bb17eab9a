import type { ConditionShown } from '../../../shared/contract/payments.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useAnnounce } from '../../api/announce.ts';
import { useFile } from '../../api/file.ts';
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
import { conditionColumns, conditionFacets, conditionWords, whenOf } from './conditionsModel.ts';
import { ConditionsTable } from './ConditionsTable.tsx';

/** Conditions and milestones of all awards, the late first; each row opens its own. */
export function ConditionsPage() {
  const { reply } = useAnswer('conditions.list', {});
  return (
    <Answer reply={reply} waiting={<><PageHead /><Waiting rows={8} /></>}>
      {({ conditions }) => (conditions.length === 0
        ? <><PageHead /><Empty title="No condition is kept here.">What award letters ask for before money is paid is added on the Funding tab of a project.</Empty></> : <Shown conditions={conditions} />)}
    </Answer>
  );
}

function PageHead({ rows }: { readonly rows?: readonly ConditionShown[] }) {
  const announce = useAnnounce();
  return (
    <Head title="Conditions and milestones" crumb={<Link to={paths.funding()}>Funding</Link>}
      acts={rows === undefined ? undefined : <><CopyMenu rows={rows} columns={conditionColumns} rect={null} onTell={announce} /><Link className="btn" to={paths.exportFigures()}>Export</Link></>} />
  );
}

function Shown({ conditions }: { readonly conditions: readonly ConditionShown[] }) {
  const { frame: { today } } = useFile();
  const { segs, menus } = conditionFacets(conditions, today);
  const facets = [...segs, ...menus];
  const { chosen, search, write } = useFilters(facets.map(({ id }) => id));
  const filter: Filter<ConditionShown> = { facets, chosen, search, words: conditionWords };
  const shown = filterRows(conditions, filter);
  const late = shown.filter((condition) => whenOf(condition, today) === 'Late').length;
  const part = { rows: conditions, filter, onChange: (next: Chosen) => write({ chosen: next }) };
  return (
    <>
      <PageHead rows={shown} />
      <div className="filters" role="search" aria-label="Conditions and milestones">
        <FindBox search={search} onSearch={(text) => write({ search: text })} />
        {segs.map((facet) => <SegFacet key={facet.id} {...part} facet={facet} />)}
        {menus.map((facet) => <MenuFacet key={facet.id} {...part} facet={facet} />)}
      </div>
      <FilterChips facets={facets} chosen={chosen} search={search} showing={shown.length} of={conditions.length} onChange={(next, text) => write({ chosen: next, search: text })} />
      {shown.length === 0 ? <Empty title="No condition fits these filters.">Take one away, or clear all.</Empty>
        : <ConditionsTable conditions={shown} note={late === 0 ? 'none is late' : `${plural(late, 'condition')} late`} />}
    </>
  );
}
