import { describe, expect, test } from 'vitest';
import { evaluator, otherOfficer, testFile } from '../../../support/testFile.ts';
import { addMeasure, councils, detail, herts, quarter, record, recorded } from '../../../support/recorded.ts';

const year = (start: string) => ({ kind: 'financial-year', start }) as const;

describe('adding a measure', () => {
  test('names it after project and indicator, and gives the second of its kind a number', async () => {
    const tracker = await testFile();
    const first = await addMeasure(tracker);
    expect(first).toMatchObject({ reference: `${herts}-placement-moves-3plus`, version: 1, dueDays: 30, baseline: null, target: null, state: 'no figure yet', illustrative: false });
    expect((await addMeasure(tracker, { basis: 'families' })).reference).toBe(`${herts}-placement-moves-3plus-2`);
  });

  test('keeps baseline, target and steps, with the source of the baseline', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker, {
      baseline: { numerator: 9, denominator: 70, on: '2017-03-31', note: ' Counted by hand ', source: { title: 'Return of 2017', publisher: 'Luton' } },
      target: { value: 10, on: '2020-03' }, targets: [{ period: year('2019-04-01'), value: 11 }, { period: year('2018-04-01'), value: 12 }],
    });
    expect(measure.baseline).toMatchObject({ value: 900 / 70, numerator: 9, denominator: 70, on: '2017-03-31', note: 'Counted by hand', source: { title: 'Return of 2017', publisher: 'Luton' } });
    expect(measure.target).toEqual({ value: 10, on: '2020-03', note: null });
    expect(measure.targets).toEqual([{ period: year('2018-04-01'), value: 12, illustrative: false }, { period: year('2019-04-01'), value: 11, illustrative: false }]);
    expect(measure.councils.every(({ times }) => times.length === 1)).toBe(true);
    expect(measure.councils.map(({ shortName }) => shortName)).toEqual(['Bracknell Forest', 'Hertfordshire', 'Luton', 'Peterborough', 'West Berkshire']);
  });

  test('refuses what is not known, what is there already, and numbers that cannot be', async () => {
    const tracker = await testFile();
    await addMeasure(tracker);
    const before = await tracker.state();
    const request = { project: herts, indicator: 'cla_rate', basis: 'children', every: 'financial-quarter' } as const;
    const refused = async (given: object): Promise<unknown> => {
      const reply = await tracker.askRaw('measures.add', { ...request, ...given });
      return reply.ok ? reply : [reply.problem.kind, reply.problem.message, reply.problem.where?.map(({ path }) => path)];
    };
    expect(await refused({ project: 'nowhere' })).toEqual(['not-found', 'There is no project called nowhere', undefined]);
    expect(await refused({ indicator: 'happiness' })).toEqual(['not-found', 'The library has no measure called happiness', undefined]);
    expect(await refused({ indicator: 'placement_moves_3plus' })).toMatchObject(['conflict', expect.stringContaining('already has this measure for children'), ['indicator']]);
    expect(await refused({ indicator: 'placed_20_miles_outside', target: { value: 120 } })).toEqual(['invalid', 'Target must be between 0 and 100', ['target.value']]);
    expect(await refused({ target: { value: -1 } })).toEqual(['invalid', 'Target must be 0 or more', ['target.value']]);
    expect(await refused({ baseline: { value: 5, on: '2019' }, target: { value: 4, on: '2018-03' } })).toMatchObject(['invalid', expect.stringContaining('Target date must be the same as or after'), ['target.on']]);
    expect(await refused({ targets: [{ period: year('2018-05-01'), value: 4 }] })).toEqual(['invalid', 'Financial year cannot start on this day', ['targets.0.period']]);
    expect(await refused({ baseline: { value: 5, source: { title: 'x', url: 'javascript:alert(1)' } } })).toMatchObject(['invalid', expect.any(String), ['baseline.source.url']]);
    expect(await tracker.ask('measures.add', request, { as: evaluator })).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    expect(await tracker.state()).toEqual(before);
  });

  test('in a practice file is made up, and says so', async () => {
    const tracker = await testFile('practice');
    expect((await addMeasure(tracker, { basis: 'staff', targets: [{ period: year('2019-04-01'), value: 4 }] }))).toMatchObject({ illustrative: true, targets: [{ illustrative: true }] });
  });
});

