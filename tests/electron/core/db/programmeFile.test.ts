import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createProgrammeFile } from '../../../../electron/core/db/programmeFile.ts';
import { connect } from '../../../../electron/core/db/settings.ts';
import { invalid } from '../../../../shared/domain/problem.ts';
import { fail, ok } from '../../../../shared/domain/result.ts';
import { aFolder, aSource, addSources, change, created, making, opened, sourcesOf, spec } from './storeFixture.ts';
import { insertRows } from '../../../../electron/core/repositories/rows.ts';

test('a new file has an identity, no rows and no change', async () => {
  const store = await created(path.join(aFolder(), 'new.igt'));
  expect(await store.identity()).toMatchObject({ kind: 'working', fromFileId: null, madeAt: '2019-05-13T10:00:00.000Z' });
  expect(await store.lastChange()).toBe(0);
  expect(await sourcesOf(store)).toEqual([]);
});

test('creating never overwrites', async () => {
  const file = path.join(aFolder(), 'new.igt');
  await created(file);
  expect(await createProgrammeFile(file, making())).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
});

test('what is written in one change is read back after closing and opening', async () => {
  const file = path.join(aFolder(), 'new.igt');
  const store = await created(file);
  expect(await addSources(store, 'a', 'b')).toBe(1);
  await store.close();
  expect(readdirSync(path.dirname(file))).toEqual(['new.igt']);
  expect(await sourcesOf(await opened(file))).toMatchObject([{ id: 'a', changed_in: 1 }, { id: 'b', changed_in: 1 }]);
});

test('a problem, a throw and a change that touches nothing leave no change behind', async () => {
  const store = await created(path.join(aFolder(), 'new.igt'));
  const refused = await store.write(spec(), async (tx) => {
    await insertRows(tx, 'source', [aSource('a')]);
    return fail(invalid([{ message: 'No' }]));
  });
  expect(refused).toMatchObject({ ok: false, problem: { message: 'No' } });
  await expect(store.write(spec(), async (tx) => {
    await insertRows(tx, 'source', [aSource('a')]);
    throw new Error('broken');
  })).rejects.toThrow('broken');
  expect(await store.write(spec(), async () => ok('nothing'))).toEqual({ ok: true, value: { value: 'nothing', change: null } });
  expect(await store.lastChange()).toBe(0);
  expect(await sourcesOf(store)).toEqual([]);
  expect(await addSources(store, 'a')).toBe(1);
});

test('reads do not wait for a write and see nothing of it before its end', async () => {
  const store = await created(path.join(aFolder(), 'new.igt'));
  await change(store, async (tx) => {
    await insertRows(tx, 'source', [aSource('a')]);
    expect(await sourcesOf(store)).toEqual([]);
    expect(await tx.selectFrom('source').select('id').execute()).toEqual([{ id: 'a' }]);
  });
  expect(await sourcesOf(store)).toHaveLength(1);
});

test('writes queue; a write inside a write is refused at once', async () => {
  const store = await created(path.join(aFolder(), 'new.igt'));
  expect(await Promise.all(['a', 'b', 'c'].map((id) => addSources(store, id)))).toEqual([1, 2, 3]);
  await expect(change(store, () => addSources(store, 'd'))).rejects.toThrow('inside another');
});

test('a tx ends with its change', async () => {
  const store = await created(path.join(aFolder(), 'new.igt'));
  let kept: Parameters<Parameters<typeof store.write>[1]>[0] | undefined;
  await change(store, async (tx) => {
    kept = tx;
    await insertRows(tx, 'source', [aSource('a')]);
  });
  expect(() => kept?.selectFrom('source')).toThrow('has ended');
});

test('time never runs backwards between changes', async () => {
  const store = await created(path.join(aFolder(), 'new.igt'));
  await addSources(store, 'a');
  await change(store, (tx) => insertRows(tx, 'source', [aSource('b')]), { at: '2018-01-01T00:00:00Z' });
  const at = await store.read((db) => db.selectFrom('change').select('at').execute());
  expect(at).toEqual([{ at: '2019-05-13T10:00:00.000Z' }, { at: '2019-05-13T10:00:00.000Z' }]);
});

test('an actor is entered once', async () => {
  const store = await created(path.join(aFolder(), 'new.igt'));
  await addSources(store, 'a');
  await addSources(store, 'b');
  expect(await store.read((db) => db.selectFrom('actor').selectAll().execute())).toMatchObject([{ name: 'Officer 1', role: 'programme officer' }]);
});

