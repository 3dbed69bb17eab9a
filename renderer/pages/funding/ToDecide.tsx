import type { PaymentShown } from '../../../shared/contract/payments.ts';
import { formatDateShort } from '../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { plural } from '../../../shared/domain/words.ts';
import { Empty } from '../../components/Empty.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../components/table/Table.tsx';
import { Tag } from '../../components/Tag.tsx';
import { ofAward, paths } from '../../paths.ts';

/** Payments that somebody proposed and nobody approved yet: those that can be decided first, then those that are held. */
export function ToDecide({ payments }: { readonly payments: readonly PaymentShown[] }) {
  const inOrder = [...payments.filter(({ held }) => held.length === 0), ...payments.filter(({ held }) => held.length > 0)];
  const held = payments.filter((payment) => payment.held.length > 0).length;
  return (
    <Region title="Waiting for a decision" note={`${plural(payments.length, 'payment')}${held === 0 ? '' : `, ${held} held`}`} illustrative={payments.some(({ illustrative }) => illustrative)}>
      {payments.length === 0 ? <Empty title="No payment waits for a decision." /> : (
        <Scroll label="Decisions table">
          <Table caption="Payments proposed and not yet approved" className="work">
            <thead className="vh"><tr><th scope="col">Payment</th><th scope="col">Proposed</th></tr></thead>
            <tbody>
              {inOrder.map((payment) => {
                const to = ofAward(paths.payment(payment.project.reference, payment.number), { project: payment.project.reference, award: payment.award });
                return (
                  <OpenRow key={payment.id} to={to}>
                    <th scope="row"><Link to={to}><b>Payment {payment.number}, {formatMoney(payment.pence)}</b></Link> {payment.held.length > 0 ? <Tag status="Held" /> : null}<span className="t2 src">{shortTitle(payment.project.name)}</span></th>
                    <td className="num">{payment.proposedOn === null ? '' : formatDateShort(payment.proposedOn)}<span className="t2 src">{payment.proposedBy}</span></td>
                  </OpenRow>
                );
              })}
            </tbody>
          </Table>
        </Scroll>
      )}
    </Region>
  );
}
