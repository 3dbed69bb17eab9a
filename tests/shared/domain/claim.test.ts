import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClaimLine, type ClaimTerms, checkClaim, claimWorking } from '../../../shared/domain/claim.ts';

const line = (over: Partial<ClaimLine> = {}): ClaimLine =>
  ({ line: 'staff', name: 'Staff', budgetPence: 100_000, claimedBefore: 40_000, costPence: 30_001, overrideRate: null, overrideReason: null, evidence: 'Payroll', ...over });
const terms = (over: Partial<ClaimTerms> = {}): ClaimTerms => ({ ratePercent: 50, awarded: 80_000, paidBefore: 20_000, capPercent: null, complete: false, ...over });

describe('D4 grant due = cost claimed x award rate, line by line', () => {
  test('half a penny away from nought, and what is left of the line', () => {
    expect(claimWorking([line(), line({ line: 'cars', costPence: 101, overrideRate: 100 })], terms())).toEqual({
      lines: [{ line: 'staff', ratePercent: 50, duePence: 15_001, remaining: 29_999 }, { line: 'cars', ratePercent: 100, duePence: 101, remaining: 59_899 }],
      gross: 15_102, retained: 0, due: 15_102, warnings: [],
    });
  });

  test('D4 a cap holds the rest back until the project completes, and says so', () => {
    expect(claimWorking([line()], terms({ capPercent: 40 }))).toMatchObject({
      gross: 15_001, due: 12_000, retained: 3_001, warnings: ['£30.01 of this claim is held back until the project is complete, as claims may reach 40% of the award until then'],
    });
    expect(claimWorking([line()], terms({ capPercent: 40, complete: true }))).toMatchObject({ due: 15_001, retained: 0 });
    expect(claimWorking([line()], terms({ capPercent: 10 }))).toMatchObject({ due: 0, retained: 15_001 });
  });

  test('D4 over a line’s budget is a warning in a draft', () => {
    expect(claimWorking([line({ costPence: 60_100 })], terms()).warnings).toEqual(['Staff goes £1 over its budget with this claim']);
  });

  test('unknown stays unknown', () => {
    for (const [own, of] of [[line({ costPence: null }), terms()], [line(), terms({ ratePercent: null })], [line(), terms({ capPercent: 40, awarded: null })]] as const) {
      expect(claimWorking([line({ line: 'other' }), own], of)).toMatchObject({ gross: null, retained: null, due: null });
    }
    expect(claimWorking([line({ budgetPence: null })], terms())).toMatchObject({ due: 15_001, lines: [{ remaining: null }] });
    expect(claimWorking([], terms()).due).toBe(null);
  });

  test('due and held back are the whole, and due never passes the cap', () => {
    const anyLine = fc.record({ costPence: fc.nat(1_000_000), overrideRate: fc.option(fc.integer({ min: 0, max: 100 })) });
    fc.assert(fc.property(fc.array(anyLine, { minLength: 1, maxLength: 4 }), fc.nat(1_000_000), fc.nat(1_000_000), fc.integer({ min: 0, max: 100 }), (all, awarded, paidBefore, capPercent) => {
      const { gross, retained, due } = claimWorking(all.map((each, at) => line({ ...each, line: `l${at}` })), terms({ awarded, paidBefore, capPercent }));
      expect((due ?? 0) + (retained ?? 0)).toBe(gross);
      expect((due ?? 0) * 100).toBeLessThanOrEqual(Math.max(0, awarded * capPercent - paidBefore * 100) + 50);
    }), { numRuns: 1_000 });
  });
});

describe('D4 a claim as it is sent', () => {
  const messages = (over: Partial<ClaimLine>, declared = true) => checkClaim([line(over)], { terms: terms(), declared }).map(({ message }) => message);

  test('keeps to each line, shows evidence and is declared true', () => {
    expect([messages({}), messages({ costPence: 60_000 }), messages({ costPence: 0, evidence: null })]).toEqual([[], [], []]);
    expect(messages({ costPence: 60_001 })).toEqual(['Staff has £600 left, and £600.01 is claimed']);
    expect(messages({ costPence: null, evidence: null })).toEqual(['Enter the cost of Staff, £0 if there is none']);
    expect(messages({ costPence: -1 })).toEqual(['The cost of Staff must be £0 or more']);
    expect(messages({ evidence: ' ', overrideRate: 60 }, false)).toEqual(['Enter the evidence for the cost of Staff', 'Enter the reason why Staff is paid at 60%', 'Confirm that the claim is true and complete']);
  });
});
