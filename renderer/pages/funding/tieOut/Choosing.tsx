import type { AmbiguityShown, LedgerPaymentShown, LedgerRowShown } from '../../../../shared/contract/ledger.ts';
import { formatCount, plural } from '../../../../shared/domain/words.ts';
import { useCommand } from '../../../api/hooks.ts';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { sentence } from '../../../format/problem.ts';
import { LedgerSide, PaymentSide } from './Sides.tsx';

/** Rows and payments that fit each other equally well: a person says which is which. */
export function Choosing({ ambiguous, mayEdit }: { readonly ambiguous: readonly AmbiguityShown[]; readonly mayEdit: boolean }) {
  return (
    <Region title="Which is which" note={plural(ambiguous.length, 'choice')}>
      {ambiguous.map(({ message, rows, payments }) => (
        <div key={message} className="ledger-choice">
          <p>{sentence(message)}</p>
          <Scroll label={message}>
            <Table caption={message} className="lines ledger" widths={[null, null, 140]}>
              <thead><tr><th scope="col">In the ledger</th><th scope="col">Could be</th><th scope="col"><span className="vh">Act</span></th></tr></thead>
              <tbody>{rows.flatMap((row) => payments.map((payment, at) => <Pair key={`${row.id} ${payment.id}`} row={row} payment={payment} first={at === 0} among={payments.length} mayEdit={mayEdit} />))}</tbody>
            </Table>
          </Scroll>
        </div>
      ))}
    </Region>
  );
}

interface PairProps {
  readonly row: LedgerRowShown;
  readonly payment: LedgerPaymentShown;
  readonly first: boolean;
  readonly among: number;
  readonly mayEdit: boolean;
}

function Pair({ row, payment, first, among, mayEdit }: PairProps) {
  const { mutateAsync: match, isPending } = useCommand('ledger.match', { said: (done) => `Row ${formatCount(done.row.row)} matched to ${done.payment.name}` });
  return (
    <tr>
      {first ? <td rowSpan={among}><LedgerSide row={row} /></td> : null}
      <td><PaymentSide payment={payment} /></td>
      <td className="num">{mayEdit ? <button type="button" className="btn" aria-disabled={isPending} onClick={() => { if (!isPending) void match({ row: row.id, payment: payment.id }); }}>It is this<span className="vh">: row {formatCount(row.row)} is {payment.name}</span></button> : null}</td>
    </tr>
  );
}
