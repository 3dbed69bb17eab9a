import type { FundingVariances } from '../../../shared/contract/funding.ts';
import { quarterShort } from '../../../shared/domain/financialQuarter.ts';
import { formatPercentSigned, formatPoundsSigned } from '../../../shared/domain/money.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { plural } from '../../../shared/domain/words.ts';
import { Empty } from '../../components/Empty.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { ofAward, paths } from '../../paths.ts';

/** What each project spent to date against its profile, farthest off first; past the tolerance it is marked in words and colour. */
export function Variances({ variances: { tolerance, projects, of } }: { readonly variances: FundingVariances }) {
  const past = projects.filter((row) => row.past).length;
  return (
    <Region title="Over and under profile" note={`to date; tolerance ${tolerance.percent}%`} illustrative={projects.some(({ illustrative }) => illustrative)} act={<Link to={paths.settings}>Change tolerance</Link>}>
      {projects.length === 0 ? <Empty title="No spending can be held against a profile yet.">Projects with both a profile and what was spent will be here.</Empty> : (
        <>
          <Scroll label="Variance table">
            <Table caption="Spending to date against profile, farthest off first" className="work">
              <thead><tr><th scope="col">Project</th><th scope="col" className="num">Off by £</th><th scope="col" className="num">%</th></tr></thead>
              <tbody>
                {projects.map((row) => (
                  <tr key={row.project.reference}>
                    <th scope="row"><Link to={ofAward(paths.project(row.project.reference, 'funding'), { project: row.project.reference, award: row.toExplain[0]?.award ?? null })}>{shortTitle(row.project.name)}</Link>
                      <span className="t2 src">To {quarterShort(row.to)}{row.past ? ', past the tolerance' : ''}{row.unexplained > 0 ? `, ${plural(row.unexplained, 'quarter')} to explain` : ''}</span></th>
                    <td className={row.past ? 'num outword' : 'num'}>{formatPoundsSigned(row.pence)}</td>
                    <td className={row.past ? 'num outword' : 'num'}>{row.percent === null ? '' : formatPercentSigned(row.percent)}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Scroll>
          <p className="t2 gap-above">{past === 0 ? 'None is' : `${plural(past, 'project')} ${past === 1 ? 'is' : 'are'}`} past the tolerance. Known for {projects.length} of {plural(of, 'project')}.</p>
        </>
      )}
    </Region>
  );
}
