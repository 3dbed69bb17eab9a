import { Navigate, useParams } from 'react-router';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { usePlace } from '../../components/Link.tsx';
import { RefusedPage } from '../../components/RefusedPage.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { useLeaveWhenGone } from '../../components/useLeaveWhenGone.ts';
import { paths, placed, type RecordPlace } from '../../paths.ts';
import { Recording } from './Recording.tsx';
import { councilAsked, councilInstead } from './recordPlace.ts';
import { useComeBack } from './useComeBack.ts';

/** The figures of a project for one council or for the project as a whole: what is left, and one measure to fill in. */
export function RecordPage() {
  const { project = '', council, measure, period } = useParams();
  const place = usePlace();
  const comeBack = useComeBack();
  const { reply } = useAnswer('record.tasks', { project, ...councilAsked(council) });
  useLeaveWhenGone(reply, project, paths.projects);
  return (
    <Answer reply={reply} waiting={<Waiting rows={8} />} refused={(problem) => <RefusedPage title="Figures cannot be recorded here" problem={problem} />}>
      {(tasks) => {
        const instead = councilInstead(council, tasks);
        const rest: RecordPlace = { ...(measure === undefined ? {} : { measure }), ...(period === undefined ? {} : { period }) };
        if (instead !== null) return <Navigate replace to={placed(paths.record(project, { council: instead, ...rest }), place)} />;
        return <Recording tasks={tasks} asked={rest} comeBack={comeBack} />;
      }}
    </Answer>
  );
}
