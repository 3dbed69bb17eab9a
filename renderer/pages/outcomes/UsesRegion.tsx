import type { IndicatorUse } from '../../../shared/contract/indicatorPages.ts';
import type { IndicatorShown } from '../../../shared/contract/outcomes.ts';
import { periodShort } from '../../../shared/domain/period.ts';
import { plural } from '../../../shared/domain/words.ts';
import { Empty } from '../../components/Empty.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Link } from '../../components/Link.tsx';
import { Mark, markGround } from '../../components/Mark.tsx';
import { Region } from '../../components/Region.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { figureText } from '../../format/measure.ts';
import { paths } from '../../paths.ts';

/** The projects that use an indicator, all councils of each together. */
export function UsesRegion({ uses, indicator }: { readonly uses: readonly IndicatorUse[]; readonly indicator: IndicatorShown }) {
  const projects = new Set(uses.map(({ project }) => project.reference)).size;
  return (
    <Region title="Projects that use it" note={uses.length === 0 ? undefined : `${plural(projects, 'project')}, the councils of each together`} illustrative={uses.some(({ illustrative }) => illustrative)}>
      {uses.length === 0 ? <Empty title="No project uses this indicator." act={<Link className="btn" to={paths.projects}>All projects</Link>}>Open a project to take it on as a measure; the project will be here.</Empty> : (
        <Scroll label="Projects table">
          <Table caption={`Projects that use ${indicator.name}`} widths={[null, 160, 88, 128, 128, 112, 112]}>
            <thead><tr><th scope="col">Project</th><th scope="col">Of</th><th scope="col" className="num">Version</th><th scope="col">Stands</th><th scope="col">For</th><th scope="col" className="num">Latest</th><th scope="col" className="num">Target</th></tr></thead>
            <tbody>
              {uses.map(({ measure, project, basis, basisNote, version, state, latest, judgedBy, target }) => (
                <tr key={measure}>
                  <th scope="row"><Link to={paths.measure(measure)}>{project.name}</Link></th>
                  <td>{basisNote ?? basis}</td><td className="num">{version}</td>
                  <td className={markGround(state)}><Mark state={state} /></td>
                  <td className="t2">{latest === null ? null : periodShort(latest.period)}</td>
                  <td className="num">{latest === null ? <Unknown>None</Unknown> : latest.value === null ? <span className="t2">By council</span> : <Figure to={paths.measure(measure)}>{figureText(indicator, { value: latest.value, shorthand: null })}<span className="vh">, {project.name}</span></Figure>}</td>
                  <td className="num">{judgedBy === null && target === null ? <Unknown>None</Unknown> : figureText(indicator, { value: judgedBy?.value ?? target?.value ?? null, shorthand: null })}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Scroll>
      )}
    </Region>
  );
}
