import { daysBetween } from './calendar.ts';
import { type LedgerPayment, type LedgerRow, referenceFinder } from './ledgerRow.ts';
import { comparing, shelve, type Comparing, type LedgerReach } from './ledgerShelf.ts';
import { foldName } from './text.ts';

/** Why a row and a payment are taken for the same. */
export const matchReasons = ['reference', 'shared reference', 'amount', 'payee', 'same day', 'near day'] as const;
export type MatchReason = (typeof matchReasons)[number];

export type LedgerRule = LedgerReach;

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

export const samePayee = (row: Pick<LedgerRow, 'payee'>, payment: Pick<LedgerPayment, 'payees'>): boolean => {
  const name = foldName(row.payee);
  return payment.payees.some((each) => foldName(each) === name);
};

export const daysApart = (row: Pick<LedgerRow, 'date'>, payment: Pick<LedgerPayment, 'paidOn'>): number => Math.abs(daysBetween(row.date, payment.paidOn));

/** What of a row and a payment is compared. */
interface Beside {
  /** How many payments the row's reference names, where this is one of them; else nought. */
  readonly named: number;
  readonly sameAmount: boolean;
  readonly samePayee: boolean;
  readonly days: number;
}

function reasonsOf({ named, sameAmount, samePayee: paysSame, days }: Beside, { windowDays }: LedgerRule): readonly MatchReason[] {
  const reasons: MatchReason[] = [];
  if (named > 0) reasons.push(named === 1 ? 'reference' : 'shared reference');
  if (sameAmount) reasons.push('amount');
  if (paysSame) reasons.push('payee');
  if (days <= windowDays) reasons.push(days === 0 ? 'same day' : 'near day');
  return reasons;
}

/** A reference of its own is enough; else two of amount, payee and day, and all three where the reference names another payment. */
function holds(reasons: readonly MatchReason[], namesAnother: boolean): boolean {
  if (reasons.includes('reference')) return true;
  const two = reasons.length - Number(reasons.includes('shared reference'));
  return two >= (namesAnother ? 3 : 2);
}

/** Whether a row and a payment agree in amount, payee and day. */
export const agreement = ({ fold, namesOf, dayOf }: Comparing, { windowDays }: LedgerRule) => ({ row, payment }: Pick<LedgerPair, 'row' | 'payment'>): boolean =>
  row.pence === payment.pence && Math.abs(dayOf(row.date) - dayOf(payment.paidOn)) <= windowDays && namesOf(payment.payees).has(fold(row.payee));

/** Every pair that holds, strongest first. Looks only where amount, payee or reference could agree. */
export function pairsOf(rows: readonly LedgerRow[], payments: readonly LedgerPayment[], rule: LedgerRule, known: Comparing = comparing()): readonly LedgerPair[] {
  if (rows.length === 0) return [];
  const find = referenceFinder(payments);
  const shelves = shelve(rows, payments, known, rule);
  const levels = new Map<number, LedgerPair[]>();
  for (const row of rows) {
    const named = find(row.reference);
    const [payee, day] = [known.fold(row.payee), known.dayOf(row.date)];
    const [first] = named;
    const own = first === undefined || named.size > 1 ? undefined : shelves.of(first);
    const near = shelves.near(row);
    for (const one of own === undefined ? near : [own, ...near.filter((each) => each !== own)]) {
      const isNamed = named.has(one.payment);
      const reasons = reasonsOf({ named: isNamed ? named.size : 0, sameAmount: row.pence === one.payment.pence, samePayee: one.names.has(payee), days: Math.abs(one.day - day) }, rule);
      if (!holds(reasons, named.size > 0 && !isNamed)) continue;
      const level = strength({ reasons });
      const there = levels.get(level);
      if (there === undefined) levels.set(level, [{ row, payment: one.payment, reasons }]);
      else there.push({ row, payment: one.payment, reasons });
    }
  }
  return [...levels].toSorted(([a], [b]) => b - a).flatMap(([, pairs]) => pairs);
}
