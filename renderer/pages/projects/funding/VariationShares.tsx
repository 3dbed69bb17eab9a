import type { VariationNow } from '../../../../shared/contract/variations.ts';
import { formatMoney, formatPoundsInTable } from '../../../../shared/domain/money.ts';
import { sharesApart } from '../../../../shared/domain/shares.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import type { TextField } from '../../../components/form/TextInput.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { AmountBox, signed } from './VariationAmounts.tsx';
import { amountNow, shareName, sharesOf, typedAward, typedPence, type VariationValues } from './variationValues.ts';

interface Props {
  readonly fields: readonly VariationNow[];
  readonly values: VariationValues;
  readonly text: (name: string) => TextField;
}

/** What of a new award is each council's, asked once one is given: shares come to the award on every day. Nothing where it is not shared. */
export function VariationShares({ fields, values, text }: Props) {
  const awarded = typedAward(values);
  const rows = sharesOf(fields).map((field, nth) => {
    const now = amountNow(field);
    return { field, nth, now, pence: typedPence(values, shareName(nth)) ?? now ?? 0 };
  });
  if (awarded === null || rows.length === 0) return null;
  const [now, after] = [rows.reduce((sum, row) => sum + (row.now ?? 0), 0), rows.reduce((sum, { pence }) => sum + pence, 0)];
  const apart = sharesApart(rows, awarded);
  return (
    <div className="formgroup">
      <Scroll label="Shares of councils">
        <Table caption="Councils with the share each has now and is to have" className="work">
          <thead><tr><th scope="col">Share</th><th scope="col" className="num">Now, £</th><th scope="col" className="num">New, £</th><th scope="col" className="num">Difference, £</th></tr></thead>
          <tbody>
            {rows.map(({ field, nth, now: was, pence }) => (
              <tr key={shareName(nth)}>
                <th scope="row">{field.council?.shortName ?? field.name}</th>
                <td className="num">{was === null ? '' : formatPoundsInTable(was)}</td>
                <td className="newamount"><AmountBox field={text(shareName(nth))} label={`New ${field.name.replace(/^Share/, 'share')}`} /></td>
                <td className="num">{signed(pence - (was ?? 0))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot><tr><th scope="row">In all</th><td className="num">{formatPoundsInTable(now)}</td><td className="num">{formatPoundsInTable(after)}</td><td className="num">{signed(after - now)}</td></tr></tfoot>
        </Table>
      </Scroll>
      <p className="t2 gap-above" aria-live="polite">{apart === null ? `The shares come to ${formatMoney(awarded)}, the new award.` : `${upperFirst(apart)}.`} They hold from the day this is approved. What is left blank stays as it is.</p>
    </div>
  );
}
