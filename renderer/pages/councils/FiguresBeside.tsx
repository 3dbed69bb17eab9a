import type { CouncilDetail, CouncilFigure, Together } from '../../../shared/contract/councilPages.ts';
import type { NationalShown } from '../../../shared/contract/indicatorPages.ts';
import { needsParts } from '../../../shared/domain/indicator.ts';
import { periodShort } from '../../../shared/domain/period.ts';
import { inBrackets, legendFor, readMarkers } from '../../../shared/domain/shorthand.ts';
import { lowerFirst, plural } from '../../../shared/domain/words.ts';
import { Empty } from '../../components/Empty.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Link } from '../../components/Link.tsx';
import { Mark, markGround } from '../../components/Mark.tsx';
import { Region } from '../../components/Region.tsx';
import { GroupRow, Legend, Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { markersText, shortFigure, unitInWords } from '../../format/measure.ts';
import { paths } from '../../paths.ts';

/** Each measure the council reports: its latest figure beside England's, the region's and other councils'. */
export function FiguresBeside({ council }: { readonly council: CouncilDetail }) {
  const { shortName, region, figures } = council;
  const used = figures.flatMap(({ latest }) => [...(latest?.shorthand == null ? [] : [latest.shorthand]), ...(readMarkers(latest?.markers ?? '') ?? [])]);
  const projects = [...Map.groupBy(figures, ({ project }) => project.reference)];
  return (
    <Region title="Figures beside others" illustrative={figures.some(({ illustrative }) => illustrative)} note={figures.length === 0 ? undefined : `${plural(figures.length, 'measure')}, the latest figure of each, read against the project’s target`}>
      {figures.length === 0 ? <Empty title={`No figure of ${shortName} is recorded.`} act={<Link className="btn" to={paths.outcomes}>All outcomes</Link>}>Each measure it reports will be here beside England’s figure and other councils’.</Empty> : (
        <>
          <Scroll label="Figures table">
            <Table caption={`Latest figures of ${shortName} beside England, ${region} and other councils`} className="beside" widths={[null, 104, 112, 104, 132, 132, 92, 92]}>
              <thead>
                <tr><th scope="col">Measure</th><th scope="col">Stands</th><th scope="col" className="num">{shortName}</th><th scope="col">For</th><th scope="col" className="num">England</th><th scope="col" className="num">{region}</th><th scope="col" className="num">Others in region</th><th scope="col" className="num">All other councils</th></tr>
              </thead>
              {projects.map(([reference, rows]) => (
                <tbody key={reference}>
                  <GroupRow columns={8} count={rows.length}>{rows[0]?.project.name}</GroupRow>
                  {rows.map((figure) => <FigureRow key={figure.measure} figure={figure} />)}
                </tbody>
              ))}
            </Table>
          </Scroll>
          <Legend lines={legendFor(used)} />
          <p className="t2 gap-above prose">England and {region} are as published, for all children and not only a project’s. Other councils are those that report the same indicator by the same definition, for the same people and period: their numbers are added up and the figure worked out anew. Under it stands how many gave one. Counts and scores are not added.</p>
        </>
      )}
    </Region>
  );
}

type Unit = CouncilFigure['indicator'];

const said = (indicator: Unit, { value, shorthand }: Pick<Together, 'value' | 'shorthand'>) =>
  (value !== null ? shortFigure(indicator, value) : shorthand === null ? <Unknown /> : <span className="short">{inBrackets(shorthand)}</span>);

function FigureRow({ figure }: { readonly figure: CouncilFigure }) {
  const { measure, under, indicator, basis, basisNote, state, latest, england, region, othersInRegion, others } = figure;
  const to = paths.measure(measure, { council: under });
  const combined = needsParts(indicator.kind);
  return (
    <tr>
      <th scope="row"><Link className="row" to={to}><b>{indicator.name}</b></Link><span className="t2 src">{unitInWords(indicator)}. Of {lowerFirst(basisNote ?? basis)}</span></th>
      <td className={markGround(state)}><Mark state={state} /></td>
      <td className="num">{latest === null || (latest.value === null && latest.shorthand === null) ? <Unknown /> : <><Figure to={to}>{said(indicator, latest)}<span className="vh"> {indicator.name}</span></Figure>{latest.markers === '' ? null : <span className="short"> {markersText(latest.markers)}</span>}</>}</td>
      <td className="t2">{latest === null ? null : periodShort(latest.period)}</td>
      <td className="num"><Published figure={england} indicator={indicator} /></td>
      <td className="num"><Published figure={region} indicator={indicator} /></td>
      <td className="num"><Others figure={othersInRegion} indicator={indicator} combined={combined} /></td>
      <td className="num"><Others figure={others} indicator={indicator} combined={combined} /></td>
    </tr>
  );
}

const Published = ({ figure, indicator }: { readonly figure: NationalShown | null; readonly indicator: Unit }) =>
  (figure === null ? <span className="t2">None published</span> : <>{shortFigure(indicator, figure.value)}<span className="t2 src">{periodShort(figure.period)}</span></>);

function Others({ figure, indicator, combined }: { readonly figure: Together | null; readonly indicator: Unit; readonly combined: boolean }) {
  if (figure === null) return <span className="t2">{combined ? 'None' : 'Not added'}</span>;
  return <>{said(indicator, figure)}<span className="t2 src">{figure.counted} of {figure.of}</span></>;
}
