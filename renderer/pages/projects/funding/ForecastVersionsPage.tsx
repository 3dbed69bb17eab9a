import { useParams } from 'react-router';
import type { ForecastVersions } from '../../../../shared/contract/funding.ts';
import { quarterName, quarterShort } from '../../../../shared/domain/financialQuarter.ts';
import type { VersionCell } from '../../../../shared/domain/forecastTable.ts';
import { formatPoundsInTable, formatPoundsSigned } from '../../../../shared/domain/money.ts';
import { useAnswer } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Head } from '../../../components/Head.tsx';
import { Link, useAward } from '../../../components/Link.tsx';
import { RefusedPage } from '../../../components/RefusedPage.tsx';
import { Region } from '../../../components/Region.tsx';
import { Legend, Scroll, Table } from '../../../components/table/Table.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { useShown } from '../../../components/useShown.ts';
import { paths } from '../../../paths.ts';
import { TotalCell } from '../../../components/TotalCell.tsx';
import { AwardsOf } from '../AwardSwitch.tsx';

/** What an award was forecast to spend, as said quarter by quarter, beside what was spent. */
export function ForecastVersionsPage() {
  const { project = '' } = useParams();
  const { reply } = useAnswer('funding.forecasts', { project, award: useAward() });
  return (
    <Answer reply={reply} refused={(problem) => <RefusedPage title="Forecast versions" problem={problem} />}>
      {(forecasts) => <Shown forecasts={forecasts} />}
    </Answer>
  );
}

function Shown({ forecasts }: { readonly forecasts: ForecastVersions }) {
  const { project, columns, illustrative } = forecasts;
  useShown();
  return (
    <>
      <Head title="Forecast versions" crumb={<><Link to={paths.projects}>Projects</Link><Link to={paths.project(project.reference, 'funding')}>{project.name}</Link></>}
        sub="A forecast belongs to the quarter it was made in. The latest counts; the ones before it are kept." />
      <AwardsOf project={project.reference} />
      {columns.length === 0
        ? <Empty title="Nothing was forecast yet." act={<Link className="btn" to={paths.project(project.reference, 'funding')}>Go to the grid of quarters</Link>}>The first figure typed under Forecast begins version 1.</Empty>
        : <>
            <Region title="Versions" illustrative={illustrative}><Versions forecasts={forecasts} /></Region>
            <Region title="Quarter by quarter, £" illustrative={illustrative}><ByQuarter forecasts={forecasts} /></Region>
          </>}
    </>
  );
}

function Versions({ forecasts: { columns } }: { readonly forecasts: ForecastVersions }) {
  return (
    <Scroll label="Versions table">
      <Table caption="Versions of the forecast, newest first" className="work">
        <thead><tr><th scope="col">Version</th><th scope="col">Made in</th><th scope="col">Last changed by</th><th scope="col" className="num">By it the award comes to</th></tr></thead>
        <tbody>{columns.map((column, at) => (
          <tr key={column.madeIn}><th scope="row">{at + 1}</th><td>{quarterName(column.madeIn)}</td><td>{column.by ?? <Unknown about={`who made version ${at + 1}`} />}</td><TotalCell total={column.toEnd} counting="quarters" /></tr>
        )).toReversed()}</tbody>
      </Table>
    </Scroll>
  );
}

const legend = [{ code: 'Bold', meaning: 'said in this version' }, { code: 'grey', meaning: 'carried forward from the one before' }, { code: '[z]', meaning: 'the quarter had begun' }];

function ByQuarter({ forecasts: { rows, columns } }: { readonly forecasts: ForecastVersions }) {
  return (
    <>
      <Scroll label="Forecasts by quarter table">
        <Table caption="What each version said of each quarter, and what was spent, in pounds" className="work">
          <thead><tr><th scope="col">Quarter</th>
            {columns.map(({ madeIn }, at) => <th key={madeIn} scope="col" className="num">Version {at + 1}<span className="t2 src plain nowrap">{quarterShort(madeIn)}</span></th>)}
            <th scope="col" className="num">Actual</th><th scope="col" className="num">Off the last</th></tr></thead>
          <tbody>{rows.map(({ quarter, actual, off }, down) => (
            <tr key={quarter}><th scope="row" className="nowrap">{quarterShort(quarter)}</th>
              {columns.map(({ madeIn, cells }) => <td key={madeIn} className="num"><Said cell={cells[down] ?? null} /></td>)}
              <td className="num">{actual === null ? '' : formatPoundsInTable(actual)}</td><td className="num">{off === null ? '' : formatPoundsSigned(off)}</td></tr>
          ))}</tbody>
        </Table>
      </Scroll>
      <Legend lines={legend} />
    </>
  );
}

/** Said in this version, carried forward, cleared, or not to be said any more. */
function Said({ cell }: { readonly cell: VersionCell | null }) {
  if (cell === null) return <span className="t2">[z]</span>;
  if (cell.pence === null) return <span className="t2">{cell.own ? 'Cleared' : 'None'}</span>;
  return cell.own ? <b>{formatPoundsInTable(cell.pence)}</b> : <span className="t2">{formatPoundsInTable(cell.pence)}</span>;
}
