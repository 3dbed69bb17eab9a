import { useState } from 'react';
import type { FundingRow, FundingSummary } from '../../../shared/contract/funding.ts';
import { plural } from '../../../shared/domain/words.ts';
import { Empty } from '../../components/Empty.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { paths } from '../../paths.ts';
import { MoneyTable } from './MoneyTable.tsx';

const heads = ['awarded', 'profiled', 'forecast', 'spent', 'paid', 'scheduled', 'available'] as const;
const isTold = ({ profiled, spent, paid }: FundingRow): boolean => profiled.counted + spent.counted + paid.counted > 0;

/** What the sums are made of: first the projects whose money is kept here, and the others on request. */
export function ByProject({ summary: { byProject, total } }: { readonly summary: FundingSummary }) {
  const [all, setAll] = useState(false);
  const told = byProject.filter(isTold);
  const rows = all ? byProject : told;
  return (
    <div id="part-projects" tabIndex={-1}>
      <Region title="By project" note={all ? plural(rows.length, 'project') : `${plural(told.length, 'project')} with money kept here`} illustrative={total.illustrative}
        act={told.length < byProject.length ? <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>{all ? 'Show those with money kept here' : `Show all ${byProject.length}`}</button> : undefined}>
        {rows.length === 0 ? <Empty title="No money is kept here yet.">Open a project and its Funding tab to say from when its payments, spending and forecasts are kept here.</Empty> : (
          <MoneyTable by="Project" heads={heads} plain
            rows={rows.map((row) => ({ key: row.reference ?? '', name: <Link to={paths.project(row.reference ?? '', 'funding')}>{row.name}</Link>, totals: row }))} />
        )}
      </Region>
    </div>
  );
}
