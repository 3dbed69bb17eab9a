import { useParams } from 'react-router';
import type { ClaimShown } from '../../../../shared/contract/claims.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { isClaimOpen } from '../../../../shared/domain/claimMoves.ts';
import { quarterName } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { joinList } from '../../../../shared/domain/words.ts';
import { useAnswer } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Facts, type Fact } from '../../../components/Facts.tsx';
import { Head } from '../../../components/Head.tsx';
import { Illustrative } from '../../../components/Illustrative.tsx';
import { Link, useAward } from '../../../components/Link.tsx';
import { RefusedPage } from '../../../components/RefusedPage.tsx';
import { Region } from '../../../components/Region.tsx';
import { paths } from '../../../paths.ts';
import { OfAward } from '../AwardSwitch.tsx';
import { ClaimActs } from './ClaimActs.tsx';
import { ClaimWorking } from './ClaimWorking.tsx';
import { ClaimState } from './claimWords.tsx';

/** One claim: what it comes to and how, what has to be mended before it can be sent, and the decision. */
export function ClaimPage() {
  const { project = '', number } = useParams();
  const { reply } = useAnswer('claims.get', { project, number: Number(number), award: useAward() });
  return (
    <Answer reply={reply} refused={(problem) => <RefusedPage title="Claim" problem={problem} project={project} />}>
      {(claim) => <Shown claim={claim} />}
    </Answer>
  );
}

function Shown({ claim }: { readonly claim: ClaimShown }) {
  const { project, number, quarter, council, lead, working, illustrative } = claim;
  const who = council?.shortName ?? lead;
  return (
    <>
      <Head title={`Claim ${number}`} crumb={<><Link to={paths.projects}>Projects</Link><Link to={paths.projectFunding(project.reference, 'claims')}>{project.name}</Link><OfAward project={project.reference} award={claim.award} /><span><ClaimState claim={claim} /></span></>}
        sub={<>{quarterName(quarter)}{who === null ? '' : `, ${who}`}: {working.due === null ? 'what is due is not known' : `${formatMoney(working.due)} due`} {illustrative ? <Illustrative /> : null}</>} />
      <Messages claim={claim} />
      <div className="cols cols--half">
        <Region title="What it is"><Facts facts={factsOf(claim)} /></Region>
        <ClaimActs key={claim.changedIn} claim={claim} />
      </div>
      <div className="below">
        <Region title="Working" note={working.asOn === null ? 'as it stands now' : `as it was on ${formatDate(working.asOn)}`} illustrative={illustrative}><ClaimWorking claim={claim} /></Region>
      </div>
    </>
  );
}

/** What is not known, what the sender is told, and what has to be mended first. */
function Messages({ claim: { project, number, state, sentBack, working, toMend, decision } }: { readonly claim: ClaimShown }) {
  const open = isClaimOpen(state);
  return (
    <>
      {state === 'sent back' && sentBack !== null ? <div className="message"><span><b>Sent back by {sentBack.by ?? 'somebody'}, {formatDate(sentBack.on)}.</b> {sentBack.reason}</span></div> : null}
      {working.unknown.length === 0 || decision === 'refused' || open ? null : <div className="message"><span><b>What is due is not known.</b> Missing: {joinList(working.unknown)}.</span></div>}
      {open && toMend.length > 0 ? (
        <div className="message"><span><b>Before it can be sent:</b> {toMend.map(({ message }) => message).join('. ')}. <Link to={paths.editClaim(project.reference, number)}>Change the claim</Link></span></div>
      ) : null}
      {working.warnings.length === 0 || toMend.length > 0 ? null : <div className="message"><span>{working.warnings.join('. ')}.</span></div>}
    </>
  );
}

function factsOf({ project, quarter, council, lead, note, sentBy, sentOn, state, sentBack, withdrawnReason, decision, decidedBy, decidedOn, approvedPence, working, differenceReason, samePersonReason, refusedReason, payment, changedIn }: ClaimShown): readonly Fact[] {
  const facts: readonly (Fact | null)[] = [
    ['For', quarterName(quarter)],
    ['Who claims', council?.shortName ?? (lead === null ? 'The project as a whole' : `${lead}, for the project as a whole`)],
    note === null ? null : ['Note', note],
    ['Sent', sentOn === null ? 'Not yet' : `${sentBy ?? 'Not known'}, ${formatDate(sentOn)}, declared true and complete`],
    sentBack === null || state === 'sent back' ? null : ['Sent back before', `${sentBack.by ?? 'Not known'}, ${formatDate(sentBack.on)}. ${sentBack.reason}`],
    withdrawnReason === null ? null : ['Why it was withdrawn', withdrawnReason],
    decidedOn === null ? null : [decision === 'refused' ? 'Refused' : 'Approved', `${approvedPence === null ? '' : `${formatMoney(approvedPence)}${approvedPence === working.due ? ', as due' : ` of ${formatMoney(working.due ?? 0)} due`}. `}${decidedBy ?? 'Not known'}, ${formatDate(decidedOn)}`],
    differenceReason === null ? null : ['Why another amount', differenceReason],
    refusedReason === null ? null : ['Why it was refused', refusedReason],
    samePersonReason === null ? null : ['Why one person did both', samePersonReason],
    payment === null ? null : ['Payment', <span key="payment"><Link to={paths.payment(project.reference, payment.number)}>Payment {payment.number}</Link>, {payment.state}</span>],
    decision === 'approved' && payment === null ? ['Payment', 'None: nothing is due yet'] : null,
    ['In History', <Link key="change" to={paths.historyOf(changedIn)}>Change {changedIn}</Link>],
  ];
  return facts.filter((fact) => fact !== null);
}
