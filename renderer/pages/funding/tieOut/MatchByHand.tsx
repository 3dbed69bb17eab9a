import { useId, useState, type SyntheticEvent } from 'react';
import type { LedgerPaymentShown, LedgerRowShown } from '../../../../shared/contract/ledger.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import { lineSaid } from '../../../../shared/domain/ledger.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { shortTitle } from '../../../../shared/domain/project.ts';
import { formatCount } from '../../../../shared/domain/words.ts';
import { useCommand } from '../../../api/hooks.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { Select } from '../../../components/form/Choices.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import { paymentName } from './tieOutModel.ts';

interface Props {
  readonly row: LedgerRowShown;
  /** Those that no row of the ledger is matched to. */
  readonly payments: readonly LedgerPaymentShown[];
}

/** A person sees more than the rule: says which payment a row is. */
export function MatchByHand({ row, payments }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link nowrap" onClick={() => setOpen(true)}>Match by hand<span className="vh">: row {formatCount(row.row)}</span></button>
      {open ? <Choose row={row} payments={payments} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

const optionOf = (payment: LedgerPaymentShown) =>
  ({ value: payment.id, label: `${formatMoney(payment.pence)}, ${formatDateShort(payment.date)}: ${paymentName(payment)} of ${shortTitle(payment.project.name)}` });

function Choose({ row, payments, onClose }: Props & { readonly onClose: () => void }) {
  const id = useId();
  const [payment, setPayment] = useState('');
  const [refused, setRefused] = useState<{ readonly issues: readonly { readonly field: string; readonly message: string }[]; readonly problem: Problem | null }>({ issues: [], problem: null });
  const { mutateAsync: match, isPending } = useCommand('ledger.match', { said: (done) => `Row ${formatCount(done.row.row)} matched to ${done.payment.name}` });
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (isPending) return;
    if (payment === '') { setRefused({ issues: [{ field: 'payment', message: 'Select the payment' }], problem: null }); return; }
    const reply = await match({ row: row.id, payment });
    if (reply.ok) onClose();
    else setRefused({ issues: [], problem: reply.problem });
  };
  return (
    <Dialog title={`Match row ${formatCount(row.row)} by hand`} onClose={onClose}>
      <form data-form noValidate onSubmit={(event) => void send(event)}>
        <ErrorSummary formId={id} {...refused} />
        <p>{lineSaid(row)}{row.reference === '' ? '' : `, ${row.reference}`}</p>
        <Select id={`${id}-payment`} name="payment" label="Payment it is" hint="Payments made on the days covered that no row is matched to" options={payments.map(optionOf)} empty="Select a payment" value={payment} onChange={setPayment} error={refused.issues[0]?.message} />
        <p className="row-of gap-above"><button type="submit" className="btn btn--main" aria-disabled={isPending}>Match</button></p>
      </form>
    </Dialog>
  );
}
