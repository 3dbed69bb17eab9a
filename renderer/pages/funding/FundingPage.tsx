import type { FundingSummary } from '../../../shared/contract/funding.ts';
import { formatMoneyProse } from '../../../shared/domain/money.ts';
import { formatCount, plural } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Strip, type Fact } from '../../components/Facts.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Head } from '../../components/Head.tsx';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Link } from '../../components/Link.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { useShown } from '../../components/useShown.ts';
import { Waiting, WaitingUnseen } from '../../components/Waiting.tsx';
import { paths } from '../../paths.ts';
import { ByCouncil } from './ByCouncil.tsx';
import { ByProject } from './ByProject.tsx';
import { ByRound } from './ByRound.tsx';
import { ByYear } from './ByYear.tsx';
import { DueSoon } from './DueSoon.tsx';
import { MatchFunding } from './MatchFunding.tsx';
import { PaymentsByQuarter } from './PaymentsByQuarter.tsx';
import { ToDecide } from './ToDecide.tsx';
import { Variances } from './Variances.tsx';

/** The money of the programme: what was awarded, profiled, forecast, spent, paid, due and left, each with what it covers. */
export function FundingPage() {
  const { frame } = useFile();
  const { reply: summary } = useAnswer('funding.summary', {});
  return (
    <>
      <Head title="Funding" sub={frame.title} acts={<><MenuButton label="More" right><Link to={paths.conditions}>Conditions and milestones</Link><Link to={paths.standards}>Grants standard</Link><Link to={paths.tieOut}>Ledger tie-out</Link></MenuButton><Link className="btn" to={paths.yearEnd()}>Year end</Link><Link className="btn" to={paths.payments}>Payments</Link></>} />
      <Answer reply={summary} waiting={<Waiting rows={6} />}>{(money) => <Content summary={money} />}</Answer>
    </>
  );
}

function Content({ summary }: { readonly summary: FundingSummary }) {
  useShown();
  const { reply: calendar } = useAnswer('funding.calendar', {});
  const { reply: due } = useAnswer('funding.due', {});
  const { reply: variances } = useAnswer('funding.variances', {});
  const { reply: councils } = useAnswer('funding.byCouncil', {});
  const { reply: match } = useAnswer('matchFunding.summary', {});
  const { reply: proposed } = useAnswer('payments.list', { state: 'proposed' });
  return (
    <>
      <Totals summary={summary} />
      <div className="below"><Answer reply={calendar}>{(quarters) => <PaymentsByQuarter calendar={quarters} />}</Answer></div>
      <div className="below">
        <div className="cols cols--half">
          <div className="stack">
            <Answer reply={proposed}>{({ payments }) => <ToDecide payments={payments} />}</Answer>
            <Answer reply={due}>{(soon) => <DueSoon {...soon} />}</Answer>
          </div>
          <Answer reply={variances}>{(all) => <Variances variances={all} />}</Answer>
        </div>
      </div>
      <div className="below"><ByYear summary={summary} /></div>
      <div className="below"><ByRound summary={summary} /></div>
      <div className="below"><Answer reply={councils}>{(money) => <ByCouncil money={money} />}</Answer></div>
      <Answer reply={match} waiting={<WaitingUnseen />}>{(told) => <MatchFunding match={told} />}</Answer>
      <div className="below"><ByProject summary={summary} /></div>
    </>
  );
}

const strip = [
  ['Awarded', 'awarded'], ['Profiled', 'profiled'], ['Spent', 'spent'], ['Forecast to end', 'forecast'], ['Paid', 'paid'], ['Scheduled', 'scheduled'], ['Available', 'available'],
] as const;

/** The seven sums, each with how many projects it is known of. */
function Totals({ summary: { total } }: { readonly summary: FundingSummary }) {
  const facts = strip.map(([term, key]): Fact => {
    const { pence, counted, of } = total[key];
    return [term, counted === 0 ? <Unknown key={key} about={term.toLowerCase()} />
      : <span key={key}><Figure to={paths.funding('projects')}>{formatMoneyProse(pence)}</Figure><span className="t2 src plain">{formatCount(counted)} of {plural(of, 'project')}</span></span>];
  });
  return <div className="row-of row-of--between strip-row"><Strip facts={facts} />{total.illustrative ? <Illustrative /> : null}</div>;
}
