import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import { checkWithinAward, type LimitStep } from '../../../../shared/domain/paymentLimit.ts';
import { TextArea, TextInput, type TextField } from '../../../components/form/TextInput.tsx';

/** The fields of a decision to pay beyond the award, as a form has them. */
export const decisionDefaults = { decisionReason: '', decidedBy: '' } as const;
export const decisionLabels = { decisionReason: 'Why it goes beyond the award', decidedBy: 'Who decided' } as const;

type Typed = { readonly [K in keyof typeof decisionDefaults]: string };

/** What was typed as a decision; left out where nothing was. */
export const decisionOf = ({ decisionReason, decidedBy }: Typed): { readonly reason: string; readonly decidedBy: string } | undefined =>
  (decisionReason.trim() === '' && decidedBy.trim() === '' ? undefined : { reason: decisionReason, decidedBy });

export const decisionField = (path: string): string | null => (path === 'decision.reason' ? 'decisionReason' : path === 'decision.decidedBy' ? 'decidedBy' : null);

interface Step {
  readonly step: LimitStep;
  /** The payment it is about, where it is there already. */
  readonly id?: string;
}

/** Why this amount needs a decision: more than is left of the award, or an award that is not known. Null where it needs none. */
export function beyondAward({ figures, payments }: ProjectFunding, pence: number | null, { step, id }: Step): string | null {
  if (pence === null || payments.find((payment) => payment.id === id)?.decision != null) return null;
  const others = payments.filter((payment) => payment.id !== id).map(({ state, pence: proposed, approvedPence, back }) =>
    ({ state, pence: proposed, approvedPence, refunded: back.reduce((sum, each) => (each.kind === 'refund' ? sum + each.pence : sum), 0) }));
  return checkWithinAward(pence, { awarded: figures.awarded.counted === 0 ? null : figures.awarded.pence, others, step })[0]?.message ?? null;
}

/** Asked for where a payment goes beyond the award: it is refused without. */
export function DecisionFields({ why, reason, decidedBy }: { readonly why: string | null; readonly reason: TextField; readonly decidedBy: TextField }) {
  if (why === null) return null;
  return (
    <fieldset className="formgroup">
      <legend>Decision to go beyond the award</legend>
      <p className="hint">{why}.</p>
      <TextArea {...reason} label={decisionLabels.decisionReason} />
      <div className="gap-above"><TextInput {...decidedBy} label={decisionLabels.decidedBy} hint="Name or post, and when: Deputy director, 9 May 2019" /></div>
    </fieldset>
  );
}
