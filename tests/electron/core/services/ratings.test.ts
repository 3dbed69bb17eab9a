import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openCore } from '../../../../electron/core/core.ts';
import { programmeFile } from '../../../../electron/core/db/migrations/0001-programme-file.ts';
import { insertRows } from '../../../../electron/core/repositories/rows.ts';
import type { ProjectRatings } from '../../../../shared/contract/notes.ts';
import { evaluator, officer, testFile } from '../../../support/testFile.ts';
import { aFolder, change, created, valueOf } from '../db/storeFixture.ts';

const herts = 'herts-family-safeguarding-r2';
const rating = { project: herts, subject: 'delivery', scale: 'four-step', step: 2, on: '2019-05-13' } as const;

describe('ratings of a project', () => {
  test('stand by their day, each with the words of its step, and all before them are kept', async () => {
    const tracker = await testFile('practice');
    const { standing, ratings, scales } = await tracker.get('ratings.list', { project: herts });
    expect(standing.risk).toMatchObject({ step: { name: 'Amber-red', tone: 'orange' }, on: '2019-05-07' });
    expect(ratings.filter(({ subject }) => subject === 'delivery').map(({ step, on }) => [on, step.name]))
      .toEqual([['2018-12-06', 'Green'], ['2018-06-14', 'Amber-green'], ['2017-10-18', 'Green']]);
    expect(scales.map(({ key, steps }) => [key, steps.length])).toEqual([['four-step', 4], ['five-step', 5]]);
    expect((await tracker.get('projects.get', { reference: herts })).ratings).toEqual(standing);
    expect((await tracker.get('projects.list', {})).projects.find(({ reference }) => reference === herts)?.ratings).toEqual(standing);
    expect((await tracker.get('projects.list', {})).projects.find(({ reference }) => reference === 'ealing-brighter-futures')?.ratings).toEqual({ delivery: null, risk: null });
  });

  test('are set on either scale; an earlier day does not stand', async () => {
    const tracker = await testFile('practice');
    const after = await tracker.get('ratings.set', { ...rating, scale: 'five-step', step: 3, reason: 'Two posts are empty' });
    expect(after.standing.delivery).toMatchObject({ step: { position: 3, name: 'Amber' }, on: '2019-05-13' });
    expect(after.ratings[0]).toMatchObject({ scale: 'five-step', reason: 'Two posts are empty', by: 'Officer 1, Department for Education' });
    expect((await tracker.get('ratings.set', { ...rating, step: 4, on: '2018-01-01' })).standing).toEqual(after.standing);
    await tracker.get('changes.undo', {});
    await tracker.get('changes.undo', {});
    expect((await tracker.get('ratings.list', { project: herts })).standing.delivery?.step.name).toBe('Green');
  });

  test('of one day are replaced only by who saw what stands there', async () => {
    const tracker = await testFile('practice');
    const { ratings: [first] } = await tracker.get('ratings.set', rating);
    expect(await tracker.ask('ratings.set', { ...rating, step: 4 })).toMatchObject({ problem: { kind: 'conflict', where: [{ message: 'There is a rating of 13 May 2019 already, Amber-green' }] } });
    const again = await tracker.get('ratings.set', { ...rating, step: 4, changedIn: first!.changedIn });
    expect(again.ratings.filter(({ on }) => on === '2019-05-13').map(({ step }) => step.name)).toEqual(['Red']);
    expect(await tracker.ask('ratings.set', { ...rating, step: 1, changedIn: first!.changedIn })).toMatchObject({ problem: { kind: 'stale', theirs: { rating: 'Red' } } });
    const same = await tracker.ask('ratings.set', { ...rating, step: 4, changedIn: again.ratings[0]!.changedIn });
    expect(same).toMatchObject({ ok: true, change: null });
    expect((await tracker.get('changes.list', { limit: 2 })).changes.map(({ title, field, before, after }) => [title, field, before, after]))
      .toEqual([['Rating set', 'Delivery', 'Amber-green', 'Red'], ['Rating set', 'Delivery', null, 'Amber-green']]);
  });

  test('of a day to come, or on no step, are refused', async () => {
    const tracker = await testFile('practice');
    const wrong = async (request: object) => {
      const reply = await tracker.askRaw('ratings.set', { ...rating, ...request });
      return reply.ok ? null : reply.problem.where?.map(({ message }) => message);
    };
    expect(await wrong({ on: '2019-06-01' })).toEqual(['Date must be today, 13 May 2019, or in the past']);
    expect(await wrong({ step: 5 })).toEqual(['Select a rating']);
    expect(await wrong({ scale: 'nine-step' })).toEqual(['Select a scale']);
    expect(await tracker.ask('ratings.set', rating, { as: evaluator })).toMatchObject({ problem: { kind: 'forbidden' } });
  });

  test('as at an earlier change are as they were', async () => {
    const tracker = await testFile('practice');
    const { change } = await tracker.get('changes.asAt', { date: '2018-07-01' });
    expect((await tracker.get('ratings.list', { project: herts }, { at: { asAt: { change } } })).standing.delivery).toMatchObject({ step: { name: 'Amber-green' } });
  });
});

test('a file from before there were scales offers them, and has them with its first rating', async () => {
  const file = path.join(aFolder(), 'old.igt');
  const old = await created(file, { migrations: [programmeFile] });
  await change(old, async (tx) => {
    await insertRows(tx, 'framework', [{ id: 'f', name: 'F', source_id: null }]);
    await insertRows(tx, 'programme', [{ id: 'p', title: 'P', framework_id: 'f', marking: 'OFFICIAL', practice_date: null, sample: null }]);
    await insertRows(tx, 'project', [{
      id: 'j', programme_id: 'p', round_id: null, reference: 'leeds', title: 'Leeds', kind: 'grant', lifecycle: null, lifecycle_reason: null, stage: null, theme: null,
      reform_area: null, model: null, starts_on: null, ends_on: null, evaluator: null, follows_id: null, note: null, illustrative: 0,
    }]);
  });
  await old.close();
  const core = valueOf(await openCore({ path: file, mode: 'write', version: '0.0.0', now: () => '2019-05-13T10:00:00.000Z' }));
  onTestFinished(() => core.close());
  const ask = async (operation: string, request: object) => {
    const reply = await core.ask({ operation, request, actor: officer });
    if (!reply.ok) throw new Error(reply.problem.message);
    return reply.value as ProjectRatings;
  };
  const scalesIn = (): Promise<number> => core.file.read(async (db) => (await db.selectFrom('rating_scale').selectAll().execute()).length);
  expect((await ask('ratings.list', { project: 'leeds' })).scales).toHaveLength(2);
  expect(await scalesIn()).toBe(0);
  const { standing } = await ask('ratings.set', { ...rating, project: 'leeds', on: '2019-05-01' });
  expect([standing.delivery?.step.name, await scalesIn()]).toEqual(['Amber-green', 2]);
  await ask('changes.undo', {});
  expect(await scalesIn()).toBe(0);
});
