import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ActualEntry, actualKinds, checkActual, keptPence, netByQuarter, netOf } from '../../../shared/domain/actual.ts';

const now = '2019-04-01';
const entry = (over: Partial<ActualEntry>): ActualEntry => ({ kind: 'actual', quarter: '2019-01-01', pence: 100, corrects: null, reason: null, ...over });
const messages = (over: Partial<ActualEntry>) => checkActual(entry(over), now).map(({ path, message }) => `${path}: ${message}`);

describe('D1 money kinds', () => {
  test('D1 net: 14,500 and a refund of 4,050 give 10,450', () => {
    expect(netOf([entry({ pence: 1_450_000 }), entry({ kind: 'refund', pence: -405_000, reason: 'r' })]))
      .toEqual({ spent: 1_450_000, refunded: -405_000, net: 1_045_000 });
  });

  test('D1 a refund is kept below nought, whatever sign is typed', () => {
    expect([keptPence({ kind: 'refund', pence: 5 }), keptPence({ kind: 'refund', pence: -5 }), keptPence({ kind: 'actual', pence: 5 })]).toEqual([-5, -5, 5]);
    expect(Object.is(keptPence({ kind: 'refund', pence: 0 }), 0)).toBe(true);
  });

  test('D1 corrections fold into what they correct', () => {
    const entries = [
      entry({ pence: 1_000 }), entry({ kind: 'refund', pence: -300, reason: 'r' }),
      entry({ kind: 'correction', corrects: 'actual', pence: -100, reason: 'r' }), entry({ kind: 'correction', corrects: 'refund', pence: 50, reason: 'r' }),
    ];
    expect(netOf(entries)).toEqual({ spent: 900, refunded: -250, net: 650 });
    expect(netOf([...entries, entry({ kind: 'correction', pence: -1, reason: 'r' })])).toEqual({ spent: 899, refunded: -250, net: 649 });
  });

  test('nothing recorded is unknown; nought recorded is nought', () => {
    expect(netOf([])).toBe(null);
    expect(netOf([entry({ pence: 0 })])).toEqual({ spent: 0, refunded: 0, net: 0 });
  });
});

describe('D1 what an entry must hold', () => {
  test.each<[string, Partial<ActualEntry>, readonly string[]]>([
    ['spent in an earlier quarter', {}, []],
    ['spent in this quarter', { quarter: now }, []],
    ['nothing was spent', { pence: 0 }, []],
    ['spent in a quarter to come', { quarter: '2019-07-01' }, ['quarter: July to September 2019 has not begun, so nothing was spent in it yet. Enter a forecast']],
    ['spent below nought', { pence: -1 }, ['pence: What was spent must be £0 or more. Record money that came back as a refund']],
    ['too much', { pence: 1_000_000_000_000 }, ['pence: Amount must be whole pence between −£9,999,999,999.99 and £9,999,999,999.99']],
    ['part of a penny', { pence: 0.5 }, ['pence: Amount must be whole pence between −£9,999,999,999.99 and £9,999,999,999.99']],
    ['a refund', { kind: 'refund', reason: 'Two posts stood empty' }, []],
    ['a refund of nought without a reason', { kind: 'refund', pence: 0 }, ['pence: Enter the amount of the refund, other than £0', 'reason: Enter the reason for the refund']],
    ['a correction', { kind: 'correction', corrects: 'actual', pence: -5, reason: 'Counted twice' }, []],
    ['a correction of this quarter', { kind: 'correction', corrects: 'actual', quarter: now, reason: 'x' },
      ['quarter: April to June 2019 is not over, so it needs no correction. Change what was spent or refunded']],
    ['a correction that says nothing', { kind: 'correction', pence: 0, reason: ' ' }, [
      'pence: Enter the amount of the correction, other than £0',
      'reason: Enter the reason for the correction',
    ]],
  ])('%s', (_, over, expected) => expect(messages(over)).toEqual(expected));
});

test('the net of the quarters is the net of all, to the penny', () => {
  const anyEntry = fc.record({
    kind: fc.constantFrom(...actualKinds), quarter: fc.constantFrom('2018-10-01', '2019-01-01', now), pence: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    corrects: fc.constantFrom('actual' as const, 'refund' as const), reason: fc.constant('r'),
  });
  fc.assert(fc.property(fc.array(anyEntry), (entries) => {
    const quarters = [...netByQuarter(entries).values()].reduce((sum, pence) => sum + pence, 0);
    expect(quarters).toBe(netOf(entries)?.net ?? 0);
  }), { numRuns: 1_000 });
});
