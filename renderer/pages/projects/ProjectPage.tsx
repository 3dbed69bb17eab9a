import { useParams } from 'react-router';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { Refused } from '../../components/Refused.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { Tag } from '../../components/Tag.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { useLeaveWhenGone } from '../../components/useLeaveWhenGone.ts';
import { paths, type ProjectTab } from '../../paths.ts';
import { CouncilsTab } from './CouncilsTab.tsx';
import { FundingTab } from './funding/FundingTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { LifecycleTag } from './LifecycleTag.tsx';
import { NotesTab } from './notes/NotesTab.tsx';
import { OutcomesTab } from './OutcomesTab.tsx';
import { ProjectActs } from './ProjectActs.tsx';
import { ProjectStrip } from './ProjectStrip.tsx';
import { SummaryTab } from './SummaryTab.tsx';

/** One project, in six parts. */
export function ProjectPage({ tab }: { readonly tab: ProjectTab }) {
  const { project: reference = '' } = useParams();
  const { reply } = useAnswer('projects.get', { reference });
  useLeaveWhenGone(reply, reference, paths.projects);
  return (
    <Answer reply={reply} waiting={<Waiting rows={5} />} refused={(problem) => <><Head title="Project" crumb={<Link to={paths.projects}>Projects</Link>} /><Refused problem={problem}><Link className="btn" to={paths.projects}>All projects</Link></Refused></>}>
      {(project) => <Shown key={project.reference} project={project} tab={tab} />}
    </Answer>
  );
}

function Shown({ project, tab }: { readonly project: ProjectDetail; readonly tab: ProjectTab }) {
  const { reference, title, lifecycle, kind, participations, measures, notes } = project;
  const part = (name: ProjectTab, label: string, count?: number) => ({ to: paths.project(reference, name), label, count, current: tab === name });
  return (
    <>
      <Head title={title} acts={<ProjectActs project={project} />}
        crumb={<><Link to={paths.projects}>Projects</Link><span>/</span><span>{reference}</span>{lifecycle === null ? null : <LifecycleTag lifecycle={lifecycle} />}{kind === 'practice example' ? <Tag status="Practice example" /> : null}</>} />
      {tab === 'funding' && kind === 'grant' ? null : <ProjectStrip project={project} />}
      <Tabs label="Project" tabs={[part('summary', 'Summary'), part('funding', 'Funding'), part('councils', 'Councils', participations.length), part('outcomes', 'Outcomes', measures.length), part('notes', 'Notes', notes), part('history', 'History')]} />
      <TabShown project={project} tab={tab} />
    </>
  );
}

function TabShown({ project, tab }: { readonly project: ProjectDetail; readonly tab: ProjectTab }) {
  switch (tab) {
    case 'summary': return <SummaryTab project={project} />;
    case 'funding': return <FundingTab project={project} />;
    case 'councils': return <CouncilsTab project={project} />;
    case 'outcomes': return <OutcomesTab project={project} />;
    case 'notes': return <NotesTab project={project} />;
    case 'history': return <HistoryTab project={project} />;
    default: return tab satisfies never;
  }
}
