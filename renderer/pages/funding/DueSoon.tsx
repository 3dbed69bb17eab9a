import type { FundingDue } from '../../../shared/contract/funding.ts';
import { dueInWords, formatDate, formatDateShort } from '../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../shared/domain/money.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useFile } from '../../api/file.ts';
import { Empty } from '../../components/Empty.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../components/table/Table.tsx';
import { Tag } from '../../components/Tag.tsx';
import { ofAward, paths } from '../../paths.ts';

/** Payments and conditions that fall due in ninety days, the overdue first. */
export function DueSoon({ due, to }: { readonly due: readonly FundingDue[]; readonly to: string }) {
  const illustrative = due.some((each) => (each.kind === 'payment' ? each.payment.illustrative : each.condition.illustrative));
  const { frame: { today } } = useFile();
  const late = due.filter((each) => each.kind === 'condition' && each.due < today).length;
  return (
    <Region title="Due in the next 90 days" note={plural(due.length, 'thing')} illustrative={illustrative}
      act={late === 0 ? <Link to={paths.conditions}>All conditions</Link> : <Link to={paths.lateConditions}>{plural(late, 'late condition')}</Link>}>
      {due.length === 0 ? <Empty title={`Nothing falls due by ${formatDate(to)}.`}>Payments not yet made, and conditions not yet met, will be here.</Empty> : (
        <Scroll label="Due table">
          <Table caption="Due in the next 90 days, overdue first" className="work">
            <thead className="vh"><tr><th scope="col">What</th><th scope="col">When</th></tr></thead>
            <tbody>{due.map((each) => <Row key={each.kind === 'payment' ? each.payment.id : each.condition.id} each={each} />)}</tbody>
          </Table>
        </Scroll>
      )}
    </Region>
  );
}

function Row({ each }: { readonly each: FundingDue }) {
  const { frame: { today } } = useFile();
  const when = dueInWords(each.due, today);
  const { project, award } = each.kind === 'payment' ? each.payment : each.condition;
  const address = ofAward(each.kind === 'payment' ? paths.payment(project.reference, each.payment.number) : paths.project(project.reference, 'funding'), { project: project.reference, award });
  const held = each.kind === 'payment' && each.payment.held.length > 0;
  return (
    <OpenRow to={address}>
      <th scope="row"><Link to={address}><b>{each.kind === 'payment' ? `Payment ${each.payment.number}, ${formatMoney(each.payment.approvedPence ?? each.payment.pence)}` : each.condition.title}</b></Link> {held ? <Tag status="Held" /> : null}
        <span className="t2 src">{shortTitle(project.name)}</span></th>
      <td className="num nowrap">{formatDateShort(each.due)}<span className={each.due < today ? 'late src' : 't2 src'}>{when}</span></td>
    </OpenRow>
  );
}
