import { plural } from '../../../shared/domain/words.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { FilteredList, ListHead } from './FilteredList.tsx';
import { standardColumns, standardFacets, standardWords } from './standardsModel.ts';
import { StandardsTable } from './StandardsTable.tsx';

const title = 'Grants standard of all awards';

/** How all awards stand to the ten requirements of the grants standard, late reviews and checks first; each row opens its record. */
export function StandardsPage() {
  const { reply } = useAnswer('standard.list', {});
  return (
    <Answer reply={reply} waiting={<><ListHead title={title} /><Waiting rows={8} /></>}>
      {({ awards }) => (awards.length === 0
        ? <><ListHead title={title} /><Empty title="No award is kept here.">Add a project with its award, and its record of the standard begins on its Funding tab.</Empty></>
        : (
          <FilteredList title={title} rows={awards} facets={standardFacets} words={standardWords} columns={standardColumns} noneFits="No award fits these filters.">
            {(shown) => {
              const late = shown.flatMap((row) => row.late).length;
              return <StandardsTable awards={shown} note={late === 0 ? 'no review or check is late' : `${plural(late, 'review or check', 'reviews and checks')} late`} />;
            }}
          </FilteredList>
        ))}
    </Answer>
  );
}
