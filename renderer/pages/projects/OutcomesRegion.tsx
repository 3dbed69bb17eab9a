import type { MeasureSummary } from '../../../shared/contract/outcomes.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { plural } from '../../../shared/domain/words.ts';
import { SmallMultipleKey } from '../../components/charts/SmallMultiple.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';
import { MeasureGap } from './MeasureGap.tsx';
import { MiniMeasure } from './MiniMeasure.tsx';
import { useGroups } from './useGroups.ts';

/** One measure for each outcome group, a gap where there is none. */
export function OutcomesRegion({ project }: { readonly project: ProjectDetail }) {
  const { reference, measures, outcomes } = project;
  const groups = useGroups();
  const chosen = (key: string): MeasureSummary | undefined => {
    const named = outcomes.find(({ outcome }) => outcome === key)?.named;
    return measures.find((measure) => measure.reference === named?.measure);
  };
  const shown = groups.flatMap(({ key }) => chosen(key) ?? []);
  const drawn = shown.filter(({ latest }) => latest !== null);
  return (
    <Region title="Outcomes" illustrative={shown.some(({ illustrative }) => illustrative)} note={measures.length === 0 ? 'no measure yet' : `one measure for each group, the worst; ${measures.length} in all`}
      act={measures.length === 0 ? undefined : <Link to={paths.project(reference, 'outcomes')}>All outcomes</Link>}>
      <div className="minis">
        {groups.map(({ key, name, addedGoal }) => {
          const measure = chosen(key);
          return (
            <div key={key}>
              <h3 className="oc">{name}</h3>
              {measure === undefined ? <MeasureGap project={reference} outcome={key} addedGoal={addedGoal} /> : <MiniMeasure measure={measure} addedGoal={addedGoal} />}
            </div>
          );
        })}
      </div>
      {drawn.length === 0 ? null : <SmallMultipleKey england={drawn.some(({ england }) => england.length > 0)} shorthand={drawn.some(({ series }) => series.some(({ shorthand }) => shorthand === 'c'))} />}
      {measures.length === 0 || shown.length > 0 ? null : <p className="t2">{plural(measures.length, 'measure')} outside the outcome groups.</p>}
    </Region>
  );
}
