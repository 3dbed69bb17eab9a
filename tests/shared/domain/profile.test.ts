import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ProfileLine, checkProfile, profileByQuarter, profileByYear, profiledPence, unprofiled } from '../../../shared/domain/profile.ts';

const line = (quarter: string, pence: number, organisationId: string | null = null): ProfileLine => ({ quarter, category: null, organisationId, pence });

test('a profile by quarter and by financial year', () => {
  const lines = [line('2019-01-01', 5), line('2018-04-01', 7), line('2019-04-01', 1), line('2019-01-01', 2)];
  expect([...profileByQuarter(lines)]).toEqual([['2018-04-01', 7], ['2019-01-01', 7], ['2019-04-01', 1]]);
  expect([...profileByYear(lines)]).toEqual([['2018-04-01', 14], ['2019-04-01', 1]]);
  expect([profiledPence(lines), profiledPence([]), unprofiled(20, lines), unprofiled(20, []), unprofiled(null, lines)]).toEqual([15, null, 5, null, null]);
});

test('comes to the award at most, and each council to its share', () => {
  expect(checkProfile([line('2018-04-01', 5_000)], 5_000)).toEqual([]);
  expect(checkProfile([line('2018-04-01', 5_000)], null)).toEqual([]);
  expect(checkProfile([line('2018-04-01', 5_100)], 5_000)[0]?.message).toBe('The profile comes to £51, £1 more than the award of £50');
  expect(checkProfile([line('2018-04-01', 3_000, 'luton'), line('2018-07-01', 1_000)], 5_000, [{ organisationId: 'luton', name: 'Luton', pence: 2_000 }])[0]?.message)
    .toBe('The profile of Luton comes to £30, £10 more than its share of £20');
});

test('years and what is not profiled add up to the award, to the penny', () => {
  const any = fc.record({ quarter: fc.constantFrom('2017-04-01', '2018-01-01', '2018-10-01', '2020-01-01'), category: fc.constant(null), organisationId: fc.constant(null), pence: fc.nat(1_000_000_000) });
  fc.assert(fc.property(fc.nat(1_000_000_000), fc.array(any, { minLength: 1 }), (awarded, lines) => {
    const years = [...profileByYear(lines).values()].reduce((sum, pence) => sum + pence, 0);
    expect(years + (unprofiled(awarded, lines) ?? 0)).toBe(awarded);
  }), { numRuns: 1_000 });
});
