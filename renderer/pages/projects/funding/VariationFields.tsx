import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import type { VariationNow } from '../../../../shared/contract/variations.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { formatPartial } from '../../../../shared/domain/partialDate.ts';
import type { VariationKind } from '../../../../shared/domain/variation.ts';
import { Radios } from '../../../components/form/Choices.tsx';
import { Combobox } from '../../../components/form/Combobox.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { TextArea, type TextField } from '../../../components/form/TextInput.tsx';
import { useBodies } from '../useBodies.ts';
import { VariationAmounts } from './VariationAmounts.tsx';
import { VariationShares } from './VariationShares.tsx';
import type { VariationValues } from './variationValues.ts';

interface Props {
  readonly kind: VariationKind;
  readonly project: ProjectDetail;
  readonly fields: readonly VariationNow[];
  readonly values: VariationValues;
  readonly text: (name: string) => TextField;
}

const now = (fields: readonly VariationNow[], field: VariationNow['field']): VariationNow['now'] => fields.find((each) => each.field === field)?.now ?? null;

/** What a variation of one kind asks for, then the reason that every kind needs. */
export function VariationFields(props: Props) {
  const { kind, text } = props;
  return (
    <>
      <OfKind {...props} />
      <TextArea {...text('reason')} label="Reason" hint={kind === 'hold' ? 'It stands beside everything that is held' : 'Why the award has to change. It can be a draft without one'} />
    </>
  );
}

function OfKind({ kind, project, fields, values, text }: Props) {
  const ends = now(fields, 'endsOn');
  const stands = typeof ends === 'string' ? `It ends ${formatPartial(ends)} now` : 'Its end is not known now';
  switch (kind) {
    case 'time': return <DateInput {...text('endsOn')} label="New end date" hint={stands} />;
    case 'end': return (
      <>
        <Radios {...text('ends')} label="Who ends it" options={[{ value: 'withdrawn', label: 'The project withdraws' }, { value: 'terminated', label: 'The department ends the award' }]} />
        <DateInput {...text('endsOn')} label="Date it ends" hint={`${stands}. Once this is approved nothing more can be forecast or paid`} />
      </>
    );
    case 'scope': return <TextArea {...text('scope')} label="What the project is to do" rows={6} hint={scopeHint(now(fields, 'scope'))} />;
    case 'hold': return <p>Once this is approved, no forecast can be made and no payment proposed, approved or made, until the hold is released.</p>;
    case 'partner': return <Partner project={project} values={values} text={text} />;
    case 'money': {
      const award = now(fields, 'awarded');
      return (
        <>
          <MoneyInput {...text('pence')} label="New award" hint={`${typeof award === 'number' ? `${formatMoney(award)} now` : 'Not known now'}. Leave it blank where it stays`} />
          <VariationShares fields={fields} values={values} text={text} />
          <VariationAmounts fields={fields} values={values} text={text} />
        </>
      );
    }
    case 'virement': return <VariationAmounts fields={fields} values={values} text={text} />;
    default: return kind satisfies never;
  }
}

const scopeHint = (scope: VariationNow['now']): string => (typeof scope === 'string' ? `Now: ${scope}` : 'In your own words; what the award was made for stands in its letter');

function Partner({ project: { participations }, values, text }: Pick<Props, 'project' | 'values' | 'text'>) {
  const bodies = useBodies(values['on'] ?? '');
  const there = new Set(participations.flatMap(({ organisation, council }) => [organisation.reference, council?.code ?? '']));
  const leaves = values['side'] === 'leaves';
  const options = leaves ? participations.map(({ organisation }) => ({ value: organisation.reference, label: organisation.shortName })) : bodies.filter(({ value }) => !there.has(value));
  return (
    <>
      <Radios {...text('side')} label="What happens" inline options={[{ value: 'joins', label: 'Joins' }, { value: 'leaves', label: 'Leaves' }]} />
      <Combobox key={leaves ? 'leaves' : 'joins'} {...text('organisation')} label="Council or organisation" options={options} />
      <DateInput {...text('on')} label={leaves ? 'Leaving date' : 'Joining date'} need="day" />
    </>
  );
}
