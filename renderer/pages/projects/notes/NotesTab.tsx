import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { useAnswer } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { NotesRegion } from './NotesRegion.tsx';
import { RatingsRegion } from './RatingsRegion.tsx';

/** What was heard and seen of the project, and how it was rated, each with its day and who wrote it. */
export function NotesTab({ project }: { readonly project: ProjectDetail }) {
  const { reply: notes } = useAnswer('notes.list', { project: project.reference });
  const { reply: ratings } = useAnswer('ratings.list', { project: project.reference });
  return (
    <div className="cols cols--work">
      <Answer reply={notes}>{(list) => <NotesRegion project={project} notes={list.notes} />}</Answer>
      <div className="stack">
        <Answer reply={ratings}>{(all) => <><RatingsRegion project={project} subject="delivery" all={all} /><RatingsRegion project={project} subject="risk" all={all} /></>}</Answer>
      </div>
    </div>
  );
}
