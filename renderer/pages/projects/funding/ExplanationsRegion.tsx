import type { ProjectFunding, QuarterShown } from '../../../../shared/contract/funding.ts';
import { quarterName } from '../../../../shared/domain/financialQuarter.ts';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { paths } from '../../../paths.ts';

/** Each quarter past the tolerance, with what was said of it or that it is to be explained; newest first. */
export function ExplanationsRegion({ funding, mayExplain }: { readonly funding: ProjectFunding; readonly mayExplain: boolean }) {
  const past = funding.quarters.filter(({ explanation }) => explanation !== null).toReversed();
  if (past.length === 0) return null;
  return (
    <div id="part-explanations" tabIndex={-1}>
      <Region title="Past the tolerance" note={`more than ${funding.tolerance.percent}% from the profile`} illustrative={funding.illustrative}>
        {past.map((quarter) => <Explanation key={quarter.quarter} project={funding.project.reference} quarter={quarter} mayExplain={mayExplain} />)}
      </Region>
    </div>
  );
}

function Explanation({ project, quarter: { quarter, variance, explanation }, mayExplain }: { readonly project: string; readonly quarter: QuarterShown; readonly mayExplain: boolean }) {
  if (explanation === null || variance === null) return null;
  const { state, text, by } = explanation;
  const apart = variance.percent === null ? 'off' : `${Math.abs(variance.percent).toFixed(1)}% ${variance.pence < 0 ? 'under' : 'over'}`;
  const verb = state === 'given' ? 'Change explanation' : 'Explain';
  return (
    <div className="note-row">
      <p><b className={state === 'due' ? 'outword' : undefined}>{quarterName(quarter)} is {apart} profile</b>{state === 'carried forward' ? <span className="t2"> Carried forward</span> : null}</p>
      <p>{text === null ? <span className="t2">Not explained yet.</span> : <>“{text}” <span className="t2">{by}.</span></>}
        {mayExplain ? <> <Link to={paths.explainVariance(project, quarter)}>{verb}<span className="vh"> of {quarterName(quarter)}</span></Link></> : null}</p>
    </div>
  );
}
