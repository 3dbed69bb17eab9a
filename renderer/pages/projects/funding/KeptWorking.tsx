import type { PaymentShown } from '../../../../shared/contract/payments.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { useAnswer } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { paths } from '../../../paths.ts';
import { WorkingTable } from './WorkingTable.tsx';

/** The working of a payment as it was the day it was proposed. Nothing where it was not proposed from a schedule. */
export function KeptWorking({ payment: { project, award, number, illustrative } }: { readonly payment: PaymentShown }) {
  const { reply } = useAnswer('outcomeSchedules.kept', { project: project.reference, award, payment: number });
  return (
    <Answer reply={reply} waiting={<Waiting rows={4} />}>
      {({ kept }) => (kept === null ? null : (
        <Region title="How it was worked out" note={`as it was on ${formatDate(kept.workedOn)}`} illustrative={illustrative} act={<Link to={paths.paidOnOutcomes(project.reference, kept.schedule.number)}>{kept.schedule.name}</Link>}>
          <WorkingTable working={kept.working} />
        </Region>
      ))}
    </Answer>
  );
}
