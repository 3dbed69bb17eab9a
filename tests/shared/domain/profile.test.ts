import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearOf } from '../../../shared/domain/financialQuarter.ts';
import { type ProfileCut, type ProfileLine, beyondShares, checkCouncilProfile, checkProfile, profileByQuarter, profileByYear, profileSums, profiledPence, unprofiled } from '../../../shared/domain/profile.ts';
import type { Share } from '../../../shared/domain/shares.ts';

const line = (quarter: string, pence: number, organisationId: string | null = null): ProfileLine => ({ quarter, category: null, organisationId, pence });

test('a profile by quarter and by financial year', () => {
  const lines = [line('2019-01-01', 5), line('2018-04-01', 7), line('2019-04-01', 1), line('2019-01-01', 2)];
  expect([...profileByQuarter(lines)]).toEqual([['2018-04-01', 7], ['2019-01-01', 7], ['2019-04-01', 1]]);
  expect([...profileByYear(lines)]).toEqual([['2018-04-01', 14], ['2019-04-01', 1]]);
  expect([profiledPence(lines), profiledPence([]), unprofiled(20, lines), unprofiled(20, []), unprofiled(null, lines)]).toEqual([15, null, 5, null, null]);
});

test('comes to the award at most', () => {
  expect(checkProfile([line('2018-04-01', 5_000)], 5_000)).toEqual([]);
  expect(checkProfile([line('2018-04-01', 5_000)], null)).toEqual([]);
  expect(checkProfile([line('2018-04-01', 5_100)], 5_000)[0]?.message).toBe('The profile comes to £51, £1 more than the award of £50');
});

const share = (organisationId: string, pence: number, from: string, to: string | null = null): Share => ({ organisationId, name: organisationId, pence, from, to });

test('D4 a council is profiled no further than its share, on each date', () => {
  const shares = [share('luton', 2_000, '2018-04-12', '2018-12-31'), share('leeds', 3_000, '2018-04-12', '2018-12-31'), share('luton', 2_500, '2019-01-01'), share('leeds', 2_500, '2019-01-01')];
  const check = (after: readonly ProfileLine[], before: readonly ProfileLine[] = []) => checkCouncilProfile(after, before, shares, (id) => id === 'luton' ? 'Luton' : 'Leeds').map(({ message }) => message);
  expect(check([line('2018-04-01', 2_000, 'luton'), line('2019-01-01', 500, 'luton'), line('2018-04-01', 9_000)])).toEqual([]);
  // Before 2019 its share was less: what a later share allows cannot be brought forward.
  expect(check([line('2018-04-01', 2_001, 'luton')])).toEqual(['Luton is profiled £20.01 by 30 June 2018, £0.01 more than its share of £20 on that day']);
  // What was profiled when the share was more is over once it is less, and may be brought down a part of the way, not up.
  const over = [line('2018-07-01', 2_900, 'leeds')];
  expect(beyondShares(over, shares)).toEqual([{ organisationId: 'leeds', on: '2019-03-31', profiled: 2_900, share: 2_500 }]);
  expect(check([line('2018-07-01', 2_800, 'leeds')], over)).toEqual([]);
  expect(check([line('2018-07-01', 2_900, 'leeds'), line('2019-04-01', 1, 'leeds')], over)).toEqual(['Leeds is profiled £29.01 by 30 June 2019, £4.01 more than its share of £25 on that day']);
  expect(checkCouncilProfile([line('2018-04-01', 1, 'york')], [], shares, () => 'York').map(({ message }) => message)).toEqual(['York has no share of the award on 30 June 2018, and £0.01 is profiled for it by then']);
  expect(checkCouncilProfile([line('2018-04-01', 1, 'york')], [], [], () => 'York')).toEqual([]);
});

test('totals by cost category, council, quarter and year agree to the penny', () => {
  const quarters = ['2017-04-01', '2017-07-01', '2018-01-01', '2018-04-01', '2019-01-01', '2020-01-01'];
  const any = fc.record({ quarter: fc.constantFrom(...quarters), category: fc.constantFrom(null, 'staff', 'training'), organisationId: fc.constantFrom(null, 'luton', 'leeds'), pence: fc.nat(999_999_999_999) });
  const places = <T>(of: readonly T[]): readonly (T | undefined)[] => [undefined, ...of];
  const cut = (fields: Readonly<Record<string, string | null | undefined>>): ProfileCut => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  fc.assert(fc.property(fc.uniqueArray(any, { selector: ({ quarter, category, organisationId }) => `${quarter} ${category} ${organisationId}`, maxLength: 40 }), (lines) => {
    const sum = profileSums(lines);
    const added = (cuts: readonly ProfileCut[]): number | null => { const known = cuts.map(sum).filter((pence) => pence !== null); return known.length === 0 ? null : known.reduce((all, pence) => all + pence, 0); };
    const years = [...new Set(quarters.map(yearOf))];
    for (const category of places([null, 'staff', 'training'])) {
      for (const organisationId of places([null, 'luton', 'leeds'])) {
        const whole = sum(cut({ category, organisationId }));
        expect(added(quarters.map((quarter) => cut({ category, organisationId, quarter })))).toBe(whole);
        expect(added(years.map((year) => cut({ category, organisationId, year })))).toBe(whole);
      }
    }
    for (const when of [{}, ...quarters.map((quarter) => ({ quarter })), ...years.map((year) => ({ year }))]) {
      expect(added([null, 'staff', 'training'].map((category) => ({ category, ...when })))).toBe(sum(when));
      expect(added([null, 'luton', 'leeds'].map((organisationId) => ({ organisationId, ...when })))).toBe(sum(when));
    }
    expect(sum({})).toBe(profiledPence(lines));
  }), { numRuns: 1_000 });
});

test('years and what is not profiled add up to the award, to the penny', () => {
  const any = fc.record({ quarter: fc.constantFrom('2017-04-01', '2018-01-01', '2018-10-01', '2020-01-01'), category: fc.constant(null), organisationId: fc.constant(null), pence: fc.nat(1_000_000_000) });
  fc.assert(fc.property(fc.nat(1_000_000_000), fc.array(any, { minLength: 1 }), (awarded, lines) => {
    const years = [...profileByYear(lines).values()].reduce((sum, pence) => sum + pence, 0);
    expect(years + (unprofiled(awarded, lines) ?? 0)).toBe(awarded);
  }), { numRuns: 1_000 });
});
