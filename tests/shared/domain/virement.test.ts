import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CostLine, surplusWarning, virement, virementByQuarter } from '../../../shared/domain/virement.ts';

const line = (key: string, pence: number, spent: number | null, organisationId: string | null = null): CostLine => ({ line: key, name: key, pence, spent, organisationId });
const lines = [line('Staff', 100_000, 70_000), line('Training', 20_000, 5_000), line('Travel', 10_000, null)];
const messages = (amounts: Readonly<Record<string, number>>, of = lines) => {
  const done = virement(of, amounts);
  return done.ok ? [] : done.problem.map(({ path, message }) => `${path}: ${message}`);
};

describe('D4 money between cost lines', () => {
  test('moves, down to what is spent', () => {
    const done = virement(lines, { Staff: 70_000, Training: 50_000 });
    expect(done.ok && done.value.changes.map(({ line: { name }, after, difference }) => [name, after, difference])).toEqual([['Staff', 70_000, -30_000], ['Training', 50_000, 30_000]]);
    expect(done.ok && [done.value.surplus, surplusWarning(done.value)]).toEqual([0, null]);
  });

  test('never below what is spent, nor where that is not known', () => {
    expect(messages({ Staff: 69_999, Training: 50_001 })).toEqual(['Staff: Staff cannot be £699.99: £700 of it is spent already']);
    expect(messages({ Travel: 9_000, Staff: 101_000 })).toEqual(['Travel: What was spent on Travel is not known, so it cannot be lowered. Record what was spent first']);
    expect(messages({ Staff: -1 })).toEqual(['Staff: Staff must be £0 or more']);
  });

  test('never more in all than before, council by council', () => {
    expect(messages({ Staff: 100_500 })).toEqual(['Staff: The lines come to £5 more than before. Lower other lines by as much, or vary the award']);
    const shared = [line('Staff', 100, 0, 'luton'), line('Cars', 100, 0, 'bracknell')];
    expect(messages({ Staff: 150, Cars: 50 }, shared)).toEqual(['Staff: The lines come to £0.50 more than before. Lower other lines by as much, or vary the award']);
  });

  test('a surplus is named', () => {
    const done = virement(lines, { Staff: 90_000 });
    expect(done.ok && surplusWarning(done.value)).toBe('£100 is left on no cost line. It stays with the department and may be lost to the project for good');
  });

  test('nothing moved, and a line that is not there', () => {
    expect(messages({ Staff: 100_000 })).toEqual(['amounts: Nothing is moved. Enter another amount for two lines or more']);
    expect(messages({ Cars: 5 })).toEqual(['Cars: This award has no such cost line']);
  });

  test('whatever is asked, what is allowed keeps to the spent and the total', () => {
    const anyLine = fc.record({ pence: fc.nat(100), spent: fc.option(fc.nat(100)), after: fc.option(fc.nat(120)) });
    fc.assert(fc.property(fc.array(anyLine, { maxLength: 5 }), (all) => {
      const own = all.map(({ pence, spent }, at) => line(`l${at}`, pence, spent));
      const done = virement(own, Object.fromEntries(all.flatMap(({ after }, at) => (after === null ? [] : [[`l${at}`, after]]))));
      if (!done.ok) return;
      for (const { line: { spent }, after, difference } of done.value.changes) if (difference < 0) expect(after).toBeGreaterThanOrEqual(spent ?? Infinity);
      expect(done.value.surplus).toBeGreaterThanOrEqual(0);
    }), { numRuns: 1_000 });
  });
});

test('D4 quarter by quarter a virement moves no quarter’s total, and every line comes to what it is to hold', () => {
  const quarters = ['2019-04-01', '2019-07-01', '2019-10-01'];
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)), { minLength: 2, maxLength: 4 }), fc.nat(1000), fc.nat(3), fc.nat(3), (amounts, share, from, to) => {
    const names = amounts.map((_, nth) => `L${nth}`);
    const profile = amounts.flatMap((own, nth) => own.map((pence, quarter) => ({ quarter: quarters[quarter] ?? '', line: `L${nth}`, pence })));
    const of = names.map((name, nth) => line(name, (amounts[nth] ?? []).reduce((sum, pence) => sum + pence, 0), 0));
    const [giver, taker] = [of[from % of.length], of[to % of.length]];
    if (giver === undefined || taker === undefined || giver === taker) return;
    const moved = Math.floor((giver.pence * share) / 1000);
    const done = virement(of, { [giver.line]: giver.pence - moved, [taker.line]: taker.pence + moved });
    if (!done.ok) return;
    const after = new Map([...profile, ...virementByQuarter(profile, done.value.changes)].map((each) => [`${each.line} ${each.quarter}`, each]));
    const sum = (rows: Iterable<{ readonly quarter: string; readonly line: string; readonly pence: number }>, is: (row: { readonly quarter: string; readonly line: string }) => boolean): number => [...rows].filter(is).reduce((all, { pence }) => all + pence, 0);
    for (const quarter of quarters) expect(sum(after.values(), (row) => row.quarter === quarter)).toBe(sum(profile, (row) => row.quarter === quarter));
    for (const { line: { line: name }, after: pence } of done.value.changes) expect(sum(after.values(), (row) => row.line === name)).toBe(pence);
    expect([...after.values()].every(({ pence }) => pence >= 0)).toBe(true);
  }), { numRuns: 1000 });
});
