import type { ConditionShown } from '../../../shared/contract/payments.ts';
import { dueInWords, formatDateShort } from '../../../shared/domain/calendar.ts';
import { isLateCondition, isOpenCondition } from '../../../shared/domain/condition.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import { useRefusal } from '../../api/hooks.ts';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../components/table/Table.tsx';
import { ofAward, paths } from '../../paths.ts';
import { holdsWords } from './conditionsModel.ts';

/** Conditions as they were put in order, each row with its project, when it is due, how it stands and what it holds back. */
export function ConditionsTable({ conditions, note }: { readonly conditions: readonly ConditionShown[]; readonly note: string }) {
  return (
    <Region title="By due date" note={note} illustrative={conditions.some(({ illustrative }) => illustrative)}>
      <Scroll label="Conditions table">
        <Table caption="Conditions and milestones of all awards: the late, what else is open, then what is done with" className="work" widths={[280, 200, 112, 96, 128, null]}>
          <thead><tr><th scope="col">Condition</th><th scope="col">Project</th><th scope="col" className="num">Due</th><th scope="col">State</th><th scope="col">Holds</th><th scope="col">Evidence or reason</th></tr></thead>
          <tbody>{conditions.map((condition) => <Row key={condition.id} condition={condition} />)}</tbody>
        </Table>
      </Scroll>
    </Region>
  );
}

function Row({ condition }: { readonly condition: ConditionShown }) {
  const { frame: { today } } = useFile();
  const mayEdit = useRefusal('conditions.update') === null;
  const { project, award, number, kind, title, dueOn, state, metOn, evidence, reason, decision } = condition;
  const to = ofAward(mayEdit ? paths.editCondition(project.reference, number) : paths.projectFunding(project.reference, 'conditions'), { project: project.reference, award });
  const late = isLateCondition(condition, today);
  return (
    <OpenRow to={to}>
      <th scope="row"><Link to={to}><b>{number}. {title}</b><span className="vh"> of {shortTitle(project.name)}</span></Link>{kind === 'milestone' ? <span className="t2 src">Milestone</span> : null}{decision === null ? null : <span className="t2 src">Decided with the bid, {formatDateShort(decision.on)}</span>}</th>
      <td className="t2">{shortTitle(project.name)}</td>
      <td className="num nowrap">{dueOn === null ? <span className="t2">No date</span> : formatDateShort(dueOn)}{dueOn === null || !isOpenCondition(condition) ? null : <span className={late ? 'late src' : 't2 src'}>{dueInWords(dueOn, today)}</span>}</td>
      <td className="nowrap">{upperFirst(state)}{metOn === null ? null : <span className="t2 src">{formatDateShort(metOn)}</span>}</td>
      <td>{holdsWords(condition)}</td>
      <td className="t2">{evidence}{state === 'set aside' && reason !== null ? <span className="src">{reason}</span> : null}</td>
    </OpenRow>
  );
}
