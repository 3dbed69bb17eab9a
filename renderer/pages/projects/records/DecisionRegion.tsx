import type { DecisionShown } from '../../../../shared/contract/roundDecisions.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import { useAnswer } from '../../../api/hooks.ts';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { WaitingUnseen } from '../../../components/Waiting.tsx';
import { paths } from '../../../paths.ts';

/** What was decided on the bid of a project, newest first; nothing where no decision is on record. */
export function DecisionRegion({ project, round }: { readonly project: string; readonly round: string }) {
  const { reply } = useAnswer('rounds.get', { reference: round });
  if (reply === undefined) return <WaitingUnseen />;
  const decisions = reply.ok ? reply.value.decisions.filter((each) => each.project.reference === project) : [];
  if (decisions.length === 0) return null;
  return (
    <div className="below">
      <Region title="Decision on the bid" illustrative={decisions.some(({ illustrative }) => illustrative)} act={<Link to={paths.roundDecisions(round)}>Criteria and decisions of the round</Link>}>
        {decisions.map((each) => <p key={each.decidedOn}>{inWords(each)}{each.conditions.length === 0 ? null : <>. {each.conditions.length === 1 ? 'Its condition stands' : `Its ${each.conditions.length} conditions stand`} among <Link to={paths.project(project, 'funding')}>those of the award</Link>.</>}</p>)}
      </Region>
    </div>
  );
}

/** 'Awarded, £2,550,000, by Investment board on 21 September 2017. Recommended: award, £2,700,000. Interests declared: None' */
function inWords({ decision, decidedPence, decidedBy, decidedOn, recommendation, recommendedPence, interests }: DecisionShown): string {
  const sum = (pence: number | null): string => (pence === null ? '' : `, ${formatMoney(pence)}`);
  const advised = recommendation === null ? '' : ` Recommended: ${recommendation}${sum(recommendedPence)}.`;
  return `${upperFirst(decision)}${sum(decidedPence)}, by ${decidedBy ?? 'somebody not known'} on ${formatDate(decidedOn)}.${advised} Interests declared: ${interests ?? 'not known'}`;
}
