import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCovered } from '../../../shared/domain/ledgerSpan.ts';
import { addDays } from '../../../shared/domain/calendar.ts';
import { type LedgerState, disagreementKinds, tieOut, undoneKey } from '../../../shared/domain/ledger.ts';
import { pairsOf, strength, usualLedgerRule } from '../../../shared/domain/ledgerMatch.ts';
import { type LedgerLine, type LedgerPayment, newRows, referenceFinder, withIdentities } from '../../../shared/domain/ledgerRow.ts';

const nothing: LedgerState = { matched: new Map(), undone: new Set() };
const payment = (id: string, over: Partial<LedgerPayment> = {}): LedgerPayment =>
  ({ id, name: `Payment ${id}`, pence: 100_000, paidOn: '2018-06-29', payees: ['Luton Borough Council', 'Luton'], references: [], ...over });
const line = (row: number, over: Partial<LedgerLine> = {}): LedgerLine =>
  ({ row, date: '2018-06-29', pence: 100_000, payee: 'LUTON BOROUGH COUNCIL', reference: '', document: '', ...over });
const told = (lines: readonly LedgerLine[], payments: readonly LedgerPayment[], state = nothing) => tieOut(withIdentities(lines), payments, state);
const said = (lines: readonly LedgerLine[], payments: readonly LedgerPayment[], state = nothing) => told(lines, payments, state).disagreements.map(({ kind, message }) => `${kind}: ${message}`);

describe('rows keep one identity', () => {
  const lines = [line(2), line(3), line(4, { document: '5100' })];

  test('the same file read twice adds nothing', () => {
    const rows = withIdentities(lines);
    expect(new Set(rows.map(({ identity }) => identity)).size).toBe(3);
    expect(newRows(withIdentities(lines), new Set(rows.map(({ identity }) => identity)))).toEqual([]);
  });

  test('in another place of another extract too, however it is written', () => {
    const [first] = withIdentities([line(2, { reference: 'IGT 7/8' })]);
    const [, again] = withIdentities([line(90, { pence: 5 }), line(91, { reference: 'igt-7-8', payee: 'Luton  borough council' })]);
    expect(again?.identity).toBe(first?.identity);
  });

  test('overlapping extracts share their rows', () => {
    const all = Array.from({ length: 30 }, (_, at) => line(at + 2, { date: addDays('2018-04-01', at % 7), pence: at % 3 }));
    fc.assert(fc.property(fc.integer({ min: 0, max: 6 }), (from) => {
      const part = all.filter(({ date }) => date >= addDays('2018-04-01', from));
      expect(newRows(withIdentities(part), new Set(withIdentities(all).map(({ identity }) => identity)))).toEqual([]);
    }));
  });
});

describe('references', () => {
  const payments = [payment('a', { references: ['IGT-0007-1', '31/3245'] }), payment('b', { references: ['IGT-0007-11', '31/3245'] }), payment('c', { references: ['IGT-0007-1-1', 'x'] })];
  const named = (reference: string) => [...referenceFinder(payments)(reference)].map(({ id }) => id);

  test('stand whole in the text, the longest taken', () => {
    expect([named('Grant IGT 0007/1 Luton'), named('igt-0007-11'), named('IGT-0007-1-1'), named('IGT-0007-12'), named('S31 31-3245'), named('x'), named('')])
      .toEqual([['a'], ['b'], ['c'], [], ['a', 'b'], [], []]);
  });
});