describe('changing a measure', () => {
  test('changes the fields that are given and no other; null takes one away', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker, { baseline: { value: 14, on: '2017' }, target: { value: 10, on: '2020-03' }, basisNote: 'Under 16' });
    const reply = await tracker.ask('measures.edit', { measure: measure.reference, changedIn: measure.changedIn, target: null, dueDays: 45, reason: 'Agreed with the council' });
    expect(reply).toMatchObject({ ok: true, change: 4, value: { target: null, dueDays: 45, basisNote: 'Under 16', baseline: { value: 14, on: '2017' }, changedIn: 4 } });
  });

  test('replaces targets over time as a set, and leaves those alone that stay', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker, { targets: [{ period: year('2017-04-01'), value: 13 }, { period: year('2018-04-01'), value: 12 }] });
    const edit = (changedIn: number) => tracker.ask('measures.edit', { measure: measure.reference, changedIn, targets: [{ period: year('2018-04-01'), value: 11 }, { period: year('2019-04-01'), value: 10 }] });
    expect(await edit(measure.changedIn)).toMatchObject({ ok: true, change: 4, value: { targets: [{ period: year('2018-04-01'), value: 11 }, { period: year('2019-04-01'), value: 10 }] } });
    expect(await edit(4)).toMatchObject({ ok: true, change: null });
  });

  test('that somebody changed since shows both, and writes over nothing', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker, { target: { value: 10 } });
    await tracker.get('measures.edit', { measure: measure.reference, changedIn: measure.changedIn, target: { value: 9, on: '2020-03' } }, { as: otherOfficer });
    const reply = await tracker.ask('measures.edit', { measure: measure.reference, changedIn: measure.changedIn, target: { value: 8 } });
    expect(reply).toMatchObject({ ok: false, problem: { kind: 'stale', message: expect.stringContaining('Officer 2 changed this measure'), yours: { target: '8.0%' }, theirs: { target: '9.0%', targetOn: 'March 2020' } } });
    expect((await detail(tracker, measure)).target?.value).toBe(9);
  });

  test('judges new and kept fields together', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker, { baseline: { value: 14, on: '2019-03-31' } });
    expect(await tracker.ask('measures.edit', { measure: measure.reference, changedIn: measure.changedIn, target: { value: 9, on: '2018' } }))
      .toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'target.on' }] } });
    expect(await tracker.ask('measures.edit', { measure: measure.reference, changedIn: measure.changedIn, basis: 'other' }))
      .toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'basisNote' }] } });
  });

  test('keeps its kind of period once it has figures', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker);
    await recorded(tracker, measure, { council: councils.luton, numerator: 1, denominator: 10 });
    const every = (kind: 'half-year' | 'financial-quarter') => tracker.ask('measures.edit', { measure: measure.reference, changedIn: measure.changedIn, every: kind });
    expect(await every('half-year')).toMatchObject({ ok: false, problem: { kind: 'invalid', where: [{ path: 'every', message: expect.stringContaining('recorded by financial quarter') }] } });
    expect(await every('financial-quarter')).toMatchObject({ ok: true, change: null });
  });

  test('of a measure that is not there is refused in words', async () => {
    const tracker = await testFile();
    expect(await tracker.ask('measures.edit', { measure: 'nothing', changedIn: 1 })).toMatchObject({ ok: false, problem: { kind: 'not-found', message: 'There is no measure called nothing' } });
    expect(await record(tracker, { reference: 'nothing' }, { value: 1 })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });
});

describe('undoing what was done to a measure', () => {
  test('puts back every row, and its reference is never given again', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker, { target: { value: 10 }, targets: [{ period: year('2018-04-01'), value: 12 }] });
    const added = await detail(tracker, measure);
    await tracker.get('measures.edit', { measure: measure.reference, changedIn: measure.changedIn, target: { value: 9 }, targets: [] });
    await tracker.get('changes.undo', {});
    expect(await detail(tracker, measure)).toEqual({ ...added, changedIn: 5 });
    await tracker.get('changes.undo', {});
    expect(await tracker.ask('measures.get', { measure: measure.reference })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect((await addMeasure(tracker)).reference).toBe(`${measure.reference}-2`);
  });

  test('names the figures that rest on it', async () => {
    const tracker = await testFile();
    const measure = await addMeasure(tracker);
    await recorded(tracker, measure, { council: councils.luton, numerator: 1, denominator: 10, period: quarter() });
    expect(await tracker.ask('changes.undo', { change: measure.changedIn })).toMatchObject({ ok: false, problem: { kind: 'conflict', message: expect.stringContaining('First undo #4') } });
  });
});
