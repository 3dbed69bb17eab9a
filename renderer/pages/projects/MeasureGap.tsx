import { useAnswer, useRefusal } from '../../api/hooks.ts';
import { Link } from '../../components/Link.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { paths } from '../../paths.ts';

/** The place of a measure that does not exist, with the action that makes it. */
export function MeasureGap({ project, outcome, addedGoal }: { readonly project: string; readonly outcome: string; readonly addedGoal: boolean }) {
  const mayAdd = useRefusal('measures.add') === null;
  const { reply } = useAnswer('indicators.list', {}, { when: mayAdd });
  const count = reply?.ok === true ? reply.value.indicators.filter((indicator) => indicator.outcome?.key === outcome).length : 0;
  return (
    <div className="gap">
      <p><Unknown>No measure yet</Unknown>{addedGoal ? <span className="t2 src">Added goal</span> : null}</p>
      {mayAdd ? <p className="gap-above"><Link to={paths.addMeasure(project, outcome)}>{count === 0 ? 'Choose from the library' : `Choose from ${count} in the library`}</Link></p> : null}
    </div>
  );
}
