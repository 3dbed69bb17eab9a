import type { OutcomeScheduleShown } from '../../../../shared/contract/outcomeSchedules.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import { formatPoundsInTable } from '../../../../shared/domain/money.ts';
import { joinList, plural } from '../../../../shared/domain/words.ts';
import { useAnswer, useRefusal } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Link, useAward } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../../components/table/Table.tsx';
import { Unknown } from '../../../components/Unknown.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { paths } from '../../../paths.ts';

/** What of the award rests on outcomes, and what is due on it as the figures stand. */
export function OutcomePayRegion({ project }: { readonly project: string }) {
  const { reply } = useAnswer('outcomeSchedules.list', { project, award: useAward() });
  const maySet = useRefusal('outcomeSchedules.set') === null;
  const act = maySet ? <Link to={paths.paidOnOutcomes(project, 'add')}>Set up a schedule</Link> : undefined;
  return (
    <Answer reply={reply} waiting={<Waiting rows={2} />}>
      {({ schedules }) => (
        <Region title="Paid on outcomes" illustrative={schedules.some(({ illustrative }) => illustrative)} act={act}>
          {schedules.length === 0 ? <p className="t2">No payment of this award rests on outcomes.</p> : (
            <Scroll label="Paid on outcomes table">
              <Table caption="What is paid on outcomes" className="work">
                <thead><tr><th scope="col">Schedule</th><th scope="col">Rests on</th><th scope="col" className="num">Judged to</th><th scope="col" className="num">Share, £</th><th scope="col" className="num">Due, £</th><th scope="col">Payment</th></tr></thead>
                <tbody>{schedules.map((schedule) => <Row key={schedule.id} schedule={schedule} />)}</tbody>
              </Table>
            </Scroll>
          )}
        </Region>
      )}
    </Answer>
  );
}

function Row({ schedule: { project, number, name, judgedTo, working, payments } }: { readonly schedule: OutcomeScheduleShown }) {
  const to = paths.paidOnOutcomes(project.reference, number);
  const standing = payments.filter(({ state }) => state !== 'cancelled');
  return (
    <OpenRow to={to}>
      <th scope="row"><Link to={to}>{name}</Link></th>
      <td className="nowrap">{plural(working.parts.length, 'measure')}</td>
      <td className="num nowrap">{formatDateShort(judgedTo)}</td>
      <td className="num">{working.pence === null ? <Unknown about={`share of ${name}`} /> : formatPoundsInTable(working.pence)}</td>
      <td className="num">{working.duePence === null ? <Unknown about={`what is due on ${name}`} /> : formatPoundsInTable(working.duePence)}</td>
      <td>{standing.length === 0 ? <span className="t2">{working.duePence === null ? joinList(working.unknown) : 'Not proposed yet'}</span> : standing.map(({ number: nth, state }) => <span key={nth}><Link to={paths.payment(project.reference, nth)}>Payment {nth}</Link>, {state}</span>)}</td>
    </OpenRow>
  );
}
