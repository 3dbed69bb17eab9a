import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FundingAward } from '../../../shared/domain/fundingAward.ts';
import { type FundingFigures, type FundingProject, type YearTotals, fundingByQuarter, fundingTotals } from '../../../shared/domain/fundingTotals.ts';
import { notKept } from '../../../shared/domain/grantBalance.ts';
import { type Total, addTotals } from '../../../shared/domain/total.ts';

const today = '2019-05-13';
const all = { payments: '2017-04-01', actuals: '2017-04-01', forecasts: '2017-04-01' };
const award = (over: Partial<FundingAward> = {}): FundingAward =>
  ({ awarded: 1_000, awardedOn: '2017-05', startsOn: '2017-04-01', kept: all, quarters: [], paid: [], scheduled: [], ...over });
const project = (name: string, over: Partial<FundingAward> = {}, round: string | null = 'round-1'): FundingProject => ({ project: name, round, awards: [award(over)] });
const total = (pence: number, counted: number, of: number): Total => ({ pence, counted, of });

const profiled = project('hertfordshire', {
  awarded: 1_000,
  quarters: [
    { quarter: '2018-10-01', profile: 200, forecast: 190, actual: 180 }, { quarter: '2019-01-01', profile: 200, forecast: 210, actual: 220 },
    { quarter: '2019-04-01', profile: 300, forecast: 330, actual: 20 },
  ],
  paid: [{ on: '2018-12-01', pence: 300 }, { on: '2019-04-20', pence: -50 }],
  scheduled: [{ on: '2019-06-30', pence: 100 }, { on: null, pence: 40 }],
});

describe('the money of a programme', () => {
  const { total: sum, byRound, byYear, byProject } = fundingTotals([profiled, project('leeds', { kept: notKept, awarded: null }, null)], today, ['round-0']);

  test('in all: what is not known is counted, not nought', () => {
    expect(sum).toEqual({
      awarded: total(1_000, 1, 2), profiled: total(700, 1, 2), forecast: total(730, 1, 2), spent: total(420, 1, 2),
      paid: total(250, 1, 2), scheduled: total(140, 1, 2), available: total(610, 1, 2),
    });
  });

  test('by year: by the profile, and what is not profiled under no year', () => {
    expect(byYear.map(({ year, awarded, profiled: p, forecast, spent, paid, scheduled }) => [year, ...[awarded, p, forecast, spent, paid, scheduled].map(({ pence, counted, of }) => [pence, counted, of])])).toEqual([
      ['2018-04-01', [400, 1, 1], [400, 1, 1], [400, 1, 1], [400, 1, 1], [300, 1, 1], [0, 1, 1]],
      ['2019-04-01', [300, 1, 1], [300, 1, 1], [330, 1, 1], [20, 1, 1], [-50, 1, 1], [100, 1, 1]],
      [null, [300, 1, 2], [0, 1, 2], [0, 0, 2], [0, 0, 2], [0, 1, 2], [40, 1, 2]],
    ]);
    expect(byYear.every((row) => !('available' in row))).toBe(true);
  });

  test('by round and by project, with a row for no round and an empty round shown', () => {
    expect(byRound.map(({ round, available }) => [round, available])).toEqual([['round-0', total(0, 0, 0)], ['round-1', total(610, 1, 1)], [null, total(0, 0, 1)]]);
    expect(byProject.map(({ project: name, paid }) => [name, paid])).toEqual([['hertfordshire', total(250, 1, 1)], ['leeds', total(0, 0, 1)]]);
  });
});

test('by quarter the same money, what has a year alone under no quarter', () => {
  const rows = fundingByQuarter([profiled, project('leeds', { awardedOn: '2017-05', paid: [{ on: '2017-05', pence: 7 }, { on: '2018', pence: 5 }] })], today);
  expect(rows.map(({ quarter, awarded, spent, paid }) => [quarter, awarded.pence, spent.pence, spent.counted, paid.pence])).toEqual([
    ['2017-04-01', 1_000, 0, 0, 7], ['2018-10-01', 200, 180, 1, 300], ['2019-01-01', 200, 220, 1, 0], ['2019-04-01', 300, 20, 1, -50], [null, 300, 0, 0, 5],
  ]);
});

describe('awarded by year', () => {
  const years = (over: Partial<FundingAward>) => fundingTotals([project('a', over)], today).byYear.filter(({ awarded }) => awarded.counted > 0).map(({ year, awarded }) => [year, awarded.pence]);

  test('without a profile, by the day of the award, else under no year', () => {
    expect(years({ awardedOn: '2017-05' })).toContainEqual(['2017-04-01', 1_000]);
    expect(years({ awardedOn: '2017' })).toEqual([[null, 1_000]]);
    expect(years({ awardedOn: null })).toEqual([[null, 1_000]]);
  });

  test('of a profile that exceeds the award, the excess is taken off under no year', () => {
    expect(years({ awarded: 100, quarters: [{ quarter: '2018-04-01', profile: 130, forecast: null, actual: null }] })).toEqual([['2018-04-01', 130], [null, -30]]);
  });
});

