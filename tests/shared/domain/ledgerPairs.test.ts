import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import { disagreementsOf, tieOut, undoneKey } from '../../../shared/domain/ledger.ts';
import { daysApart, type LedgerPair, type LedgerRule, type MatchReason, pairsOf, samePayee, strength } from '../../../shared/domain/ledgerMatch.ts';
import { type LedgerPayment, type LedgerRow, referenceGroups, withIdentities } from '../../../shared/domain/ledgerRow.ts';

/** The longest reference of any payment that stands whole in the text names all the payments that have it. */
function namedBy(text: string, payments: readonly LedgerPayment[]): readonly LedgerPayment[] {
  const groups = referenceGroups(text);
  const stands = (reference: string): number => {
    const own = referenceGroups(reference);
    const folded = own.join('-');
    return folded.length >= 3 && groups.some((_, at) => groups.slice(at, at + own.length).join('-') === folded) ? own.length : 0;
  };
  const sizes = new Map(payments.map((payment) => [payment, Math.max(0, ...payment.references.map(stands))]));
  const longest = Math.max(0, ...sizes.values());
  return longest === 0 ? [] : payments.filter((payment) => sizes.get(payment) === longest);
}

/** The rule held to every row and every payment, one by one. */
function plainPairs(rows: readonly LedgerRow[], payments: readonly LedgerPayment[], { windowDays, farthestDays }: LedgerRule): readonly LedgerPair[] {
  return rows.flatMap((row) => {
    const named = namedBy(row.reference, payments);
    const pairs = payments.flatMap((payment, at) => {
      const [days, isNamed, own] = [daysApart(row, payment), named.includes(payment), named.length === 1 && named.includes(payment)];
      const two = [row.pence === payment.pence ? 'amount' : null, samePayee(row, payment) ? 'payee' : null, days > windowDays ? null : days === 0 ? 'same day' : 'near day'] as const;
      const said = two.filter((reason) => reason !== null);
      const reasons: readonly MatchReason[] = [...(own ? ['reference' as const] : isNamed ? ['shared reference' as const] : []), ...said];
      const isPair = own || (days <= farthestDays && said.length >= (named.length > 0 && !isNamed ? 3 : 2));
      return isPair ? [{ at, own, month: payment.paidOn.slice(0, 7), pair: { row, payment, reasons } }] : [];
    });
    return pairs.toSorted((a, b) => Number(b.own) - Number(a.own) || (a.month < b.month ? -1 : a.month > b.month ? 1 : 0)
      || Number(b.pair.reasons.includes('amount')) - Number(a.pair.reasons.includes('amount')) || a.at - b.at).map(({ pair }) => pair);
  }).toSorted((a, b) => strength(b) - strength(a));
}

const day = fc.integer({ min: 0, max: 150 }).map((n) => addDays('2017-12-01', n));
const who = fc.constantFrom('Luton', 'LUTON', 'Bracknell', 'Wigan Council', 'wigan  council');
const pence = fc.constantFrom(100, 200, 300, -100);
const reference = fc.constantFrom('', 'IGT-1', 'igt 1', 'Grant IGT 2', 'IGT-3', '31/9', 'x 31-9 y', 'IGT/1 31/9', 'IGT-12');
const anyRows = fc.array(fc.record({ date: day, pence, payee: who, reference, document: fc.constantFrom('', '7') }), { maxLength: 20 })
  .map((lines) => withIdentities(lines.map((each, at) => ({ ...each, row: at + 2 }))));
const anyPayments = fc.array(fc.record({ paidOn: day, pence, payees: fc.uniqueArray(who, { maxLength: 3 }), references: fc.uniqueArray(reference, { maxLength: 3 }) }), { maxLength: 20 })
  .map((some) => some.map((each, at): LedgerPayment => ({ ...each, id: `${at}`, name: `Payment ${at}` })));
const anyRule = fc.record({ windowDays: fc.constantFrom(0, 3, 10), farthestDays: fc.constantFrom(5, 31, 62) });

test('of any ledger, looking only where a payment could be finds the same pairs and reasons as holding every row against every payment', () => {
  fc.assert(fc.property(anyRows, anyPayments, anyRule, (rows, payments, rule) => {
    expect(pairsOf(rows, payments, rule)).toEqual(plainPairs(rows, payments, rule));
  }), { numRuns: 500 });
});

test('of any ledger, what agrees in all is what has no disagreement, whether it was matched before or is found now', () => {
  fc.assert(fc.property(anyRows, anyPayments, anyRule, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (rows, payments, rule, stays) => {
    const first = tieOut(rows, payments, { matched: new Map(), undone: new Set() }, rule);
    const [stand, gone] = [first.matches.filter((_, at) => stays[at] === true), first.matches.filter((_, at) => stays[at] !== true).slice(0, 2)];
    const again = tieOut(rows, payments, {
      matched: new Map(stand.map(({ row, payment }) => [row.identity, payment.id])), undone: new Set(gone.map(({ row, payment }) => undoneKey(row.identity, payment.id))),
    }, rule);
    for (const tied of [first, again]) {
      const pairs = ({ row, payment }: LedgerPair): string => `${row.row} ${payment.id}`;
      expect(tied.agreed.map(pairs)).toEqual(tied.matches.filter((pair) => disagreementsOf(pair, rule).length === 0).map(pairs));
    }
    expect(new Set(again.matches.slice(0, stand.length).map(({ row }) => row.row))).toEqual(new Set(stand.map(({ row }) => row.row)));
    for (const { row, payment } of gone) expect(again.matches.some((pair) => pair.row === row && pair.payment === payment)).toBe(false);
  }), { numRuns: 300 });
});
