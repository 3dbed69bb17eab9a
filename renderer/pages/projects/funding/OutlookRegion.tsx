import { useState } from 'react';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { quarterShort, yearOf, yearShort } from '../../../../shared/domain/financialQuarter.ts';
import { formatPoundsInTable } from '../../../../shared/domain/money.ts';
import { joinList } from '../../../../shared/domain/words.ts';
import { useFile } from '../../../api/file.ts';
import { CumulativeChart } from '../../../components/charts/CumulativeChart.tsx';
import type { MoneyRun } from '../../../components/charts/cumulativeModel.ts';
import { Illustrative } from '../../../components/Illustrative.tsx';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { moneyLines, type MoneyLines } from './moneyLines.ts';

/** Where the award is heading: what was profiled, spent and forecast, added up quarter by quarter. Nothing where no line can be drawn. */
export function OutlookRegion({ funding }: { readonly funding: ProjectFunding }) {
  const { frame: { today } } = useFile();
  const [table, setTable] = useState(false);
  const lines = moneyLines(funding);
  if (lines === null) return null;
  const { finding, missing, quarters } = lines;
  return (
    <Region title={finding}>
      <p className="t2">Cumulative £, by financial year {funding.illustrative ? <Illustrative /> : null}</p>
      {table ? <AsTable lines={lines} /> : (
        <CumulativeChart {...lines} periods={quarters.length} groups={yearsOf(lines)}
          alt={`Line chart of profile, spending and forecast, added up by quarter from ${quarterShort(quarters[0] ?? '')} to ${quarterShort(quarters.at(-1) ?? '')}. ${finding}.`} />
      )}
      <p className="t2 gap-above">
        <button type="button" className="link" onClick={() => setTable(!table)}>{table ? 'Show as picture' : 'Show as table'}</button> As at {formatDate(today)}.
        {missing.length === 0 ? null : ` Neither reported nor forecast: ${missing.length > 4 ? `${missing.length} quarters, from ${quarterShort(missing[0] ?? '')}` : joinList(missing.map(quarterShort))}.`}
      </p>
    </Region>
  );
}

const yearsOf = ({ quarters }: MoneyLines) =>
  [...new Set(quarters.map(yearOf))].map((year) => ({ name: yearShort(year), from: quarters.findIndex((quarter) => yearOf(quarter) === year), to: quarters.findLastIndex((quarter) => yearOf(quarter) === year) + 1 }));

function AsTable({ lines: { quarters, profile, actual, forecast } }: { readonly lines: MoneyLines }) {
  const at = (runs: readonly MoneyRun[], place: number): number | null => runs.flat().find((point) => point.place === place)?.pence ?? null;
  const cell = (pence: number | null): string => (pence === null ? '' : formatPoundsInTable(pence));
  return (
    <Scroll label="Profile, spending and forecast table">
      <Table caption="Profile, spending and forecast, added up to the end of each quarter, in pounds" className="lines">
        <thead><tr><th scope="col">To the end of</th><th scope="col" className="num">Profile</th><th scope="col" className="num">Actual</th><th scope="col" className="num">Forecast</th></tr></thead>
        <tbody>
          {quarters.map((quarter, nth) => {
            const spent = at(actual, nth + 1);
            return <tr key={quarter}><th scope="row">{quarterShort(quarter)}</th><td className="num">{cell(at(profile, nth + 1))}</td><td className="num">{cell(spent)}</td><td className="num">{spent === null ? cell(at(forecast, nth + 1)) : ''}</td></tr>;
          })}
        </tbody>
      </Table>
    </Scroll>
  );
}
