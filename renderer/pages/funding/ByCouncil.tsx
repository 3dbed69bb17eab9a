import type { FundingByCouncil } from '../../../shared/contract/awardRecords.ts';
import { Region } from '../../components/Region.tsx';
import { MoneyTable } from './MoneyTable.tsx';

const heads = ['awarded', 'profiled', 'spent'] as const;

/** Whose the money is where awards are shared out; the last row is what is not. */
export function ByCouncil({ money: { rows, total, illustrative } }: { readonly money: FundingByCouncil }) {
  const shown = rows.map(({ council, ...totals }) => ({ key: council?.code ?? '', name: council?.shortName ?? 'Not shared out', totals }));
  return <Region title="By council" note="£, of awards shared among councils" illustrative={illustrative}><MoneyTable by="Council" heads={heads} rows={shown} sum={{ name: 'All awards', totals: total }} /></Region>;
}
