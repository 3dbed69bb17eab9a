import type { ClaimShown, ClaimTermsShown } from '../../../../shared/contract/claims.ts';
import { Tag } from '../../../components/Tag.tsx';

/** Where a claim stands; an approval of another amount than is due says so. */
export function ClaimState({ claim: { state, decision, working, approvedPence } }: { readonly claim: Pick<ClaimShown, 'state' | 'decision' | 'working' | 'approvedPence'> }) {
  switch (state) {
    case 'draft': return <Tag status="Draft" />;
    case 'sent': return <Tag status="Sent" />;
    case 'sent back': return <Tag status="Sent back" />;
    case 'withdrawn': return <Tag status="Withdrawn" />;
    case 'decided': return decision === 'refused' ? <>Refused</> : <><Tag status="Approved" />{approvedPence === working.due ? null : ' another amount'}</>;
    default: return state satisfies never;
  }
}

/** 'Claimed at 80% of cost, up to 90% of the award until the project is closed' */
export function termsInWords({ ratePercent, capPercent }: Pick<ClaimTermsShown, 'ratePercent' | 'capPercent'>): string {
  const rate = ratePercent === null ? 'Claimed at a rate that is not known' : `Claimed at ${ratePercent}% of cost`;
  return capPercent === null ? rate : `${rate}, up to ${capPercent}% of the award until the project is closed`;
}
