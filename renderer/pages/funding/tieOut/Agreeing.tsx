import type { LedgerPairShown } from '../../../../shared/contract/ledger.ts';
import { formatCount } from '../../../../shared/domain/words.ts';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { LedgerSide, PaymentSide, UndoMatch } from './Sides.tsx';
import { reasonsInWords } from './tieOutModel.ts';

interface Props {
  readonly pairs: readonly LedgerPairShown[];
  readonly agreed: number;
  readonly mayEdit: boolean;
}

/** Rows and payments that agree, with why they are taken for the same. */
export function Agreeing({ pairs, agreed, mayEdit }: Props) {
  return (
    <>
      <Scroll label="What agrees, table">
        <Table caption="What agrees" className="lines ledger" widths={[null, null, 220, 110]}>
          <thead><tr><th scope="col">In the ledger</th><th scope="col">Here</th><th scope="col">Matched by</th><th scope="col"><span className="vh">Act</span></th></tr></thead>
          <tbody>{pairs.map(({ row, payment, reasons, by }) => (
            <tr key={row.id}>
              <td><LedgerSide row={row} /></td><td><PaymentSide payment={payment} /></td><td>{reasonsInWords(reasons, by)}</td>
              <td className="num">{mayEdit ? <UndoMatch row={row} payment={payment} label="Undo match" /> : null}</td>
            </tr>
          ))}</tbody>
        </Table>
      </Scroll>
      {agreed > pairs.length ? <p className="t2">{formatCount(agreed - pairs.length)} more agree</p> : null}
    </>
  );
}
