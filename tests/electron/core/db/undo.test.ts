import path from 'node:path';
import { expect, test } from 'vitest';
import { leafTables } from '../../../../electron/core/db/keys.ts';
import { countTouched } from '../../../../electron/core/db/touched.ts';
import { rowsTouchedBy } from '../../../support/rowsTouched.ts';
import { undoBlock, undoChange } from '../../../../electron/core/db/undo.ts';
import { insertRows } from '../../../../electron/core/repositories/rows.ts';
import type { ProgrammeFile } from '../../../../electron/core/db/programmeFile.ts';
import { aFolder, aSource, addSources, change, created, sourcesOf, spec } from './storeFixture.ts';

const undo = (store: ProgrammeFile, undoes: number) => store.write(spec('changes.undo', { undoes }), async (tx) => undoChange(tx, undoes));

/** A file whose change 1 added source a. */
async function aStore(): Promise<ProgrammeFile> {
  const store = await created(path.join(aFolder(), 'a.igt'));
  await addSources(store, 'a');
  return store;
}

const rename = (store: ProgrammeFile, id: string, title: string): Promise<number> => change(store, (tx) =>
  tx.updateTable('source').set({ title, changed_in: tx.change }).where('id', '=', id).execute());

const addFramework = (store: ProgrammeFile, id: string, source: string | null): Promise<number> =>
  change(store, (tx) => insertRows(tx, 'framework', [{ id, name: id, source_id: source }]));

const titles = async (store: ProgrammeFile, asAt?: number): Promise<readonly string[]> => (await sourcesOf(store, asAt)).map(({ title }) => title);

test('undo removes what was made, restores what was altered and brings back what was removed; redo does it again', async () => {
  const store = await aStore();
  await addSources(store, 'b', 'c');
  await change(store, async (tx) => {
    await tx.updateTable('source').set({ title: 'B2', changed_in: tx.change }).where('id', '=', 'b').execute();
    await tx.deleteFrom('source').where('id', '=', 'c').execute();
    await insertRows(tx, 'source', [aSource('d')]);
  });
  expect(await undo(store, 3)).toMatchObject({ ok: true, value: { change: 4 } });
  expect(await titles(store)).toEqual(['Source a', 'Source b', 'Source c']);
  expect(await undo(store, 4)).toMatchObject({ ok: true, value: { change: 5 } });
  expect(await titles(store)).toEqual(['Source a', 'B2', 'Source d']);
  for (const [asAt, then] of [[2, ['Source a', 'Source b', 'Source c']], [3, ['Source a', 'B2', 'Source d']], [4, ['Source a', 'Source b', 'Source c']]] as const) {
    expect(await titles(store, asAt)).toEqual(then);
  }
});

test('a row that later changes touched names them, newest first', async () => {
  const store = await aStore();
  await addSources(store, 'b');
  await rename(store, 'b', 'B2');
  await rename(store, 'b', 'B3');
  expect(await undo(store, 2)).toMatchObject({ ok: false, problem: { kind: 'conflict', message: 'Change #2 cannot be undone: later changes rest on it. First undo #4 and #3' } });
  expect(await store.lastChange()).toBe(4);
});

test('a later change that was undone is no obstacle', async () => {
  const store = await aStore();
  await addSources(store, 'b');
  await rename(store, 'b', 'B2');
  await undo(store, 3);
  expect(await undo(store, 2)).toMatchObject({ ok: true });
  expect(await titles(store)).toEqual(['Source a']);
});

test('a later change made again by redo is one', async () => {
  const store = await aStore();
  await addSources(store, 'b');
  await rename(store, 'b', 'B2');
  await undo(store, 3);
  await undo(store, 4);
  expect(await undo(store, 2)).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
});

test('rows of later changes that point at what would go are named', async () => {
  const store = await aStore();
  await addSources(store, 'b');
  await addFramework(store, 'f', 'b');
  expect(await undo(store, 2)).toMatchObject({ ok: false, problem: { message: expect.stringContaining('First undo #3') as string } });
  await undo(store, 3);
  expect(await undo(store, 2)).toMatchObject({ ok: true });
});

