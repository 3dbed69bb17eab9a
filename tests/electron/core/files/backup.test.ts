import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { insertRows } from '../../../../electron/core/repositories/rows.ts';
import { aFolder, change, created, opened, valueOf } from '../db/storeFixture.ts';

const backups = 50;
const rowsInGroup = 50;
/** Enough pages that a backup takes several steps. */
const groupsBefore = 160;

const group = (name: string) => Array.from({ length: rowsInGroup }, (_, row) =>
  ({ id: `${name}-${row}`, title: name, publisher: null, published_on: null, url: null, note: 'x'.repeat(500), confidence: null }));

test('S15 each backup made while edits go on is one moment’s state', { timeout: 120_000 }, async () => {
  const folder = aFolder();
  const store = await created(path.join(folder, 'programme.igt'));
  await change(store, async (tx) => {
    for (let n = 0; n < groupsBefore; n += 1) await insertRows(tx, 'source', group(`before ${n}`));
  });

  let saving = true;
  const edits = (async () => {
    for (let n = 0; saving; n += 1) {
      await change(store, (tx) => insertRows(tx, 'source', group(`during ${n}`)));
      await breath();
    }
  })();

  const seen: number[] = [];
  for (let n = 0; n < backups; n += 1) {
    const file = path.join(folder, `backup ${n}.igt`);
    valueOf(await store.backupTo(file));
    const backup = await opened(file);
    expect(backup.readOnly).toContain('is a backup');
    expect(await backup.quickCheck()).toBe('ok');
    const counts = await backup.read((db) => db.selectFrom('source').select((eb) => ['title', eb.fn.countAll<number>().as('rows')]).groupBy('title').execute());
    expect(counts.filter(({ rows }) => Number(rows) !== rowsInGroup)).toEqual([]);
    const last = await backup.lastChange();
    expect(counts).toHaveLength(groupsBefore + last - 1);
    seen.push(last);
    await backup.close();
    rmSync(file);
    expect(existsSync(`${file}-wal`)).toBe(false);
  }
  saving = false;
  await edits;
  expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
  expect(seen.at(-1)).toBeGreaterThan(seen[0] ?? 0);
});
