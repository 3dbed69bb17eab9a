import { copyFileSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { insertRows } from '../../../../electron/core/repositories/rows.ts';
import { aFolder, aSource, change, created, making, opened } from '../db/storeFixture.ts';
import { openProgrammeFile } from '../../../../electron/core/db/programmeFile.ts';

const pageSize = 4096;

/** The newest copy of each page in a WAL, by its number (sqlite.org/fileformat2.html, "The WAL File Format"). */
function pagesIn(wal: Buffer): ReadonlyMap<number, Buffer> {
  const pages = new Map<number, Buffer>();
  for (let at = 32; at + 24 + pageSize <= wal.length; at += 24 + pageSize) pages.set(wal.readUInt32BE(at), wal.subarray(at + 24, at + 24 + pageSize));
  return pages;
}

/** A file as it lies there after a kill while `copied` of the WAL's pages had been taken into it, lowest number first. */
async function killedInCheckpoint(copied: number): Promise<string> {
  const folder = aFolder();
  const file = path.join(folder, 'open.igt');
  const store = await created(file);
  await change(store, (tx) => insertRows(tx, 'source', Array.from({ length: 400 }, (_, n) => aSource(`s${n}`, { note: 'x'.repeat(900) }))));
  const killed = path.join(folder, 'killed.igt');
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${killed}${end}`);
  const pages = [...pagesIn(readFileSync(`${killed}-wal`))].toSorted(([a], [b]) => a - b).slice(0, copied);
  let bytes = readFileSync(killed);
  for (const [number, page] of pages) {
    const end = number * pageSize;
    if (bytes.length < end) bytes = Buffer.concat([bytes, Buffer.alloc(end - bytes.length)]);
    page.copy(bytes, end - pageSize);
  }
  writeFileSync(killed, bytes);
  await store.close();
  return killed;
}

test.each([1, 2, 5, 20, 60, 100])('S01 a kill after %i pages of a checkpoint loses nothing, and the file opens', async (copied) => {
  const file = await killedInCheckpoint(copied);
  expect(statSync(file).size).toBeGreaterThan(0);
  const store = await opened(file);
  expect(store.readOnly).toBeNull();
  expect(await store.quickCheck()).toBe('ok');
  expect(await store.read((db) => db.selectFrom('source').select('id').execute())).toHaveLength(400);
  await store.close();
  expect(readdirSync(path.dirname(file)).filter((name) => name.startsWith('killed'))).toEqual(['killed.igt']);
});

test('S10 without its journal such a file is told to be damaged, and left as it is', async () => {
  const file = await killedInCheckpoint(1);
  writeFileSync(`${file}-wal`, '');
  const before = readFileSync(file);
  const refused = await openProgrammeFile(file, { ...making(), mode: 'write' });
  expect(refused.ok ? '' : refused.problem.message).toContain('is damaged');
  expect(readFileSync(file).equals(before)).toBe(true);
});
