import path from 'node:path';
import { expect, test } from 'vitest';
import { lastMomentOf, resolveAsAt } from '../../../../electron/core/db/asAt.ts';
import { insertRows } from '../../../../electron/core/repositories/rows.ts';
import { aFolder, aSource, addSources, change, created, sourcesOf } from './storeFixture.ts';

test.for([
  ['2019-05-13', '2019-05-13T22:59:59.999Z'],
  ['2019-01-13', '2019-01-13T23:59:59.999Z'],
  ['2019-05-13T16:20', '2019-05-13T15:20:59.999Z'],
  ['2019-05-13T16:20:05', '2019-05-13T15:20:05.999Z'],
  ['2019-05-13T16:20:05Z', '2019-05-13T16:20:05.999Z'],
  ['2019-05-13T16:20:05.123Z', '2019-05-13T16:20:05.123Z'],
  ['2019-05-13T16:20:05.5+02:00', '2019-05-13T14:20:05.500Z'],
  // The hour that happens twice is the later one.
  ['2019-10-27T01:30:00.000', '2019-10-27T01:30:00.000Z'],
] as const)('a time stands for its last moment: %s', ([time, instant]) => {
  expect(lastMomentOf(time)).toBe(instant);
});

test.for(['', 'yesterday', '2019-02-30', '2019-05-13T25:00', '13/05/2019', '2019-05-13 16:20'])('is no time: %s', (time) => {
  expect(lastMomentOf(time)).toBeNull();
});

test('a change is found by number and by time', async () => {
  const store = await created(path.join(aFolder(), 'a.igt'));
  for (const [id, at] of [['a', '2019-05-13T10:00:00.000Z'], ['b', '2019-05-13T23:30:00.000Z']] as const) {
    await change(store, (tx) => insertRows(tx, 'source', [aSource(id)]), { at });
  }
  expect(await resolveAsAt(store, { change: 2 })).toEqual({ ok: true, value: { change: 2, at: '2019-05-13T23:30:00.000Z' } });
  // Half past eleven at night UTC is already the next day in London.
  expect(await resolveAsAt(store, { time: '2019-05-13' })).toMatchObject({ ok: true, value: { change: 1 } });
  expect(await resolveAsAt(store, { time: '2019-05-14' })).toMatchObject({ ok: true, value: { change: 2 } });
  expect(await resolveAsAt(store, { time: '2019-05-12' })).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  expect(await resolveAsAt(store, { time: 'noon' })).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
  expect(await resolveAsAt(store, { change: 3 })).toMatchObject({ ok: false, problem: { message: 'This file has no change 3' } });
});

test('changes and actors that came later are not there in the past', async () => {
  const store = await created(path.join(aFolder(), 'a.igt'));
  await addSources(store, 'a');
  await change(store, (tx) => insertRows(tx, 'source', [aSource('b')]), { actor: { name: 'Lead 1', organisation: 'Leeds', role: 'council lead' } });
  const names = (asAt?: number) => store.read((db) => db.selectFrom('change').innerJoin('actor', 'actor.id', 'change.actor_id').select('name').orderBy('seq').execute(), asAt);
  expect(await names(1)).toEqual([{ name: 'Officer 1' }]);
  expect(await store.read((db) => db.selectFrom('actor').select('name').execute(), 1)).toEqual([{ name: 'Officer 1' }]);
  expect(await names()).toHaveLength(2);
});

test('many pasts can be asked for at once, while edits go on', async () => {
  const store = await created(path.join(aFolder(), 'a.igt'));
  for (let n = 1; n <= 12; n += 1) await addSources(store, `s${String(n).padStart(2, '0')}`);
  const reading = Array.from({ length: 12 }, async (_, n) => sourcesOf(store, n + 1));
  const writing = addSources(store, 'later');
  expect((await Promise.all(reading)).map((rows) => rows.length)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  await writing;
  expect(await sourcesOf(store, 12)).toHaveLength(12);
});
