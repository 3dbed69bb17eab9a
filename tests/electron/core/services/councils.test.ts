import { describe, expect, test } from 'vitest';
import { testFile } from '../../../support/testFile.ts';
import { addMeasure, councils, quarter, recorded } from '../../../support/recorded.ts';

describe('the picture of councils', () => {
  test('has a tile for each council that stands on the day, with the grants it leads or takes part in', async () => {
    const tracker = await testFile('practice');
    const { on, of, takingPart, regions } = await tracker.get('councils.map', {});
    expect({ on, of, takingPart }).toEqual({ on: '2019-05-13', of: 151, takingPart: 74 });
    expect(regions).toHaveLength(9);
    const tile = (name: string) => regions.flatMap((region) => region.councils).find(({ shortName }) => shortName === name);
    expect(tile('Hertfordshire')).toMatchObject({ type: 'county', leads: { pence: 1_646_000_000, counted: 2, of: 2 } });
    expect(tile('Hertfordshire')?.parts.map(({ role }) => role)).toEqual(['lead', 'lead', 'partner', 'partner', 'partner']);
    // East Riding takes part in the practice example alone.
    expect(tile('East Riding of Yorkshire')?.parts).toEqual([]);
  });

  test('gives the grants of a council that ended to the one that keeps its name', async () => {
    const tracker = await testFile('practice');
    const { regions } = await tracker.get('councils.map', {});
    const parts = (code: string) => regions.flatMap((region) => region.councils).find((council) => council.code === code)?.parts;
    expect(parts('E06000059')).toMatchObject([{ under: { code: 'E10000009', shortName: 'Dorset' } }]);
    expect(parts('E06000058')).toEqual([]);
    expect(parts('E10000009')).toBeUndefined();
  });

  test('counts as the register does, on any day', async () => {
    const tracker = await testFile('practice');
    const at = { on: '2026-06-04' };
    const { regions } = await tracker.get('councils.map', {}, { at });
    const { councils: register } = await tracker.get('councils.list', {}, { at });
    const listed = new Map(register.map(({ code, projects }) => [code, projects]));
    for (const { code, parts } of regions.flatMap((region) => region.councils)) expect([code, parts.length]).toEqual([code, listed.get(code)]);
  });
});

describe('the register', () => {
  test('names the councils that stand where one has ended', async () => {
    const tracker = await testFile();
    const { councils: all } = await tracker.get('councils.list', {}, { at: { on: '2026-06-04' } });
    const now = (code: string) => all.find((council) => council.code === code)?.now;
    expect(now('E10000021')).toEqual(['E06000061', 'E06000062']);
    expect(now('E10000015')).toEqual([]);
  });
});

describe('a council', () => {
  test('has every project it leads or takes part in, and money only where it leads', async () => {
    const tracker = await testFile('practice');
    const council = await tracker.get('councils.get', { council: 'E10000015' });
    expect(council).toMatchObject({ shortName: 'Hertfordshire', region: 'East of England', standing: true, now: [], before: [], leads: { pence: 1_646_000_000, counted: 2, of: 2 } });
    expect(council.parts).toHaveLength(5);
    expect(council.parts.map(({ project }) => project.reference)).toContain('lifelong-links');
  });

  test('is found by code in any case, and by the reference of its organisation', async () => {
    const tracker = await testFile();
    expect(await tracker.get('councils.get', { council: 'e08000035' })).toMatchObject({ code: 'E08000035' });
    expect(await tracker.get('councils.get', { council: 'hertfordshire-county-council' })).toMatchObject({ code: 'E10000015' });
    expect(await tracker.ask('councils.get', { council: 'atlantis' })).toMatchObject({ ok: false, problem: { kind: 'not-found', message: 'There is no council called atlantis' } });
  });

  test('that ended says by whom it was followed, and the one that followed from whom it came', async () => {
    const tracker = await testFile('practice');
    const then = await tracker.get('councils.get', { council: 'E10000009' });
    expect(then.standing).toBe(false);
    expect(then.now.map(({ code }) => code)).toEqual(['E06000058', 'E06000059']);
    expect((await tracker.get('councils.get', { council: 'E06000059' })).before.map(({ code }) => code)).toEqual(['E10000009']);
  });

  test('stands beside other councils by parts added up, never by shares averaged, for the same period and definition alone', async () => {
    const tracker = await testFile();
    const { hertfordshire, luton, peterborough, bracknellForest, westBerkshire } = councils;
    const measure = await addMeasure(tracker, { target: { value: 20 } });
    await recorded(tracker, measure, { council: luton, numerator: 3, denominator: 10 });
    await recorded(tracker, measure, { council: hertfordshire, numerator: 1, denominator: 10 });
    await recorded(tracker, measure, { council: peterborough, numerator: 30, denominator: 40 });
    await recorded(tracker, measure, { council: bracknellForest, shorthand: 'c' });
    await recorded(tracker, measure, { council: westBerkshire, numerator: 9, denominator: 9, period: quarter('2018-10-01') });
    const { figures } = await tracker.get('councils.get', { council: luton }, { at: { on: '2019-05-13' } });
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({
      measure: measure.reference, state: 'target not met', latest: { value: 30, period: quarter() },
      others: { value: 62, numerator: 31, denominator: 50, counted: 2, of: 4 },
      othersInRegion: { value: 62, counted: 2, of: 2 },
    });
    expect(figures[0]?.england).not.toBeNull();
  });

  test('shows a count and puts no others together, for their sum says nothing of one council', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker, { indicator: 'care_days_avoided' });
    await recorded(tracker, measure, { council: councils.luton, value: 40 });
    await recorded(tracker, measure, { council: councils.peterborough, value: 70 });
    expect((await tracker.get('councils.get', { council: councils.luton })).figures[0]).toMatchObject({ latest: { value: 40 }, others: null, othersInRegion: null });
  });

  test('as it was knows nothing of later figures', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker);
    const before = await tracker.file.lastChange();
    await recorded(tracker, measure, { council: councils.luton, numerator: 3, denominator: 10 });
    expect((await tracker.get('councils.get', { council: councils.luton }, { at: { asAt: { change: before } } })).figures).toEqual([]);
    expect((await tracker.get('councils.get', { council: councils.luton })).figures).toHaveLength(1);
  });
});
