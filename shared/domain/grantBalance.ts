import { type IsoDate, formatDate } from './calendar.ts';
import { type PartialDate, formatPartial, surelyBefore } from './partialDate.ts';
import type { PaymentState } from './payment.ts';
import type { Issue } from './problem.ts';

/** From when payments, spending and forecasts of an award are each kept in this file; null: they are not. */
export interface KeptFrom {
  readonly payments: IsoDate | null;
  readonly actuals: IsoDate | null;
  readonly forecasts: IsoDate | null;
}

export const notKept: KeptFrom = { payments: null, actuals: null, forecasts: null };

/**
 * Whether what is kept tells the whole as at a day: not before it is kept, and not where the award surely began before
 * that, because what came earlier is missing from any sum.
 */
export const tellsAll = (keptFrom: IsoDate | null, on: IsoDate, startsOn: PartialDate | null = null): boolean =>
  keptFrom !== null && keptFrom <= on && (startsOn === null || !surelyBefore(startsOn, keptFrom));

const areKept: Readonly<Record<keyof KeptFrom, string>> = { payments: 'Payments of this award are', actuals: 'Amounts spent of this award are', forecasts: 'Forecasts of this award are' };

/** Nothing is written for a day before what is kept begins. */
export function checkKept(kept: KeptFrom, what: keyof KeptFrom, { on, path }: { readonly on: PartialDate; readonly path: string }): readonly Issue[] {
  const from = kept[what];
  if (from === null) return [{ path, message: `${areKept[what]} not kept here yet. Say first from when they are` }];
  return surelyBefore(on, from) ? [{ path, message: `${areKept[what]} kept here from ${formatDate(from)}, and ${formatPartial(on)} is before that` }] : [];
}

/** A payment as sums see it. */
export interface PaymentAmount {
  readonly state: PaymentState;
  /** As proposed, and as approved. */
  readonly pence: number;
  readonly approvedPence: number | null;
  /** What came back of it. */
  readonly refunded: number;
}

/** What it comes to: as approved, or until then as proposed. */
export const duePence = ({ pence, approvedPence }: Pick<PaymentAmount, 'pence' | 'approvedPence'>): number => approvedPence ?? pence;

export const isScheduled = ({ state }: Pick<PaymentAmount, 'state'>): boolean => state === 'planned' || state === 'proposed' || state === 'approved';

const addUp = (amounts: readonly number[]): number => {
  const total = amounts.reduce((sum, pence) => sum + pence, 0);
  if (!Number.isSafeInteger(total)) throw new RangeError('A total of payments left the range of whole pence');
  return total;
};

/** Paid, less what came back. What was written off stays paid. */
export const paidPence = (payments: readonly PaymentAmount[]): number =>
  addUp(payments.flatMap((payment) => (payment.state === 'paid' ? [duePence(payment) - payment.refunded] : [])));

/** Planned, proposed and approved. */
export const scheduledPence = (payments: readonly PaymentAmount[]): number => addUp(payments.filter(isScheduled).map(duePence));

export interface GrantBalance {
  readonly awarded: number | null;
  readonly paid: number | null;
  readonly scheduled: number | null;
  readonly available: number | null;
}

/** available = awarded - paid - scheduled unpaid (Outbound Funds). Unknown where any of the three is, and below nought where too much is planned. */
export function grantBalance(awarded: number | null, payments: readonly PaymentAmount[], keptWhole: boolean): GrantBalance {
  if (!keptWhole) return { awarded, paid: null, scheduled: null, available: null };
  const [paid, scheduled] = [paidPence(payments), scheduledPence(payments)];
  return { awarded, paid, scheduled, available: awarded === null ? null : awarded - paid - scheduled };
}
