import type { FundingSummary } from '../../../shared/contract/funding.ts';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { paths } from '../../paths.ts';
import { TotalCell } from './TotalCell.tsx';

const heads = ['awarded', 'forecast', 'spent', 'paid', 'scheduled', 'available'] as const;

/** What is left by round. */
export function ByRound({ summary: { byRound, total } }: { readonly summary: FundingSummary }) {
  return (
    <Region title="Available by round" note="£, awarded less paid and scheduled" illustrative={total.illustrative}>
      <Scroll label="Money by round table">
        <Table caption="Money by round, in pounds" className="lines">
          <thead><tr><th scope="col">Round</th>{heads.map((head) => <th key={head} scope="col" className="num">{head.slice(0, 1).toUpperCase()}{head.slice(1)}</th>)}</tr></thead>
          <tbody>
            {byRound.map((row) => (
              <tr key={row.reference ?? ''}><th scope="row"><Link to={paths.projectsLike({ round: row.reference ?? '' })}>{row.name}</Link></th>{heads.map((head) => <TotalCell key={head} total={row[head]} />)}</tr>
            ))}
          </tbody>
          <tfoot><tr><th scope="row">All rounds</th>{heads.map((head) => <TotalCell key={head} total={total[head]} />)}</tr></tfoot>
        </Table>
      </Scroll>
    </Region>
  );
}
