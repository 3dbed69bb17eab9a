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
    ? <span className="row-of">{plans ? <Link to={paths.planPayments(project.reference)}>Plan a schedule</Link> : null}<Link to={paths.addPayment(project.reference)}>Propose payment</Link></span> : undefined;
  return (
    <div id="part-payments" tabIndex={-1}>
      <Region title="Payments" illustrative={payments.some(({ illustrative }) => illustrative)} act={act}>
        {payments.length === 0 ? <Empty title="No payment yet." act={act}>{kept.payments === null ? 'Payments of this award are not kept here: what was paid is not known. Say below from when they are.' : 'Instalments, claims and payments linked to outcomes will be here.'}</Empty> : (
          <Scroll label="Payments table">
            <Table caption="Payments" className="work">
              <thead><tr><th scope="col">Payment</th><th scope="col">Kind</th><th scope="col">Instrument</th><th scope="col" className="num">Due</th><th scope="col" className="num">£</th><th scope="col">State</th><th scope="col">Who and when</th></tr></thead>
              <tbody>{payments.map((payment) => <Row key={payment.id} payment={payment} />)}</tbody>
            </Table>
          </Scroll>
        )}
      </Region>
    </div>
  );
}

function Row({ payment }: { readonly payment: PaymentShown }) {
  const { project, number, kind, instrument, instrumentReference, tranche, dueOn, pence, approvedPence } = payment;
  const to = paths.payment(project.reference, number);
  return (
    <OpenRow to={to}>
      <th scope="row" className="nowrap"><Link to={to}>Payment {number}</Link></th>
      <td>{upperFirst(kind)}</td>
      <td className="nowrap">{instrument === 'grant agreement' ? 'Agreement' : 'Section 31'} <span className="t2">{[instrumentReference, tranche === null ? null : `tranche ${tranche}`].filter((part) => part !== null).join(', ')}</span></td>
      <td className="num nowrap">{formatDateShort(dueOn)}</td>
      <td className="num">{formatPoundsInTable(approvedPence ?? pence)}</td>
      <td><PaymentState payment={payment} /></td>
      <td className="t2">{paymentSaid(payment)}</td>
    </OpenRow>
  );
}
