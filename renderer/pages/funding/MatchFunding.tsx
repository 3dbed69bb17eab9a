import type { MatchFundingRow, MatchFundingSummary } from '../../../shared/contract/matchFunding.ts';
import { plural } from '../../../shared/domain/words.ts';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { ofAward, paths } from '../../paths.ts';
import { MoneyTable } from './MoneyTable.tsx';

const kinds = ['cash', 'in-kind', 'other income'] as const;

const sums = ({ byKind, total, secured, gap }: Pick<MatchFundingRow, 'byKind' | 'total' | 'secured' | 'gap'>) => ({ ...byKind, all: total, secured, gap });

/** What others bring beside the grants, by kind, with the projects it is made of; nothing where none is told. */
export function MatchFunding({ match: { rows, total, counted, of } }: { readonly match: MatchFundingSummary }) {
  if (rows.length === 0) return null;
  // A kind that nobody brings has no column.
  const heads = [...kinds.filter((kind) => total.byKind[kind].of > 0), 'all', 'secured', 'gap'] as const;
  const shown = rows.map((row) => ({
    key: row.award, totals: sums(row),
    name: <Link to={ofAward(paths.project(row.project.reference, 'funding'), { project: row.project.reference, award: row.award })}>{row.project.name}</Link>,
  }));
  return (
    <div className="below">
      <Region title="Match funding" note={`£, what others bring beside the grant, told of ${counted} of ${plural(of, 'project')}`} illustrative={total.illustrative}>
        <MoneyTable by="Project" caption="Match funding by project" heads={heads} rows={shown} sum={{ name: 'All projects told', totals: sums(total) }} />
      </Region>
    </div>
  );
}