test('what a change set in motion may write when the change is over', async () => {
  const store = await created(path.join(aFolder(), 'new.igt'));
  let later: Promise<number> | undefined;
  await change(store, async (tx) => {
    await insertRows(tx, 'source', [aSource('a')]);
    later = new Promise<void>((resolve) => setTimeout(resolve, 20)).then(() => addSources(store, 'b'));
  });
  expect(await later).toBe(2);
});

test('a file that is closed says so', async () => {
  const store = await created(path.join(aFolder(), 'new.igt'));
  await store.close();
  await store.close();
  await expect(addSources(store, 'a')).rejects.toThrow('“new.igt” is closed');
});

test('the export log is written in no change, and nothing with a history can be', async () => {
  const store = await created(path.join(aFolder(), 'new.igt'));
  await addSources(store, 'a');
  const actor = await store.read((db) => db.selectFrom('actor').select('id').executeTakeFirstOrThrow());
  const row = { id: 'e', at: '2019-05-13T10:00:00.000Z', actor_id: actor.id, from_change: 1, format: 'csv', audience: 'internal', reason: null, hash: 'h' } as const;
  expect(await store.writeUnversioned((db) => db.insertInto('export_log').values(row).execute())).toMatchObject({ ok: true });
  expect(await store.lastChange()).toBe(1);
  expect(await store.read((db) => db.selectFrom('export_log').selectAll().execute())).toEqual([row]);
  await expect(store.writeUnversioned((db) => insertRows(db as never, 'source', [aSource('b')]))).rejects.toThrow('NOT NULL constraint failed: source.changed_in');
  expect(await sourcesOf(store)).toHaveLength(1);
});

test('without a WAL a commit waits for those who are reading, and nobody is stuck', async () => {
  const store = await created(path.join(aFolder(), 'new.igt'), { journal: 'DELETE' });
  await addSources(store, 'a');
  const order: string[] = [];
  const reading = store.read(async (db) => {
    expect(await db.selectFrom('source').select('id').execute()).toHaveLength(1);
    await new Promise<void>((resolve) => setTimeout(resolve, 60));
    expect(await db.selectFrom('source').select('id').execute()).toHaveLength(1);
    order.push('read');
  });
  const writing = addSources(store, 'b').then(() => order.push('written'));
  await Promise.all([reading, writing]);
  expect(order).toEqual(['read', 'written']);
  expect(await sourcesOf(store)).toHaveLength(2);
});

test('a copy is a file of its own that remembers where it came from', async () => {
  const folder = aFolder();
  const store = await created(path.join(folder, 'new.igt'));
  await addSources(store, 'a');
  const whole = await store.identity();
  const result = await store.saveCopyTo(path.join(folder, 'copy.igt'));
  const copy = await opened(path.join(folder, 'copy.igt'));
  const identity = await copy.identity();
  expect(result).toEqual({ ok: true, value: identity });
  expect(identity).toMatchObject({ programmeId: whole.programmeId, fromFileId: whole.fileId, fromChange: 1, kind: 'working' });
  expect(identity.fileId).not.toBe(whole.fileId);
  expect(await addSources(copy, 'b')).toBe(2);
  expect(await sourcesOf(store)).toHaveLength(1);
  expect(await store.quickCheck()).toBe('ok');
  expect(await store.saveCopyTo(path.join(folder, 'copy.igt'))).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
  expect(await store.saveCopyTo(path.join(folder, 'no such folder', 'copy.igt'))).toMatchObject({ ok: false, problem: { kind: 'not-found', message: 'The folder for “copy.igt” is not there. Choose another folder. Nothing was changed.' } });
});

test('S06 a file that another program has locked is told so after the wait, and works again when it is free', async () => {
  const file = path.join(aFolder(), 'new.igt');
  const store = await created(file, { journal: 'DELETE' });
  await addSources(store, 'a');
  const other = connect(file);
  other.exec('BEGIN IMMEDIATE');
  expect(await store.write(spec(), async () => ok(null))).toMatchObject({ ok: false, problem: { kind: 'locked', message: expect.stringContaining('in use by another program') as string } });
  other.exec('ROLLBACK');
  other.close();
  expect(await addSources(store, 'b')).toBe(2);
});
