import { useSearchParams } from 'react-router';
import type { MeasureSources } from '../../../shared/contract/indicatorPages.ts';
import type { MeasureDetail } from '../../../shared/contract/outcomes.ts';
import { needsParts } from '../../../shared/domain/indicator.ts';
import { periodCode, periodShort } from '../../../shared/domain/period.ts';
import { legendFor, readMarkers } from '../../../shared/domain/shorthand.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { Empty } from '../../components/Empty.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Region } from '../../components/Region.tsx';
import { GroupRow, Legend, Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { figureText, markersText } from '../../format/measure.ts';
import { paths } from '../../paths.ts';
import { byVersion } from './figuresText.ts';
import { MadeOf } from './MadeOf.tsx';
import { codeOf, type MeasureView, type ViewPoint } from './measureView.ts';

interface Props {
  readonly measure: MeasureDetail;
  readonly view: MeasureView;
  readonly sources: MeasureSources['figures'];
}

/** The figures of the line, by definition version; each opens what it is made of. */
export function FiguresRegion({ measure, view, sources }: Props) {
  const { indicator } = measure;
  const [params] = useSearchParams();
  const opened = params.get('period');
  const parts = needsParts(indicator.kind);
  const covered = view.points.some(({ coverage }) => coverage !== null);
  const groups = byVersion(view.points);
  const columns = 2 + (parts ? 2 : 0) + (covered ? 1 : 0);
  const used = view.points.flatMap(({ shorthand, markers }) => [...(shorthand === null ? [] : [shorthand]), ...(readMarkers(markers) ?? [])]);
  return (
    <Region title="Figures" illustrative={view.illustrative} note={view.name}>
      {view.points.length === 0 ? <Empty title="No figure yet.">Each figure will be a row here, and open what it is made of.</Empty> : (
        <>
          <Scroll label="Figures table">
            <Table caption={`${indicator.name}, ${view.name}`} className="dense">
              <thead><tr><th scope="col">For</th>{parts ? <><th scope="col" className="num">Number</th><th scope="col" className="num">Out of</th></> : null}<th scope="col" className="num">{indicator.unit === 'percent' ? '%' : 'Figure'}</th>{covered ? <th scope="col" className="num">Councils</th> : null}</tr></thead>
              {groups.map(({ version, points }) => (
                <tbody key={version}>
                  {groups.length < 2 && indicator.versions.length < 2 ? null : <GroupRow columns={columns}>{version === groups[0]?.version ? '' : '[b] '}Version {version}</GroupRow>}
                  {points.map((point) => <FigureRow key={`${periodCode(point.period)} ${point.version}`} point={point} measure={measure} view={view} parts={parts} covered={covered} />)}
                </tbody>
              ))}
            </Table>
          </Scroll>
          <Legend lines={legendFor([...used, ...(groups.length > 1 ? ['b' as const] : [])])} />
          {parts && indicator.numeratorName !== null ? <p className="t2">Number: {indicator.numeratorName}. Out of: {indicator.denominatorName ?? 'not said'}.</p> : null}
          {opened === null ? null : <MadeOf key={opened} measure={measure} whose={view.whose} period={opened} sources={sources} />}
        </>
      )}
    </Region>
  );
}

interface RowProps extends Omit<Props, 'sources'> {
  readonly point: ViewPoint;
  readonly parts: boolean;
  readonly covered: boolean;
}

function FigureRow({ point, measure, view, parts, covered }: RowProps) {
  const { period, value, numerator, denominator, shorthand, markers, coverage, version } = point;
  const { indicator, reference } = measure;
  const isLatest = view.latest !== null && periodCode(view.latest.period) === periodCode(period) && view.latest.version === version;
  const unknown = value === null && shorthand === null && (coverage === null || coverage.counted === 0);
  const short = (n: number | null) => (n !== null ? formatCount(n) : shorthand === null ? null : <span className="short">[{shorthand}]</span>);
  const code = codeOf(view.whose);
  return (
    <tr className={isLatest ? 'now' : undefined}>
      <th scope="row" className="nowrap">{periodShort(period)}</th>
      {parts ? <><td className="num">{short(numerator)}</td><td className="num">{short(denominator)}</td></> : null}
      <td className="num">
        {unknown ? <Unknown /> : (
          <><Figure to={paths.measure(reference, { council: code, period: periodCode(period) })}>{value === null && shorthand === null ? 'By council' : figureText(indicator, point).replace(/%$/, indicator.unit === 'percent' ? '' : '%')}<span className="vh">, {periodShort(period)}, what it is made of</span></Figure>{markers === '' ? null : <span className="short"> {markersText(markers)}</span>}</>
        )}
      </td>
      {covered ? <td className="num t2">{coverage === null ? null : `${coverage.counted} of ${coverage.of}`}</td> : null}
    </tr>
  );
}