describe('matches say why', () => {
  const reasons = (over: Partial<LedgerLine>, of: Partial<LedgerPayment> = {}) => pairsOf(withIdentities([line(2, over)]), [payment('a', of)], usualLedgerRule).map((pair) => pair.reasons);

  test('amount, payee and day', () => {
    expect(reasons({})).toEqual([['amount', 'payee', 'same day']]);
    expect(reasons({ date: '2018-07-09' })).toEqual([['amount', 'payee', 'near day']]);
    expect(reasons({ date: '2018-07-10' })).toEqual([['amount', 'payee']]);
    expect(reasons({ pence: 5 })).toEqual([['payee', 'same day']]);
    expect(reasons({ payee: 'Bracknell' })).toEqual([['amount', 'same day']]);
  });

  test('one alone is not enough, unless it is a reference of its own', () => {
    expect([reasons({ pence: 5, payee: 'Bracknell' }), reasons({ date: '2018-12-31' }), reasons({ pence: 5, date: '2018-08-01' })]).toEqual([[], [], []]);
    expect(reasons({ pence: 5, payee: 'Bracknell', date: '2018-12-31', reference: 'IGT-7' }, { references: ['IGT-7'] })).toEqual([['reference']]);
  });

  test('February is looked in too', () => {
    expect(reasons({ date: '2018-01-31' }, { paidOn: '2018-02-15' })).toEqual([['amount', 'payee']]);
  });

  test('a reference outweighs all else, a shared one only helps', () => {
    expect(strength({ reasons: ['reference'] })).toBeGreaterThan(strength({ reasons: ['amount', 'payee', 'same day'] }));
    const shared = [payment('a', { references: ['31/3245'] }), payment('b', { references: ['31/3245'], payees: ['Bracknell Forest'] })];
    expect(told([line(2, { reference: '31/3245' }), line(3, { reference: '31/3245', payee: 'Bracknell Forest' })], shared).matches.map(({ row, payment: { id } }) => [row.row, id])).toEqual([[2, 'a'], [3, 'b']]);
  });

  test('a reference to another payment asks for all three', () => {
    const two = [payment('a', { references: ['IGT-7'] }), payment('b', { references: ['IGT-8'], pence: 5_000 })];
    expect(told([line(2, { reference: 'IGT-7' }), line(3, { reference: 'IGT-7', pence: 5_000 })], two).matches.map(({ row, payment: { id } }) => [row.row, id])).toEqual([[2, 'a'], [3, 'b']]);
  });
});

describe('only what does not agree', () => {
  const one = [payment('8', { references: ['IGT-8'] })];

  test.each<[string, Partial<LedgerLine>, readonly string[]]>([
    ['all agrees', {}, []],
    ['a few days later', { date: '2018-07-04' }, []],
    ['amount', { pence: 95_000 }, ['amount: Payment 8 is £1,000 here and £950 in the ledger']],
    ['date', { date: '2018-08-15' }, ['date: Payment 8 was paid on 29 June 2018 here and on 15 August 2018 in the ledger']],
    ['payee', { payee: 'Luton Trust' }, ['payee: Payment 8 was paid to Luton Borough Council here and to Luton Trust in the ledger']],
    ['all three, by its reference', { pence: 1, payee: 'X', date: '2018-09-01', reference: 'IGT 8' }, [
      'amount: Payment 8 is £1,000 here and £0.01 in the ledger', 'date: Payment 8 was paid on 29 June 2018 here and on 1 September 2018 in the ledger',
      'payee: Payment 8 was paid to Luton Borough Council here and to X in the ledger',
    ]],
  ])('%s', (_, over, expected) => expect(said([line(2, over)], one)).toEqual(expected));

  test('missing here, missing there, doubled', () => {
    expect(said([line(2), line(3, { pence: 7, payee: 'Wigan' })], one)).toEqual(['missing here: Row 3, £0.07 to Wigan on 29 June 2018, has no payment here']);
    const covers = [{ from: '2018-04-01', to: '2018-06-30' }];
    expect(said([], one, { ...nothing, covers })).toEqual(['missing there: Payment 8, £1,000 on 29 June 2018, is not in the ledger']);
    expect(said([], one, { ...nothing, covers: [{ from: '2018-07-01', to: '2018-09-30' }] })).toEqual([]);
    expect(said([line(2), line(3)], one)).toEqual(['doubled: Row 3, £1,000 to LUTON BOROUGH COUNCIL on 29 June 2018, is Payment 8 a second time']);
    expect(said([line(2), line(3, { date: '2018-07-02' })], one)).toHaveLength(1);
  });

  test('a row that matches two payments is not guessed, and neither is missing', () => {
    const { matches, ambiguous, disagreements } = told([line(2)], [payment('8'), payment('9')]);
    expect([matches, disagreements]).toEqual([[], []]);
    expect(ambiguous.map(({ message }) => message)).toEqual(['Row 2 matches Payment 8 and Payment 9 equally well. Select which is which']);
    expect(told([line(2), line(3)], [payment('8'), payment('9')]).ambiguous.map(({ message }) => message)).toEqual(['Rows 2 and 3 match Payment 8 and Payment 9 equally well. Select which is which']);
    expect(told([line(2, { payee: 'X' }), line(3, { payee: 'Y' })], one).ambiguous.map(({ message }) => message)).toEqual(['Rows 2 and 3 match Payment 8 equally well. Select which is which']);
  });

  test('a match that a person made stands, and one undone is not made again', () => {
    const [row] = withIdentities([line(2)]);
    const identity = row?.identity ?? '';
    expect(said([line(2)], [payment('8'), payment('9')], { ...nothing, matched: new Map([[identity, '9']]) })).toEqual(['missing there: Payment 8, £1,000 on 29 June 2018, is not in the ledger']);
    expect(said([line(2)], one, { ...nothing, undone: new Set([undoneKey(identity, '8')]) }).map((each) => each.split(':')[0])).toEqual(['missing here', 'missing there']);
  });
});

