import { useParams } from 'react-router';
import type { CriteriaShown, DecidedConditionShown, DecisionShown, RoundPage } from '../../../shared/contract/roundDecisions.ts';
import { formatDate, formatDateShort } from '../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import { formatPartial } from '../../../shared/domain/partialDate.ts';
import { plural, upperFirst } from '../../../shared/domain/words.ts';
import { useAnswer, useRefusal } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { ofAward, paths } from '../../paths.ts';

/** What bids to a round were judged by, what changed after it opened and why, and what was decided on each bid. */
export function RoundDecisionsPage() {
  const { round: reference = '' } = useParams();
  const { reply } = useAnswer('rounds.get', { reference });
  return <Answer reply={reply} waiting={<Waiting rows={6} />}>{(page) => <Shown page={page} />}</Answer>;
}

function Shown({ page: { round, opensOn, criteria, decisions, projects } }: { readonly page: RoundPage }) {
  const maySet = useRefusal('rounds.setCriteria') === null;
  const mayDecide = useRefusal('decisions.record') === null;
  const mayEdit = useRefusal('rounds.edit') === null;
  const changed = criteria.filter(({ afterOpening }) => afterOpening).length;
  const decided = new Set(decisions.map(({ project }) => project.reference)).size;
  const opened = opensOn === null ? 'When it opened is not known' : `Opened ${opensOn.length === 10 ? 'on' : 'in'} ${formatPartial(opensOn)}`;
  return (
    <>
      <Head title={round.name} crumb={<Link to={paths.rounds}>Rounds</Link>} sub={`${opened}. ${changed === 0 ? 'No criteria changed after that' : `Its criteria changed ${changed === 1 ? 'once' : `${changed} times`} after that`}.`}
        acts={<><Link className="btn" to={paths.projectsLike({ round: round.reference })}>Its projects</Link>{mayEdit ? <Link className="btn" to={paths.editRound(round.reference)}>Edit round</Link> : null}</>} />
      <Region title="Criteria" illustrative={criteria.some(({ illustrative }) => illustrative)}
        act={maySet ? <Link to={paths.roundDecisions(round.reference, 'criteria')}>{criteria.length === 0 ? 'Enter criteria' : 'Change criteria'}</Link> : undefined}>
        {criteria.length === 0 ? <p className="t2">No criteria are on record.</p> : <Criteria criteria={criteria} />}
      </Region>
      <div className="below">
        <Region title="Decisions on bids" note={`${decided} of ${plural(projects.length, 'project')}`} illustrative={decisions.some(({ illustrative }) => illustrative)}
          act={mayDecide && projects.length > 0 ? <Link to={paths.roundDecisions(round.reference, 'decide')}>Record a decision</Link> : undefined}>
          {decisions.length === 0 ? <p className="t2">No decision is on record.</p> : <Decisions decisions={decisions} />}
        </Region>
      </div>
    </>
  );
}

const Lines = ({ of }: { readonly of: readonly string[] }) => of.map((line) => <span key={line} style={{ display: 'block' }}>{line}</span>);

const Criteria = ({ criteria }: { readonly criteria: readonly CriteriaShown[] }) => (
  <Scroll label="Criteria table">
    <Table caption="Criteria, newest first" className="lines" widths={[72, 112, null, 300, 176]}>
      <thead><tr><th scope="col">Version</th><th scope="col">From</th><th scope="col">Criteria</th><th scope="col">Why it changed</th><th scope="col">Decided by</th></tr></thead>
      <tbody>
        {criteria.map(({ version, text, from, reason, decidedBy, afterOpening }) => (
          <tr key={version}>
            <th scope="row">{version}</th>
            <td className="nowrap">{formatDateShort(from)}{afterOpening ? <span className="t2 src">after opening</span> : null}</td>
            <td><Lines of={text.split('\n')} /></td>
            <td>{reason ?? ''}</td>
            <td>{decidedBy ?? <Unknown about="who decided" />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  </Scroll>
);

const Decisions = ({ decisions }: { readonly decisions: readonly DecisionShown[] }) => (
  <Scroll label="Decisions table">
    <Table caption="Decisions on bids, newest first" className="lines">
      <thead><tr><th scope="col">Project</th><th scope="col">Recommended</th><th scope="col">Decided</th><th scope="col">By</th><th scope="col">Interests declared</th><th scope="col">In the award</th></tr></thead>
      <tbody>{decisions.map((each) => <Decision key={`${each.project.reference} ${each.decidedOn}`} decision={each} />)}</tbody>
    </Table>
  </Scroll>
);

const withAmount = (words: string, pence: number | null): string => (pence === null ? upperFirst(words) : `${upperFirst(words)}, ${formatMoney(pence)}`);

/** A condition as it was decided, with how far it has got; a link to it where this person may change it. */
function ConditionLine({ project, condition: { title, inAward }, mayOpen }: { readonly project: string; readonly condition: DecidedConditionShown; readonly mayOpen: boolean }) {
  if (inAward === null) return <span className="t2 src">{title}</span>;
  const { award, number, state, dueOn } = inAward;
  const place = ofAward(mayOpen ? paths.editCondition(project, number) : paths.project(project, 'funding'), { project, award });
  return <span className="src"><Link to={place}>{title}</Link><span className="t2">, {state}{dueOn === null || state === 'met' || state === 'set aside' ? '' : `, due ${formatDateShort(dueOn)}`}</span></span>;
}

function Decision({ decision: { project, assessment, recommendation, recommendedBy, recommendedPence, decision, decidedPence, decidedOn, decidedBy, interests, reason, conditions, figure } }: { readonly decision: DecisionShown }) {
  const mayOpen = useRefusal('conditions.update') === null;
  return (
    <tr>
      <th scope="row"><Link to={paths.project(project.reference)}>{project.name}</Link></th>
      <td>
        {recommendation === null ? <Unknown about="what was recommended" /> : withAmount(recommendation, recommendedPence)}
        {recommendedBy === null ? null : <span className="t2 src">{recommendedBy}</span>}{assessment === null ? null : <span className="t2 src">{assessment}</span>}
      </td>
      <td>
        {withAmount(decision, decidedPence)}
        {reason === null ? null : <span className="t2 src">{reason}</span>}{conditions.map((condition) => <ConditionLine key={condition.title} project={project.reference} condition={condition} mayOpen={mayOpen} />)}
      </td>
      <td>{decidedBy}<span className="t2 src">{formatDate(decidedOn)}</span></td>
      <td>{interests}</td>
      <td>{figure === null ? '' : <Link to={`${paths.project(project.reference)}?show=award`}>{figure.pence === null ? upperFirst(figure.kind) : `${formatMoney(figure.pence)}, ${figure.kind}`}</Link>}</td>
    </tr>
  );
}
