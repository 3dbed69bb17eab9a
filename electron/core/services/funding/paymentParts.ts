import { checkWithinAward, type Decision, type LimitStep } from '../../../../shared/domain/paymentLimit.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import type { PaymentRow } from '../../db/rows/payment.ts';
import { asAmount, type AwardMoney } from './awardMoney.ts';

/** The number of the award's next payment. */
export const nextNumber = ({ payments }: Pick<AwardMoney, 'payments'>): number => Math.max(0, ...payments.map(({ number }) => number)) + 1;

interface Limit {
  readonly step: LimitStep;
  readonly id?: string;
  readonly decision?: Decision | null | undefined;
}

/** Whether the amount is within what is left of the award, as the step counts it. */
export const withinAward = (award: AwardMoney, pence: number, { step, id, decision }: Limit): readonly Issue[] =>
  checkWithinAward(pence, {
    awarded: award.figure?.amount_pence ?? null, step, others: award.payments.filter((row) => row.id !== id).map((row) => asAmount(row, award.back)), decision: decision ?? null,
  });

/** The decision that a payment goes beyond the award by: the one given now, else the one it has. */
export const decisionOf = (given: Decision | null | undefined, row?: PaymentRow): Decision | null =>
  given ?? (row?.decision_reason == null || row.decided_by === null ? null : { reason: row.decision_reason, decidedBy: row.decided_by });

/** What a payment has not been through yet. */
export const newPayment = { approved_pence: null, difference_reason: null, approved_by: null, approved_on: null, same_person_reason: null, paid_on: null, cancelled_reason: null } as const;
/** The decision as its columns hold it. */
export const decided = (decision: Decision | null | undefined): Pick<PaymentRow, 'decision_reason' | 'decided_by'> =>
  ({ decision_reason: decision?.reason.trim() ?? null, decided_by: decision?.decidedBy.trim() ?? null });
