import { spawnSync } from 'node:child_process';
import { copyFileSync, createWriteStream, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { diskProblem } from '../../../../electron/core/files/diskProblem.ts';
import { exportedTables } from '../../../../shared/contract/exports.ts';
import { aCommandLine, copyOf } from '../../cli/commandFixture.ts';
import { aFolder, created, opened, spec } from '../db/storeFixture.ts';
import { insertRows } from '../../../../electron/core/repositories/rows.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { bundled } from './bundled.ts';
import { freeOn, smallDisk } from './smallDisk.ts';

const rows = (group: number) => Array.from({ length: 50 }, (_, row) =>
  ({ id: `${group}-${row}`, title: `Group ${group}`, publisher: null, published_on: null, url: null, note: 'x'.repeat(400), confidence: null }));

test('S03 a save on a full disk is refused in words, nothing of it is kept, and it works when there is space', async ({ skip }) => {
  const disk = smallDisk(4);
  if ('reason' in disk) return skip(disk.reason);
  const file = path.join(disk.folder, 'programme.igt');
  const ballast = path.join(disk.folder, 'ballast');
  const store = await created(file);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, freeOn(disk.folder) - 400_000)));
  const save = (group: number) => store.write(spec(), async (tx) => {
    await insertRows(tx, 'source', rows(group));
    return ok(null);
  });
  let saved = 0;
  let refused = await save(0);
  while (refused.ok && saved < 1000) {
    saved += 1;
    refused = await save(saved);
  }
  expect(refused).toMatchObject({ ok: false, problem: { message: expect.stringMatching(/full|space/) } });
  expect(saved).toBeGreaterThan(0);
  rmSync(ballast);
  expect(await save(saved)).toMatchObject({ ok: true });
  await store.close();
  const again = await opened(file);
  expect(await again.quickCheck()).toBe('ok');
  expect(await again.lastChange()).toBe(saved + 1);
  const counts = await again.read((db) => db.selectFrom('source').select((eb) => ['title', eb.fn.countAll<number>().as('rows')]).groupBy('title').execute());
  expect(counts.map((group) => Number(group.rows))).toEqual(Array.from({ length: saved + 1 }, () => 50));
});

test('S03 a new file, a copy, a backup or an export that does not fit is refused in words, and leaves nothing', async ({ skip }) => {
  const disk = smallDisk(1);
  if ('reason' in disk) return skip(disk.reason);
  const run = aCommandLine();
  const home = path.join(aFolder(), 'programme.igt');
  expect((await run('create', home, '--sample', 'portfolio')).exit).toBe(0);
  const space = /full|not enough space/;
  for (const words of [
    ['create', path.join(disk.folder, 'new.igt'), '--sample', 'portfolio'],
    ['backup', home, path.join(disk.folder, 'backup.igt')],
    ['restore', home, path.join(disk.folder, 'restored.igt')],
  ]) {
    expect(await run(...words)).toMatchObject({ exit: 1, out: '', err: expect.stringMatching(words[0] === 'create' ? space : /not enough space to write “.+\.igt”\. Free \d MB and try again\. Nothing was changed/) });
    expect(readdirSync(disk.folder)).toEqual([]);
  }
  const ballast = path.join(disk.folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc(freeOn(disk.folder) - 20_000));
  const csv = path.join(disk.folder, 'csv');
  expect(await run('export', home, csv, '--format', 'csv')).toMatchObject({ exit: 1, out: '', err: expect.stringMatching(/not enough space to write “.+\.csv”.*Free/) });
  expect(readdirSync(csv)).toEqual([]);
  rmSync(ballast);
  expect((await run('export', home, csv, '--format', 'csv')).exit).toBe(0);
  expect(readdirSync(csv)).toHaveLength(Object.keys(exportedTables).length);
});

test('S03 a new file on a disk that has room for a part of it is refused in words, and leaves nothing', async ({ skip }) => {
  const disk = smallDisk(3);
  if ('reason' in disk) return skip(disk.reason);
  const run = aCommandLine();
  const ballast = path.join(disk.folder, 'ballast');
  for (const left of [20_000, 60_000, 150_000, 400_000, 800_000, 1_500_000]) {
    writeFileSync(ballast, Buffer.alloc(freeOn(disk.folder) - left));
    expect(await run('create', path.join(disk.folder, 'new.igt'), '--sample', 'portfolio')).toMatchObject({ exit: 1, out: '', err: expect.stringMatching(/full|not enough space/) });
    expect(readdirSync(disk.folder)).toEqual(['ballast']);
    rmSync(ballast);
  }
});

