import { Fragment, memo, useMemo, useState } from 'react';
import type { PaymentShown } from '../../../shared/contract/payments.ts';
import { formatDateShort } from '../../../shared/domain/calendar.ts';
import { formatMoney, formatPoundsInTable } from '../../../shared/domain/money.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { plural, upperFirst } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Link } from '../../components/Link.tsx';
import { PaymentState, paymentSaid } from '../../components/PaymentState.tsx';
import { Region } from '../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../components/table/Table.tsx';
import { usePrinting } from '../../components/usePrinting.ts';
import { ofAward, paths } from '../../paths.ts';
import { amountOf, groupsOf, sumsOf, type GroupBy, type PaymentGroup, type PaymentSums } from './paymentsModel.ts';

interface Props {
  readonly payments: readonly PaymentShown[];
  readonly by: GroupBy;
  readonly onBy: (by: GroupBy) => void;
  /** Filters leave only some: then every group is open to begin with. */
  readonly narrowed: boolean;
}

/** Payments by the month or quarter each falls due in, with what each comes to. What is all paid is folded away until it is asked for. */
export function PaymentCalendar({ payments, by, onBy, narrowed }: Props) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const printing = usePrinting();
  const groups = useMemo(() => groupsOf(payments, by), [payments, by]);
  const isOpen = ({ key, done }: PaymentGroup): boolean => printing || (narrowed || !done) !== turned.has(key);
  const turn = (key: string): void => setTurned(turned.has(key) ? new Set([...turned].filter((other) => other !== key)) : new Set([...turned, key]));
  const allOpen = groups.every(isOpen);
  const turnAll = (): void => setTurned(new Set(groups.filter((group) => (narrowed || !group.done) === allOpen).map(({ key }) => key)));
  const all = sumsOf(payments);
  // Where all of it is made up the region says so, once.
  const mixed = !payments.every(({ illustrative }) => illustrative);
  return (
    <Region title={`By ${by} of due date`} note={plural(payments.length, 'payment')} illustrative={all.illustrative}
      act={<span className="row-of">
        <button type="button" className="link" onClick={() => onBy(by === 'month' ? 'quarter' : 'month')}>{by === 'month' ? 'By quarter' : 'By month'}</button>
        <button type="button" className="link" onClick={turnAll}>{allOpen ? 'Close all' : 'Open all'}</button>
      </span>}>
      <Scroll label="Payments by due date table">
        <Table caption={`Payments by the ${by} they fall due in`} className="work work--payments" widths={[228, 88, 116, 100, 104, null]}>
          <thead><tr><th scope="col">Payment</th><th scope="col">Kind</th><th scope="col" className="num">Due</th><th scope="col" className="num">£</th><th scope="col">State</th><th scope="col">Held by, or who and when</th></tr></thead>
          {groups.map((group) => (
            <tbody key={group.key}>
              <GroupHead group={group} open={isOpen(group)} mixed={mixed} onTurn={() => turn(group.key)} />
              {isOpen(group) ? group.payments.map((payment) => <Row key={payment.id} payment={payment} mixed={mixed} />) : null}
            </tbody>
          ))}
          <tfoot><tr><th scope="row" colSpan={3}>All shown</th><td className="num">{formatPoundsInTable(all.pence)}</td><td colSpan={2}><Parts sums={all} mixed={mixed} /></td></tr></tfoot>
        </Table>
      </Scroll>
    </Region>
  );
}

function GroupHead({ group, open, mixed, onTurn }: { readonly group: PaymentGroup; readonly open: boolean; readonly mixed: boolean; readonly onTurn: () => void }) {
  const sums = sumsOf(group.payments);
  return (
    <tr className="group">
      <th scope="rowgroup" colSpan={3}><button type="button" className="link" aria-expanded={open} onClick={onTurn}>{group.name}</button> <span className="t2 plain">{plural(sums.count, 'payment')}</span></th>
      <th className="num">{formatPoundsInTable(sums.pence)}</th>
      <th colSpan={2}><Parts sums={sums} mixed={mixed} /></th>
    </tr>
  );
}

/** 'Held £965,000, planned £1,020,000': what a sum is made of, where it is of more than one kind; what is held always. */
function Parts({ sums: { by, illustrative }, mixed }: { readonly sums: PaymentSums; readonly mixed: boolean }) {
  const parts = (['Held', 'Proposed', 'Approved', 'Planned', 'Paid'] as const).filter((word) => by[word].count > 0);
  return (
    <span className="t2 plain">
      {parts.map((word, nth) => <Fragment key={word}>{nth === 0 ? '' : ', '}{word === 'Held' ? <b>Held {formatMoney(by[word].pence)}</b> : `${nth === 0 ? word : word.toLowerCase()} ${formatMoney(by[word].pence)}`}</Fragment>)}
      {by.Cancelled.count === 0 ? null : `${parts.length === 0 ? '' : '; '}${by.Cancelled.count} cancelled, in no sum`}{mixed && illustrative ? <> <Illustrative /></> : null}
    </span>
  );
}

interface RowProps {
  readonly payment: PaymentShown;
  readonly mixed: boolean;
}

/** Kept as it is drawn while another group is opened or folded: there may be hundreds. */
const Row = memo(function Row({ payment, mixed }: RowProps) {
  const { frame: { today } } = useFile();
  const { project, award, number, lead, kind, dueOn, state } = payment;
  const to = ofAward(paths.payment(project.reference, number), { project: project.reference, award });
  const late = dueOn < today && state !== 'paid' && state !== 'cancelled';
  return (
    <OpenRow to={to}>
      <th scope="row"><Link to={to}>{shortTitle(project.name)}, {number}</Link><span className="t2 src">{lead}{mixed && payment.illustrative ? <> <Illustrative /></> : null}</span></th>
      <td>{upperFirst(kind)}</td>
      <td className={late ? 'num nowrap late' : 'num nowrap'}>{formatDateShort(dueOn)}{late ? <span className="vh">, late</span> : null}</td>
      <td className="num">{formatPoundsInTable(amountOf(payment))}</td>
      <td><PaymentState payment={payment} /></td>
      <td className="t2">{paymentSaid(payment)}</td>
    </OpenRow>
  );
});
