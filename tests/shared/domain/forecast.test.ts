import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Quarter, quartersBetween } from '../../../shared/domain/financialQuarter.ts';
import {
  type ForecastStep, type ForecastVersion, checkForecastEnd, forecastAsAt, forecastHistory, forecastTotal, forecastsMadeIn, setForecast, takeStep,
} from '../../../shared/domain/forecast.ts';

const [a, b, c, fq4]: readonly [Quarter, Quarter, Quarter, Quarter] = ['2024-04-01', '2024-07-01', '2024-10-01', '2025-01-01'];

/** Sets in order, and what each did. */
function story(...sets: readonly (readonly [Quarter, Quarter, number | null])[]) {
  let versions: readonly ForecastVersion[] = [];
  const steps: (ForecastStep | string)[] = [];
  for (const [madeIn, quarter, pence] of sets) {
    const step = setForecast(versions, { madeIn, quarter, pence });
    steps.push(step.ok ? step.value : step.problem.message);
    if (step.ok) versions = takeStep(versions, step.value);
  }
  return { versions, steps, last: steps.at(-1) };
}

const at = (versions: readonly ForecastVersion[], asAt: Quarter) => forecastAsAt(versions, asAt).get(fq4);

describe('D1 the test vectors: A, B and C are April, July and October 2024, the forecast is of January to March 2025', () => {
  test('D1.3 A sets 1000: original', () => {
    expect(story([a, fq4, 1000]).last).toEqual({ kind: 'original', put: { madeIn: a, quarter: fq4, pence: 1000 } });
  });

  test('D1.4 B sets 1000: no row', () => {
    const { versions, last } = story([a, fq4, 1000], [b, fq4, 1000]);
    expect(last).toEqual({ kind: 'nothing' });
    expect(versions).toEqual([{ madeIn: a, quarter: fq4, pence: 1000 }]);
  });

  test('D1.6 B sets 1200: revised row, history 1000 to 1200', () => {
    const { versions, last } = story([a, fq4, 1000], [b, fq4, 1200]);
    expect(last).toEqual({ kind: 'revised', put: { madeIn: b, quarter: fq4, pence: 1200 }, from: 1000 });
    expect(forecastHistory(versions, fq4)).toEqual([{ madeIn: b, from: 1000, to: 1200 }, { madeIn: a, from: null, to: 1000 }]);
  });

  test('D1.5 B sets 1300: same row, no new history', () => {
    const { versions, last } = story([a, fq4, 1000], [b, fq4, 1200], [b, fq4, 1300]);
    expect(last).toEqual({ kind: 'changed', put: { madeIn: b, quarter: fq4, pence: 1300 } });
    expect(versions).toHaveLength(2);
    expect(forecastHistory(versions, fq4)).toEqual([{ madeIn: b, from: 1000, to: 1300 }, { madeIn: a, from: null, to: 1000 }]);
  });

  test('D1.7 C sets 0: a row of nought, which is a forecast and is kept', () => {
    const { versions, last } = story([a, fq4, 1000], [b, fq4, 1200], [b, fq4, 1300], [c, fq4, 0]);
    expect(last).toEqual({ kind: 'revised', put: { madeIn: c, quarter: fq4, pence: 0 }, from: 1300 });
    expect(forecastAsAt(versions)).toEqual(new Map([[fq4, 0]]));
  });

  test('D1.9 as at A 1000, as at B 1300, as at C 0', () => {
    const { versions } = story([a, fq4, 1000], [b, fq4, 1200], [b, fq4, 1300], [c, fq4, 0]);
    expect([at(versions, a), at(versions, b), at(versions, c), at(versions, '2024-01-01')]).toEqual([1000, 1300, 0, undefined]);
  });

  test('D1.2 C setting its own quarter, or one before: refused with what to do', () => {
    expect(story([c, c, 5]).last).toBe(
      'October to December 2024 has begun, so it cannot be forecast. Forecast January to March 2025 or later, or record what was spent');
    expect(story([c, a, 5]).last).toBe(
      'April to June 2024 is over, so it cannot be forecast. Forecast January to March 2025 or later, or record what was spent');
    expect(story([c, c, null]).last).toContain('cannot be forecast');
  });

  test('D1.10 the total of all rows, 2300, is wrong: the latest is 0', () => {
    const { versions } = story([a, fq4, 1000], [b, fq4, 1300], [c, fq4, 0]);
    expect(versions.reduce((sum, { pence }) => sum + (pence ?? 0), 0)).toBe(2300);
    expect(forecastTotal(versions)).toBe(0);
    expect(forecastTotal(versions, b)).toBe(1300);
  });
});

