import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actualKinds } from '../../../shared/domain/actual.ts';
import { type SharedAward, fundingByCouncil } from '../../../shared/domain/fundingCouncils.ts';
import { addTotals } from '../../../shared/domain/total.ts';

const award = (over: Partial<SharedAward> = {}): SharedAward => ({ awarded: 1_000, shares: [], profile: [], spend: [], spendKept: true, ...over });
const spent = (pence: number, organisationId: string | null) => ({ kind: 'actual', quarter: '2018-04-01', pence, reason: null, organisationId }) as const;

test('by council, and what is not shared out in a row of its own', () => {
  const { total, byCouncil } = fundingByCouncil([
    award({ shares: [{ organisationId: 'luton', pence: 600 }, { organisationId: 'wigan', pence: 300 }], profile: [{ organisationId: 'luton', pence: 500 }, { organisationId: null, pence: 100 }], spend: [spent(40, 'luton'), spent(2, null)] }),
    award({ awarded: null, spendKept: false, spend: [spent(9, 'luton')] }),
  ]);
  expect(byCouncil).toEqual([
    { organisationId: 'luton', awarded: { pence: 600, counted: 1, of: 1 }, profiled: { pence: 500, counted: 1, of: 1 }, spent: { pence: 40, counted: 1, of: 1 } },
    { organisationId: 'wigan', awarded: { pence: 300, counted: 1, of: 1 }, profiled: { pence: 0, counted: 0, of: 1 }, spent: { pence: 0, counted: 0, of: 1 } },
    { organisationId: null, awarded: { pence: 100, counted: 1, of: 2 }, profiled: { pence: 100, counted: 1, of: 2 }, spent: { pence: 2, counted: 1, of: 2 } },
  ]);
  expect(total).toEqual({ awarded: { pence: 1_000, counted: 1, of: 2 }, profiled: { pence: 600, counted: 1, of: 2 }, spent: { pence: 42, counted: 1, of: 2 } });
});

test('an award not shared out at all lies in that row whole', () => {
  expect(fundingByCouncil([award()]).byCouncil).toMatchObject([{ organisationId: null, awarded: { pence: 1_000, counted: 1, of: 1 } }]);
  expect(fundingByCouncil([]).byCouncil).toMatchObject([{ organisationId: null, awarded: { pence: 0, counted: 0, of: 0 } }]);
});

test('councils add up to the total of any programme, to the penny', () => {
  const council = fc.constantFrom('a', 'b', 'c');
  const pence = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const line = fc.record({ organisationId: fc.option(council), pence });
  const entry = fc.record({ kind: fc.constantFrom(...actualKinds), quarter: fc.constant('2018-04-01'), pence, reason: fc.constant(null), organisationId: fc.option(council) });
  const any = fc.record({ awarded: fc.option(pence), shares: fc.array(fc.record({ organisationId: council, pence }), { maxLength: 3 }), profile: fc.array(line, { maxLength: 4 }), spend: fc.array(entry, { maxLength: 4 }), spendKept: fc.boolean() });
  fc.assert(fc.property(fc.array(any, { maxLength: 8 }), (awards) => {
    const { total, byCouncil } = fundingByCouncil(awards);
    for (const figure of ['awarded', 'profiled', 'spent'] as const) expect(addTotals(byCouncil.map((row) => row[figure])).pence).toBe(total[figure].pence);
  }), { numRuns: 1_000 });
});
