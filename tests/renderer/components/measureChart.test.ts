import { describe, expect, test } from 'vitest';
import { alongLine, placeLabel, textWidth } from '../../../renderer/components/charts/labelPlace.ts';
import { chart, measureChartModel, type MeasureChartInput, type MeasurePoint } from '../../../renderer/components/charts/measureChartModel.ts';

const quarter = (start: string, value: number | null, version = 1, shorthand: string | null = null): MeasurePoint => ({ period: { kind: 'financial-quarter', start }, value, shorthand, version });
const year = (start: string, value: number) => ({ period: { kind: 'financial-year', start } as const, value });

const input: MeasureChartInput = {
  points: [quarter('2017-01-01', 13), quarter('2017-04-01', 11), quarter('2017-07-01', null, 1, 'c'), quarter('2017-10-01', null), quarter('2018-04-01', 10, 2), quarter('2018-07-01', 9, 2)],
  england: [year('2010-04-01', 9), year('2015-04-01', 10), year('2016-04-01', 10), year('2017-04-01', 11)],
  steps: [{ period: { kind: 'financial-year', start: '2017-04-01' }, value: 12 }, { period: { kind: 'financial-year', start: '2018-04-01' }, value: 11 }],
  target: { value: 10, on: '2020-03' },
  baseline: { value: 12.9, on: '2017-03-31' },
  fromZero: true,
  format: (value) => `${value}%`,
  labels: { series: 'Peterborough 9%', england: 'England 11%', baseline: 'Baseline 12.9%', target: 'Target 10%', targetBy: 'by Mar 2020' },
};

describe('the full picture of a measure', () => {
  const model = measureChartModel(input);

  test('never joins what is missing, nor two definitions', () => {
    expect(model?.runs.map((run) => run.length)).toEqual([2, 2]);
    expect(model?.breaks).toMatchObject([{ before: 1, after: 2 }]);
  });

  test('hatches a column for what is suppressed and for what was never said, each at its date', () => {
    expect(model?.gaps.map(({ text }) => text)).toEqual(['[c]', null]);
    const [first, second] = model?.gaps ?? [];
    expect((first?.x ?? 0) < (second?.x ?? 0)).toBe(true);
  });

  test('draws England around the figures alone, and joins only years that follow one another', () => {
    expect(model?.england).toHaveLength(3);
    expect(model?.englandRuns.map((run) => run.length)).toEqual([3]);
    const apart = measureChartModel({ ...input, points: [], baseline: null, steps: [], target: null });
    expect(apart?.england).toHaveLength(4);
    expect(apart?.englandRuns.map((run) => run.length)).toEqual([1, 3]);
  });

  test('steps the target, on to the one by the end, and does not draw a far one to scale', () => {
    expect(model?.steps.map(({ value }) => value)).toEqual([12, 11, 10]);
    expect(model?.steps.every(({ x1, x2 }) => x1 < x2 && x2 <= chart.right)).toBe(true);
    const far = measureChartModel({ ...input, target: { value: 10, on: '2040' } });
    expect(far?.xTicks.length).toBeLessThan(8);
    expect(far?.steps.at(-1)?.x2).toBe(chart.right);
  });

  test('carries the baseline to the break and no further', () => {
    expect(model?.baseline?.x2).toBe(model?.breaks[0]?.x);
  });

  test('begins at nought, or is fitted to the figures', () => {
    expect(model?.yTicks[0]?.value).toBe(0);
    expect(measureChartModel({ ...input, fromZero: false })?.yTicks[0]?.value).toBeGreaterThan(0);
  });

  test('keeps its labels inside and apart', () => {
    const labels = Object.entries(model?.labels ?? {}).flatMap(([name, label]) => (label === null ? [] : [{ x: label.x, y: label.y - 12, width: textWidth(label.text, true), height: name === 'target' ? 30 : 15 }]));
    expect(labels).toHaveLength(4);
    for (const [at, a] of labels.entries()) {
      expect(a.x + a.width <= chart.width && a.y >= chart.top).toBe(true);
      for (const b of labels.slice(at + 1)) expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true);
    }
  });

  test('is nothing without a figure', () => {
    expect(measureChartModel({ ...input, points: [], england: [], steps: [], target: null, baseline: null })).toBeNull();
  });
});

test('a label takes the first place where it covers nothing, else where it covers least', () => {
  const within = { x: 0, y: 0, width: 100, height: 100 };
  const taken = alongLine({ x: 0, y: 10 }, { x: 100, y: 10 });
  expect(placeLabel({ width: 20, height: 10 }, [{ x: 0, y: 5 }, { x: 0, y: 40 }], taken, within)).toMatchObject({ y: 40 });
  expect(placeLabel({ width: 20, height: 10 }, [{ x: 95, y: 40 }], [], within)).toMatchObject({ x: 80 });
});
