import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import type { ConditionShown } from '../../../../shared/contract/payments.ts';
import { dueInWords, formatDateShort } from '../../../../shared/domain/calendar.ts';
import { joinList, upperFirst } from '../../../../shared/domain/words.ts';
import { useFile } from '../../../api/file.ts';
import { useRefusal } from '../../../api/hooks.ts';
import { Empty } from '../../../components/Empty.tsx';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { paths } from '../../../paths.ts';

/** Conditions and milestones of the award: due, state, evidence, and what they hold back. */
export function ConditionsRegion({ funding: { project, conditions } }: { readonly funding: ProjectFunding }) {
  const mayAdd = useRefusal('conditions.add') === null;
  const act = mayAdd ? <Link to={paths.addCondition(project.reference)}>Add condition</Link> : undefined;
  return (
    <div id="part-conditions" tabIndex={-1}>
      <Region title="Conditions and milestones" illustrative={conditions.some(({ illustrative }) => illustrative)} act={act}>
        {conditions.length === 0 ? <Empty title="No condition yet." act={act}>What the award letter asks for before money is paid, and by when, will be here.</Empty> : (
          <Scroll label="Conditions table">
            <Table caption="Conditions and milestones" className="work">
              <thead><tr><th scope="col">Condition</th><th scope="col" className="num">Due</th><th scope="col">State</th></tr></thead>
              <tbody>{conditions.map((condition) => <Row key={condition.id} condition={condition} mayEdit={mayAdd} />)}</tbody>
            </Table>
          </Scroll>
        )}
      </Region>
    </div>
  );
}

function Row({ condition: { project, number, title, dueOn, state, metOn, evidence, holds, holdsAll, decision }, mayEdit }: { readonly condition: ConditionShown; readonly mayEdit: boolean }) {
  const { frame: { today } } = useFile();
  const open = state === 'open' || state === 'in progress';
  const late = open && dueOn !== null && dueOn < today;
  return (
    <tr>
      <th scope="row">{number}. {mayEdit ? <Link to={paths.editCondition(project.reference, number)}>{title}</Link> : title}{!open ? null : holdsAll ? <span className="t2 src">Holds every payment</span> : holds.length === 0 ? null : <span className="t2 src">Holds payment {joinList(holds.map(String))}</span>}{decision === null ? null : <span className="t2 src"><Link to={paths.roundDecisions(decision.round.reference)}>Decided with the bid</Link>, {formatDateShort(decision.on)}</span>}{evidence === null ? null : <span className="t2 src">{evidence}</span>}</th>
      <td className="num nowrap">{dueOn === null ? <span className="t2">No date</span> : formatDateShort(dueOn)}{late && dueOn !== null ? <b className="late src">{dueInWords(dueOn, today)}</b> : null}</td>
      <td className="nowrap">{upperFirst(state)}{metOn === null ? null : <span className="t2 src">{formatDateShort(metOn)}</span>}</td>
    </tr>
  );
}
