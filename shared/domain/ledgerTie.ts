import { type LedgerPair, daysApart, strength } from './ledgerMatch.ts';
import type { LedgerPayment, LedgerRow } from './ledgerRow.ts';
import { joinList } from './words.ts';

/** Rows and payments that fit each other equally well. None is guessed: a person says which is which. */
export interface Ambiguity {
  readonly rows: readonly LedgerRow[];
  readonly payments: readonly LedgerPayment[];
  readonly message: string;
}

/** Rows and payments tied to each other by pairs of one strength. */
function groupsOf(pairs: readonly LedgerPair[]): readonly (readonly LedgerPair[])[] {
  const groupOf = new Map<LedgerRow | LedgerPayment, LedgerPair[]>();
  for (const pair of pairs) {
    const [one, other] = [groupOf.get(pair.row), groupOf.get(pair.payment)];
    const group = one ?? other ?? [];
    for (const each of other === undefined || other === group ? [] : other) {
      group.push(each);
      groupOf.set(each.row, group).set(each.payment, group);
    }
    group.push(pair);
    groupOf.set(pair.row, group).set(pair.payment, group);
  }
  return [...new Set(groupOf.values())];
}

/** It looks like a row whose payment has its row already: the same reference of its own, or the same amount, payee and day. */
export const isDouble = ({ reasons }: LedgerPair): boolean =>
  reasons.includes('reference') || (reasons.includes('amount') && reasons.includes('payee') && reasons.some((reason) => reason.endsWith('day')));

const isUnclear = (group: readonly LedgerPair[]): boolean =>
  new Set(group.map(({ payment }) => payment)).size > 1 || (group.length > 1 && !group.every(isDouble));

const ambiguityOf = (group: readonly LedgerPair[]): Ambiguity => {
  const rows = [...new Set(group.map(({ row }) => row))];
  const payments = [...new Set(group.map(({ payment }) => payment))];
  const which = rows.length === 1 ? `Row ${rows[0]?.row ?? ''} matches` : `Rows ${joinList(rows.map(({ row }) => String(row)))} match`;
  return { rows, payments, message: `${which} ${joinList(payments.map(({ name }) => name))} equally well. Select which is which` };
};

export interface Tied {
  readonly matches: readonly LedgerPair[];
  readonly ambiguous: readonly Ambiguity[];
  readonly doubled: readonly LedgerPair[];
  /** The rows and payments of all of these. */
  readonly taken: ReadonlySet<LedgerRow | LedgerPayment>;
}

/** Strongest first; a payment that several rows fit equally well takes the nearest day, and the others are doubled. */
export function tie(pairs: readonly LedgerPair[], kept: readonly LedgerPair[]): Tied {
  const [matches, ambiguous, doubled]: [LedgerPair[], Ambiguity[], LedgerPair[]] = [[...kept], [], []];
  const taken = new Set<LedgerRow | LedgerPayment>();
  for (const { row, payment } of kept) taken.add(row).add(payment);
  for (const [, level] of [...Map.groupBy(pairs, strength)].toSorted(([a], [b]) => b - a)) {
    for (const group of groupsOf(level.filter(({ row, payment }) => !taken.has(row) && !taken.has(payment)))) {
      for (const { row, payment } of group) taken.add(row).add(payment);
      if (isUnclear(group)) ambiguous.push(ambiguityOf(group));
      else {
        const nearest = group.toSorted((a, b) => daysApart(a.row, a.payment) - daysApart(b.row, b.payment) || a.row.row - b.row.row);
        matches.push(...nearest.slice(0, 1));
        doubled.push(...nearest.slice(1));
      }
    }
  }
  return { matches, ambiguous, doubled, taken };
}
