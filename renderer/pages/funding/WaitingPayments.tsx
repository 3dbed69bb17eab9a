import type { PaymentShown } from '../../../shared/contract/payments.ts';
import { dueInWords, formatDateShort } from '../../../shared/domain/calendar.ts';
import { formatPoundsInTable } from '../../../shared/domain/money.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import { useRefusal } from '../../api/hooks.ts';
import { Link } from '../../components/Link.tsx';
import { PaymentState, paymentSaid } from '../../components/PaymentState.tsx';
import { Region } from '../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../components/table/Table.tsx';
import { ofAward, paths } from '../../paths.ts';
import { amountOf } from './paymentsModel.ts';

/** The queue of those who approve: what can be decided now first, what is held after it. Each leads to its payment. */
export function WaitingPayments({ payments }: { readonly payments: readonly PaymentShown[] }) {
  const { frame: { today } } = useFile();
  const decides = useRefusal('payments.approve') === null;
  const held = payments.filter((payment) => payment.held.length > 0).length;
  return (
    <Region title="Waiting for a decision" note={`${plural(payments.length, 'payment')}${held === 0 ? '' : `, ${held} held`}`} illustrative={payments.some(({ illustrative }) => illustrative)}>
      <Scroll label="Waiting for a decision table">
        <Table caption="Payments proposed and not yet approved: those that can be decided, then those that are held" className="work" widths={[240, 104, 100, 96, null, 64]}>
          <thead><tr><th scope="col">Payment</th><th scope="col" className="num">Due</th><th scope="col" className="num">£</th><th scope="col">State</th><th scope="col">Proposed by, or held by</th><th scope="col"><span className="vh">What to do</span></th></tr></thead>
          <tbody>
            {payments.map((payment) => {
              const to = ofAward(paths.payment(payment.project.reference, payment.number), { project: payment.project.reference, award: payment.award });
              const name = `payment ${payment.number} of ${shortTitle(payment.project.name)}`;
              return (
                <OpenRow key={payment.id} to={to}>
                  <th scope="row">{shortTitle(payment.project.name)}, {payment.number}<span className="t2 src">{payment.lead}</span></th>
                  <td className="num nowrap">{formatDateShort(payment.dueOn)}<span className={payment.dueOn < today ? 'late src' : 't2 src'}>{dueInWords(payment.dueOn, today)}</span></td>
                  <td className="num">{formatPoundsInTable(amountOf(payment))}</td>
                  <td><PaymentState payment={payment} /></td>
                  <td className="t2">{paymentSaid(payment)}{payment.ownProposal ? <span className="src">You proposed it: better somebody else approves it</span> : null}</td>
                  <td className="act"><Link to={to}>{decides && payment.held.length === 0 ? 'Decide' : 'Look'}<span className="vh"> at {name}</span></Link></td>
                </OpenRow>
              );
            })}
          </tbody>
        </Table>
      </Scroll>
    </Region>
  );
}