describe('D1 where we part from it', () => {
  test('D1.3 a first forecast of nought is kept', () => {
    const { versions, last } = story([a, fq4, 0]);
    expect(last).toEqual({ kind: 'original', put: { madeIn: a, quarter: fq4, pence: 0 } });
    expect(forecastTotal(versions)).toBe(0);
  });

  test('D1.7 clearing the only version removes it; clearing nothing does nothing', () => {
    expect(story([a, fq4, 1000], [a, fq4, null])).toMatchObject({ versions: [], last: { kind: 'removed' } });
    expect(story([a, fq4, null]).last).toEqual({ kind: 'nothing' });
    expect(forecastTotal([])).toBe(null);
  });

  test('D1.7 clearing over an earlier version leaves a cleared row, so the past is kept and nothing is forecast', () => {
    const { versions, last } = story([a, fq4, 1000], [b, fq4, null]);
    expect(last).toEqual({ kind: 'revised', put: { madeIn: b, quarter: fq4, pence: null }, from: 1000 });
    expect([at(versions, a), at(versions, b), forecastTotal(versions)]).toEqual([1000, undefined, null]);
    expect(story([a, fq4, 1000], [b, fq4, 5], [b, fq4, null]).versions).toContainEqual({ madeIn: b, quarter: fq4, pence: null });
    expect(story([a, fq4, 1000], [b, fq4, null], [c, fq4, 7]).last).toMatchObject({ kind: 'revised', from: null });
  });

  test('a version made before one that stands cannot change', () => {
    expect(story([a, fq4, 1000], [b, fq4, 1300], [a, fq4, 900]).last).toBe(
      'January to March 2025 was forecast anew in July to September 2024, so a forecast made before then cannot change');
  });
});

test('D1.8 no version in a quarter: the last earlier one still holds', () => {
  const { versions } = story([a, fq4, 1000], [a, '2025-04-01', 50], [c, '2025-04-01', 60]);
  expect([...forecastAsAt(versions, b)]).toEqual([[fq4, 1000], ['2025-04-01', 50]]);
  expect([...forecastAsAt(versions, c)]).toEqual([[fq4, 1000], ['2025-04-01', 60]]);
  expect(forecastsMadeIn(versions)).toEqual([a, c]);
});

test('D1 over any story: as at a quarter is what was last said by then, nothing is counted twice, the past never moves', () => {
  const quarters = quartersBetween('2024-04-01', '2026-01-01');
  const made = fc.nat(quarters.length - 2);
  const say = fc.record({ made, ahead: fc.integer({ min: 1, max: 4 }), pence: fc.option(fc.integer({ min: 0, max: 5 })) });
  const past = (versions: readonly ForecastVersion[], now: Quarter) => quarters.filter((quarter) => quarter < now).map((quarter) => forecastTotal(versions, quarter));
  fc.assert(fc.property(fc.array(say, { maxLength: 30 }), (saidInAnyOrder) => {
    const said = saidInAnyOrder.toSorted((x, y) => x.made - y.made).flatMap((one) => {
      const [madeIn, quarter] = [quarters[one.made], quarters[one.made + one.ahead]];
      return madeIn === undefined || quarter === undefined ? [] : [{ madeIn, quarter, pence: one.pence }];
    });
    let versions: readonly ForecastVersion[] = [];
    for (const put of said) {
      const before = past(versions, put.madeIn);
      const step = setForecast(versions, put);
      versions = step.ok ? takeStep(versions, step.value) : expect.fail(step.problem.message);
      expect(past(versions, put.madeIn)).toEqual(before);
    }
    for (const asAt of quarters) {
      const model = new Map(said.filter(({ madeIn }) => madeIn <= asAt).map(({ quarter, pence }) => [quarter, pence]));
      const known = [...model].filter((entry): entry is [string, number] => entry[1] !== null);
      expect(forecastAsAt(versions, asAt)).toEqual(new Map(known));
      expect(forecastTotal(versions, asAt) ?? 0).toBe(known.reduce((sum, [, pence]) => sum + pence, 0));
    }
  }), { numRuns: 1_000 });
});

describe('a forecast lies before the end of the award', () => {
  const wrong = (quarter: Quarter, endsOn: string | null, profiledTo: Quarter | null = null) => checkForecastEnd(quarter, { endsOn, profiledTo }).map(({ message }) => message);

  test('the quarter it ends in is the last one, whatever the date leaves open', () => {
    expect([wrong('2025-01-01', '2025-03'), wrong('2025-10-01', '2025'), wrong('2045-01-01', null)]).toEqual([[], [], []]);
    expect(wrong('2025-04-01', '2025-03')).toEqual(['April to June 2025 is after the award ends, March 2025, so nothing can be forecast there. Vary the time of the award first, or forecast January to March 2025 or before']);
    expect(wrong('2045-04-01', '2025-03-31')).toHaveLength(1);
  });

  test('money that is profiled after it, carried forward, is forecast there', () => {
    expect(wrong('2025-07-01', '2025-03', '2025-07-01')).toEqual([]);
    expect(wrong('2025-10-01', '2025-03', '2025-07-01')).toEqual(['October to December 2025 is after the last quarter of its profile, July to September 2025, so nothing can be forecast there. Vary the time of the award first, or forecast July to September 2025 or before']);
  });
});
