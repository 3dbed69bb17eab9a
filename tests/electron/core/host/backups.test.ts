import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, type TestContext } from 'vitest';
import { backupsFolder, nameOfBackup, readBackupName } from '../../../../electron/core/host/backupNames.ts';
import { thinBackups } from '../../../../electron/core/host/backupList.ts';
import { verify } from '../../../../electron/core/host/verify.ts';
import type { HostOptions } from '../../../../electron/core/host/hostParts.ts';
import { aFolder } from '../db/storeFixture.ts';
import { freeOn, smallDisk } from '../files/smallDisk.ts';
import { aHostWithFile } from './hostFixture.ts';

/** A host whose clock stands where the test puts it, with a file open. */
async function aHostOn(day: string, options: Partial<HostOptions> = {}) {
  const clock = { now: `${day}T09:00:00.000Z` };
  const made = await aHostWithFile({ ...options, now: () => clock.now });
  const at = { file: made.handle };
  let n = 0;
  return {
    ...made, clock,
    list: () => made.value('backups.list', { handle: made.handle }),
    add: async () => { n += 1; await made.value('projects.add', { title: `Project ${n}` }, at); },
    projects: async () => (await made.value('projects.list', {}, at)).projects.length,
    told: () => made.events.filter((event) => event.kind === 'backup').map((event) => event.problem),
    reopen: async () => { await made.value('files.close', { handle: made.handle }); await made.value('files.open', { handle: made.handle }); },
  };
}

const folderIn = (dataDir: string): string => {
  const [one] = readdirSync(path.join(dataDir, 'backups'));
  return path.join(dataDir, 'backups', one ?? '');
};