test('what a restored row points at must be there', async () => {
  const store = await aStore();
  await addSources(store, 'b');
  await addFramework(store, 'f', 'b');
  await change(store, (tx) => tx.deleteFrom('framework').execute());
  await change(store, (tx) => tx.deleteFrom('source').where('id', '=', 'b').execute());
  expect(await undo(store, 4)).toMatchObject({ ok: false, problem: { message: expect.stringContaining('First undo #5') as string } });
  await undo(store, 5);
  expect(await undo(store, 4)).toMatchObject({ ok: true });
});

test('a value that must be unique and was taken meanwhile names who took it', async () => {
  const store = await aStore();
  const organisation = (id: string) => change(store, (tx) => insertRows(tx, 'organisation', [{ id, reference: 'leeds', name: id, short_name: id, kind: 'council' }]));
  await organisation('first');
  await change(store, (tx) => tx.deleteFrom('organisation').execute());
  await organisation('second');
  expect(await undo(store, 3)).toMatchObject({ ok: false, problem: { message: expect.stringContaining('First undo #4') as string } });
});

test('a unique value that moved from one row to another in one change moves back', async () => {
  const store = await aStore();
  await change(store, (tx) => insertRows(tx, 'organisation', ['x', 'y'].map((id) => ({ id, reference: id, name: id, short_name: id, kind: 'council' as const }))));
  await change(store, async (tx) => {
    for (const [id, reference] of [['x', 'spare'], ['y', 'x'], ['x', 'y']] as const) {
      await tx.updateTable('organisation').set({ reference, changed_in: tx.change }).where('id', '=', id).execute();
    }
  });
  expect(await undo(store, 3)).toMatchObject({ ok: true });
  expect(await store.read((db) => db.selectFrom('organisation').select(['id', 'reference']).orderBy('id').execute()))
    .toEqual([{ id: 'x', reference: 'x' }, { id: 'y', reference: 'y' }]);
});

test('the changes that made the file, one undone already and one that is not there are refused', async () => {
  const store = await aStore();
  expect(await undo(store, 1)).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
  await change(store, (tx) => insertRows(tx, 'source', [aSource('b')]), { operation: 'programme.create' });
  expect(await undo(store, 2)).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
  await addSources(store, 'c');
  await undo(store, 3);
  expect(await undo(store, 3)).toMatchObject({ ok: false, problem: { message: 'Change #3 was already undone by change #4' } });
  expect(await undo(store, 9)).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  expect(await store.read(async (db) => undoBlock(db, 9))).toMatchObject({ problem: { kind: 'not-found' } });
});

test('the rows a change touched are told with both states, also after they changed again', async () => {
  const store = await aStore();
  await rename(store, 'a', 'A2');
  await rename(store, 'a', 'A3');
  await change(store, (tx) => tx.deleteFrom('source').execute());
  await store.read(async (db) => {
    expect(rowsTouchedBy(db, 1)).toMatchObject([{ table: 'source', id: 'a', before: null, after: { title: 'Source a' } }]);
    expect(rowsTouchedBy(db, 2)).toMatchObject([{ before: { title: 'Source a' }, after: { title: 'A2' } }]);
    expect(rowsTouchedBy(db, 4)).toMatchObject([{ before: { title: 'A3' }, after: null }]);
    expect(countTouched(db, [1, 2, 3, 4, 5])).toEqual([1, 2, 3, 4].map((change) => ({ change, table: 'source', rows: 1 })));
  });
});

test('a row that nothing can point at is told by the keys of the file, also as it was: a line of a working is one, a working is not', async () => {
  const store = await created(path.join(aFolder(), 'a.igt'));
  const seq = await addSources(store, 'a');
  await addSources(store, 'b');
  const leaves = await store.read(async (db) => leafTables(db));
  expect(leaves).toEqual(await store.read(async (db) => leafTables(db), seq));
  for (const leaf of ['observation', 'funding_rule', 'payment_scale_step', 'outcome_part', 'payment_working_part'] as const) expect(leaves).toContain(leaf);
  for (const pointedAt of ['project', 'council_code', 'payment', 'outcome_schedule', 'payment_working'] as const) expect(leaves).not.toContain(pointedAt);
});
