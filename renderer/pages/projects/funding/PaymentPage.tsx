import { useParams } from 'react-router';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import type { PaymentShown } from '../../../../shared/contract/payments.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import { useAnswer } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Facts, type Fact } from '../../../components/Facts.tsx';
import { Head } from '../../../components/Head.tsx';
import { Illustrative } from '../../../components/Illustrative.tsx';
import { Link, useAward } from '../../../components/Link.tsx';
import { PaymentState } from '../../../components/PaymentState.tsx';
import { RefusedPage } from '../../../components/RefusedPage.tsx';
import { Region } from '../../../components/Region.tsx';
import { paths } from '../../../paths.ts';
import { ClaimBehind } from '../claims/ClaimBehind.tsx';
import { OfAward } from '../AwardSwitch.tsx';
import { PaymentActs } from './PaymentActs.tsx';
import { KeptWorking } from './KeptWorking.tsx';

/** One payment: what it is, who did what, what holds it, and what can be done with it next. */
export function PaymentPage() {
  const { project = '', number } = useParams();
  const { reply } = useAnswer('funding.project', { project, award: useAward() });
  return (
    <Answer reply={reply} refused={(problem) => <RefusedPage title="Payment" problem={problem} />}>
      {(funding) => {
        const payment = funding.payments.find((each) => each.number === Number(number));
        return payment === undefined ? <><Head title="Payment" crumb={<Crumb funding={funding} />} /><Empty title="This project has no such payment." /></> : <Shown funding={funding} payment={payment} />;
      }}
    </Answer>
  );
}

const Crumb = ({ funding: { project } }: { readonly funding: ProjectFunding }) => <><Link to={paths.projects}>Projects</Link><Link to={paths.project(project.reference, 'funding')}>{project.name}</Link></>;

function Shown({ funding, payment }: { readonly funding: ProjectFunding; readonly payment: PaymentShown }) {
  const { number, pence, approvedPence, dueOn } = payment;
  return (
    <>
      <Head title={`Payment ${number}`} crumb={<><Crumb funding={funding} /><OfAward project={funding.project.reference} award={funding.award} /><PaymentState payment={payment} /></>}
        sub={<>{formatMoney(approvedPence ?? pence)}, due {formatDate(dueOn)} {payment.illustrative ? <Illustrative /> : null}</>} />
      <div className="cols cols--half">
        <Region title="What it is"><Facts facts={factsOf(payment)} /></Region>
        <PaymentActs key={payment.changedIn} funding={funding} payment={payment} />
      </div>
      {payment.kind === 'outcome-linked' ? <div className="below"><KeptWorking payment={payment} /></div> : null}
      {payment.kind === 'claim' ? <div className="below"><ClaimBehind payment={payment} /></div> : null}
    </>
  );
}

const said = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(', ');

function factsOf(payment: PaymentShown): readonly Fact[] {
  const { kind, instrument, instrumentReference, tranche, annexLine, pence, approvedPence, differenceReason, proposedBy, proposedOn, approvedBy, approvedOn, samePersonReason, paidOn, cancelledReason, decision, note, held, back } = payment;
  const facts: readonly (Fact | null)[] = [
    ['Kind', upperFirst(kind)],
    ['Paid by', said(upperFirst(instrument), instrumentReference, tranche === null ? null : `tranche ${tranche}`, annexLine === null ? null : `annex line ${annexLine}`)],
    ['Proposed', proposedOn === null ? 'Not yet' : `${formatMoney(pence)}. ${proposedBy ?? 'Not known'}, ${formatDate(proposedOn)}`],
    ['Approved', approvedOn === null || approvedPence === null ? 'Not yet' : `${formatMoney(approvedPence)}. ${approvedBy ?? 'Not known'}, ${formatDate(approvedOn)}`],
    differenceReason === null ? null : ['Why another amount', differenceReason],
    samePersonReason === null ? null : ['Why one person did both', samePersonReason],
    decision === null ? null : ['Decision to go beyond the award', `${decision.reason}. ${decision.by}`],
    paidOn === null ? null : ['Paid', formatDate(paidOn)],
    ...back.map((each): Fact => [upperFirst(each.kind), `${formatMoney(each.pence)}, ${formatDate(each.on)}. ${each.reason}`]),
    ...held.map((hold): Fact => ['Held', `${hold.by === 'outcome' ? `By the outcome ${hold.what}` : hold.what}, since ${formatDate(hold.since)}, ${hold.until}`]),
    cancelledReason === null ? null : ['Why it was cancelled', cancelledReason],
    note === null ? null : ['Note', note],
  ];
  return facts.filter((fact) => fact !== null);
}
