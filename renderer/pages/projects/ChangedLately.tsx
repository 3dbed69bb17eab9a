import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { formatDateShort } from '../../../shared/domain/calendar.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { ChangeWords } from '../../components/changes/ChangeWords.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';

/** The latest changes that touched the project. */
export function ChangedLately({ project: { reference, title } }: { readonly project: ProjectDetail }) {
  const { reply } = useAnswer('changes.list', { project: reference, limit: 4 });
  return (
    <Region title="Changed lately" illustrative={reply?.ok === true && reply.value.changes.some(({ illustrative }) => illustrative)} act={<Link to={paths.project(reference, 'history')}>History</Link>}>
      <Answer reply={reply}>
        {({ changes }) => (
          <ol className="tl">
            {changes.map((change) => (
              <li key={change.seq}><span className="when">{formatDateShort(change.date)}</span><span><b>{change.title}</b><span className="src"><ChangeWords change={change} within={title} /></span><span className="t2 src">{change.actor.name}</span></span></li>
            ))}
          </ol>
        )}
      </Answer>
    </Region>
  );
}
