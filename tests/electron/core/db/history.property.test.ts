import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectionOf } from '../../../../electron/core/db/database.ts';
import type { Tx } from '../../../../electron/core/db/database.ts';
import type { ProgrammeFile } from '../../../../electron/core/db/programmeFile.ts';
import { rowsTouchedBy } from '../../../support/rowsTouched.ts';
import { versionedTables } from '../../../../electron/core/db/schema.ts';
import { undoChange } from '../../../../electron/core/db/undo.ts';
import { verifyReader } from '../../../../electron/core/db/verify.ts';
import { insertRows } from '../../../../electron/core/repositories/rows.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { aFolder, aSource, addSources, created, spec } from './storeFixture.ts';

type Step =
  | { readonly kind: 'source' | 'framework'; readonly does: 'add' | 'alter' | 'remove'; readonly which: number; readonly to: number }
  | { readonly kind: 'undo'; readonly which: number };

const row = fc.record({
  kind: fc.constantFrom('source' as const, 'framework' as const), does: fc.constantFrom('add' as const, 'alter' as const, 'remove' as const),
  which: fc.nat(4), to: fc.nat(4),
});
/** Each change: a few edits of a few rows of two tables, one pointing at the other, or an undo of some earlier change. */
const story = fc.array(fc.oneof(
  { weight: 3, arbitrary: fc.array(row, { minLength: 1, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: fc.nat(20) }).map((step) => [step]) },
), { minLength: 1, maxLength: 14 });

async function act(tx: Tx, step: Exclude<Step, { kind: 'undo' }>): Promise<void> {
  const id = `${step.kind}-${step.which}`;
  const there = await tx.selectFrom(step.kind).select('id').where('id', '=', id).executeTakeFirst() !== undefined;
  const target = await tx.selectFrom('source').select('id').where('id', '=', `source-${step.to}`).executeTakeFirst();
  if (step.does === 'add' && !there) {
    if (step.kind === 'source') await insertRows(tx, 'source', [aSource(id, { note: `${step.to}` })]);
    else await insertRows(tx, 'framework', [{ id, name: `${step.to}`, source_id: target?.id ?? null }]);
  }
  if (!there) return;
  if (step.does === 'alter' && step.kind === 'source') await tx.updateTable('source').set({ note: `${step.to}`, changed_in: tx.change }).where('id', '=', id).execute();
  if (step.does === 'alter' && step.kind === 'framework') await tx.updateTable('framework').set({ source_id: target?.id ?? null, changed_in: tx.change }).where('id', '=', id).execute();
  const used = step.kind === 'source' && await tx.selectFrom('framework').select('id').where('source_id', '=', id).executeTakeFirst() !== undefined;
  if (step.does === 'remove' && !used) await tx.deleteFrom(step.kind).where('id', '=', id).execute();
}

const tables = ['source', 'framework'] as const;
type Copy = Readonly<Record<(typeof tables)[number], readonly unknown[]>>;

const copyOf = (store: ProgrammeFile, asAt?: number): Promise<Copy> => store.read(async (db) => ({
  source: await db.selectFrom('source').selectAll().orderBy('id').execute(),
  framework: await db.selectFrom('framework').selectAll().orderBy('id').execute(),
}), asAt);

const contents = (copy: Copy): unknown => JSON.parse(JSON.stringify(copy, (key, value: unknown) => (key === 'changed_in' ? undefined : value)));

test('every past state is what a copy taken then holds, and undo leads back to the state before', async () => {
  await fc.assert(fc.asyncProperty(story, async (changes) => {
    const store = await created(path.join(aFolder(), 'a.igt'));
    await addSources(store, 'first');
    const copies = new Map([[1, await copyOf(store)]]);
    for (const steps of changes) {
      const last = await store.lastChange();
      const [first] = steps;
      const undoes = first?.kind === 'undo' ? (first.which % last) + 1 : undefined;
      const done = await store.write(spec('x', undoes === undefined ? {} : { undoes }), async (tx) => {
        if (undoes !== undefined) return undoChange(tx, undoes);
        for (const step of steps) if (step.kind !== 'undo') await act(tx, step);
        return ok(null);
      });
      if (!done.ok) expect(['conflict', 'forbidden']).toContain(done.problem.kind);
      if (!done.ok || done.value.change === null) {
        expect(await copyOf(store)).toEqual(copies.get(last));
        continue;
      }
      copies.set(done.value.change, await copyOf(store));
      // Undoing the latest change is always possible, unless it made nothing, and gives the state before it.
      if (undoes === last) expect(contents(await copyOf(store))).toEqual(contents(copies.get(last - 1) ?? { source: [], framework: [] }));
    }
    for (const [change, copy] of copies) expect(await copyOf(store, change)).toEqual(copy);
    // What a change touched is the difference between the copies before and after it.
    await store.read(async (db) => {
      for (const [change, copy] of copies) {
        const before = copies.get(change - 1);
        for (const { table, id, before: was, after } of rowsTouchedBy(db, change)) {
          const find = (rows: readonly unknown[] | undefined): unknown => rows?.find((one) => (one as { id: string }).id === id) ?? null;
          expect(find(before?.[table as 'source'])).toEqual(was);
          expect(find(copy[table as 'source'])).toEqual(after);
        }
      }
      expect(verifyReader(db)).toEqual({ integrity: 'ok' });
    });
    await store.close();
  }), { numRuns: 40 });
}, 120_000);

test('in the past every table is hidden behind its view', async () => {
  const store = await created(path.join(aFolder(), 'a.igt'));
  await addSources(store, 'first');
  await store.read(async (db) => {
    const views = connectionOf(db).prepare("SELECT name FROM temp.sqlite_schema WHERE type = 'view' ORDER BY name").all().map((view) => view['name']);
    expect(views).toEqual([...versionedTables, 'change', 'actor'].toSorted());
  }, 1);
});
