import { describe, expect, test } from 'vitest';
import { type CriteriaVersion, type RoundDecision, changedAfterOpening, checkCriteria, checkRoundDecision } from '../../../shared/domain/roundDecision.ts';

const version = (n: number, from: string, over: Partial<CriteriaVersion> = {}): CriteriaVersion => ({ version: n, text: `Criteria ${n}`, from, reason: null, decidedBy: null, ...over });

describe('criteria of a round', () => {
  const versions = [version(1, '2016-06-01')];
  const messages = (over: Partial<CriteriaVersion>, opensOn: string | null = '2016-09-01', standing: readonly CriteriaVersion[] = versions) =>
    checkCriteria(version(2, '2016-10-01', over), { versions: standing, opensOn }).map(({ message }) => message);

  test('change freely before it opens, and with a reason and a decider after', () => {
    expect([messages({ from: '2016-08-31' }), messages({}, null), messages({}, '2016'), messages({}, '2016-09-01', []), messages({ reason: 'Scope was unclear', decidedBy: 'Panel chair' })]).toEqual([[], [], [], [], []]);
    expect(messages({})).toEqual(['The round opened on 1 September 2016. Enter the reason why its criteria change', 'Enter who decided to change the criteria']);
    expect(messages({ decidedBy: 'Panel chair' }, '2016-09')).toEqual(['The round opened in September 2016. Enter the reason why its criteria change']);
  });

  test('are neither blank nor the same, nor dated before the last change', () => {
    expect([messages({ text: ' ' }, null), messages({ text: 'Criteria 1 ' }, null)]).toEqual([['Enter the criteria'], ['The criteria are as they were. Change them, or leave']]);
    expect(messages({ from: '2016-05-31' }, null)).toEqual(['The date must be the same as or after 1 June 2016, when the criteria last changed']);
  });

  test('the log holds what changed after opening', () => {
    const all = [version(3, '2016-11-01'), version(1, '2016-06-01'), version(2, '2016-08-01')];
    expect(changedAfterOpening(all, '2016-09-01').map((each) => each.version)).toEqual([3]);
    expect([changedAfterOpening(all, null), changedAfterOpening([version(1, '2017-01-01')], '2016-09-01')]).toEqual([[], []]);
  });
});

describe('a decision on a bid', () => {
  const decision: RoundDecision = {
    recommendation: 'award', recommendedPence: 100_000, decision: 'awarded', decidedPence: 100_000, decidedOn: '2016-12-01', decidedBy: 'Minister', interests: 'None', reason: null, conditions: [],
  };
  const messages = (over: Partial<RoundDecision> & { readonly recommendedBy?: string }) => checkRoundDecision({ ...decision, ...over }, '2019-05-13').map(({ message }) => message);

  test('as recommended, or without a recommendation, needs no reason', () => {
    expect([messages({}), messages({ recommendation: null, decidedPence: null }), messages({ recommendation: 'do not award', decision: 'not awarded', decidedPence: null })]).toEqual([[], [], []]);
  });

  test('that parts from the recommendation needs one', () => {
    const why = ['Enter the reason why the decision differs from the recommendation'];
    expect([messages({ decidedPence: 90_000 }), messages({ decision: 'not awarded', decidedPence: null }), messages({ recommendation: 'do not award' })]).toEqual([why, why, why]);
    expect(messages({ decidedPence: 90_000, reason: 'Fewer councils' })).toEqual([]);
  });

  test('by who recommended it needs one too', () => {
    expect(messages({ recommendedBy: 'minister ' })).toEqual(['Who recommended this decides on it too. Enter the reason why nobody else decides']);
    expect([messages({ recommendedBy: 'minister', reason: 'The panel was ill' }), messages({ recommendedBy: 'Panel' }), messages({ recommendedBy: 'minister', decidedPence: 90_000 })])
      .toEqual([[], [], ['Enter the reason why the decision differs from the recommendation']]);
  });

  test('says who decided, with what interests, when, how much and on what conditions', () => {
    expect(messages({ decidedBy: '', interests: null, decidedOn: '2019-05-14' })).toEqual([
      'The date of the decision must be today, 13 May 2019, or in the past', 'Enter who decided', 'Enter the interests of who decided, or None']);
    expect(messages({ recommendation: null, decision: 'awarded with conditions', decidedPence: 0, conditions: [' '] })).toEqual([
      'Amount must be more than £0 and at most £9,999,999,999.99', 'Enter at least one condition']);
    expect(messages({ recommendation: null, decision: 'not awarded', decidedPence: 5 })).toEqual(['Take the amount out, as nothing is awarded']);
  });
});
