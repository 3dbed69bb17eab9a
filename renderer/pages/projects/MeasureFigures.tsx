import type { MeasureDetail, MeasureSummary } from '../../../shared/contract/outcomes.ts';
import { legendFor, readMarkers, type Marker, type Shorthand } from '../../../shared/domain/shorthand.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Link } from '../../components/Link.tsx';
import { Legend } from '../../components/table/Table.tsx';
import { SmallMultiple } from '../../components/charts/SmallMultiple.tsx';
import { measureAlt, shortFigure } from '../../format/measure.ts';
import { paths } from '../../paths.ts';
import { FiguresByCouncil } from './FiguresByCouncil.tsx';
import { SeriesTable } from './SeriesTable.tsx';

/** What a measure is made of: its definition, its series, and every council's figures. */
export function MeasureFigures({ measure, mayRecord }: { readonly measure: MeasureSummary; readonly mayRecord: boolean }) {
  const { reply } = useAnswer('measures.get', { measure: measure.reference });
  return <Answer reply={reply}>{(detail) => <Figures measure={detail} mayRecord={mayRecord} />}</Answer>;
}

const usedIn = ({ series, observations }: MeasureDetail): readonly (Shorthand | Marker)[] => [
  ...[...series, ...observations].flatMap(({ shorthand }) => shorthand ?? []),
  ...observations.flatMap(({ markers }) => readMarkers(markers) ?? []),
];

function Figures({ measure, mayRecord }: { readonly measure: MeasureDetail; readonly mayRecord: boolean }) {
  const { reference, project, indicator, version, series, england, judgedBy, target, latest, observations } = measure;
  const definition = indicator.versions.find((each) => each.version === version);
  return (
    <div className="stack">
      <div className="prose">
        {definition === undefined ? null : <p>{definition.definition}{indicator.versions.length > 1 ? <span className="t2"> Definition version {version}.</span> : null}</p>}
        {mayRecord ? <p><Link to={paths.record(project.reference, { measure: reference })}>Record a figure<span className="vh"> of {indicator.name}</span></Link></p> : null}
      </div>
      {series.length === 0 ? <p className="t2">No figure is recorded yet.</p> : (
        <div className="cols cols--figures">
          {latest === null ? null : <SmallMultiple alt={measureAlt(measure)} points={series} england={england} target={judgedBy?.value ?? target?.value ?? null} format={(value) => shortFigure(indicator, value)} />}
          <SeriesTable measure={measure} />
          {observations.length === 0 ? null : <FiguresByCouncil measure={measure} />}
        </div>
      )}
      <Legend lines={legendFor(usedIn(measure))} />
    </div>
  );
}
