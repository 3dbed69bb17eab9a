import { Navigate, useParams } from 'react-router';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Head } from '../../components/Head.tsx';
import { usePlace } from '../../components/Link.tsx';
import { Refused } from '../../components/Refused.tsx';
import { paths, placed } from '../../paths.ts';

/** A measure is shown in its project: the address of a measure leads to its row there, opened. */
export function MeasureRedirect() {
  const { measure = '' } = useParams();
  const place = usePlace();
  const { reply } = useAnswer('measures.get', { measure });
  return (
    <Answer reply={reply} refused={(problem) => <><Head title="Measure" /><Refused problem={problem} /></>}>
      {({ project, reference }) => <Navigate replace to={placed(paths.projectOutcome(project.reference, reference), place)} />}
    </Answer>
  );
}
