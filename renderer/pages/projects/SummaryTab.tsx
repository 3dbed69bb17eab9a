import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { AboutRegion } from './AboutRegion.tsx';
import { AwardRegion } from './AwardRegion.tsx';
import { ChangedLately } from './ChangedLately.tsx';
import { CouncilsRegion } from './CouncilsRegion.tsx';
import { OutcomesRegion } from './OutcomesRegion.tsx';

/** The project at a glance. */
export function SummaryTab({ project }: { readonly project: ProjectDetail }) {
  return (
    <div className="cols cols--work">
      <div className="stack"><OutcomesRegion project={project} /><CouncilsRegion project={project} /></div>
      <div className="stack">{project.kind === 'grant' ? <AwardRegion project={project} /> : null}<AboutRegion project={project} /><ChangedLately project={project} /></div>
    </div>
  );
}
