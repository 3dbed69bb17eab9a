import { addDays, daysBetween, firstDate } from './calendar.ts';
import { type LedgerPayment, type LedgerRow, referenceFinder } from './ledgerRow.ts';
import { periodsBetween } from './period.ts';
import { foldName } from './text.ts';

/** Why a row and a payment are taken for the same. */
export const matchReasons = ['reference', 'shared reference', 'amount', 'payee', 'same day', 'near day'] as const;
export type MatchReason = (typeof matchReasons)[number];

export interface LedgerRule {
  /** Days by which the ledger's date may differ and still agree. */
  readonly windowDays: number;
  /** Beyond so many days only a reference of its own ties a row to a payment. */
  readonly farthestDays: number;
}

export const usualLedgerRule: LedgerRule = { windowDays: 10, farthestDays: 62 };

export interface LedgerPair {
  readonly row: LedgerRow;
  readonly payment: LedgerPayment;
  readonly reasons: readonly MatchReason[];
}

/** Each reason as people are told it. */
export const reasonWords: Readonly<Record<MatchReason, string>> = {
  reference: 'its own reference', 'shared reference': 'a reference it shares', amount: 'same amount', payee: 'same payee', 'same day': 'same day', 'near day': `within ${usualLedgerRule.windowDays} days`,
};

/** A reference of its own outweighs the rest; one that several payments share only helps. */
const weights: Readonly<Record<MatchReason, number>> = { reference: 16, amount: 8, payee: 4, 'same day': 3, 'near day': 2, 'shared reference': 1 };

export const strength = ({ reasons }: Pick<LedgerPair, 'reasons'>): number => reasons.reduce((sum, reason) => sum + weights[reason], 0);

export const samePayee = (row: Pick<LedgerRow, 'payee'>, payment: Pick<LedgerPayment, 'payees'>): boolean =>
  payment.payees.some((name) => foldName(name) === foldName(row.payee));

export const daysApart = (row: Pick<LedgerRow, 'date'>, payment: Pick<LedgerPayment, 'paidOn'>): number => Math.abs(daysBetween(row.date, payment.paidOn));

/** What of a row and a payment is compared. */
interface Beside {
  readonly named: readonly LedgerPayment[];
  readonly samePayee: boolean;
  readonly days: number;
}

function reasonsOf(row: LedgerRow, payment: LedgerPayment, { named, samePayee: paysSame, days }: Beside, { windowDays }: LedgerRule): readonly MatchReason[] {
  return [
    ...(named.includes(payment) ? [named.length === 1 ? 'reference' as const : 'shared reference' as const] : []),
    ...(row.pence === payment.pence ? ['amount' as const] : []),
    ...(paysSame ? ['payee' as const] : []),
    ...(days === 0 ? ['same day' as const] : days <= windowDays ? ['near day' as const] : []),
  ];
}

/** What is worked out from a text once, however often it is asked: thousands of rows share a few payees and days. */
function once<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    const made = work(text);
    known.set(text, made);
    return made;
  };
}

/** A reference of its own is enough; else two of amount, payee and day, and all three where the reference names another payment. */
function holds(reasons: readonly MatchReason[], namesAnother: boolean): boolean {
  if (reasons.includes('reference')) return true;
  const two = reasons.filter((reason) => reason !== 'shared reference').length;
  return two >= (namesAnother ? 3 : 2);
}

/** Every pair that holds, strongest first. Looks only where amount, payee or reference could agree. */
export function pairsOf(rows: readonly LedgerRow[], payments: readonly LedgerPayment[], rule: LedgerRule): readonly LedgerPair[] {
  const find = referenceFinder(payments);
  const fold = once(foldName);
  const dayOf = once((date) => daysBetween(firstDate, date));
  const monthsAbout = once((date) => periodsBetween('month', addDays(date, -rule.farthestDays), addDays(date, rule.farthestDays)).map(({ start }) => start.slice(0, 7)));
  const namesOf = new Map(payments.map((payment) => [payment, new Set(payment.payees.map(fold))]));
  const shelf = new Map<string, LedgerPayment[]>();
  const put = (key: string, payment: LedgerPayment): void => {
    const there = shelf.get(key);
    if (there === undefined) shelf.set(key, [payment]);
    else there.push(payment);
  };
  for (const payment of payments) {
    const month = payment.paidOn.slice(0, 7);
    put(`${payment.pence} ${month}`, payment);
    for (const name of namesOf.get(payment) ?? []) put(`${name} ${month}`, payment);
  }
  return rows.flatMap((row) => {
    const named = find(row.reference);
    const payee = fold(row.payee);
    const days = (payment: LedgerPayment): number => Math.abs(dayOf(payment.paidOn) - dayOf(row.date));
    const near = monthsAbout(row.date).flatMap((month) => [...(shelf.get(`${row.pence} ${month}`) ?? []), ...(shelf.get(`${payee} ${month}`) ?? [])]);
    // Most payments of a payee are alike in nothing else: they are passed over before any reason is written down.
    const close = near.filter((payment) => {
      const apart = days(payment);
      if (apart > rule.farthestDays) return false;
      const alike = Number(row.pence === payment.pence) + Number(apart <= rule.windowDays);
      return alike > 1 || (alike > 0 && namesOf.get(payment)?.has(payee) === true);
    });
    return [...new Set([...(named.length === 1 ? named : []), ...close])].flatMap((payment): readonly LedgerPair[] => {
      const reasons = reasonsOf(row, payment, { named, samePayee: namesOf.get(payment)?.has(payee) === true, days: days(payment) }, rule);
      return holds(reasons, named.length > 0 && !named.includes(payment)) ? [{ row, payment, reasons }] : [];
    });
  }).toSorted((a, b) => strength(b) - strength(a));
}
