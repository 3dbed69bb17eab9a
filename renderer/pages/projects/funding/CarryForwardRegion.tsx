import type { CarryForwardShown, YearOutlook } from '../../../../shared/contract/carryForwards.ts';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import { yearName, yearShort } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoney, formatPoundsInTable } from '../../../../shared/domain/money.ts';
import { useAnswer, useRefusal } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { paths } from '../../../paths.ts';
import { CarryForwardState, QuartersSum } from './carryForwardWords.tsx';

/** What each year that has begun leaves over, and what was asked to be carried forward from it. */
export function CarryForwardRegion({ funding: { project, award }, mayAsk }: { readonly funding: ProjectFunding; readonly mayAsk: boolean }) {
  const { reply } = useAnswer('carryForwards.outlook', { project: project.reference, award });
  const asks = useRefusal('carryForwards.request') === null && mayAsk;
  return (
    <div id="part-carry-forward" tabIndex={-1}>
      <Answer reply={reply}>
        {({ years, requests, illustrative }) => (
          <Region title="Underspend and carry-forward" illustrative={illustrative && years.length > 0}>
            {years.length === 0 ? <p className="t2">No year of the profile has begun, so nothing is left over yet.</p> : (
              <Scroll label="Underspend table">
                <Table caption="What each year leaves over" className="work">
                  <thead><tr><th scope="col">Year</th><th scope="col" className="num">Profile £</th><th scope="col" className="num">Outlook £</th><th scope="col" className="num">Left over £</th><th scope="col">Carried forward</th></tr></thead>
                  <tbody>{years.map((year) => <Row key={year.year} project={project.reference} year={year} requests={requests.filter((each) => each.year === year.year)} asks={asks} />)}</tbody>
                </Table>
              </Scroll>
            )}
          </Region>
        )}
      </Answer>
    </div>
  );
}

interface RowProps {
  readonly project: string;
  readonly year: YearOutlook;
  readonly requests: readonly CarryForwardShown[];
  readonly asks: boolean;
}

function Row({ project, year: { year, over, profile, outlook, underspend }, requests, asks }: RowProps) {
  const waits = requests.some(({ state }) => state === 'requested');
  return (
    <tr>
      <th scope="row" className="nowrap">{yearShort(year)}{over ? null : <span className="t2 src plain">not over yet</span>}</th>
      <td className="num"><QuartersSum total={profile} about="profile" /></td>
      <td className="num"><QuartersSum total={outlook} about="outlook" /></td>
      <td className="num">{underspend === null ? <Unknown about="what is left over" /> : formatPoundsInTable(underspend)}</td>
      <td>
        {requests.map((request) => (
          <p key={request.id}><Link to={paths.carryForward(project, request.number)}>{formatMoney(request.approvedPence ?? request.pence)}<span className="vh"> from {yearName(year)}</span></Link> <CarryForwardState request={request} /></p>
        ))}
        {asks && !waits && underspend !== null && underspend > 0 ? <Link to={paths.askCarryForward(project, year)}>Ask to carry forward<span className="vh"> from {yearName(year)}</span></Link> : null}
      </td>
    </tr>
  );
}
