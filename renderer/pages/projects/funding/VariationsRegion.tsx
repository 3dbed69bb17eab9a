import type { VariationShown } from '../../../../shared/contract/variations.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import { useAnswer } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Link, useAward } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../../components/table/Table.tsx';
import { Tag, isStatus } from '../../../components/Tag.tsx';
import { paths } from '../../../paths.ts';

export function VariationState({ state }: Pick<VariationShown, 'state'>) {
  const word = upperFirst(state);
  return isStatus(word) ? <Tag status={word} /> : <>{word}</>;
}

/** 'End date: 30 September 2020', '£40,000 moves' */
export function changeInShort({ kind, changes }: VariationShown): string {
  const [first, ...others] = changes;
  if (first === undefined) return 'Nothing changes';
  if (kind === 'virement' || first.field === 'profile') return `${formatMoney(changes.reduce((sum, { difference }) => sum + Math.max(0, difference ?? 0), 0))} moves`;
  if (kind === 'scope') return 'Other words for what the project does';
  return `${first.name}: ${first.afterText}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}

/** Changes to the award that were asked for, newest first. */
export function VariationsRegion({ project, mayStart }: { readonly project: string; readonly mayStart: boolean }) {
  const { reply } = useAnswer('variations.list', { project, award: useAward() });
  const act = mayStart ? <Link to={paths.addVariation(project)}>Start variation</Link> : undefined;
  return (
    <Answer reply={reply}>
      {({ variations }) => (
        <Region title="Variations" illustrative={variations.some(({ illustrative }) => illustrative)} act={act}>
          {variations.length === 0 ? <p className="t2">No change to the award was asked for.</p> : (
            <Scroll label="Variations table">
              <Table caption="Variations" className="work">
                <thead><tr><th scope="col">Variation</th><th scope="col">State</th></tr></thead>
                <tbody>{variations.map((variation) => <Row key={variation.id} variation={variation} />)}</tbody>
              </Table>
            </Scroll>
          )}
        </Region>
      )}
    </Answer>
  );
}

function Row({ variation }: { readonly variation: VariationShown }) {
  const { project, number, kind, state, submittedOn, decidedOn } = variation;
  const to = paths.variation(project.reference, number);
  const on = decidedOn ?? submittedOn;
  return (
    <OpenRow to={to}>
      <th scope="row"><Link to={to}>{number}. {upperFirst(kind)}</Link><span className="t2 src">{changeInShort(variation)}</span></th>
      <td className="nowrap"><VariationState state={state} />{on === null ? null : <span className="t2 src">{formatDateShort(on)}</span>}</td>
    </OpenRow>
  );
}
