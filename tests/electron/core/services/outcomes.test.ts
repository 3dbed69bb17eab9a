import { describe, expect, test } from 'vitest';
import type { RequestOf } from '../../../../shared/contract/index.ts';
import { testFile, type TestFile } from '../../../support/testFile.ts';
import { addMeasure, councils, detail, herts, quarter, recorded } from '../../../support/recorded.ts';

type Added = Partial<RequestOf<'measures.add'>>;
const { hertfordshire, bracknellForest, luton, peterborough, westBerkshire } = councils;

async function latestOf(tracker: TestFile, added: Added, figures: readonly Parameters<typeof recorded>[2][]) {
  const measure = await addMeasure(tracker, added);
  for (const figure of figures) await recorded(tracker, measure, figure);
  return detail(tracker, measure);
}

describe('a measure put together over councils', () => {
  test('of a share adds the parts: two percentages are never averaged, and a late council is counted as missing', async () => {
    const tracker = await testFile();
    const { latest } = await latestOf(tracker, {}, [
      { council: hertfordshire, numerator: 1, denominator: 10 }, { council: bracknellForest, numerator: 30, denominator: 40 },
      { council: peterborough, numerator: 0, denominator: 50 }, { council: westBerkshire, numerator: 0, denominator: 0 },
    ]);
    expect(latest).toEqual({ period: quarter(), version: 1, value: 31, numerator: 31, denominator: 100, shorthand: null, counted: 4, of: 5 });
  });

  test('follows the rule of its kind', async () => {
    const tracker = await testFile();
    const earlier = quarter('2018-10-01');
    const of = async (indicator: string, figures: readonly Parameters<typeof recorded>[2][]) => (await latestOf(tracker, { indicator }, figures)).latest;
    expect(await of('cpp_rate', [{ council: luton, numerator: 40, denominator: 10_000 }, { council: peterborough, numerator: 10, denominator: 10_000 }])).toMatchObject({ value: 25 });
    expect(await of('cla_count', [{ council: luton, value: 40, period: earlier }, { council: luton, value: 30 }, { council: peterborough, value: 12 }])).toMatchObject({ value: 42, counted: 2 });
    expect(await of('care_days_avoided', [{ council: luton, value: 7, period: earlier }, { council: luton, value: 10 }, { council: peterborough, value: 5 }])).toMatchObject({ value: 15 });
    expect(await of('grant_spend_to_date', [{ council: luton, value: 100, period: earlier }, { council: peterborough, value: 70 }, { council: luton, shorthand: '[x]' }]))
      .toMatchObject({ period: quarter(), value: 170, counted: 2 });
    expect(await of('sdq_change_project', [{ council: luton, numerator: -9, denominator: 3 }, { council: peterborough, numerator: 1, denominator: 1 }])).toMatchObject({ value: -2 });
    expect(await of('missing_from_home_care', [{ council: luton, value: 3 }, { council: peterborough, value: 5 }])).toMatchObject({ value: null, counted: 2, of: 5 });
  });

  test('keeps the reason at its date where there is no figure, and the latest stays the one before', async () => {
    const tracker = await testFile();
    const { latest, series, state } = await latestOf(tracker, { target: { value: 20, on: '2020' } }, [
      { council: luton, numerator: 1, denominator: 10, period: quarter('2018-10-01') }, { council: luton, shorthand: 'c' },
    ]);
    expect(latest).toMatchObject({ period: quarter('2018-10-01'), value: 10 });
    expect(series.map(({ value, shorthand }) => [value, shorthand])).toEqual([[10, null], [null, 'c']]);
    expect(state).toBe('target met');
  });

  test('leaves breakdowns out', async () => {
    const tracker = await testFile();
    const { latest } = await latestOf(tracker, {}, [{ council: luton, numerator: 1, denominator: 10 }, { council: luton, numerator: 1, denominator: 4, breakdown: 'Under 5' }]);
    expect(latest).toMatchObject({ value: 10 });
  });
});

describe('the state of a measure', () => {
  test('is read on the unrounded figure: 33.333 is over 33.3', async () => {
    const tracker = await testFile();
    const { state } = await latestOf(tracker, { target: { value: 33.3 } }, [{ council: luton, numerator: 1, denominator: 3 }]);
    expect(state).toBe('target not met');
  });

  test('is met on the target itself, in the direction of the indicator', async () => {
    const tracker = await testFile();
    const lower = await latestOf(tracker, { target: { value: 10 } }, [{ council: luton, numerator: 1, denominator: 10 }]);
    const higher = await latestOf(tracker, { indicator: 'placement_stability_long_term', target: { value: 10 } }, [{ council: luton, numerator: 1, denominator: 100 }]);
    expect([lower.state, higher.state]).toEqual(['target met', 'target not met']);
  });

  test('is read against the step for the figure’s period, and without one against the target by the end', async () => {
    const tracker = await testFile();
    const year = { kind: 'financial-year', start: '2018-04-01' } as const;
    const measure = await addMeasure(tracker, { target: { value: 5, on: '2020-03' }, targets: [{ period: year, value: 12 }] });
    await recorded(tracker, measure, { council: luton, numerator: 1, denominator: 10 });
    expect(await detail(tracker, measure)).toMatchObject({ state: 'target met', judgedBy: { value: 12, period: year }, target: { value: 5 } });
    await recorded(tracker, measure, { council: luton, numerator: 1, denominator: 10, period: quarter('2019-04-01') });
    expect(await detail(tracker, measure)).toMatchObject({ state: 'target not met', judgedBy: { value: 5, period: null } });
  });

  test('without a figure, or without a target, says so', async () => {
    const tracker = await testFile();
    expect((await addMeasure(tracker, { target: { value: 10 } })).state).toBe('no figure yet');
    expect((await latestOf(tracker, { basis: 'families' }, [{ council: luton, numerator: 1, denominator: 10 }])).state).toBe('no target');
  });
});

