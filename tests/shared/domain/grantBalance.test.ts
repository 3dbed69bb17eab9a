import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KeptFrom, type PaymentAmount, checkKept, grantBalance, notKept, tellsAll } from '../../../shared/domain/grantBalance.ts';
import { paymentStates } from '../../../shared/domain/payment.ts';

const payment = (state: PaymentAmount['state'], pence: number, approvedPence: number | null = null, refunded = 0): PaymentAmount => ({ state, pence, approvedPence, refunded });

describe('D7 available = awarded - paid - scheduled unpaid', () => {
  const payments = [
    payment('paid', 635_000_000, 635_000_000), payment('approved', 95_000_000, 94_000_000), payment('proposed', 96_500_000), payment('planned', 317_000_000),
    payment('cancelled', 900_000_000),
  ];

  test('of a whole award', () => {
    expect(grantBalance(1_160_000_000, payments, true)).toEqual({ awarded: 1_160_000_000, paid: 635_000_000, scheduled: 507_500_000, available: 17_500_000 });
  });

  test('a refund gives back, and what is too much is below nought', () => {
    expect(grantBalance(100, [payment('paid', 80, 80, 30), payment('planned', 60)], true)).toEqual({ awarded: 100, paid: 50, scheduled: 60, available: -10 });
  });

  test('unknown stays unknown, never nought', () => {
    expect(grantBalance(null, payments, true)).toEqual({ awarded: null, paid: 635_000_000, scheduled: 507_500_000, available: null });
    expect(grantBalance(100, [], false)).toEqual({ awarded: 100, paid: null, scheduled: null, available: null });
    expect(grantBalance(100, [], true)).toEqual({ awarded: 100, paid: 0, scheduled: 0, available: 100 });
  });

  test('paid, scheduled and available are the award, to the penny', () => {
    const amount = fc.integer({ min: 0, max: 100_000_000 });
    const any = fc.record({ state: fc.constantFrom(...paymentStates), pence: amount, approvedPence: fc.option(amount), refunded: amount });
    fc.assert(fc.property(amount, fc.array(any), (awarded, all) => {
      const { paid, scheduled, available } = grantBalance(awarded, all, true);
      expect((paid ?? 0) + (scheduled ?? 0) + (available ?? 0)).toBe(awarded);
    }), { numRuns: 1_000 });
  });
});

describe('kept here from', () => {
  test.each([
    [null, '2019-05-13', '2017-04-01', false],
    ['2017-04-01', '2019-05-13', '2017-04-01', true],
    ['2017-04-01', '2017-03-31', '2017-04-01', false],
    ['2017-04-01', '2017-04-01', '2017-04-01', true],
    ['2018-04-01', '2019-05-13', '2017-04-01', false],
    ['2018-04-01', '2019-05-13', '2018', true],
    ['2018-04-01', '2019-05-13', null, true],
  ])('%s, asked on %s, begun %s: %s', (from, on, startsOn, all) => expect(tellsAll(from, on, startsOn)).toBe(all));

  test('nothing is written for before', () => {
    const kept: KeptFrom = { ...notKept, payments: '2018-04-01' };
    expect(checkKept(kept, 'payments', { on: '2018-03-31', path: 'paidOn' })).toEqual([
      { path: 'paidOn', message: 'Payments of this award are kept here from 1 April 2018, and 31 March 2018 is before that' }]);
    expect(checkKept(kept, 'payments', { on: '2018', path: 'paidOn' })).toEqual([]);
    expect(checkKept(kept, 'actuals', { on: '2018-05-01', path: 'quarter' })).toEqual([
      { path: 'quarter', message: 'Amounts spent of this award are not kept here yet. Say first from when they are' }]);
  });
});
