import type { FundingSummary } from '../../../shared/contract/funding.ts';
import { yearShort } from '../../../shared/domain/financialQuarter.ts';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';
import { MoneyTable } from './MoneyTable.tsx';

const heads = ['awarded', 'profiled', 'forecast', 'spent', 'paid', 'scheduled'] as const;

/** A year's payments open one by one; what else lies in it is told award by award. */
const opens = (year: string | null) => (head: (typeof heads)[number]): string | undefined => {
  if (year === null) return undefined;
  if (head === 'paid') return paths.paymentsLike('Paid', { year });
  return head === 'scheduled' ? paths.paymentsLike(['Proposed', 'Held', 'Approved', 'Planned'], { year }) : undefined;
};

/** The money by financial year; what lies in no year that is known stands last, so that each column sums to the total. */
export function ByYear({ summary: { byYear, total } }: { readonly summary: FundingSummary }) {
  const rows = byYear.map((row) => ({ key: row.year ?? 'none', name: row.year === null ? <Link to={paths.funding('projects')}>No year known</Link> : <Link to={paths.yearEnd(row.year)}>{yearShort(row.year)}</Link>, totals: row, to: opens(row.year) }));
  return (
    <Region title="By financial year" note="£, with how many projects each is known of" illustrative={total.illustrative}>
      <MoneyTable by="Year" heads={heads} rows={rows} sum={{ name: 'All years', totals: total }} />
      <p className="t2 gap-above">An award lies in the years of its profile; what is not profiled, and awards without profile or date, in no year. What came back of a payment is taken off in the year it came back, and only projects whose payments are all kept here are in paid and scheduled.</p>
    </Region>
  );
}
