import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MatchLine, checkGap, checkMatchLine, matchKinds, matchTotals } from '../../../shared/domain/matchFunding.ts';

const line = (over: Partial<MatchLine> = {}): MatchLine => ({ source: 'Enfield', kind: 'cash', secured: true, pence: 10_000, basis: null, ...over });

describe('match funding', () => {
  const lines = [line(), line({ kind: 'in-kind', pence: 5_000, basis: 'Room hire', secured: false }), line({ kind: 'other income', pence: null, secured: null })];

  test('by kind, secured and in all; what is not known is counted', () => {
    expect(matchTotals(lines, 15_000)).toEqual({
      byKind: { cash: { pence: 10_000, counted: 1, of: 1 }, 'in-kind': { pence: 5_000, counted: 1, of: 1 }, 'other income': { pence: 0, counted: 0, of: 1 } },
      total: { pence: 15_000, counted: 2, of: 3 }, secured: { pence: 10_000, counted: 1, of: 1 }, gap: 0,
    });
  });

  test('the gap: none asked, enough, short, and not known', () => {
    expect([matchTotals(lines, null).gap, matchTotals([line()], 9_000).gap, matchTotals([line()], 12_000).gap, matchTotals(lines, 15_001).gap, matchTotals([], 5).gap]).toEqual([null, 0, 2_000, null, 5]);
    expect(checkGap(2_000, ' ')).toEqual([{ path: 'explanation', message: 'Match funding is £20 short of what the award asks for. Enter how the gap will be closed' }]);
    expect([checkGap(2_000, 'Bid made'), checkGap(0, null), checkGap(null, null)]).toEqual([[], [], []]);
  });

  test('kinds add up to all, to the penny', () => {
    const any = fc.record({ kind: fc.constantFrom(...matchKinds), pence: fc.option(fc.nat(1_000_000)) }).map((over) => line(over));
    fc.assert(fc.property(fc.array(any), (all) => {
      const { byKind, total } = matchTotals(all, null);
      expect(matchKinds.reduce((sum, kind) => sum + byKind[kind].pence, 0)).toBe(total.pence);
      expect(matchKinds.reduce((sum, kind) => sum + byKind[kind].of, 0)).toBe(total.of);
    }), { numRuns: 1_000 });
  });
});

test('D2.11 and D2.13 a line as it is typed', () => {
  expect([checkMatchLine(line()), checkMatchLine(line({ pence: null, kind: 'in-kind' }))]).toEqual([[], []]);
  expect(checkMatchLine(line({ source: ' ', secured: null, pence: -1, kind: 'in-kind' })).map(({ message }) => message)).toEqual([
    'Enter where the funding comes from', 'Select whether it is secured', 'Amount must be between £0 and £9,999,999,999.99', 'Enter how the amount in kind was valued']);
});