describe('England beside a measure', () => {
  test('is the published series, without what was not out yet on the day', async () => {
    const tracker = await testFile('practice');
    const { measures } = await tracker.get('projects.get', { reference: herts });
    const england = measures.find(({ indicator }) => indicator.key === 'placement_moves_3plus')?.england ?? [];
    expect(england.at(-1)).toEqual({ period: { kind: 'year-ending', start: '2017-04-01' }, value: 11 });
    const later = await tracker.get('measures.get', { measure: `${herts}-placement-moves-3plus` }, { at: { on: '2026-06-04' } });
    expect(later.england.at(-1)).toEqual({ period: { kind: 'year-ending', start: '2024-04-01' }, value: 10 });
  });
});

describe('outcomes by project', () => {
  test('has a row for each grant with a measure, those off course first, in groups as the framework has them', async () => {
    const tracker = await testFile('practice');
    const { groups, rows, of } = await tracker.get('outcomes.summary', {});
    expect(groups.map(({ name, addedGoal }) => [name, addedGoal])).toEqual([
      ['Be healthy', false], ['Stay safe', false], ['Enjoy and achieve', false], ['Make a positive contribution', false], ['Achieve economic well-being', false], ['Stability and continuity', true],
    ]);
    expect(of).toBe(72);
    expect(rows).toHaveLength(10);
    const off = rows.map(({ cells }) => cells.filter(({ state }) => state === 'target not met').length);
    expect(off).toEqual(off.toSorted((a, b) => b - a));
    expect(rows.every(({ illustrative }) => illustrative)).toBe(true);
  });

  test('says of each project what the project itself says', async () => {
    const tracker = await testFile('practice');
    const { rows } = await tracker.get('outcomes.summary', {});
    for (const { project, cells } of rows) expect((await tracker.get('projects.get', { reference: project.reference })).outcomes).toEqual(cells);
  });

  test('agrees with the series where figures are no whole numbers, of the whole project, cumulative, scores or under two definitions', async () => {
    const tracker = await testFile();
    const target = { value: 15 };
    await latestOf(tracker, { indicator: 'sdq_change_project', target: { value: 0.3 } }, [{ council: luton, numerator: 0.1, denominator: 1 }, { council: peterborough, numerator: 0.5, denominator: 1 }]);
    await latestOf(tracker, { indicator: 'cla_count', target }, [{ value: 16 }, { council: luton, value: 3 }]);
    await latestOf(tracker, { indicator: 'grant_spend_to_date', target }, [{ council: luton, value: 10, period: quarter('2018-10-01') }, { council: peterborough, value: 6 }]);
    await latestOf(tracker, { indicator: 'missing_from_home_care', target }, [{ council: luton, value: 10 }, { council: peterborough, value: 6 }]);
    const [row] = (await tracker.get('outcomes.summary', {})).rows;
    expect(row?.cells).toEqual((await tracker.get('projects.get', { reference: herts })).outcomes);
  });

  test('leaves practice examples out', async () => {
    const tracker = await testFile();
    const example = (await tracker.get('projects.list', {})).projects.find(({ kind }) => kind === 'practice example');
    await addMeasure(tracker, { project: example?.reference ?? '' });
    expect((await tracker.get('outcomes.summary', {})).rows).toEqual([]);
  });

  test('shows the latest that was known on an earlier day', async () => {
    const tracker = await testFile('practice');
    const { rows } = await tracker.get('outcomes.summary', {}, { at: { on: '2012-01-01' } });
    expect(rows.flatMap(({ cells }) => cells).every(({ state }) => state === 'no measure' || state === 'no figure yet')).toBe(true);
  });
});

describe('the framework and its library', () => {
  test('list outcomes with aims and aims with indicators', async () => {
    const tracker = await testFile('empty');
    const { outcomes } = await tracker.get('framework.get', {});
    const { indicators } = await tracker.get('indicators.list', {});
    expect(indicators).toHaveLength(99);
    const stability = outcomes.at(-1);
    expect(stability?.aims[0]?.indicators.map(({ reference }) => reference)).toContain('placement_moves_3plus');
    expect(indicators.find(({ key }) => key === 'placement_moves_3plus')).toMatchObject({
      kind: 'percentage', polarity: 'lower-better', outcome: { key: 'stability_and_continuity' }, aim: { number: 1 }, versions: [{ version: 1, validFrom: null }],
    });
  });
});
