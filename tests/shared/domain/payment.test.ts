import { describe, expect, test } from 'vitest';
import { roles, type Role } from '../../../shared/domain/actor.ts';
import { checkApproval, checkPaymentMove, paymentStates, type PaymentState } from '../../../shared/domain/payment.ts';

const movesOf = (from: PaymentState, role: Role): readonly PaymentState[] =>
  paymentStates.filter((to) => checkPaymentMove(from, to, { role, reason: 'x' }).length === 0);

describe('D7 the states of a payment', () => {
  test('council leads propose, officers decide, evaluators neither', () => {
    expect(roles.map((role) => paymentStates.map((from) => movesOf(from, role)))).toEqual([
      [['proposed', 'cancelled'], ['planned', 'approved', 'cancelled'], ['proposed', 'paid', 'cancelled'], ['approved'], ['planned']],
      [['proposed'], ['planned'], [], [], []],
      [[], [], [], [], []],
    ]);
  });

  test.each([
    ['planned', 'proposed', 'council lead', null, undefined],
    ['proposed', 'approved', 'programme officer', null, undefined],
    ['approved', 'paid', 'programme officer', null, undefined],
    ['planned', 'paid', 'programme officer', 'x', 'A payment that is planned cannot become paid. It can become proposed or cancelled'],
    ['proposed', 'approved', 'council lead', null, 'Only a programme officer can make a payment approved'],
    ['planned', 'proposed', 'evaluator', null, 'Only a programme officer or a council lead can make a payment proposed'],
    ['approved', 'cancelled', 'programme officer', ' ', 'Enter the reason why the payment is cancelled'],
    ['approved', 'cancelled', 'programme officer', 'The project ended', undefined],
    ['paid', 'approved', 'programme officer', null, 'Enter the reason why the payment becomes approved again'],
    ['proposed', 'planned', 'council lead', null, 'Enter the reason why the payment becomes planned again'],
  ] as const)('%s to %s by a %s', (from, to, role, reason, message) => {
    expect(checkPaymentMove(from, to, { role, reason })[0]?.message).toBe(message);
  });
});

describe('who approves what', () => {
  const approval = { samePerson: false, proposedPence: 100, approvedPence: 100 };

  test('another person than proposed it, and the amount proposed', () => expect(checkApproval(approval)).toEqual([]));

  test('the same person only with a reason', () => {
    expect(checkApproval({ ...approval, samePerson: true, samePersonReason: ' ' })).toEqual([{
      path: 'samePersonReason', message: 'You proposed this payment. Ask another officer to approve it, or enter the reason why you approve it yourself',
    }]);
    expect(checkApproval({ ...approval, samePerson: true, samePersonReason: 'Nobody else is in before year end' })).toEqual([]);
  });

  test('another amount only with a reason', () => {
    expect(checkApproval({ ...approval, approvedPence: 90 })).toEqual([{ path: 'differenceReason', message: 'Enter the reason why the amount approved differs from the amount proposed' }]);
    expect(checkApproval({ ...approval, approvedPence: 90, differenceReason: 'Two councils reported late' })).toEqual([]);
  });
});
