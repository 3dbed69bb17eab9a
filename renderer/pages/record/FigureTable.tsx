import type { ReactNode } from 'react';
import type { RecordSheet } from '../../../shared/contract/outcomes.ts';
import { figureInWords, needsParts } from '../../../shared/domain/indicator.ts';
import { periodShort } from '../../../shared/domain/period.ts';
import { inBrackets } from '../../../shared/domain/shorthand.ts';
import { formatCount, upperFirst } from '../../../shared/domain/words.ts';
import { FieldError } from '../../components/form/FormGroup.tsx';
import type { TextField } from '../../components/form/TextInput.tsx';
import type { FormState } from '../../components/form/useForm.ts';
import { Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { type FigureForm, workedOut } from './figureModel.ts';
import { thisPeriod } from './recordPlace.ts';

type PartName = 'numerator' | 'denominator' | 'value';

/** The boxes of one figure, each beside what was recorded last; a share, rate or mean is worked out and never typed. */
export function FigureTable({ form, sheet: { measure, period, last } }: { readonly form: FormState<FigureForm>; readonly sheet: RecordSheet }) {
  const { indicator } = measure;
  const parts = needsParts(indicator.kind);
  const worked = parts ? workedOut(form.values, indicator) : null;
  const lastOf = (part: PartName) => {
    if (last === null) return <Unknown>None</Unknown>;
    const number = last[part];
    return number === null ? (last.shorthand === null ? <Unknown /> : inBrackets(last.shorthand)) : formatCount(number);
  };
  return (
    <Table caption={`Figures for ${periodShort(period)}`} className="entry" widths={[null, 104, 112]}>
      <thead><tr>
        <th scope="col">Figure</th>
        <th scope="col" className="num">Last recorded{last === null ? null : <span className="t2 record__when">{periodShort(last.period)}</span>}</th>
        <th scope="col" className="num">{thisPeriod(period)}<span className="t2 record__when">{periodShort(period)}</span></th>
      </tr></thead>
      <tbody>
        {parts ? (
          <>
            <Row field={form.text('denominator')} label={upperFirst(indicator.denominatorName ?? 'Number they are out of')} last={lastOf('denominator')} />
            <Row field={form.text('numerator')} label={upperFirst(indicator.numeratorName ?? 'Number counted')} last={lastOf('numerator')} />
            <tr><th scope="row">{workedName[indicator.kind] ?? 'Figure'}, worked out for you</th><td className="num t2">{last === null ? <Unknown>None</Unknown> : figureInWords(last, indicator.unit, indicator.decimals)}</td><td className="num"><output htmlFor={`${form.text('denominator').id} ${form.text('numerator').id}`}>{worked ?? <Unknown>Not yet</Unknown>}</output></td></tr>
          </>
        ) : <Row field={form.text('value')} label={upperFirst(indicator.numeratorName ?? 'Figure')} last={lastOf('value')} unit={unitWord[indicator.unit]} />}
      </tbody>
    </Table>
  );
}

const workedName: Readonly<Record<string, string>> = { percentage: 'Share', rate: 'Rate', mean: 'Average' };
const unitWord: Readonly<Record<string, string>> = { pounds: '£', days: 'days', percent: '%', score: 'score' };

interface RowProps {
  readonly field: TextField;
  readonly label: string;
  readonly last: ReactNode;
  readonly unit?: string | undefined;
}

function Row({ field: { id, name, value, onChange, error }, label, last, unit }: RowProps) {
  return (
    <tr className={error === undefined ? undefined : 'err'}>
      <th scope="row"><label htmlFor={id}>{label}{unit === undefined ? null : <span className="t2"> ({unit})</span>}</label><span className="record__wrong"><FieldError id={id} error={error} /></span></th>
      <td className="num t2">{last}</td>
      <td className="num"><input id={id} name={name} type="text" inputMode="decimal" autoComplete="off" className={error === undefined ? 'input input--num' : 'input input--num input--error'} value={value} aria-describedby={error === undefined ? undefined : `${id}-error`} aria-invalid={error === undefined ? undefined : true} onChange={(event) => onChange(event.target.value)} /></td>
    </tr>
  );
}