/** 500 payments of 50 councils, and their ledger with two of each disagreement planted. */
function planted(seed: number) {
  const payments = Array.from({ length: 500 }, (_, at) => payment(`${at}`, {
    payees: [`Council ${at % 50}`], pence: 1_000_000 + ((at * 7_919 + seed) % 4_000) * 2_500, paidOn: addDays('2017-06-30', Math.floor(at / 50) * 91), references: [`IGT-${at}`],
  }));
  const places = Array.from({ length: 10 }, (_, nth) => (seed * 31 + nth * 47) % 500);
  const lines = payments.map(({ pence, paidOn, payees }, at): LedgerLine => ({
    row: at + 2, date: addDays(paidOn, (at + seed) % 4), pence, payee: payees[0]?.toUpperCase() ?? '', reference: seed % 2 === 0 ? `Grant IGT ${at}` : '', document: `${51_000 + at}`,
  }));
  const change = (nth: number, over: (line: LedgerLine) => Partial<LedgerLine>) => {
    const own = lines[places[nth] ?? 0];
    if (own !== undefined) lines[places[nth] ?? 0] = { ...own, ...over(own) };
  };
  change(0, ({ pence }) => ({ pence: pence - 100 }));
  change(1, ({ pence }) => ({ pence: pence * 10 }));
  change(2, ({ date }) => ({ date: addDays(date, 25) }));
  change(3, ({ date }) => ({ date: addDays(date, -30) }));
  change(4, () => ({ payee: 'Somebody else' }));
  change(5, () => ({ payee: 'Another body' }));
  const gone = [places[6], places[7]];
  const doubled = [places[8], places[9]].flatMap((at) => lines[at ?? 0] ?? []).map((each, nth) => ({ ...each, row: 600 + nth, document: `${59_000 + nth}` }));
  const strange = [line(700, { pence: 123, payee: 'Nobody here', document: '1' }), line(701, { pence: 321, payee: 'Nobody there', document: '2' })];
  return { payments, lines: [...lines.filter((_, at) => !gone.includes(at)), ...doubled, ...strange] };
}

