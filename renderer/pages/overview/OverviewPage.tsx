import { formatDate, weekdayName } from '../../../shared/domain/calendar.ts';
import { useFile } from '../../api/file.ts';
import { useAnswer, useRefusal } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { CouncilsTakingPart } from '../../components/councils/CouncilsTakingPart.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';
import { Attention } from './Attention.tsx';
import { MoneyAwarded } from './MoneyAwarded.tsx';
import { OutcomesByProject } from './OutcomesByProject.tsx';
import { OverdueMeasures } from './OverdueMeasures.tsx';
import { RecentChanges } from './RecentChanges.tsx';
import { SeeAsAt } from './SeeAsAt.tsx';

/** What needs somebody, how much was awarded as far as it is known, how outcomes stand, what changed. */
export function OverviewPage() {
  const { frame, asAt } = useFile();
  const mayImport = useRefusal('imports.apply') === null;
  const mayAdd = useRefusal('projects.add') === null;
  return (
    <>
      <Head title="Overview" sub={asAt === null ? `${frame.title}. ${weekdayName(frame.today)} ${formatDate(frame.today)}` : frame.title} acts={asAt === null ? <><SeeAsAt />{mayImport ? <Link className="btn" to={paths.importFigures}>Import figures</Link> : null}<Link className="btn" to={paths.exportFigures()}>Export figures</Link></> : undefined} />
      {frame.counts.projects + frame.counts.examples === 0
        ? <Region title="Projects"><Empty title="No project yet." act={<>{mayAdd ? <Link className="btn btn--main" to={paths.addProject}>Add project</Link> : null}<Link className="btn" to={paths.rounds}>Rounds</Link></>}>Projects, what was awarded and how outcomes stand will be here.</Empty></Region>
        : <Content />}
      <RecentChanges />
    </>
  );
}

function Content() {
  const { reply: attention } = useAnswer('attention.list', {});
  const { reply: summary } = useAnswer('portfolio.summary', {});
  const { reply: outcomes } = useAnswer('outcomes.summary', {});
  const { reply: councils } = useAnswer('councils.map', {});
  return (
    <>
      <div className="cols cols--work below">
        <div className="stack"><Answer reply={attention}>{(list) => <><Attention {...list} /><OverdueMeasures overdue={list.overdue} /></>}</Answer></div>
        <Answer reply={summary}>{(money) => <MoneyAwarded summary={money} />}</Answer>
      </div>
      <div className="below"><Answer reply={outcomes}>{(all) => <OutcomesByProject {...all} />}</Answer></div>
      <div className="below"><Answer reply={councils}>{(map) => <CouncilsTakingPart map={map} />}</Answer></div>
    </>
  );
}
