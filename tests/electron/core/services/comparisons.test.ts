import { describe, expect, test } from 'vitest';
import { testFile } from '../../../support/testFile.ts';
import { addMeasure, councils, quarter, recorded } from '../../../support/recorded.ts';

const { luton, peterborough, hertfordshire, bracknellForest } = councils;

describe('one measure across its councils', () => {
  test('stands worst first by the unrounded figure, and what is not known last', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker, { target: { value: 33.3 } });
    await recorded(tracker, measure, { council: luton, numerator: 1, denominator: 3 });
    await recorded(tracker, measure, { council: peterborough, numerator: 333, denominator: 1000 });
    await recorded(tracker, measure, { council: hertfordshire, numerator: 2, denominator: 3 });
    await recorded(tracker, measure, { council: bracknellForest, shorthand: 'c' });
    const { rows } = await tracker.get('measures.compare', { measure: measure.reference });
    expect(rows.map(({ council, state, shorthand, period }) => [council?.shortName, state, shorthand, period])).toEqual([
      ['Hertfordshire', 'target not met', null, quarter()], ['Luton', 'target not met', null, quarter()], ['Peterborough', 'target met', null, quarter()],
      ['Bracknell Forest', 'no figure yet', 'c', quarter()], ['West Berkshire', 'no figure yet', null, null],
    ]);
  });

  test('takes the latest figure of each, though a later one is suppressed', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker);
    await recorded(tracker, measure, { council: luton, numerator: 1, denominator: 10, period: quarter('2018-10-01') });
    await recorded(tracker, measure, { council: luton, shorthand: 'c' });
    const { rows } = await tracker.get('measures.compare', { measure: measure.reference });
    expect(rows[0]).toMatchObject({ council: { code: luton, region: 'East of England' }, value: 10, period: quarter('2018-10-01') });
  });

  test('of a figure for the whole project has that row alone', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker);
    await recorded(tracker, measure, { numerator: 1, denominator: 10 });
    const { rows } = await tracker.get('measures.compare', { measure: measure.reference });
    expect(rows.map(({ council, value }) => [council, value])).toEqual([[null, 10]]);
  });

  test('that nobody knows is not found', async () => {
    const tracker = await testFile();
    expect(await tracker.ask('measures.compare', { measure: 'nothing' })).toMatchObject({ ok: false, problem: { kind: 'not-found', message: 'There is no measure called nothing' } });
    expect(await tracker.ask('measures.sources', { measure: 'nothing' })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect(await tracker.ask('indicators.compare', { indicator: 'nothing' })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect(await tracker.ask('indicators.get', { indicator: 'nothing' })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });
});

describe('one indicator across councils', () => {
  test('of the practice programme: the worst placement stability among those measured is Havering’s', async () => {
    const tracker = await testFile('practice');
    const { rows, england } = await tracker.get('indicators.compare', { indicator: 'placement_stability_long_term' });
    expect(rows[0]).toMatchObject({ council: { shortName: 'Havering' }, measure: 'havering-face-to-face-placement-stability-long-term', period: { start: '2018-07-01' } });
    const values = rows.flatMap(({ value }) => value ?? []);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(england).toMatchObject({ period: { start: '2017-04-01' } });
  });
});

describe('the framework down to its measures', () => {
  test('names every project that measures an aim, and leaves aims that nobody measures empty', async () => {
    const tracker = await testFile('practice');
    const { outcomes, others } = await tracker.get('outcomes.tree', {});
    expect(outcomes.map(({ aims }) => aims.length)).toEqual([5, 5, 5, 5, 5, 3]);
    const measured = outcomes.flatMap(({ aims }) => aims).filter(({ indicators }) => indicators.some(({ uses }) => uses.length > 0));
    expect(measured.length).toBeLessThan(28);
    const uses = [...outcomes.flatMap(({ aims }) => aims.flatMap(({ indicators }) => indicators)), ...others].flatMap((indicator) => indicator.uses);
    expect(uses).toHaveLength((await tracker.get('programme.get', {})).counts.measures);
    expect(uses.every(({ illustrative }) => illustrative)).toBe(true);
  });
});

describe('an indicator', () => {
  test('has its definitions, the projects that use it, and England as far as it was out', async () => {
    const tracker = await testFile('practice');
    const found = await tracker.get('indicators.get', { indicator: 'placement_moves_3plus' });
    expect(found.indicator.versions).toHaveLength(2);
    expect(found.uses).toHaveLength(5);
    expect(found.england.at(-1)).toMatchObject({ period: { start: '2017-04-01' } });
    expect(found.englandSources[0]?.title).toContain('LACStable');
    for (const use of found.uses) expect((await tracker.get('measures.get', { measure: use.measure })).state).toBe(use.state);
  });
});

describe('the sources of a measure', () => {
  test('are those of England’s series and of the dictionary', async () => {
    const tracker = await testFile('practice');
    const sources = await tracker.get('measures.sources', { measure: 'bradford-b-positive-placement-moves-3plus' });
    expect(sources.england.map(({ publisher }) => publisher)).toContain('Department for Education');
    expect(sources.indicator).not.toBeNull();
    expect(sources.figures).toEqual([]);
  });
});
