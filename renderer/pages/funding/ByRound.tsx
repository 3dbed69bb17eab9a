import type { FundingSummary } from '../../../shared/contract/funding.ts';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';
import { MoneyTable } from './MoneyTable.tsx';

const heads = ['awarded', 'forecast', 'spent', 'paid', 'scheduled', 'available'] as const;

/** What is left by round. */
export function ByRound({ summary: { byRound, total } }: { readonly summary: FundingSummary }) {
  const rows = byRound.map((row) => ({ key: row.reference ?? '', name: <Link to={paths.projectsLike({ round: row.reference ?? '' })}>{row.name}</Link>, totals: row }));
  return (
    <Region title="Available by round" note="£, awarded less paid and scheduled" illustrative={total.illustrative}>
      <MoneyTable by="Round" heads={heads} rows={rows} sum={{ name: 'All rounds', totals: total }} />
    </Region>
  );
}
