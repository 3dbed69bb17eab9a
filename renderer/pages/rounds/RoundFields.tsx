import { roundStates } from '../../../shared/domain/round.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Select } from '../../components/form/Choices.tsx';
import { DateInput } from '../../components/form/DateInput.tsx';
import { MoneyInput } from '../../components/form/MoneyInput.tsx';
import { TextArea, TextInput } from '../../components/form/TextInput.tsx';
import type { FormState } from '../../components/form/useForm.ts';
import { mayHold } from './roundOrder.ts';
import type { RoundValues } from './roundValues.ts';

interface Props {
  readonly form: Pick<FormState<RoundValues>, 'text'>;
  /** The round itself; null for a new one. */
  readonly own: string | null;
}

/** Name, place, window, run and pot of a round. */
export function RoundFields({ form, own }: Props) {
  const { reply } = useAnswer('rounds.list', {});
  const rounds = reply?.ok === true ? mayHold(reply.value.rounds, own) : [];
  return (
    <>
      <TextInput {...form.text('name')} label="Name" />
      <div className="form__row">
        <Select {...form.text('inside')} label="Inside" hint="The round whose pot it draws on" options={rounds.map(({ reference, name }) => ({ value: reference, label: name }))} empty="No other round" />
        <Select {...form.text('state')} label="State" hint="Whether it takes bids" options={roundStates.map((state) => ({ value: state, label: upperFirst(state) }))} empty="Not known" />
      </div>
      <div className="form__row">
        <DateInput {...form.text('opensOn')} label="Opens for bids" after="(if known)" />
        <DateInput {...form.text('closesOn')} label="Closes for bids" after="(if known)" />
      </div>
      <div className="form__row">
        <DateInput {...form.text('startsOn')} label="Its projects start" after="(if known)" />
        <DateInput {...form.text('endsOn')} label="Its projects end" after="(if known)" />
      </div>
      <MoneyInput {...form.text('potPence')} label="Pot" after="(if known)" hint="What may be awarded in all, like 200,000,000 or 200m" />
      <TextArea {...form.text('note')} label="Note" after="(if there is one)" />
    </>
  );
}
