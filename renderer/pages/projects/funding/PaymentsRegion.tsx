import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import type { PaymentShown } from '../../../../shared/contract/payments.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import { formatPoundsInTable } from '../../../../shared/domain/money.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import { Empty } from '../../../components/Empty.tsx';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../../components/table/Table.tsx';
import { Tag, isStatus } from '../../../components/Tag.tsx';
import { paths } from '../../../paths.ts';

/** Where a payment stands: what is unpaid and waits for something is held. */
export function PaymentState({ payment: { state, held } }: { readonly payment: PaymentShown }) {
  const word = held.length > 0 ? 'Held' : upperFirst(state);
  return isStatus(word) ? <Tag status={word} /> : <>{word}</>;
}

/** 'By condition 3, Luton’s team in place, until it is met' */
export const heldWords = ({ held }: PaymentShown): string => held.map(({ by, what, until }) => (by === 'decision' ? `${upperFirst(what)}, ${until}` : `By ${by === 'condition' ? `${what.slice(0, 1).toLowerCase()}${what.slice(1)}` : `the outcome ${what}`}, ${until}`)).join('. ');

/** Every payment of the award in its order, with what holds it up. */
export function PaymentsRegion({ funding, mayPropose }: { readonly funding: ProjectFunding; readonly mayPropose: boolean }) {
  const { project, payments, kept, stopped } = funding;
  const act = mayPropose && kept.payments !== null && stopped === null ? <Link to={paths.addPayment(project.reference)}>Propose payment</Link> : undefined;
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
      <td className="t2">{payment.held.length > 0 ? heldWords(payment) : whoAndWhen(payment)}</td>
    </OpenRow>
  );
}

function whoAndWhen({ state, paidOn, approvedBy, approvedOn, proposedBy, proposedOn, back }: PaymentShown): string {
  if (state === 'paid' && paidOn !== null) return [`Paid ${formatDateShort(paidOn)}`, ...back.map(({ kind, pence, on }) => `${kind} of £${formatPoundsInTable(pence)} ${formatDateShort(on)}`)].join(', ');
  if (state === 'approved' && approvedOn !== null) return `${approvedBy ?? 'Not known'}, ${formatDateShort(approvedOn)}`;
  return state === 'proposed' && proposedOn !== null ? `${proposedBy ?? 'Not known'}, ${formatDateShort(proposedOn)}` : '';
}
