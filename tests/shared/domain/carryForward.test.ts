import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CarryForwardRequest, carriedLines, carriedProfile, checkCarryForward, checkCarryForwardDecision } from '../../../shared/domain/carryForward.ts';
import type { OutlookQuarter } from '../../../shared/domain/outlook.ts';
import { profileByQuarter } from '../../../shared/domain/profile.ts';

const request = (over: Partial<CarryForwardRequest> = {}): CarryForwardRequest => ({
  year: '2018-04-01', pence: 15_000, into: [{ quarter: '2019-07-01', pence: 10_000 }, { quarter: '2019-10-01', pence: 5_000 }], reason: 'Two posts stood empty', ...over,
});
const messages = (over: Partial<CarryForwardRequest>, underspend: number | null = 20_000) => checkCarryForward(request(over), underspend, '2019-04-01').map(({ message }) => message);

describe('a request to carry an underspend forward', () => {
  test('of what the year leaves over, into quarters after it', () => expect([messages({}), messages({}, 15_000)]).toEqual([[], []]));

  test('never more than it leaves over, nor where that is not known', () => {
    expect(messages({}, 14_999)).toEqual(['2018 to 2019 leaves £149.99 over, and £150 is more than that']);
    expect(messages({}, -5)).toEqual(['2018 to 2019 leaves nothing over']);
    expect(messages({}, null)).toEqual(['What 2018 to 2019 leaves over is not known. Enter what was spent or is forecast in each of its quarters first']);
  });

  test('what is missing or does not fit', () => {
    expect(messages({ year: '2020-04-01', into: [], pence: 0, reason: ' ' })).toEqual([
      '2020 to 2021 has not begun, so it leaves nothing over yet', 'Amount must be more than £0', 'Enter the reason why the money was not spent']);
    expect(messages({ into: [{ quarter: '2019-01-01', pence: 15_000 }] })).toEqual(['January to March 2019 is not after 2018 to 2019, so nothing is carried forward into it']);
    expect(messages({ into: [{ quarter: '2019-04-01', pence: 14_000 }] })).toEqual(['The new quarters come to £140, and £150 is carried forward']);
    expect(messages({ into: [{ quarter: '2019-04-01', pence: 0 }] })).toEqual(['Amount must be more than £0']);
  });
});

test('the decision: officers, never more, less only with a reason', () => {
  const decide = (over: object) => checkCarryForwardDecision(15_000, 'requested', { role: 'programme officer', approvedPence: 15_000, decidedBy: 'Officer 1', ...over }).map(({ message }) => message);
  expect([decide({}), decide({ approvedPence: 5_000, comment: 'Half is enough' }), decide({ approvedPence: null, comment: 'No room' })]).toEqual([[], [], []]);
  expect(decide({ approvedPence: 15_001, comment: 'x' })).toEqual(['Amount must be between £0 and £150, which was asked for']);
  expect(decide({ approvedPence: 5_000, decidedBy: '' })).toEqual(['Enter who decides', 'Enter the reason why less is carried forward than was asked for']);
  const own = 'You asked for this yourself. Ask another officer to decide, or enter the reason why you decide on it yourself';
  expect([decide({ samePerson: true }), decide({ samePerson: true, samePersonReason: 'Nobody else is here' })]).toEqual([[own], []]);
  expect(decide({ samePerson: true, approvedPence: 5_000, comment: 'Half is enough' })).toEqual([own]);
  expect(decide({ role: 'council lead' })).toEqual(['Only a programme officer can decide on a request to carry money forward']);
  expect(checkCarryForwardDecision(5, 'approved', { role: 'programme officer', approvedPence: 5, decidedBy: 'x' })[0]?.message).toBe('This request is approved already. Make another');
});

const outlook = (quarter: string, profile: number, pence: number | null): OutlookQuarter => ({ quarter, profile, pence, from: 'actual' });

