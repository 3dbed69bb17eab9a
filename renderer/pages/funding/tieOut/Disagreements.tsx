import type { DisagreementShown, LedgerPaymentShown } from '../../../../shared/contract/ledger.ts';
import { formatCount } from '../../../../shared/domain/words.ts';
import { GroupRow, Scroll, Table } from '../../../components/table/Table.tsx';
import { MatchByHand } from './MatchByHand.tsx';
import { LedgerSide, PaymentSide, UndoMatch, type Differs } from './Sides.tsx';
import { byKind, kindWords, reasonsInWords } from './tieOutModel.ts';

interface Props {
  readonly disagreements: readonly DisagreementShown[];
  readonly mayEdit: boolean;
}

/** By kind, both sides beside each other, with why they are taken for the same. */
export function Disagreements({ disagreements, mayEdit }: Props) {
  const free = disagreements.flatMap(({ kind, payment }) => (kind === 'missing there' && payment !== null ? [payment] : []));
  return (
    <Scroll label="Disagreements table">
      <Table caption="What does not agree" className="lines ledger" widths={[null, null, 220, 120]}>
        <thead><tr><th scope="col">In the ledger</th><th scope="col">Here</th><th scope="col">Matched by</th><th scope="col"><span className="vh">Act</span></th></tr></thead>
        {byKind(disagreements).map(({ kind, found }) => (
          <tbody key={kind}>
            <GroupRow columns={4} count={formatCount(found.length)}>{kindWords[kind]}</GroupRow>
            {found.map((each, at) => <Row key={at} each={each} free={free} mayEdit={mayEdit} />)}
          </tbody>
        ))}
      </Table>
    </Scroll>
  );
}

interface RowProps {
  readonly each: DisagreementShown;
  /** Payments that no row is matched to. */
  readonly free: readonly LedgerPaymentShown[];
  readonly mayEdit: boolean;
}

function Row({ each: { kind, row, payment, reasons, by, hint }, free, mayEdit }: RowProps) {
  const differs: Differs = kind === 'amount' || kind === 'date' || kind === 'payee' ? kind : null;
  const isFree = kind === 'missing here' && free.length > 0;
  return (
    <tr>
      <td><LedgerSide row={row} differs={differs} hint={hint} /></td>
      <td><PaymentSide payment={payment} differs={differs} /></td>
      <td>{reasonsInWords(reasons, by)}</td>
      <td className="num">{!mayEdit || row === null ? null : payment !== null ? <UndoMatch row={row} payment={payment} label={kind === 'doubled' ? 'Not the same' : 'Undo match'} /> : isFree ? <MatchByHand row={row} payments={free} /> : null}</td>
    </tr>
  );
}