describe('S17 backups that are made by themselves', () => {
  test('S17 one is kept at the first change of a day, and one on closing what changed since', async () => {
    const { add, list, told, reopen, dataDir, clock } = await aHostOn('2026-03-02');
    expect((await list()).backups).toEqual([]);
    await add();
    await expect.poll(() => told()).toEqual([null]);
    clock.now = '2026-03-02T15:00:00.000Z';
    await add();
    await reopen();
    const { backups, since } = await list();
    expect(since).toBe(0);
    expect(backups.map(({ at, own, sound, of }) => ({ at, own, sound, of }))).toEqual([
      { at: '2026-03-02T15:00:00.000Z', own: true, sound: true, of: 'test-programme' }, { at: '2026-03-02T09:00:00.000Z', own: true, sound: true, of: 'test-programme' },
    ]);
    const folder = folderIn(dataDir);
    for (const name of readdirSync(folder)) {
      expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
      expect(await verify({ path: path.join(folder, name) })).toMatchObject({ ok: true, value: { sound: true } });
    }
    // Nothing changed: nothing is kept.
    await reopen();
    expect((await list()).backups).toHaveLength(2);
  });

  test('S17 a clock that went back is no reason to keep nothing, or to remove anything', async () => {
    const { add, list, told, clock } = await aHostOn('2026-03-02');
    await add();
    await expect.poll(() => told()).toHaveLength(1);
    clock.now = '2020-01-01T09:00:00.000Z';
    await add();
    await expect.poll(() => told()).toEqual([null, null]);
    expect((await list()).backups.map(({ at }) => at.slice(0, 10))).toEqual(['2026-03-02', '2020-01-01']);
  });

  test('S17 where the folder is full the work goes on, and the next backup is made when there is space', async ({ skip }: TestContext) => {
    const disk = smallDisk(12);
    if ('reason' in disk) { process.stdout.write(`${disk.reason}\n`); return skip(); }
    const dataDir = path.join(disk.folder, 'data');
    const { add, told, projects, list, clock } = await aHostOn('2026-03-02', { dataDir });
    const filler = path.join(disk.folder, 'filler');
    writeFileSync(filler, Buffer.alloc(Math.max(0, freeOn(disk.folder) - 300 * 1024)));
    await add();
    await expect.poll(() => told()).toHaveLength(1);
    expect(told()[0]).toMatch(/^The automatic backup could not be made\. There is not enough space to write it\. Free \d+ MB and try again\. What you saved is safe in the file itself$/);
    await add();
    expect(await projects()).toBe(2);
    expect((await list()).backups).toEqual([]);
    expect(readdirSync(folderIn(dataDir))).toEqual([]);
    rmSync(filler);
    clock.now = '2026-03-03T09:00:00.000Z';
    await add();
    await expect.poll(() => told()).toHaveLength(2);
    expect(told()[1]).toBeNull();
    expect((await list()).backups).toHaveLength(1);
  });

  test('S17 an unreadable backup does not count as good: what it would have stood for stays', async () => {
    const { add, told, reopen, clock, dataDir, list } = await aHostOn('2026-03-02');
    await add();
    await expect.poll(() => told()).toHaveLength(1);
    clock.now = '2026-03-02T15:00:00.000Z';
    await add();
    await reopen();
    const folder = folderIn(dataDir);
    const late = readdirSync(folder).find((name) => name.includes('T150000Z')) ?? '';
    // Only a check of the whole file tells: its first pages are as they were.
    truncateSync(path.join(folder, late), Math.floor(statSync(path.join(folder, late)).size / 2 / 4096) * 4096);
    await thinBackups({ folder, today: '2026-03-20' });
    expect(readdirSync(folder).map((name) => readBackupName(name)?.at)).toEqual(['2026-03-02T09:00:00.000Z']);
    expect((await list()).since).toBeGreaterThan(0);
  });

  test('S17 what is not a backup of ours is never removed: a copy from before an update, a stranger, a newer program’s', async () => {
    const { add, told, reopen, clock, dataDir, list } = await aHostOn('2026-03-02');
    await add();
    await expect.poll(() => told()).toHaveLength(1);
    await add();
    clock.now = '2026-03-02T15:00:00.000Z';
    await reopen();
    const folder = folderIn(dataDir);
    const others = ['test-programme before version 3.igt', 'notes.txt', 'programme_20200101T000000Z_1_zzz.igt'];
    for (const name of others) writeFileSync(path.join(folder, name), 'not ours to judge');
    await thinBackups({ folder, today: '2027-03-02' });
    expect(others.every((name) => existsSync(path.join(folder, name)))).toBe(true);
    expect((await list()).backups).toHaveLength(1);
  });

  test('S17 thinning keeps one a day for 14 days and the newest, and removes only what a sound one stands for', async () => {
    const { add, told, dataDir, clock } = await aHostOn('2026-01-24');
    await add();
    await expect.poll(() => told()).toHaveLength(1);
    const folder = folderIn(dataDir);
    const [newest = ''] = readdirSync(folder);
    const days = Array.from({ length: 19 }, (_, at) => String(at + 5).padStart(2, '0'));
    // The same file on the days before: a backup is told from others by its name, and opens by what is in it.
    for (const day of days) copyFileSync(path.join(folder, newest), path.join(folder, newest.replace('20260124', `202601${day}`).replace(/Z_\d+_/, `Z_${Number(day)}_`)));
    truncateSync(path.join(folder, readdirSync(folder).find((name) => name.includes('20260109')) ?? ''), 8192);
    expect(await thinBackups({ folder, today: '2026-01-24' })).toMatchObject({ ok: true });
    const kept = (): readonly string[] => readdirSync(folder).flatMap((name) => readBackupName(name)?.at.slice(8, 10) ?? []).toSorted();
    // The week of the 5th is past its days: the 8th is its newest good one. Ages are reckoned from the last day but one.
    expect(kept()).toEqual(['08', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '24']);
    clock.now = '1999-01-01T09:00:00.000Z';
    expect(await thinBackups({ folder, today: '1999-01-01' })).toMatchObject({ ok: true, value: [] });
    expect(kept()).toHaveLength(16);
  });

  test('S17 a backup is put back over its file, which is kept; one that rotted is refused and changes nothing', async () => {
    const { add, told, value, problem, list, handle, projects, reopen, clock, dataDir, folder } = await aHostOn('2026-03-02');
    await add();
    await expect.poll(() => told()).toHaveLength(1);
    await add();
    clock.now = '2026-03-02T15:00:00.000Z';
    await reopen();
    const [late, early] = (await list()).backups;
    expect(await value('backups.restore', { handle, backup: early?.id ?? '' })).toMatchObject({ handle, readOnly: null });
    expect(await projects()).toBe(1);
    expect(readdirSync(folder).some((name) => name.startsWith('test-programme before restore '))).toBe(true);
    expect((await list()).backups.map(({ own }) => own)).toEqual([false, false]);
    const kept = folderIn(dataDir);
    truncateSync(path.join(kept, late?.id ?? ''), 8192);
    expect((await problem('backups.restore', { handle, backup: late?.id ?? '' })).kind).toBe('not-ours');
    expect(await problem('backups.restore', { handle, backup: '../../preferences.json' })).toMatchObject({ kind: 'not-found' });
    await value('files.open', { handle });
    expect(await projects()).toBe(1);
  });

  test('S17 a damaged file still has its list of backups', async () => {
    const { add, told, value, handle, list, file } = await aHostOn('2026-03-02');
    await add();
    await expect.poll(() => told()).toHaveLength(1);
    await value('files.close', { handle });
    renameSync(file, `${file}.away`);
    writeFileSync(file, 'no more');
    const [newest] = (await list()).backups;
    expect(newest?.sound).toBe(true);
    expect(await value('backups.restore', { handle, backup: newest?.id ?? '' })).toMatchObject({ readOnly: null });
  });

  test('S17 names say what they are of, and no id or name of a file leads out of the folder', () => {
    const given = { file: '/somewhere/Herts: Family £ programme.igt', fileId: '../../etc', at: '2026-11-21T23:30:05.123Z', change: 57 };
    const name = nameOfBackup(given);
    expect(name).toMatch(/^herts-family-programme_20261121T233005Z_57_[0-9a-f]{12}\.igt$/);
    expect(readBackupName(name)).toMatchObject({ of: 'herts-family-programme', at: '2026-11-21T23:30:05.000Z', change: 57 });
    const data = aFolder();
    expect(path.dirname(backupsFolder(data, '../../etc'))).toBe(path.join(data, 'backups'));
    for (const strange of ['x.igt', '../x_20261121T233005Z_57_0123456789ab.igt', 'x_20269921T233005Z_57_0123456789ab.igt']) expect(readBackupName(strange)).toBeNull();
  });
});
