import type { VariationNow } from '../../../../shared/contract/variations.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { formatMoney, formatPoundsInTable, formatPoundsSigned } from '../../../../shared/domain/money.ts';
import { FieldError } from '../../../components/form/FormGroup.tsx';
import type { TextField } from '../../../components/form/TextInput.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { amountNow, amountsOf, cellName, typedAmount, typedMoves, type VariationValues } from './variationValues.ts';

interface Props {
  readonly fields: readonly VariationNow[];
  readonly values: VariationValues;
  readonly text: (name: string) => TextField;
}

export const signed = (pence: number): string => (pence === 0 ? '' : formatPoundsSigned(pence));

/** '£90,000 moves over 31 March 2019 into the years after' */
export const moveWords = ({ over, pence }: { readonly over: string; readonly pence: number }): string =>
  `${formatMoney(Math.abs(pence))} ${pence > 0 ? `moves over ${formatDate(over)} into the years after` : `is brought forward over ${formatDate(over)}`}`;

/** Quarters or cost lines with what each holds now, and a box for what it is to hold. What it comes to is told while it is typed. */
export function VariationAmounts({ fields, values, text }: Props) {
  const rows = amountsOf(fields).map((field, nth) => {
    const now = amountNow(field);
    return { field, nth, now, after: typedAmount(values, nth) ?? now };
  });
  const byLine = rows[0]?.field.field === 'line';
  const sum = (of: (row: (typeof rows)[number]) => number | null): number => rows.reduce((all, row) => all + (of(row) ?? 0), 0);
  const [now, after] = [sum((row) => row.now), sum((row) => row.after)];
  const moves = typedMoves(fields, values);
  const what = byLine ? 'Cost line' : 'Quarter';
  return (
    <div className="formgroup">
      <Scroll label={`${what}s to vary`}>
        <Table caption={`${what}s with what each holds now and is to hold`} className="work">
          <thead><tr><th scope="col">{what}</th><th scope="col" className="num">Now, £</th>{byLine ? <th scope="col" className="num">Spent, £</th> : null}<th scope="col" className="num">New, £</th><th scope="col" className="num">Difference, £</th></tr></thead>
          <tbody>
            {rows.map(({ field, nth, now: was, after: is }) => (
              <tr key={cellName(nth)}>
                <th scope="row">{field.name}</th>
                <td className="num">{was === null ? '' : formatPoundsInTable(was)}</td>
                {byLine ? <td className="num">{field.spent === null ? <span className="t2">Not known</span> : formatPoundsInTable(field.spent)}</td> : null}
                <td className="newamount"><AmountBox field={text(cellName(nth))} label={`New amount of ${field.name}`} /></td>
                <td className="num">{signed((is ?? 0) - (was ?? 0))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot><tr><th scope="row">In all</th><td className="num">{formatPoundsInTable(now)}</td>{byLine ? <td /> : null}<td className="num">{formatPoundsInTable(after)}</td><td className="num">{signed(after - now)}</td></tr></tfoot>
        </Table>
      </Scroll>
      <p className="t2 gap-above" aria-live="polite">{['What is left blank stays as it is.', ...moves.map((move) => `${moveWords(move)}.`), ...(byLine && after < now ? [`${formatMoney(now - after)} is left on no cost line.`] : [])].join(' ')}</p>
    </div>
  );
}

/** One amount in a table of them. */
export function AmountBox({ field: { id, name, value, error, onChange }, label }: { readonly field: TextField; readonly label: string }) {
  return (
    <>
      <FieldError id={id} error={error} />
      <input id={id} name={name} type="text" className={`input input--num${error === undefined ? '' : ' input--error'}`} value={value} autoComplete="off" spellCheck={false} aria-label={label}
        aria-describedby={error === undefined ? undefined : `${id}-error`} aria-invalid={error === undefined ? undefined : true} onChange={(event) => onChange(event.target.value)} />
    </>
  );
}
