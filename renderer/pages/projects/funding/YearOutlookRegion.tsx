import type { YearOutlook } from '../../../../shared/contract/carryForwards.ts';
import { quarterShort, yearName } from '../../../../shared/domain/financialQuarter.ts';
import { formatPoundsInTable } from '../../../../shared/domain/money.ts';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { QuartersSum } from './carryForwardWords.tsx';

/** A year quarter by quarter: its profile, what was spent or is forecast, and what that leaves over. */
export function YearOutlookRegion({ outlook: { year, quarters, profile, outlook, underspend }, illustrative }: { readonly outlook: YearOutlook; readonly illustrative: boolean }) {
  return (
    <Region title={`${yearName(year)} as it stands, £`} illustrative={illustrative}>
      <Scroll label="Quarters of the year">
        <Table caption={`Quarters of ${yearName(year)}, in pounds`} className="work">
          <thead><tr><th scope="col">Quarter</th><th scope="col" className="num">Profile</th><th scope="col" className="num">Outlook</th><th scope="col" className="num">Left over</th></tr></thead>
          <tbody>
            {quarters.map(({ quarter, profile: planned, pence, from }) => (
              <tr key={quarter}>
                <th scope="row" className="nowrap">{quarterShort(quarter)}</th>
                <td className="num">{planned === null ? <Unknown about="profile" /> : formatPoundsInTable(planned)}</td>
                <td className="num">{pence === null ? <Unknown about="outlook" /> : <>{formatPoundsInTable(pence)}<span className="t2 src">{from === 'actual' ? 'spent' : 'forecast'}</span></>}</td>
                <td className="num">{planned === null || pence === null ? <Unknown about="what is left over" /> : formatPoundsInTable(planned - pence)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot><tr><th scope="row">{yearName(year)}</th><td className="num"><QuartersSum total={profile} about="profile" /></td><td className="num"><QuartersSum total={outlook} about="outlook" /></td><td className="num">{underspend === null ? <Unknown about="what is left over" /> : formatPoundsInTable(underspend)}</td></tr></tfoot>
        </Table>
      </Scroll>
    </Region>
  );
}
