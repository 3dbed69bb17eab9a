import { describe, expect, test } from 'vitest';
import { roles } from '../../../shared/domain/actor.ts';
import { checkOnlyOpen, checkVariationMove, isOpen, variationStates } from '../../../shared/domain/variation.ts';

const said = { role: 'programme officer', reason: 'Recruitment took longer', comment: 'No need shown', decidedBy: 'Officer 1', interests: 'None' } as const;
const messages = (from: (typeof variationStates)[number], to: (typeof variationStates)[number], over: object = {}) =>
  checkVariationMove(from, to, { ...said, ...over }).map(({ message }) => message);

describe('D4 a variation from draft to decided', () => {
  test('leads propose and withdraw, officers decide, evaluators look', () => {
    expect(roles.map((role) => variationStates.map((from) => variationStates.filter((to) => messages(from, to, { role }).length === 0)))).toEqual([
      [['submitted', 'withdrawn'], ['draft', 'approved', 'rejected', 'withdrawn'], [], [], []],
      [['submitted', 'withdrawn'], ['withdrawn'], [], [], []],
      [[], [], [], [], []],
    ]);
    expect(variationStates.filter(isOpen)).toEqual(['draft', 'submitted']);
  });

  test('what each step needs', () => {
    expect([messages('draft', 'submitted'), messages('submitted', 'approved'), messages('submitted', 'rejected'), messages('draft', 'withdrawn', { role: 'council lead' })]).toEqual([[], [], [], []]);
    expect(messages('draft', 'submitted', { reason: ' ' })).toEqual(['Enter the reason for the variation']);
    expect(messages('submitted', 'approved', { decidedBy: null, interests: '' })).toEqual(['Enter who decides', 'Enter the interests of who decides, or None']);
    expect(messages('submitted', 'rejected', { comment: null })).toEqual(['Enter the reason why the variation is rejected']);
    expect(messages('submitted', 'draft', { comment: null })).toEqual(['Enter what is to be made clear before it can be decided']);
  });

  test('what is refused', () => {
    const own = 'You submitted this variation. Ask another officer to decide it, or enter the reason why you decide it yourself';
    expect([messages('submitted', 'approved', { samePerson: true, samePersonReason: ' ' }), messages('submitted', 'rejected', { samePerson: true }), messages('submitted', 'withdrawn', { samePerson: true })]).toEqual([[own], [own], []]);
    expect(messages('submitted', 'approved', { samePerson: true, samePersonReason: 'Nobody else is in' })).toEqual([]);
    expect(messages('draft', 'approved')).toEqual(['A variation that is draft cannot become approved. It can become submitted or withdrawn']);
    expect(messages('approved', 'draft')).toEqual(['This variation is approved, and that cannot change. Start another']);
    expect(messages('submitted', 'approved', { role: 'council lead' })).toEqual(['Only a programme officer can approve a variation']);
    expect(messages('draft', 'submitted', { role: 'evaluator' })).toEqual(['Only a programme officer or a council lead can submit a variation']);
  });

  test('one open of each kind', () => {
    const open = [{ kind: 'time', reference: 'V2' }] as const;
    expect(checkOnlyOpen('money', open)).toEqual([]);
    expect(checkOnlyOpen('time', open)[0]?.message).toBe('Variation V2 of time is still open for this award. Decide or withdraw it first');
  });
});
