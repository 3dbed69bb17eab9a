import type { FundingSummary } from '../../../shared/contract/funding.ts';
import { yearShort } from '../../../shared/domain/financialQuarter.ts';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';
import { MoneyTable } from './MoneyTable.tsx';

const heads = ['awarded', 'profiled', 'forecast', 'spent', 'paid', 'scheduled'] as const;

/** The money by financial year; what lies in no year that is known stands last, so that each column sums to the total. */
export function ByYear({ summary: { byYear, total } }: { readonly summary: FundingSummary }) {
  const rows = byYear.map((row) => ({ key: row.year ?? 'none', name: row.year === null ? 'No year known' : <Link to={paths.yearEnd(row.year)}>{yearShort(row.year)}</Link>, totals: row }));
  return (
    <Region title="By financial year" note="£, with how many projects each is known of" illustrative={total.illustrative}>
      <MoneyTable by="Year" heads={heads} rows={rows} sum={{ name: 'All years', totals: total }} />
      <p className="t2 gap-above">An award lies in the years of its profile; what is not profiled, and awards without profile or date, in no year.</p>
    </Region>
  );
}