describe('the new profile', () => {
  const profile = new Map([['2018-07-01', 100], ['2018-10-01', 100], ['2019-01-01', 100], ['2019-04-01', 50]]);
  const year = [outlook('2018-07-01', 100, 120), outlook('2018-10-01', 100, 60), outlook('2019-01-01', 100, 70)];
  const carried = (into: CarryForwardRequest['into']) => carriedProfile(profile, year, { year: '2018-04-01', into });

  test('takes from the last quarters what they leave over, and adds it where it goes', () => {
    const after = carried([{ quarter: '2019-04-01', pence: 30 }, { quarter: '2019-07-01', pence: 15 }]);
    expect(after.ok && [...after.value]).toEqual([['2018-07-01', 100], ['2018-10-01', 85], ['2019-01-01', 70], ['2019-04-01', 80], ['2019-07-01', 15]]);
  });

  test('refuses what the quarters do not leave over', () => {
    const after = carried([{ quarter: '2019-04-01', pence: 71 }]);
    expect(after.ok ? null : after.problem.message).toBe('The quarters of 2018 to 2019 leave £0.01 less over than is carried forward');
  });

  test('comes to the same as before, to the penny, and no quarter falls below what it spends', () => {
    const quarters = fc.array(fc.tuple(fc.constantFrom('2018-04-01', '2018-07-01', '2018-10-01', '2019-01-01'), fc.nat(1_000), fc.option(fc.nat(1_000))), { maxLength: 4 });
    fc.assert(fc.property(quarters, fc.nat(1_500), (all, pence) => {
      const was = new Map(all.map(([quarter, part]) => [quarter, part]));
      const spends = [...new Map(all.map(([quarter, , part]) => [quarter, part]))].map(([quarter, part]) => outlook(quarter, was.get(quarter) ?? 0, part));
      const after = carriedProfile(was, spends, { year: '2018-04-01', into: [{ quarter: '2019-04-01', pence }] });
      if (!after.ok) return;
      const sum = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((total, part) => total + part, 0);
      expect(sum(after.value)).toBe(sum(was));
      for (const { quarter, profile: had, pence: spent } of spends) expect(after.value.get(quarter) ?? 0).toBeGreaterThanOrEqual(Math.min(had ?? 0, spent ?? had ?? 0));
    }), { numRuns: 1_000 });
  });
});

describe('the lines under the new profile', () => {
  const line = (quarter: string, category: string | null, pence: number) => ({ quarter, category, organisationId: null, pence });

  test('what a cost line gives stays with it', () => {
    const lines = [line('2019-01-01', 'staff', 200), line('2019-01-01', 'rooms', 100), line('2019-04-01', 'staff', 50)];
    expect(carriedLines(lines, new Map([['2019-01-01', 200], ['2019-04-01', 90], ['2019-07-01', 60]]))).toEqual([
      line('2019-01-01', 'staff', 134), line('2019-01-01', 'rooms', 66), line('2019-04-01', 'staff', 90), line('2019-07-01', 'staff', 26), line('2019-07-01', 'rooms', 34),
    ]);
  });

  test('every quarter comes to what it should, every cost line to what it came to before, none below nought', () => {
    const places = fc.tuple(fc.constantFrom('2018-10-01', '2019-01-01', '2019-04-01'), fc.constantFrom(null, 'staff', 'rooms'));
    const all = fc.uniqueArray(fc.tuple(places, fc.nat(1_000_000)), { selector: ([place]) => place.join(), minLength: 1, maxLength: 9 });
    fc.assert(fc.property(all, fc.nat(1_000), (some, share) => {
      const lines = some.map(([[quarter, category], pence]) => line(quarter, category, pence));
      const sum = (of: readonly { readonly pence: number }[]) => of.reduce((total, { pence }) => total + pence, 0);
      const old = lines.filter(({ quarter }) => quarter < '2019-04-01');
      const cuts = new Map([...Map.groupBy(old, ({ quarter }) => quarter)].map(([quarter, own]) => [quarter, Math.floor((sum(own) * share) / 1_000)]));
      const given = [...cuts.values()].reduce((total, pence) => total + pence, 0);
      const before = profileByQuarter(lines);
      const after = new Map([...before].map(([quarter, pence]) => [quarter, pence - (cuts.get(quarter) ?? 0)]));
      after.set('2019-07-01', given);
      const now = carriedLines(lines, after);
      expect(now.every(({ pence }) => pence >= 0)).toBe(true);
      const [is, was] = [profileByQuarter(now), (category: string | null) => sum(lines.filter((each) => each.category === category))];
      for (const [quarter, pence] of after) expect(is.get(quarter) ?? 0).toBe(pence);
      for (const category of [null, 'staff', 'rooms']) expect(sum(now.filter((each) => each.category === category))).toBe(was(category));
    }));
  });
});
