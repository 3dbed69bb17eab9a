import type { DisagreementShown } from '../../../../shared/contract/ledger.ts';
import { formatCount } from '../../../../shared/domain/words.ts';
import { GroupRow, Scroll, Table } from '../../../components/table/Table.tsx';
import { LedgerSide, PaymentSide, UndoMatch, type Differs } from './Sides.tsx';
import { byKind, kindWords, reasonsInWords } from './tieOutModel.ts';

interface Props {
  readonly disagreements: readonly DisagreementShown[];
  readonly mayEdit: boolean;
}

/** By kind, both sides beside each other, with why they are taken for the same. */
export function Disagreements({ disagreements, mayEdit }: Props) {
  return (
    <Scroll label="Disagreements table">
      <Table caption="What does not agree" className="lines ledger" widths={[null, null, 220, 110]}>
        <thead><tr><th scope="col">In the ledger</th><th scope="col">Here</th><th scope="col">Matched by</th><th scope="col"><span className="vh">Act</span></th></tr></thead>
        {byKind(disagreements).map(({ kind, found }) => (
          <tbody key={kind}>
            <GroupRow columns={4} count={formatCount(found.length)}>{kindWords[kind]}</GroupRow>
            {found.map((each, at) => <Row key={at} each={each} mayEdit={mayEdit} />)}
          </tbody>
        ))}
      </Table>
    </Scroll>
  );
}

function Row({ each: { kind, row, payment, reasons, by, hint }, mayEdit }: { readonly each: DisagreementShown; readonly mayEdit: boolean }) {
  const differs: Differs = kind === 'amount' || kind === 'date' || kind === 'payee' ? kind : null;
  return (
    <tr>
      <td><LedgerSide row={row} differs={differs} hint={hint} /></td>
      <td><PaymentSide payment={payment} differs={differs} /></td>
      <td>{reasonsInWords(reasons, by)}</td>
      <td className="num">{!mayEdit || row === null || payment === null ? null : <UndoMatch row={row} payment={payment} label={kind === 'doubled' ? 'Not the same' : 'Undo match'} />}</td>
    </tr>
  );
}
