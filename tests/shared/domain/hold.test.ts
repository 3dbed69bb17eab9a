import { describe, expect, test } from 'vitest';
import { type Hold, checkHolds, checkNotOnHold, heldTogether, holdOn, openHolds } from '../../../shared/domain/hold.ts';

const hold = (over: Partial<Hold> = {}): Hold => ({ source: 'condition', name: 'Condition 3', what: 'Luton’s team in place', state: 'open', ...over });

describe('held until something is met', () => {
  test('by one condition, by two, by none', () => {
    expect(checkHolds([hold()], 'approved')).toEqual([{
      path: 'holds', message: 'Held by condition 3, Luton’s team in place. It cannot be approved until that is met or set aside with a reason',
    }]);
    const [issue] = checkHolds([hold(), hold({ source: 'outcome', name: 'SDQ score', what: 'figure for 2018 to 2019' })], 'paid');
    expect(issue?.message).toBe('Held by condition 3, Luton’s team in place and SDQ score, figure for 2018 to 2019. It cannot be paid until those are met or set aside with a reason');
    expect(checkHolds([hold({ state: 'met' }), hold({ state: 'set aside' })], 'approved')).toEqual([]);
    expect(openHolds([hold(), hold({ state: 'met' })])).toHaveLength(1);
  });
});

describe('D4 an award on hold', () => {
  const holds = [{ from: '2019-05-01', to: '2019-06-30', reason: 'staff left' }, { from: '2019-09-01', to: null, reason: 'inspection' }];

  test('on its first and last day, and with no end', () => {
    const days = ['2019-04-30', '2019-05-01', '2019-06-30', '2019-07-01', '2020-09-01'];
    expect(days.map((day) => holdOn(holds, day)?.reason)).toEqual([undefined, 'staff left', 'staff left', undefined, 'inspection']);
  });

  test('stops forecasts, payments, claims and returns together', () => {
    expect(heldTogether.map((what) => checkNotOnHold(holds, '2019-05-13', what)[0]?.message)).toEqual([
      'The award is on hold from 1 May 2019 to 30 June 2019 (staff left), so no forecast can be made',
      'The award is on hold from 1 May 2019 to 30 June 2019 (staff left), so no payment can be proposed, approved or made',
      'The award is on hold from 1 May 2019 to 30 June 2019 (staff left), so nothing can be claimed',
      'The award is on hold from 1 May 2019 to 30 June 2019 (staff left), so no return can be sent',
    ]);
    expect(heldTogether.flatMap((what) => checkNotOnHold(holds, '2019-07-13', what))).toEqual([]);
  });
});