describe('what is not kept here', () => {
  const figures = (over: Partial<FundingAward>, on = today) => {
    const { paid, spent, scheduled, available } = fundingTotals([project('a', { ...over, paid: [{ on: '2018-05-01', pence: 5 }], quarters: [{ quarter: '2018-04-01', profile: 1, forecast: null, actual: 4 }] })], on).total;
    return [paid, spent, scheduled, available].map(({ counted }) => counted);
  };

  test('is unknown: at all, before it is, and where the award began before it', () => {
    expect([figures({}), figures({ kept: notKept }), figures({}, '2017-03-31'), figures({ startsOn: '2016-04' })]).toEqual([[1, 1, 1, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]);
  });

  test('each by itself', () => expect(figures({ kept: { ...notKept, actuals: '2017-04-01' } })).toEqual([0, 1, 0, 0]));

  test('a forecast to the end needs the forecasts, and the spending before them', () => {
    const begun = '2017-04-01';
    const known = (forecasts: string | null, actuals: string | null) =>
      fundingTotals([project('a', { kept: { payments: null, actuals, forecasts }, quarters: [{ quarter: '2019-07-01', profile: 1, forecast: 4, actual: null }] })], today).total.forecast.counted;
    expect([known(null, begun), known(null, null), known('2018-10-01', begun), known(today, begun), known('2019-05-14', begun), known(begun, null), known('2018-10-01', null)]).toEqual([0, 0, 1, 1, 0, 1, 0]);
  });

  test('a project without an award, or with one unknown of two, is known of nothing', () => {
    const two: FundingProject = { project: 'b', round: null, awards: [award(), award({ awarded: null })] };
    const { total: sum, byYear } = fundingTotals([{ project: 'a', round: null, awards: [] }, two], today);
    expect([sum.awarded, sum.available]).toEqual([total(0, 0, 2), total(0, 0, 2)]);
    expect(byYear.at(-1)?.awarded).toEqual(total(0, 0, 2));
  });
});

const pence = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const partial = fc.option(fc.constantFrom('2016', '2017-03', '2017-05', '2018-03-31', '2018-04-01', '2019'));
const quarter = fc.constantFrom('2017-01-01', '2017-04-01', '2018-01-01', '2018-10-01', '2019-04-01', '2020-01-01');
const from = fc.option(fc.constantFrom('2016-04-01', '2018-04-01', '2020-04-01'));
const dated = fc.array(fc.record({ on: partial, pence }), { maxLength: 4 });
const anyAward: fc.Arbitrary<FundingAward> = fc.record({
  awarded: fc.option(pence), awardedOn: partial, startsOn: partial, kept: fc.record({ payments: from, actuals: from, forecasts: from }),
  quarters: fc.uniqueArray(fc.record({ quarter, profile: fc.option(pence), forecast: fc.option(pence), actual: fc.option(pence) }), { selector: (each) => each.quarter, maxLength: 6 }),
  paid: dated, scheduled: dated,
});
const programme = fc.array(fc.record({ round: fc.option(fc.constantFrom('r1', 'r2', 'r3')), awards: fc.array(anyAward, { maxLength: 3 }) }), { maxLength: 12 })
  .map((projects) => projects.map((each, at): FundingProject => ({ ...each, project: `p${at}` })));

test('every cut of any programme adds up to its total, to the penny and in what is counted', () => {
  const yearly = ['awarded', 'profiled', 'forecast', 'spent', 'paid', 'scheduled'] as const satisfies readonly (keyof YearTotals)[];
  const figures = [...yearly, 'available'] as const satisfies readonly (keyof FundingFigures)[];
  fc.assert(fc.property(programme, (projects) => {
    const { total: sum, byRound, byYear, byProject } = fundingTotals(projects, today);
    for (const figure of figures) {
      expect(addTotals(byRound.map((row) => row[figure]))).toEqual(sum[figure]);
      expect(addTotals(byProject.map((row) => row[figure]))).toEqual(sum[figure]);
      expect(sum[figure].of).toBe(projects.length);
    }
    const quarters = fundingByQuarter(projects, today);
    for (const figure of yearly) {
      expect(addTotals(byYear.map((row) => row[figure])).pence).toBe(sum[figure].pence);
      expect(addTotals(quarters.map((row) => row[figure])).pence).toBe(sum[figure].pence);
    }
    expect(quarters.at(-1)?.quarter).toBe(null);
    for (const { awarded, paid, scheduled, available } of byProject) {
      if (available.counted === 1) expect(available.pence).toBe(awarded.pence - paid.pence - scheduled.pence);
    }
    expect(new Set(byYear.map(({ year }) => year)).size).toBe(byYear.length);
    expect([byYear.at(-1)?.year, byRound.at(-1)?.round]).toEqual([null, null]);
  }), { numRuns: 1_000 });
});
