import type { LedgerPaymentShown, LedgerRowShown } from '../../../../shared/contract/ledger.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { shortTitle } from '../../../../shared/domain/project.ts';
import { formatCount } from '../../../../shared/domain/words.ts';
import { useCommand } from '../../../api/hooks.ts';
import { Link } from '../../../components/Link.tsx';
import { paymentAddress, paymentName } from './tieOutModel.ts';

/** What of two sides differs is strong. */
export type Differs = 'amount' | 'date' | 'payee' | null;

const said = (text: string, strong: boolean) => (strong ? <b>{text}</b> : text);

/** A row of the ledger in a cell. */
export function LedgerSide({ row, differs = null, hint = null }: { readonly row: LedgerRowShown | null; readonly differs?: Differs; readonly hint?: string | null }) {
  if (row === null) return <span className="t2">Not in the ledger</span>;
  return (
    <>
      {said(formatMoney(row.pence), differs === 'amount')}, {said(formatDateShort(row.date), differs === 'date')}, {said(row.payee, differs === 'payee')}
      <span className="t2 src">{[row.reference, row.document].filter((part) => part !== '').join(', ')}{row.reference + row.document === '' ? '' : '. '}Row {formatCount(row.row)} of {row.extract}</span>
      {hint === null ? null : <span className="src">{hint}</span>}
    </>
  );
}

/** A payment in a cell, which opens it. */
export function PaymentSide({ payment, differs = null }: { readonly payment: LedgerPaymentShown | null; readonly differs?: Differs }) {
  if (payment === null) return <span className="t2">No payment here</span>;
  return (
    <>
      {said(formatMoney(payment.pence), differs === 'amount')}, {said(formatDateShort(payment.date), differs === 'date')}{payment.payee === null ? null : <>, {said(payment.payee, differs === 'payee')}</>}
      <span className="t2 src"><Link to={paymentAddress(payment)}>{paymentName(payment)}</Link> of {shortTitle(payment.project.name)}</span>
    </>
  );
}

/** Takes a match back for good. */
export function UndoMatch({ row, payment, label }: { readonly row: LedgerRowShown; readonly payment: LedgerPaymentShown; readonly label: string }) {
  const { mutateAsync: undo, isPending } = useCommand('ledger.undoMatch');
  return <button type="button" className="link nowrap" aria-disabled={isPending} onClick={() => { if (!isPending) void undo({ row: row.id, payment: payment.id }); }}>{label}<span className="vh"> of row {formatCount(row.row)} and {payment.name}</span></button>;
}
