import type { FundingSummary } from '../../../shared/contract/funding.ts';
import { yearShort } from '../../../shared/domain/financialQuarter.ts';
import { Region } from '../../components/Region.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { TotalCell } from './TotalCell.tsx';

const heads = ['awarded', 'profiled', 'forecast', 'spent', 'paid', 'scheduled'] as const;

/** The money by financial year; what lies in no year that is known stands last, so that each column sums to the total. */
export function ByYear({ summary: { byYear, total } }: { readonly summary: FundingSummary }) {
  return (
    <Region title="By financial year" note="£, with how many projects each is known of" illustrative={total.illustrative}>
      <Scroll label="Money by year table">
        <Table caption="Money by financial year, in pounds" className="lines">
          <thead><tr><th scope="col">Year</th>{heads.map((head) => <th key={head} scope="col" className="num">{head.slice(0, 1).toUpperCase()}{head.slice(1)}</th>)}</tr></thead>
          <tbody>{byYear.map((row) => <tr key={row.year ?? 'none'}><th scope="row">{row.year === null ? 'No year known' : yearShort(row.year)}</th>{heads.map((head) => <TotalCell key={head} total={row[head]} />)}</tr>)}</tbody>
          <tfoot><tr><th scope="row">All years</th>{heads.map((head) => <TotalCell key={head} total={total[head]} />)}</tr></tfoot>
        </Table>
      </Scroll>
      <p className="t2 gap-above">An award lies in the years of its profile; what is not profiled, and awards without profile or date, in no year.</p>
    </Region>
  );
}
