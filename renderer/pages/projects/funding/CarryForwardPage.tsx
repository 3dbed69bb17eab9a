import { useParams } from 'react-router';
import type { CarryForwardOutlook, CarryForwardShown } from '../../../../shared/contract/carryForwards.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { quarterShort, yearName } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoney, formatPoundsInTable, formatPoundsSigned } from '../../../../shared/domain/money.ts';
import { useAnswer, useRefusal } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Facts, type Fact } from '../../../components/Facts.tsx';
import { Head } from '../../../components/Head.tsx';
import { Illustrative } from '../../../components/Illustrative.tsx';
import { Link, useAward } from '../../../components/Link.tsx';
import { RefusedPage } from '../../../components/RefusedPage.tsx';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { paths } from '../../../paths.ts';
import { OfAward } from '../AwardSwitch.tsx';
import { DecideCarryForward, WithdrawCarryForward } from './CarryForwardForms.tsx';
import { CarryForwardState, intoWords } from './carryForwardWords.tsx';
import { YearOutlookRegion } from './YearOutlookRegion.tsx';

/** One request to carry money forward: what was asked and why, what its year leaves over, what an approval moves, and the decision. */
export function CarryForwardPage() {
  const { project = '', number } = useParams();
  const { reply } = useAnswer('carryForwards.outlook', { project, award: useAward() });
  return (
    <Answer reply={reply} refused={(problem) => <RefusedPage title="Carry-forward" problem={problem} />}>
      {(all) => {
        const request = all.requests.find((each) => each.number === Number(number));
        return request === undefined ? <><Head title="Carry-forward" crumb={<Crumb of={all} />} /><Empty title="This project has no such request." /></> : <Shown key={request.changedIn} all={all} request={request} />;
      }}
    </Answer>
  );
}

const Crumb = ({ of: { project, award } }: { readonly of: CarryForwardOutlook }) => <><Link to={paths.projects}>Projects</Link><Link to={paths.projectFunding(project.reference, 'carry-forward')}>{project.name}</Link><OfAward project={project.reference} award={award} /></>;

function Shown({ all, request }: { readonly all: CarryForwardOutlook; readonly request: CarryForwardShown }) {
  const { year, pence, state, requestedOn, requestedBy, illustrative, outlook } = request;
  const decides = useRefusal('carryForwards.decide') === null;
  const withdraws = useRefusal('carryForwards.withdraw') === null && (decides || request.ownRequest);
  const waits = state === 'requested';
  return (
    <>
      <Head title={`Carry-forward from ${yearName(year)}`} crumb={<><Crumb of={all} /><span><CarryForwardState request={request} /></span></>}
        sub={<>{formatMoney(pence)}, asked for by {requestedBy ?? 'somebody'}, {formatDate(requestedOn)} {illustrative ? <Illustrative /> : null}</>} />
      <div className="cols cols--half">
        <div className="stack">
          <Region title={waits ? 'What is asked for' : 'Request and decision'}><Facts facts={factsOf(request)} /></Region>
          {waits && decides ? <Region title="Decide"><DecideCarryForward request={request} /></Region> : null}
          {waits && withdraws ? <WithdrawCarryForward request={request} /> : null}
        </div>
        <div className="stack">
          <YearOutlookRegion outlook={outlook} illustrative={all.illustrative} />
          {waits ? <Moves request={request} /> : null}
        </div>
      </div>
    </>
  );
}

function factsOf({ project, into, reason, state, pence, approvedPence, decidedBy, decidedOn, interests, comment, samePersonReason, changedIn }: CarryForwardShown): readonly Fact[] {
  const given = into.map(({ quarter, approvedPence: part }) => ({ quarter, pence: part ?? 0 }));
  const change = <Link key="change" to={paths.historyOf(changedIn)}>Change {changedIn}</Link>;
  const facts: readonly (Fact | null)[] = [
    ['Asked for', intoWords(into)],
    ['Why it was not spent', reason],
    state === 'approved' && approvedPence !== null ? ['Approved', approvedPence === pence ? `${formatMoney(approvedPence)}, all of it` : `${formatMoney(approvedPence)} of ${formatMoney(pence)}: ${intoWords(given)}`] : null,
    decidedBy === null || decidedOn === null ? null : ['Decided by', `${decidedBy}, ${formatDate(decidedOn)}`],
    decidedBy === null ? null : ['Interests declared', interests ?? <span key="interests" className="t2">Nothing was said</span>],
    samePersonReason === null ? null : ['Why one person did both', samePersonReason],
    comment === null ? null : [approvedPence === pence ? 'Comment' : 'Why not all of it', comment],
    state === 'approved' ? ['New profile', <span key="profile">{change} wrote it. <Link to={paths.projectFunding(project.reference, 'quarters')}>See the quarters</Link></span>] : null,
    state === 'rejected' || state === 'withdrawn' ? ['In History', change] : null,
  ];
  return facts.filter((fact) => fact !== null);
}

/** The quarters whose profile an approval of all of it alters. */
function Moves({ request: { moves, inTheWay } }: { readonly request: CarryForwardShown }) {
  return (
    <Region title="What an approval of all of it moves, £">
      {moves === null ? <p>{inTheWay}.</p> : (
        <Scroll label="Moves table">
          <Table caption="Quarters whose profile changes, in pounds" className="work">
            <thead><tr><th scope="col">Quarter</th><th scope="col" className="num">Profile now</th><th scope="col" className="num">After</th><th scope="col" className="num">Change</th></tr></thead>
            <tbody>
              {moves.map(({ quarter, before, after }) => (
                <tr key={quarter}><th scope="row" className="nowrap">{quarterShort(quarter)}</th><td className="num">{formatPoundsInTable(before)}</td><td className="num">{formatPoundsInTable(after)}</td><td className="num">{formatPoundsSigned(after - before)}</td></tr>
              ))}
            </tbody>
          </Table>
        </Scroll>
      )}
    </Region>
  );
}
