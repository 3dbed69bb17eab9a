import { formatDateShort } from '../../../shared/domain/calendar.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Select } from '../../components/form/Choices.tsx';
import { DateInput } from '../../components/form/DateInput.tsx';
import { TextInput, type TextField } from '../../components/form/TextInput.tsx';
import { Region } from '../../components/Region.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { everyPayment, shownPlaces, type ConditionPlace, type ConditionValues } from './conditionFields.ts';

interface Props {
  /** The project the bid is of; '' while none is selected. */
  readonly project: string;
  readonly values: ConditionValues;
  readonly field: (name: keyof ConditionValues) => TextField;
}

/** The conditions of a decision, one a row: what is asked for, by when, and what it holds back. A row to type in is always left. */
export function ConditionRows({ project, values, field }: Props) {
  const { reply } = useAnswer('payments.list', project === '' ? {} : { project });
  const payments = project !== '' && reply?.ok === true ? reply.value.payments.filter(({ state }) => state !== 'paid' && state !== 'cancelled') : [];
  const holds = [{ value: everyPayment, label: 'Every payment' }, ...payments.map(({ id, number, dueOn }) => ({ value: id, label: `Payment ${number}, due ${formatDateShort(dueOn)}` }))];
  return (
    <Region title="Conditions">
      <p className="t2">Each becomes a condition of the award, to be met like those that are added there. What it holds back is not paid until it is met, or set aside with a reason.</p>
      <Scroll label="Conditions table">
        <Table caption="The conditions, when they are due and what they hold back" className="work work--conditions">
          <thead><tr><th scope="col">Condition</th><th scope="col">Due date <span className="t2">like 31 3 2019</span></th><th scope="col">Holds back</th></tr></thead>
          <tbody>{shownPlaces(values).map((place) => <Row key={place} place={place} field={field} holds={holds} />)}</tbody>
        </Table>
      </Scroll>
    </Region>
  );
}

function Row({ place, field, holds }: { readonly place: ConditionPlace; readonly field: Props['field']; readonly holds: readonly { readonly value: string; readonly label: string }[] }) {
  const label = (what: string) => <span className="vh">{what} {place + 1}</span>;
  return (
    <tr>
      <td><TextInput {...field(`condition${place}`)} label={label('Condition')} /></td>
      <td><DateInput {...field(`due${place}`)} label={label('Due date of condition')} need="day" hint={<span className="vh">Like 31 3 2019</span>} /></td>
      <td><Select {...field(`holds${place}`)} label={label('What holds back condition')} empty="Nothing" options={holds} /></td>
    </tr>
  );
}
