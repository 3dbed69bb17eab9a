import { isBlank } from './blank.ts';
import { type PaymentAmount, duePence, isScheduled, paidPence } from './grantBalance.ts';
import { type IsoDate, formatDate } from './calendar.ts';
import { formatMoney } from './money.ts';
import type { Issue } from './problem.ts';

/** What lets an award be overspent: a decision on record. */
export interface Decision {
  readonly reason: string;
  readonly decidedBy: string;
}

const decided = (decision: Decision | null | undefined): boolean =>
  decision != null && decision.reason.trim() !== '' && decision.decidedBy.trim() !== '';

/** What counts against the award at each step: all that is scheduled, then what is approved, then what is paid. */
export type LimitStep = 'propose' | 'approve' | 'pay';

/** What other payments of the award have taken already, as the step counts it. */
export function committedPence(others: readonly PaymentAmount[], step: LimitStep): number {
  const counts = (payment: PaymentAmount): boolean => (step === 'propose' ? isScheduled(payment) : step === 'approve' && payment.state === 'approved');
  return paidPence(others) + others.filter(counts).reduce((sum, payment) => sum + duePence(payment), 0);
}

/**
 * No payment goes beyond the award without a recorded decision; nor does one of an award whose amount is not known. The
 * payment itself is not among the others.
 */
export function checkWithinAward(
  pence: number, { awarded, others, step, decision }: { readonly awarded: number | null; readonly others: readonly PaymentAmount[]; readonly step: LimitStep; readonly decision?: Decision | null },
): readonly Issue[] {
  if (decided(decision)) return [];
  if (awarded === null) return [{ path: 'pence', message: 'The amount of the award is not known, so nothing can be paid from it. Record the award first, or the decision to pay without it' }];
  const left = awarded - committedPence(others, step);
  if (pence <= left) return [];
  const of = left <= 0 ? `Nothing is left of the award of ${formatMoney(awarded)}` : `${formatMoney(left)} is left of the award of ${formatMoney(awarded)}`;
  return [{ path: 'pence', message: `${formatMoney(pence)} is more than is left. ${of}. Lower the payment, vary the award, or record the decision to go beyond it` }];
}

/** Payments of an award stop on a day (DfE's own record keeps yes or no, and the day). */
export const checkNotStopped = (stoppedOn: IsoDate | null, on: IsoDate): readonly Issue[] =>
  (stoppedOn === null || on < stoppedOn ? [] : [{ path: 'state', message: `Payments of this award were stopped on ${formatDate(stoppedOn)}` }]);

/** Money of a payment that came back, or that is given up. */
export interface MoneyBack {
  readonly kind: 'refund' | 'write-off';
  readonly pence: number;
}

/** What can still come back of a payment: paid, less refunds and write-offs. Nought for what is not paid. */
export const stillOut = (payment: PaymentAmount, back: readonly MoneyBack[]): number =>
  (payment.state === 'paid' ? duePence(payment) - back.reduce((sum, { pence }) => sum + pence, 0) : 0);

const sayBack = { refund: 'A refund', 'write-off': 'A write-off' } as const;

/** A refund or write-off is of money that was paid and is still out, and says why. */
export function checkMoneyBack(
  more: MoneyBack & { readonly reason: string | null }, payment: PaymentAmount, back: readonly MoneyBack[],
): readonly Issue[] {
  const out = stillOut(payment, back);
  const amount = (message: string): readonly Issue[] => [{ path: 'pence', message }];
  return [
    ...(payment.state !== 'paid' ? [{ path: 'state', message: `${sayBack[more.kind]} is of a payment that was made, and this one is ${payment.state}` }]
      : !Number.isSafeInteger(more.pence) || more.pence <= 0 ? amount('Amount must be more than £0')
        : more.pence > out ? amount(`${formatMoney(more.pence)} is more than the ${formatMoney(out)} of this payment that has not come back or been written off`) : []),
    ...(isBlank(more.reason) ? [{ path: 'reason', message: `Enter the reason for the ${more.kind}` }] : []),
  ];
}
