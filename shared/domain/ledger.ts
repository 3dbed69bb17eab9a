import { formatDate } from './calendar.ts';
import { type LedgerPair, type LedgerRule, agreement, daysApart, pairsOf, samePayee, usualLedgerRule } from './ledgerMatch.ts';
import type { LedgerPayment, LedgerRow } from './ledgerRow.ts';
import { comparing } from './ledgerShelf.ts';
import { type LedgerSpan, spanOf } from './ledgerSpan.ts';
import { type Ambiguity, isDouble, tie } from './ledgerTie.ts';
import { formatMoney } from './money.ts';

export const disagreementKinds = ['amount', 'date', 'payee', 'missing here', 'missing there', 'doubled'] as const;
export type DisagreementKind = (typeof disagreementKinds)[number];

export interface Disagreement {
  readonly kind: DisagreementKind;
  readonly row: LedgerRow | null;
  readonly payment: LedgerPayment | null;
  readonly message: string;
}

export interface TieOut {
  /** Those that a person or an earlier reading made come without reasons: these are kept with them. */
  readonly matches: readonly LedgerPair[];
  /** The matches that agree in all. */
  readonly agreed: readonly LedgerPair[];
  readonly ambiguous: readonly Ambiguity[];
  /** Only what does not agree. */
  readonly disagreements: readonly Disagreement[];
}

export interface LedgerState {
  /** Matches that stand, by the identity of the row: the payment's id. */
  readonly matched: ReadonlyMap<string, string>;
  /** Matches that a person undid, as `undoneKey`: not made again. */
  readonly undone: ReadonlySet<string>;
  /** The days that extracts cover, which may have gaps; else from the first row to the last. */
  readonly covers?: readonly LedgerSpan[];
}

export const undoneKey = (identity: string, payment: string): string => `${identity} ${payment}`;

const disagree = (kind: DisagreementKind, row: LedgerRow | null, payment: LedgerPayment | null, message: string): Disagreement => ({ kind, row, payment, message });
/** '£1,200 to Leeds City Council on 4 June 2018' */
export const lineSaid = ({ pence, payee, date }: Pick<LedgerRow, 'pence' | 'payee' | 'date'>): string => `${formatMoney(pence)} to ${payee} on ${formatDate(date)}`;
const rowSaid = (row: LedgerRow): string => `Row ${row.row}, ${lineSaid(row)}`;

/** Where a matched row and payment disagree: nowhere is agreement. */
export function disagreementsOf({ row, payment }: Pick<LedgerPair, 'row' | 'payment'>, { windowDays }: LedgerRule = usualLedgerRule): readonly Disagreement[] {
  return [
    ...(row.pence === payment.pence ? [] : [disagree('amount', row, payment, `${payment.name} is ${formatMoney(payment.pence)} here and ${formatMoney(row.pence)} in the ledger`)]),
    ...(daysApart(row, payment) <= windowDays ? []
      : [disagree('date', row, payment, `${payment.name} was paid on ${formatDate(payment.paidOn)} here and on ${formatDate(row.date)} in the ledger`)]),
    ...(samePayee(row, payment) ? [] : [disagree('payee', row, payment, `${payment.name} was paid to ${payment.payees[0] ?? 'nobody named'} here and to ${row.payee} in the ledger`)]),
  ];
}

/** Matches an extract to the payments made here, and says only what does not agree. */
export function tieOut(rows: readonly LedgerRow[], payments: readonly LedgerPayment[], { matched, undone, covers }: LedgerState, rule: LedgerRule = usualLedgerRule): TieOut {
  const byId = new Map(payments.map((payment) => [payment.id, payment]));
  const known = comparing();
  const kept: LedgerPair[] = [];
  const open: LedgerRow[] = [];
  for (const row of rows) {
    const payment = byId.get(matched.get(row.identity) ?? '');
    if (payment === undefined) open.push(row);
    else kept.push({ row, payment, reasons: [] });
  }
  const found = pairsOf(open, payments, rule, known);
  const pairs = undone.size === 0 ? found : found.filter(({ row, payment }) => !undone.has(undoneKey(row.identity, payment.id)));
  const { matches, ambiguous, doubled, taken } = tie(pairs, kept);
  const left = open.filter((row) => !taken.has(row));
  const ofRow = Map.groupBy(pairs, ({ row }) => row);
  const again = left.flatMap((row) => ofRow.get(row)?.find(isDouble) ?? []);
  const doubles = [...doubled, ...again];
  const doubledRows = new Set(doubles.map(({ row }) => row));
  const spans = covers ?? [spanOf(rows) ?? []].flat();
  const missing = payments.filter((payment) => !taken.has(payment) && spans.some(({ from, to }) => payment.paidOn >= from && payment.paidOn <= to));
  const agrees = agreement(known, rule);
  const [agreed, wrong]: [LedgerPair[], LedgerPair[]] = [[], []];
  for (const pair of matches) (agrees(pair) ? agreed : wrong).push(pair);
  return {
    matches,
    agreed,
    ambiguous,
    disagreements: [
      ...wrong.flatMap((pair) => disagreementsOf(pair, rule)),
      ...doubles.map(({ row, payment }) => disagree('doubled', row, payment, `${rowSaid(row)}, is ${payment.name} a second time`)),
      ...left.filter((row) => !doubledRows.has(row)).map((row) => disagree('missing here', row, null, `${rowSaid(row)}, has no payment here`)),
      ...missing.map((payment) => disagree('missing there', null, payment, `${payment.name}, ${formatMoney(payment.pence)} on ${formatDate(payment.paidOn)}, is not in the ledger`)),
    ],
  };
}
