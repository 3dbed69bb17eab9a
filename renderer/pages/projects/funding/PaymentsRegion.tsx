import { useState } from 'react';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import type { PaymentShown } from '../../../../shared/contract/payments.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import { formatPoundsInTable } from '../../../../shared/domain/money.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import { useRefusal } from '../../../api/hooks.ts';
import { Empty } from '../../../components/Empty.tsx';
import { Link } from '../../../components/Link.tsx';
import { PaymentState, paymentSaid } from '../../../components/PaymentState.tsx';
import { Region } from '../../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../../components/table/Table.tsx';
import { paths } from '../../../paths.ts';

/** Every payment of the award in its order, with what holds it up. */
export function PaymentsRegion({ funding, mayPropose }: { readonly funding: ProjectFunding; readonly mayPropose: boolean }) {
  const { project, payments, kept, stopped } = funding;
  const plans = useRefusal('payments.plan') === null;
  const act = mayPropose && kept.payments !== null && stopped === null
    ? <Link to={paths.addPayment(project.reference)}>Propose payment</Link> : undefined;
  const plan = act !== undefined && plans ? <Link to={paths.planPayments(project.reference)}>Plan a schedule</Link> : null;
  return (
    <div id="part-payments" tabIndex={-1}>
      <Region title="Payments" illustrative={payments.some(({ illustrative }) => illustrative)} act={act}>
        {payments.length === 0 ? <Empty title="No payment yet." act={act === undefined ? undefined : <span className="row-of">{act}{plan}</span>}>{kept.payments === null ? 'Payments of this award are not kept here: what was paid is not known. Say below from when they are.' : 'Instalments, claims and payments linked to outcomes will be here.'}</Empty> : (
          <><Payments payments={payments} />{plan === null ? null : <p className="gap-above">{plan}</p>}</>
        )}
      </Region>
    </div>
  );
}

/** So many paid one after the other at the start are told in one row until they are asked for. */
const fewest = 4;

function Payments({ payments }: { readonly payments: readonly PaymentShown[] }) {
  const [open, setOpen] = useState(false);
  const next = payments.findIndex(({ state, back }) => state !== 'paid' || back.length > 0);
  const run = next === -1 ? payments.length : next;
  const folded = run < fewest ? 0 : run;
  return (
    <Scroll label="Payments table">
      <Table caption="Payments" className="work">
        <thead><tr><th scope="col">No</th><th scope="col" className="num">Due</th><th scope="col" className="num">£</th><th scope="col">State</th></tr></thead>
        <tbody>
          {folded === 0 ? null : <Folded payments={payments.slice(0, folded)} open={open} onTurn={() => setOpen(!open)} />}
          {payments.map((payment, at) => <Row key={payment.id} payment={payment} printed={at < folded && !open} />)}
        </tbody>
      </Table>
    </Scroll>
  );
}

const amountOf = ({ pence, approvedPence }: PaymentShown): number => approvedPence ?? pence;

function Folded({ payments, open, onTurn }: { readonly payments: readonly PaymentShown[]; readonly open: boolean; readonly onTurn: () => void }) {
  const last = payments.at(-1);
  return (
    <tr className="row--fold">
      <th scope="row" className="nowrap"><button type="button" className="link" aria-expanded={open} onClick={onTurn}><span className="vh">Payments</span> {payments[0]?.number} to {last?.number}</button></th>
      <td className="num nowrap">{last === undefined ? null : `last ${formatDateShort(last.dueOn)}`}</td>
      <td className="num">{formatPoundsInTable(payments.reduce((sum, payment) => sum + amountOf(payment), 0))}</td>
      <td>Paid</td>
    </tr>
  );
}

/** What an instalment is need not be said. */
const kindOf = ({ kind }: PaymentShown): string | null => (kind === 'instalment' ? null : upperFirst(kind));

function Row({ payment, printed }: { readonly payment: PaymentShown; readonly printed: boolean }) {
  const { project, number, dueOn, held, back } = payment;
  const to = paths.payment(project.reference, number);
  const kind = kindOf(payment);
  const said = held.length > 0 || back.length > 0 ? paymentSaid(payment) : null;
  return (
    <>
      <OpenRow to={to} className={printed ? 'row--printed' : undefined}>
        <th scope="row" className="nowrap"><Link to={to}><span className="vh">Payment</span> {number}</Link>{kind === null ? null : <span className="t2 src plain">{kind}</span>}</th>
        <td className="num nowrap">{formatDateShort(dueOn)}</td>
        <td className="num">{formatPoundsInTable(amountOf(payment))}</td>
        <td><PaymentState payment={payment} /></td>
      </OpenRow>
      {said === null ? null : <tr className={printed ? 'why row--printed' : 'why'}><td colSpan={4} className="t2">{said}</td></tr>}
    </>
  );
}
