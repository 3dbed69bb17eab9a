import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PaymentAmount, paidPence } from '../../../shared/domain/grantBalance.ts';
import { checkMoneyBack, checkNotStopped, checkWithinAward, committedPence, stillOut } from '../../../shared/domain/paymentLimit.ts';

const payment = (state: PaymentAmount['state'], pence: number, refunded = 0): PaymentAmount => ({ state, pence, approvedPence: null, refunded });
const others = [payment('paid', 50_000, 10_000), payment('approved', 20_000), payment('proposed', 5_000), payment('planned', 5_000), payment('cancelled', 90_000)];

describe('paid never goes beyond awarded without a recorded decision', () => {
  test('what counts at each step', () => {
    expect((['propose', 'approve', 'pay'] as const).map((step) => committedPence(others, step))).toEqual([70_000, 60_000, 40_000]);
  });

  test('just what is left is allowed, a penny more is refused', () => {
    expect(checkWithinAward(30_000, { awarded: 100_000, others, step: 'propose' })).toEqual([]);
    expect(checkWithinAward(30_001, { awarded: 100_000, others, step: 'propose' })).toEqual([{
      path: 'pence', message: '£300.01 is more than is left. £300 is left of the award of £1,000. Lower the payment, vary the award, or record the decision to go beyond it',
    }]);
    expect(checkWithinAward(1, { awarded: 40_000, others, step: 'pay' })[0]?.message).toContain('Nothing is left of the award of £400');
  });

  test('of an award whose amount is not known, nothing', () => {
    expect(checkWithinAward(1, { awarded: null, others: [], step: 'pay' })[0]?.message).toBe(
      'The amount of the award is not known, so nothing can be paid from it. Record the award first, or the decision to pay without it');
  });

  test('a decision that says who and why allows it', () => {
    const over = { awarded: 1, others, step: 'pay' } as const;
    expect(checkWithinAward(5, { ...over, decision: { reason: 'Agreed at the board', decidedBy: 'Officer 1' } })).toEqual([]);
    expect(checkWithinAward(5, { ...over, decision: { reason: 'Agreed at the board', decidedBy: ' ' } })).toHaveLength(1);
  });

  test('over any run of payments', () => {
    const amount = fc.integer({ min: 1, max: 1_000 });
    fc.assert(fc.property(fc.nat(5_000), fc.array(amount), (awarded, amounts) => {
      const made: PaymentAmount[] = [];
      for (const pence of amounts) if (checkWithinAward(pence, { awarded, others: made, step: 'pay' }).length === 0) made.push(payment('paid', pence));
      expect(paidPence(made)).toBeLessThanOrEqual(awarded);
    }), { numRuns: 1_000 });
  });
});

test('D5 payments that were stopped', () => {
  expect([checkNotStopped(null, '2019-05-13'), checkNotStopped('2019-05-14', '2019-05-13')]).toEqual([[], []]);
  expect(checkNotStopped('2019-05-13', '2019-05-13')[0]?.message).toBe('Payments of this award were stopped on 13 May 2019');
});

describe('D5 refunds and write-offs', () => {
  const paid = payment('paid', 100_000);
  const back = [{ kind: 'refund', pence: 30_000 }, { kind: 'write-off', pence: 20_000 }] as const;

  test('are of what is still out', () => {
    expect([stillOut(paid, back), stillOut(payment('approved', 5), [])]).toEqual([50_000, 0]);
    expect(checkMoneyBack({ kind: 'refund', pence: 50_000, reason: 'Unspent' }, paid, back)).toEqual([]);
    expect(checkMoneyBack({ kind: 'write-off', pence: 50_001, reason: 'x' }, paid, back)[0]?.message).toBe(
      '£500.01 is more than the £500 of this payment that has not come back or been written off');
  });

  test('need an amount, a reason and a payment that was made', () => {
    expect(checkMoneyBack({ kind: 'refund', pence: 0, reason: null }, paid, [])).toEqual([
      { path: 'pence', message: 'Amount must be more than £0' }, { path: 'reason', message: 'Enter the reason for the refund' }]);
    expect(checkMoneyBack({ kind: 'write-off', pence: 5, reason: 'x' }, payment('planned', 5), [])[0]?.message).toBe(
      'A write-off is of a payment that was made, and this one is planned');
  });
});
