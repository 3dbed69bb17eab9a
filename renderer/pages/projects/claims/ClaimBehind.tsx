import type { PaymentShown } from '../../../../shared/contract/payments.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { quarterName } from '../../../../shared/domain/financialQuarter.ts';
import { useAnswer } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { paths } from '../../../paths.ts';
import { ClaimWorking } from './ClaimWorking.tsx';

/** The claim that a payment came from, with its working as it was the day it was decided. Nothing where it came from none. */
export function ClaimBehind({ payment: { project, award, number } }: { readonly payment: PaymentShown }) {
  const { reply } = useAnswer('claims.ofPayment', { project: project.reference, award, payment: number });
  return <Answer reply={reply} waiting={<Waiting rows={3} />}>{({ claim }) => (claim === null ? null : <Kept project={project.reference} award={award} number={claim.number} />)}</Answer>;
}

function Kept({ project, award, number }: { readonly project: string; readonly award: string; readonly number: number }) {
  const { reply } = useAnswer('claims.get', { project, award, number });
  return (
    <Answer reply={reply} waiting={<Waiting rows={3} />}>
      {(claim) => (
        <Region title="How it was worked out" note={claim.working.asOn === null ? undefined : `as it was on ${formatDate(claim.working.asOn)}`} illustrative={claim.illustrative} act={<Link to={paths.claim(project, number)}>Claim {number}, {quarterName(claim.quarter)}</Link>}>
          <ClaimWorking claim={claim} />
        </Region>
      )}
    </Answer>
  );
}