describe('a ledger of 500 lines with two of each disagreement planted', () => {
  const covers = [{ from: '2017-01-01', to: '2020-12-31' }];

  test.each([0, 1, 2, 3, 4, 5, 6, 7])('shows exactly those 12, with references (even) and without: %d', (seed) => {
    const { payments, lines } = planted(seed);
    const { disagreements, ambiguous } = tieOut(withIdentities(lines), payments, { ...nothing, covers });
    expect(ambiguous).toEqual([]);
    expect(disagreements.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...disagreementKinds]));
    expect(Object.fromEntries(disagreementKinds.map((kind) => [kind, disagreements.filter((each) => each.kind === kind).length]))).toEqual(
      { amount: 2, date: 2, payee: 2, 'missing here': 2, 'missing there': 2, doubled: 2 });
  });

  test('matching again what was matched changes nothing', () => {
    const { payments, lines } = planted(3);
    const rows = withIdentities(lines);
    const first = tieOut(rows, payments, { ...nothing, covers });
    const matched = new Map(first.matches.map(({ row, payment: { id } }) => [row.identity, id]));
    const again = tieOut(rows, payments, { matched, undone: new Set(), covers });
    expect(again.disagreements.map(({ message }) => message).toSorted()).toEqual(first.disagreements.map(({ message }) => message).toSorted());
    expect(again.matches).toHaveLength(first.matches.length);
  });
});

test('of any ledger, no row or payment is matched twice, and every one is told of once', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2018-06-01', n));
  const who = fc.constantFrom('Luton', 'Bracknell', 'Wigan');
  const pence = fc.constantFrom(100, 200);
  const reference = fc.constantFrom('', 'IGT-1', 'IGT-2', 'IGT-3', '31/9');
  const anyLine = fc.record({ date: day, pence, payee: who, reference });
  const anyPayment = fc.record({ paidOn: day, pence, payee: who });
  fc.assert(fc.property(fc.array(anyLine, { maxLength: 8 }), fc.array(anyPayment, { maxLength: 8 }), (someLines, somePayments) => {
    const payments = somePayments.map(({ payee, ...each }, at) => payment(`${at}`, { ...each, payees: [payee], references: [`IGT-${at}`, '31/9'] }));
    const rows = withIdentities(someLines.map((each, at) => line(at + 2, each)));
    const { matches, ambiguous, disagreements } = tieOut(rows, payments, { ...nothing, covers: [{ from: '2018-01-01', to: '2018-12-31' }] });
    const tied = [...matches.map(({ row }) => row), ...ambiguous.flatMap((each) => each.rows), ...disagreements.flatMap(({ kind, row }) => (row !== null && (kind === 'missing here' || kind === 'doubled') ? [row] : []))];
    expect(tied.length).toBe(rows.length);
    expect(new Set(tied).size).toBe(rows.length);
    const paid = [...matches.map((each) => each.payment), ...ambiguous.flatMap((each) => each.payments), ...disagreements.flatMap(({ kind, payment: of }) => (of !== null && kind === 'missing there' ? [of] : []))];
    expect(paid.length).toBe(payments.length);
    expect(new Set(paid).size).toBe(payments.length);
  }), { numRuns: 1_000 });
});

describe('days that extracts cover', () => {
  const days = (from: string, to: string) => ({ from, to });
  test('are covered where every one of them lies in an extract', () => {
    const spans = [days('2018-05-01', '2018-05-31'), days('2018-04-01', '2018-04-30'), days('2018-04-10', '2018-04-12'), days('2018-06-02', '2018-06-30')];
    expect(isCovered(days('2018-04-01', '2018-05-31'), spans)).toBe(true);
    expect(isCovered(days('2018-04-11', '2018-04-11'), spans)).toBe(true);
    for (const span of [days('2018-04-01', '2018-06-30'), days('2018-03-31', '2018-04-02'), days('2018-06-30', '2018-07-01'), days('2018-06-01', '2018-06-01')]) expect([span, isCovered(span, spans)]).toEqual([span, false]);
    expect(isCovered(days('2018-04-01', '2018-04-01'), [])).toBe(false);
  });
});
