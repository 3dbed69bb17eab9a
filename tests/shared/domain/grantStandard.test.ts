import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar.ts';
import { lateNeeds, nextNeed } from '../../../shared/domain/standardNeed.ts';
import { checkRequirement, gapInWords, grantRequirements, officerGaps, reviewDue, standardStanding } from '../../../shared/domain/grantStandard.ts';

describe('D12 ten requirements, comply or explain', () => {
  test('are ten, in order', () => expect(grantRequirements.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));

  test('evidence for one that complies, the reason for one that is explained', () => {
    const messages = (number: number, answer: 'complies' | 'explained', evidence: string | null, reason: string | null) =>
      checkRequirement({ number, answer, evidence, reason }).map(({ message }) => message);
    expect([messages(1, 'complies', 'Register', null), messages(5, 'explained', null, 'Direct award to the model’s owner')]).toEqual([[], []]);
    expect(messages(7, 'complies', ' ', 'x')).toEqual(['Enter where the evidence for requirement 7 is']);
    expect(messages(5, 'explained', 'x', null)).toEqual(['Enter the reason why requirement 5 is not met']);
    expect(messages(11, 'complies', 'x', null)).toEqual(['Requirement must be a number from 1 to 10']);
  });

  test('what nobody answered is told apart from what is not met', () => {
    expect(standardStanding([{ number: 1, answer: 'complies' }, { number: 2, answer: 'complies' }, { number: 5, answer: 'explained' }])).toEqual(
      { complies: 2, explained: 1, unanswered: [3, 4, 6, 7, 8, 9, 10] });
    expect(standardStanding([]).unanswered).toHaveLength(10);
  });
});

describe('D12.1 a senior officer for the life of the grant, without a gap', () => {
  const grant = { from: '2017-04-01', to: '2020-03-31' };

  test.each([
    [[{ from: '2017-01-01', to: null }], []],
    [[], ['No senior officer is named from 1 April 2017 to 31 March 2020']],
    [[{ from: '2017-04-01', to: '2018-03-31' }, { from: '2018-04-01', to: '2020-03-31' }], []],
    [[{ from: '2017-04-01', to: '2018-03-31' }, { from: '2018-07-01', to: null }], ['No senior officer is named from 1 April 2018 to 30 June 2018']],
    [[{ from: '2017-04-02', to: '2020-03-30' }], ['No senior officer is named on 1 April 2017', 'No senior officer is named on 31 March 2020']],
    [[{ from: '2021-01-01', to: null }, { from: '2022-01-01', to: null }], ['No senior officer is named from 1 April 2017 to 31 March 2020']],
    [[{ from: '2010-01-01', to: '2011-01-01' }], ['No senior officer is named from 1 April 2017 to 31 March 2020']],
    [[{ from: '2017-04-01', to: '2019-12-31' }, { from: '2018-01-01', to: '2018-02-01' }], ['No senior officer is named from 1 January 2020 to 31 March 2020']],
  ])('%j: %j', (terms, gaps) => expect(officerGaps(terms, grant).map(gapInWords)).toEqual(gaps));

  test('a day lies in a gap exactly where nobody is named', () => {
    const day = fc.integer({ min: -20, max: 60 }).map((n) => addDays('2019-01-01', n));
    const term = fc.record({ from: day, to: fc.option(day) }).filter(({ from, to }) => to === null || from <= to);
    const month = { from: '2019-01-01', to: '2019-01-31' };
    fc.assert(fc.property(fc.array(term, { maxLength: 4 }), fc.integer({ min: 0, max: 30 }), (terms, at) => {
      const date = addDays(month.from, at);
      const named = terms.some(({ from, to }) => from <= date && (to === null || date <= to));
      expect(officerGaps(terms, month).some(({ from, to }) => from <= date && date <= to)).toBe(!named);
    }), { numRuns: 1_000 });
  });
});

test('D12.9 a review at least every year', () => {
  expect([reviewDue('2017-04-01', []), reviewDue('2017-04-01', ['2018-03-01', '2018-11-30', '2018-02-01'])]).toEqual(['2018-04-01', '2019-11-30']);
});

describe('D12.3 what the record of an award needs next', () => {
  const all = grantRequirements.map(({ number }) => ({ number, answer: 'complies' as const, entries: [1], missing: [] as string[], due: null as string | null }));
  const but = (...changed: readonly (Partial<(typeof all)[number]> & { readonly number: number })[]) => all.map((each) => ({ ...each, ...changed.find(({ number }) => number === each.number) }));
  const today = '2019-05-13';

  test('is the longest late first, then what is missing, then what falls due', () => {
    const late = but({ number: 7, due: '2019-05-01' }, { number: 9, due: '2019-04-01' }, { number: 1, missing: ['Not answered yet'] });
    expect(lateNeeds(late, today).map(({ number }) => number)).toEqual([9, 7]);
    expect(nextNeed(late, today)).toEqual({ number: 9, says: 'Yearly review', due: '2019-04-01' });
    expect(nextNeed(but({ number: 4, missing: ['Not answered yet', 'No business case is on record'] }, { number: 7, due: today }), today)).toEqual({ number: 4, says: 'No business case is on record', due: null });
    expect(nextNeed(but({ number: 7, due: '2020-01-01' }, { number: 9, due: today }), today)).toEqual({ number: 9, says: 'Yearly review', due: today });
    expect([nextNeed(all, today), lateNeeds(all, today)]).toEqual([null, []]);
  });

  test('is not told where nothing is on record: no review is late that nobody keeps', () => {
    const none = grantRequirements.map(({ number }) => ({ number, answer: null, entries: [], missing: ['Not answered yet'], due: '2018-01-01' }));
    expect([nextNeed(none, today), lateNeeds(none, today)]).toEqual([null, []]);
  });
});
