import { plural } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { conditionColumns, conditionFacets, conditionWords, whenOf } from './conditionsModel.ts';
import { ConditionsTable } from './ConditionsTable.tsx';
import { FilteredList, ListHead } from './FilteredList.tsx';

const title = 'Conditions and milestones';

/** Conditions and milestones of all awards, the late first; each row opens its own. */
export function ConditionsPage() {
  const { reply } = useAnswer('conditions.list', {});
  const { frame: { today } } = useFile();
  return (
    <Answer reply={reply} waiting={<><ListHead title={title} /><Waiting rows={8} /></>}>
      {({ conditions }) => (conditions.length === 0
        ? <><ListHead title={title} /><Empty title="No condition is kept here.">What award letters ask for before money is paid is added on the Funding tab of a project.</Empty></>
        : (
          <FilteredList title={title} rows={conditions} facets={conditionFacets(conditions, today)} words={conditionWords} columns={conditionColumns} noneFits="No condition fits these filters.">
            {(shown) => {
              const late = shown.filter((condition) => whenOf(condition, today) === 'Late').length;
              return <ConditionsTable conditions={shown} note={late === 0 ? 'none is late' : `${plural(late, 'condition')} late`} />;
            }}
          </FilteredList>
        ))}
    </Answer>
  );
}
