import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkClaimDecision, checkClaimMove, claimMoves } from '../../../shared/domain/claimMoves.ts';
import { type ClaimLine, type ClaimTerms, checkClaim, claimWorking, eligibleCost } from '../../../shared/domain/claim.ts';

const line = (over: Partial<ClaimLine> = {}): ClaimLine =>
  ({ line: 'staff', name: 'Staff', budgetPence: 100_000, claimedBefore: 40_000, costPence: 30_001, overrideRate: null, overrideReason: null, evidence: 'Payroll', ...over });
const terms = (over: Partial<ClaimTerms> = {}): ClaimTerms => ({ ratePercent: 50, awarded: 80_000, paidBefore: 20_000, heldBefore: 0, claimedBefore: 40_000, capPercent: null, complete: false, ...over });

describe('D4 grant due = cost claimed x award rate, line by line', () => {
  test('half a penny away from nought, and what is left of the line', () => {
    expect(claimWorking([line(), line({ line: 'cars', costPence: 101, overrideRate: 100 })], terms())).toEqual({
      lines: [{ line: 'staff', ratePercent: 50, duePence: 15_001, remaining: 29_999 }, { line: 'cars', ratePercent: 100, duePence: 101, remaining: 59_899 }],
      gross: 15_102, retained: 0, due: 15_102, leftUnderCap: null, unknown: [], warnings: [],
    });
  });

  test('D4 a cap holds the rest back until the project completes, and says so', () => {
    expect(claimWorking([line()], terms({ capPercent: 40 }))).toMatchObject({
      gross: 15_001, due: 12_000, retained: 3_001, warnings: ['£30.01 is held back until the project is closed, as claims may reach 40% of the award until then'],
    });
    expect(claimWorking([line()], terms({ capPercent: 40, complete: true }))).toMatchObject({ due: 15_001, retained: 0 });
    expect(claimWorking([line()], terms({ capPercent: 10 }))).toMatchObject({ due: 0, retained: 15_001 });
  });

  test('D4 what the cap held back is kept, and due once the project completes', () => {
    expect(claimWorking([line()], terms({ capPercent: 40, heldBefore: 500 }))).toMatchObject({ gross: 15_001, due: 12_000, retained: 3_501, leftUnderCap: 12_000 });
    expect(claimWorking([line({ costPence: 0 })], terms({ capPercent: 40, heldBefore: 3_501, paidBefore: 32_000 }))).toMatchObject({ gross: 0, due: 0, retained: 3_501 });
    expect(claimWorking([line({ costPence: 0 })], terms({ capPercent: 40, heldBefore: 3_501, paidBefore: 32_000, complete: true }))).toMatchObject({ gross: 0, due: 3_501, retained: 0 });
  });

  test('a grant stands for more cost than itself where it pays part of it', () => {
    expect([eligibleCost(40_000, 80), eligibleCost(100, 30), eligibleCost(null, 80), eligibleCost(100, null)]).toEqual([50_000, 333, null, null]);
  });

  test('D4 over a line’s budget is a warning in a draft', () => {
    expect(claimWorking([line({ costPence: 60_100 })], terms()).warnings).toEqual(['Staff goes £1 over its budget with this claim']);
  });

  test('unknown stays unknown', () => {
    for (const [own, of] of [[line({ costPence: null }), terms()], [line(), terms({ ratePercent: null })], [line(), terms({ capPercent: 40, awarded: null })]] as const) {
      expect(claimWorking([line({ line: 'other' }), own], of)).toMatchObject({ gross: null, retained: null, due: null });
    }
    expect(claimWorking([line({ costPence: null })], terms({ ratePercent: null, capPercent: 40, awarded: null })).unknown)
      .toEqual(['the cost of Staff', 'the rate that the award pays', 'the amount of the award, which the cap is a part of']);
    expect(claimWorking([line()], terms({ capPercent: 40, paidBefore: null }))).toMatchObject({ due: null, unknown: ['what was paid before, which counts against the cap and is not all kept here'] });
    expect(claimWorking([line()], terms({ paidBefore: null })).due).toBe(15_001);
    expect(claimWorking([line({ overrideRate: 10 })], terms({ ratePercent: null })).due).toBe(3_000);
    expect(claimWorking([line({ budgetPence: null })], terms())).toMatchObject({ due: 15_001, lines: [{ remaining: null }] });
    expect(claimWorking([], terms()).due).toBe(null);
  });

  test('due and held back are the whole, and due never passes the cap', () => {
    const anyLine = fc.record({ costPence: fc.nat(1_000_000), overrideRate: fc.option(fc.integer({ min: 0, max: 100 })) });
    fc.assert(fc.property(fc.array(anyLine, { minLength: 1, maxLength: 4 }), fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(1_000_000), fc.integer({ min: 0, max: 100 }), (all, awarded, paidBefore, heldBefore, capPercent) => {
      const { gross, retained, due } = claimWorking(all.map((each, at) => line({ ...each, line: `l${at}` })), terms({ awarded, paidBefore, heldBefore, capPercent }));
      expect((due ?? 0) + (retained ?? 0)).toBe((gross ?? 0) + heldBefore);
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

  test('D4 keeps to the cost that the award covers, whichever line it stands on', () => {
    const check = (over: Partial<ClaimTerms>, ...lines: readonly ClaimLine[]) => checkClaim(lines, { terms: terms(over), declared: true });
    const free = line({ budgetPence: null, costPence: 120_001 });
    expect(check({}, free)).toEqual([{ path: 'lines', message: '£1,200 is left of the £1,600 of cost that the award covers at 50%, and £1,200.01 is claimed' }]);
    expect([check({}, line({ budgetPence: null, costPence: 120_000 })), check({ awarded: null }, free), check({ ratePercent: null }, free)]).toEqual([[], [], []]);
    expect(check({})).toEqual([{ path: 'lines', message: 'Enter the cost of at least one cost line' }]);
  });
});

describe('D18 who may move a claim', () => {
  const step = (from: Parameters<typeof claimMoves>[0], to: Parameters<typeof claimMoves>[0], role: Parameters<typeof claimMoves>[1], reason?: string) => checkClaimMove(from, to, { role, ...(reason === undefined ? {} : { reason }) }).map(({ message }) => message);

  test('council leads make and send, officers send back and decide, evaluators do neither', () => {
    expect(claimMoves('draft', 'council lead')).toEqual(['sent', 'withdrawn']);
    expect(claimMoves('sent', 'council lead')).toEqual(['withdrawn']);
    expect(claimMoves('sent', 'programme officer')).toEqual(['decided', 'sent back', 'withdrawn']);
    expect(claimMoves('draft', 'evaluator')).toEqual([]);
    expect(step('sent', 'decided', 'council lead')).toEqual(['Only a programme officer can decide on a claim']);
    expect(step('draft', 'sent', 'evaluator')).toEqual(['Only a programme officer or a council lead can send a claim']);
  });

  test('what is decided or withdrawn stays so, and a step back says why', () => {
    expect(step('decided', 'sent back', 'programme officer', 'Late')).toEqual(['A claim that is decided cannot become sent back. Make another claim']);
    expect(step('draft', 'decided', 'programme officer')).toEqual(['A claim that is draft cannot become decided. It can become sent or withdrawn']);
    expect(step('sent', 'sent back', 'programme officer')).toEqual(['Enter what has to be mended']);
    expect(step('sent', 'withdrawn', 'council lead', ' ')).toEqual(['Enter the reason why the claim is withdrawn']);
    expect(step('draft', 'withdrawn', 'council lead')).toEqual([]);
  });
});

test('a claim is decided by another person, on what is known, and says why it differs', () => {
  const deciding = { decision: 'approved', duePence: 1_000, unknown: [], approvedPence: 1_000, differenceReason: null, refusedReason: null, samePerson: false, samePersonReason: null } as const;
  const messages = (over: Partial<Parameters<typeof checkClaimDecision>[0]>) => checkClaimDecision({ ...deciding, ...over }).map(({ message }) => message);
  expect([messages({}), messages({ approvedPence: 900, differenceReason: 'One invoice is for next year' }), messages({ samePerson: true, samePersonReason: 'Nobody else is in' }), messages({ duePence: 0, approvedPence: 0 })]).toEqual([[], [], [], []]);
  expect(messages({ approvedPence: 900 })).toEqual(['Enter the reason why the amount approved differs from the amount due']);
  expect(messages({ samePerson: true })).toEqual(['You sent this claim. Ask another officer to decide on it, or enter the reason why you decide on it yourself']);
  expect(messages({ decision: 'refused' })).toEqual(['Enter the reason why the claim is refused']);
  expect(messages({ duePence: null, unknown: ['the rate that the award pays'] })).toEqual(['What is due is not known: the rate that the award pays is missing']);
  expect(messages({ duePence: 0, approvedPence: 500, differenceReason: 'Hardship' })).toEqual(['Nothing is due on this claim, so £5 cannot be approved on it. Approve £0, or propose a payment apart from it']);
});
