import type { MeasureSummary } from '../../../shared/contract/outcomes.ts';
import { plural } from '../../../shared/domain/words.ts';
import { SmallMultiple } from '../../components/charts/SmallMultiple.tsx';
import { Link } from '../../components/Link.tsx';
import { Mark } from '../../components/Mark.tsx';
import { measureAlt, shortFigure, unitInWords } from '../../format/measure.ts';
import { paths } from '../../paths.ts';

/** One measure as a small picture, with how it stands and how many councils gave a figure. */
export function MiniMeasure({ measure, addedGoal }: { readonly measure: MeasureSummary; readonly addedGoal: boolean }) {
  const { indicator, series, england, judgedBy, target, latest, state, project, reference } = measure;
  return (
    <figure className="mini">
      <figcaption><b><Link className="row" to={paths.projectOutcome(project.reference, reference)}>{indicator.name}</Link></b><span className="t2 src">{unitInWords(indicator)}{addedGoal ? '. Added goal' : ''}</span></figcaption>
      {latest === null ? <div className="gap"><p className="t2">The line will be here once a figure is recorded.</p></div>
        : <SmallMultiple alt={measureAlt(measure)} points={series} england={england} target={judgedBy?.value ?? target?.value ?? null} format={(value) => shortFigure(indicator, value)} />}
      <p className="mark-of"><Mark state={state} /><span className="t2 nowrap">{latest === null ? null : latest.of > 1 ? `${latest.counted} of ${plural(latest.of, 'council')}` : latest.denominator === null ? null : `${latest.numerator} of ${latest.denominator}`}</span></p>
    </figure>
  );
}
