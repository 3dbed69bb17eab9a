import { describe, expect, test } from 'vitest';
import { lineChartModel, runsOf, spread, type ChartPoint } from '../../../renderer/components/charts/lineChartModel.ts';
import { labelOf, timelineModel } from '../../../renderer/components/charts/timelineModel.ts';

const quarter = (start: string, value: number | null, version = 1, shorthand: string | null = null): ChartPoint => ({ period: { kind: 'financial-quarter', start }, value, shorthand, version });

describe('a line', () => {
  test('breaks where a figure is missing and where a quarter has no row at all', () => {
    const points = [quarter('2018-04-01', 1), quarter('2018-07-01', null, 1, 'x'), quarter('2018-10-01', 3), quarter('2019-04-01', 4)];
    expect(runsOf(points).map((run) => run.map(({ value }) => value))).toEqual([[1], [3], [4]]);
  });

  test('is never joined over a new definition', () => {
    expect(runsOf([quarter('2018-04-01', 1), quarter('2018-07-01', 2, 2), quarter('2018-10-01', 3, 2)]).map((run) => run.length)).toEqual([1, 2]);
  });

  test('joins yearly figures that follow on, and days as they are', () => {
    const year = (start: string): ChartPoint => ({ period: { kind: 'financial-year', start }, value: 1, shorthand: null, version: 1 });
    expect(runsOf([year('2016-04-01'), year('2017-04-01')])).toHaveLength(1);
    const day = (start: string): ChartPoint => ({ period: { kind: 'day', start }, value: 1, shorthand: null, version: 1 });
    expect(runsOf([day('2018-03-31'), day('2018-06-30')])).toHaveLength(1);
  });

  test('is drawn to scale, with shorthand and the break at their dates', () => {
    const model = lineChartModel({ points: [quarter('2018-04-01', 0), quarter('2018-07-01', null, 1, 'c'), quarter('2018-10-01', 10, 2)], target: 5, width: 100, height: 60 });
    expect(model?.runs).toEqual([[{ x: 0, y: 55 }], [{ x: 100, y: 5 }]]);
    expect(model?.notes).toEqual([{ x: 50, text: '[c]' }]);
    expect(model?.targetY).toBe(30);
    expect(model?.breaks).toEqual([75]);
    expect([model?.first, model?.last]).toEqual(['2018-06-30', '2018-12-31']);
  });

  test('with one figure alone stands in the middle; with none there is no picture', () => {
    expect(lineChartModel({ points: [quarter('2018-04-01', 7)], width: 100, height: 60 })?.runs).toEqual([[{ x: 50, y: 30 }]]);
    expect(lineChartModel({ points: [quarter('2018-04-01', null, 1, 'x')], width: 100, height: 60 })).toBeNull();
  });

  test('labels at its end never cover each other', () => {
    expect(spread([50, 52], 14, 12, 76)).toEqual([50, 64]);
    expect(spread([74, 75], 14, 12, 76)).toEqual([62, 76]);
  });
});

describe('a timeline', () => {
  const rows = [
    { id: 'a', name: 'Hertfordshire', lead: true, planned: null, from: '2017-05', to: null },
    { id: 'b', name: 'Luton', lead: false, planned: '2017-06', from: '2017-11', to: '2018-03' },
    { id: 'c', name: 'Peterborough', lead: false, planned: null, from: null, to: null },
  ];
  const model = timelineModel(rows, '2019-05-13', 1096);

  test('covers whole financial years around what is known and today', () => {
    expect(model.ticks.map(({ label }) => label)).toEqual(['Apr 2017', 'Apr 2018', 'Apr 2019', 'Apr 2020']);
    expect(model.todayX).toBe(772);
  });

  test('hatches what is not known: from today without an end, all of it without a beginning', () => {
    const [lead, partner, unknown] = model.lines;
    expect(lead).toMatchObject({ bar: { x: 30, width: 742 }, unknown: { x: 772, width: 324 } });
    expect(partner).toMatchObject({ plannedX: 61, bar: { x: 214, width: 150 }, unknown: null });
    expect(unknown).toMatchObject({ bar: null, unknown: { x: 0, width: 1096 } });
  });

  test('says each line in words', () => {
    expect(labelOf(true, '2017-05', null)).toBe('Lead, from May 2017');
    expect(labelOf(false, '2017-07', '2018-03')).toBe('Partner, joined July 2017, left March 2018');
    expect(labelOf(false, null, null)).toBe('Partner, joining date not known');
  });
});
