import { useMemo } from 'react';
import { useParams } from 'react-router';
import type { AwardRecords } from '../../../../shared/contract/awardRecords.ts';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { useAnswer, useRefusal } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Head } from '../../../components/Head.tsx';
import { Link, useAward } from '../../../components/Link.tsx';
import { useLeaveWhenGone } from '../../../components/useLeaveWhenGone.ts';
import { Waiting } from '../../../components/Waiting.tsx';
import { paths } from '../../../paths.ts';
import { AwardSwitch } from '../AwardSwitch.tsx';
import { useMayRecord } from '../useMayRecord.ts';
import { ProfileGrid } from './ProfileGrid.tsx';

/** The award of a project by financial quarter, cost category and, where it is shared, council. */
export function ProfilePage() {
  const { project: reference = '' } = useParams();
  const { reply } = useAnswer('projects.get', { reference });
  useLeaveWhenGone(reply, reference, paths.projects);
  const name = reply?.ok === true ? reply.value.title : reference;
  return (
    <>
      <Head title="Profile" crumb={<><Link to={paths.projects}>Projects</Link><Link to={paths.project(reference)}>{name}</Link><Link to={paths.project(reference, 'funding')}>Funding</Link></>} />
      <Answer reply={reply}>{(project) => (project.kind === 'grant' ? <Asked project={project} /> : <Empty title="A practice example has no award.">Money is kept of grants only.</Empty>)}</Answer>
    </>
  );
}

function Asked({ project }: { readonly project: ProjectDetail }) {
  const award = useAward();
  const { reply: money } = useAnswer('funding.project', { project: project.reference, award });
  const { reply: records } = useAnswer('records.get', { project: project.reference, award });
  return (
    <>
      <AwardSwitch awards={project.awards.map(({ reference }) => reference)} />
      <Answer reply={money} waiting={<Waiting rows={8} />}>{(funding) => (
        <Answer reply={records} waiting={<Waiting rows={8} />}>{({ shares }) => <Shown key={funding.award} project={project} funding={funding} shares={shares} />}</Answer>
      )}</Answer>
    </>
  );
}

interface Props {
  readonly project: ProjectDetail;
  readonly funding: ProjectFunding;
  readonly shares: AwardRecords['shares'];
}

function Shown({ project, funding, shares }: Props) {
  const { reference } = project;
  const mayRecord = useMayRecord(project);
  const refusal = useRefusal('profile.set');
  const mayVary = useRefusal('variations.start') === null && mayRecord && funding.award !== null;
  const mayDate = useRefusal('projects.edit') === null;
  const seen = useMemo(() => ({ funding, shares }), [funding, shares]);
  const running = funding.quarters.some(({ actual, paid }) => (actual ?? 0) !== 0 || (paid ?? 0) !== 0);
  if (funding.quarters.length === 0) {
    return <Empty title="No quarter is known yet." act={mayDate ? <Link className="btn btn--main" to={paths.editProject(reference, 'startsOn')}>Enter start and end date</Link> : undefined}>The quarters run from the start of the project to its end. With both dates known they stand here to fill in.</Empty>;
  }
  const says = refusal !== null ? `${refusal}.${mayVary ? ' A variation asks for another profile.' : ''}`
    : running ? 'Money of this award is spent or paid already. A variation of virement moves it from one cost category to another with who decided and why, and never below what is spent.' : null;
  return <ProfileGrid latest={seen} refusal={refusal} says={says} act={mayVary ? <Link to={paths.addVariation(reference, running ? 'virement' : 'money')}>Start a variation</Link> : undefined} />;
}