test('S03 a command on a full disk leaves no lock behind, half or whole', async ({ skip }) => {
  const disk = smallDisk(5);
  if ('reason' in disk) return skip(disk.reason);
  const run = aCommandLine();
  const home = path.join(aFolder(), 'programme.igt');
  await run('create', home, '--sample', 'portfolio');
  const file = path.join(disk.folder, 'programme.igt');
  copyFileSync(home, file);
  const ballast = path.join(disk.folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc(freeOn(disk.folder)));
  expect(await run('ask', file, 'projects.add', '{"title":"One"}')).toMatchObject({ exit: 1, out: '', err: expect.stringMatching(/full|space/) });
  expect(readdirSync(disk.folder).filter((name) => name.includes('.lock'))).toEqual([]);
  rmSync(ballast);
  expect((await run('ask', file, 'projects.add', '{"title":"One"}')).exit).toBe(0);
  expect(readdirSync(disk.folder)).toEqual(['programme.igt']);
});

test('S03 a file that may not grow any more keeps what was saved, says so, and goes on when it may', { timeout: 60_000 }, async ({ skip }) => {
  if (process.platform === 'win32') return skip('Only a Unix shell limits the size of files');
  const script = await bundled(path.join(import.meta.dirname, 'savingChild.ts'));
  const file = path.join(aFolder(), 'programme.igt');
  await (await created(file)).close();
  const blocks = Math.ceil(statSync(file).size / 512) + 3000;
  const save = spawnSync('sh', ['-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, script, file, 'a'], { encoding: 'utf8' });
  expect(save.status).not.toBe(0);
  expect(save.stderr).toMatch(/The disk that holds “programme.igt” (?:could not be written to|is full)\. Nothing was saved\./);
  const saved = save.stdout.trim().split('\n');
  expect(saved.length).toBeGreaterThan(3);
  const store = await opened(file);
  expect(await store.quickCheck()).toBe('ok');
  const counts = await store.read((db) => db.selectFrom('source').select((eb) => ['title', eb.fn.countAll<number>().as('rows')]).groupBy('title').execute());
  expect(counts.map(({ title }) => title).toSorted()).toEqual(saved.toSorted());
  expect(counts.filter(({ rows: n }) => Number(n) !== 50)).toEqual([]);
  expect(await store.write(spec(), async (tx) => {
    await insertRows(tx, 'source', rows(1));
    return ok(null);
  })).toMatchObject({ ok: true });
});

test('S03 an export to a full disk leaves what was exported before', async ({ skip }) => {
  const disk = smallDisk(1);
  if ('reason' in disk) return skip(disk.reason);
  const run = aCommandLine();
  const home = path.join(aFolder(), 'programme.igt');
  await run('create', home, '--sample', 'portfolio');
  const csv = path.join(disk.folder, 'csv');
  await run('export', home, csv, '--format', 'csv');
  const before = readdirSync(csv).map((name) => [name, statSync(path.join(csv, name)).mtimeMs]);
  writeFileSync(path.join(disk.folder, 'ballast'), Buffer.alloc(freeOn(disk.folder) - 8192));
  expect((await run('export', copyOf(home), csv, '--format', 'csv')).exit).toBe(1);
  expect(readdirSync(csv).map((name) => [name, statSync(path.join(csv, name)).mtimeMs])).toEqual(before);
});

test('S03 a stream that the disk cuts off is told with what to do', async ({ skip }) => {
  if (!existsSync('/dev/full')) return skip('This machine has no /dev/full');
  const cut = await pipeline(['x'.repeat(100_000)], createWriteStream('/dev/full')).catch((error: unknown) => error);
  expect(diskProblem(cut, '/somewhere/projects.csv', 3 * 1024 * 1024)).toMatchObject({ message: 'There is not enough space to write “projects.csv”. Free 3 MB and try again. Nothing was changed.' });
});
