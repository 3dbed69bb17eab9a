import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AwardStep, type Share, awardOn, checkShares, shareDates, sharesOn } from '../../../shared/domain/shares.ts';

const share = (name: string, pence: number, from = '2017-04-01', to: string | null = null): Share => ({ organisationId: name.toLowerCase(), name, pence, from, to });
const award: readonly AwardStep[] = [{ from: '2017-04-01', pence: 100_000 }];
const messages = (steps: readonly AwardStep[], shares: readonly Share[]) => checkShares(steps, shares).map(({ message }) => message);

describe('shares add up to the award on every date', () => {
  test('today and before', () => {
    expect(messages(award, [share('Hertfordshire', 60_000), share('Luton', 40_000)])).toEqual([]);
    expect(messages(award, [])).toEqual([]);
    expect(messages(award, [share('Hertfordshire', 60_000), share('Luton', 39_999)])).toEqual([
      'From 1 April 2017 the shares come to £999.99, £0.01 less than the award of £1,000']);
  });

  test('after each variation of the award', () => {
    const varied = [...award, { from: '2018-07-01', pence: 120_000 }];
    expect(messages(varied, [share('Hertfordshire', 60_000), share('Luton', 40_000)])).toEqual([
      'From 1 July 2018 the shares come to £1,000, £200 less than the award of £1,200']);
    expect(messages(varied, [share('Hertfordshire', 60_000), share('Luton', 40_000, '2017-04-01', '2018-06-30'), share('Luton', 60_000, '2018-07-01')])).toEqual([]);
  });

  test('when a partner leaves and nobody takes over, from the day after', () => {
    expect(messages(award, [share('Hertfordshire', 60_000), share('Luton', 40_000, '2017-04-01', '2018-12-31')])).toEqual([
      'From 1 January 2019 the shares come to £600, £400 less than the award of £1,000']);
    expect(messages(award, [share('Hertfordshire', 100_000), share('Luton', 40_000, '2018-04-01')])).toEqual([
      'From 1 April 2018 the shares come to £1,400, £400 more than the award of £1,000']);
  });

  test('unknown is not judged; a share before the award is', () => {
    expect(messages([{ from: '2017-04-01', pence: null }], [share('Luton', 5)])).toEqual([]);
    expect(messages(award, [share('Luton', 100_000, '2017-03-01')])).toEqual(['There is no award on 1 March 2017, so nobody has a share of it yet']);
  });

  test('each by itself makes sense', () => {
    expect(messages(award, [share('Luton', -1)])).toEqual(['The share of Luton must be between £0 and £9,999,999,999.99']);
    expect(messages(award, [share('Luton', 100_000, '2018-04-01', '2018-03-31')])).toEqual(['The share of Luton must end on or after 1 April 2018, when it begins']);
    expect(messages(award, [share('Luton', 50_000), share('Luton', 50_000)])).toEqual(['Luton has two shares at once from 1 April 2017. End one before the other begins']);
  });
});

test('what passes adds up on any day at all', () => {
  const day = fc.integer({ min: 0, max: 23 }).map((n) => `${2017 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-15`);
  const anyShare = fc.record({ name: fc.constantFrom('A', 'B', 'C'), pence: fc.integer({ min: 0, max: 3 }), from: day, to: fc.option(day) })
    .map(({ name, pence, from, to }) => share(name, pence, from, to));
  const step = fc.record({ from: day, pence: fc.integer({ min: 0, max: 4 }) });
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), fc.array(anyShare, { maxLength: 4 }), day, (steps, shares, date) => {
    const atOnce = new Map(steps.map((each) => [each.from, each]));
    if (checkShares([...atOnce.values()], shares).length > 0) return;
    const standing = sharesOn(shares, date);
    if (standing.length > 0) expect(standing.reduce((sum, { pence }) => sum + pence, 0)).toBe(awardOn([...atOnce.values()], date));
  }), { numRuns: 1_000 });
  expect(shareDates(award, [share('Luton', 5, '2018-01-01', '2018-03-31')])).toEqual(['2017-04-01', '2018-01-01', '2018-04-01']);
});
