import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../db/storeFixture.ts';
import { aHost, aHostWithFile, officer } from './hostFixture.ts';

const other = { ...officer, name: 'Officer 2' };

describe('new files', () => {
  test('F21 are named after their title, portably, and never over another', async () => {
    const { value, folder } = aHost();
    const names = [];
    for (const title of ['Leeds: Family Valued / exchange', 'Leeds: Family Valued / exchange', 'CON', '£££']) names.push((await value('files.create', { title })).name);
    expect(names).toEqual(['leeds-family-valued-exchange.igt', 'leeds-family-valued-exchange-2.igt', 'con-programme.igt', 'programme.igt']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.igt')).toSorted()).toEqual(names.toSorted());
  });

  test('of a sample are named after it', async () => {
    const { value, problem } = aHost();
    const { handle, name, readOnly } = await value('files.create', { sample: 'portfolio' });
    expect({ name, readOnly }).toEqual({ name: 'innovation-programme-portfolio.igt', readOnly: null });
    expect((await value('files.list', {})).files).toMatchObject([{ handle, name, holds: '72 projects', open: true, missing: false, readOnly: false }]);
    expect((await problem('files.create', {})).message).toBe('Enter the title of the programme');
  });
});

describe('the list of files', () => {
  test('holds what lies in the folder and what was opened, the pinned first, and never a path', async () => {
    const { value, folder, handle } = await aHostWithFile();
    await value('files.create', { title: 'Another' });
    writeFileSync(path.join(folder, 'notes.txt'), '');
    writeFileSync(path.join(folder, 'strange.igt'), 'not ours');
    await value('files.pin', { handle, pinned: true });
    const { files } = await value('files.list', {});
    expect(files.map(({ name }) => name)).toEqual(['test-programme.igt', 'another.igt', 'strange.igt']);
    expect(files[2]).toMatchObject({ holds: null, lastOpened: null, open: false });
    expect(new Set(files.map((file) => file.handle)).size).toBe(3);
    expect(files[0]?.handle).toBe(handle);
  });

  test('says what is missing, and can be cleared', async () => {
    const { value, problem, handle, file } = await aHostWithFile();
    await value('files.close', { handle });
    renameSync(file, `${file}.away`);
    expect((await value('files.list', {})).files).toMatchObject([{ handle, missing: true, holds: '0 projects' }]);
    expect(await problem('files.open', { handle })).toMatchObject({ kind: 'not-found', message: expect.stringContaining('“test-programme.igt” is not where it was') });
    await value('files.forget', {});
    expect((await value('files.list', {})).files).toEqual([]);
  });

  test('in a window holds what was opened; a file that moved is found again under its handle', async () => {
    const chosen: { path: string | null } = { path: null };
    const dialogs = { open: async () => chosen.path, saveAs: async () => chosen.path };
    const { value, problem, folder } = aHost({ door: 'electron', dialogs });
    expect((await problem('files.create', { title: 'Test' })).kind).toBe('cancelled');
    expect(await value('files.choose', { purpose: 'open' })).toBeNull();
    chosen.path = path.join(folder, 'own name.igt');
    const { handle, name } = await value('files.create', { title: 'Test' });
    expect(name).toBe('own name.igt');
    await value('files.close', { handle });
    const moved = path.join(folder, 'moved.igt');
    renameSync(chosen.path, moved);
    chosen.path = moved;
    expect(await value('files.choose', { purpose: 'find', handle })).toEqual({ handle });
    expect((await value('files.open', { handle })).name).toBe('moved.igt');
    expect((await value('files.list', {})).files.map((file) => file.name)).toEqual(['moved.igt']);
  });
});

describe('two people at one file', () => {
  test('S05 the second reads, and is told who has it, from which machine and since when', async () => {
    const { value, folder, handle, file } = await aHostWithFile();
    const second = aHost({ folder });
    await second.value('person.set', other);
    const opened = await second.host.openPath(file);
    expect(opened).toMatchObject({ ok: true, value: { heldBy: { person: 'Officer 1', machine: expect.any(String), since: expect.stringMatching(/^\d{4}-/) }, readOnly: expect.stringContaining('open for editing by Officer 1') } });
    const theirs = opened.ok ? opened.value.handle : '';
    expect((await second.problem('projects.add', { title: 'Theirs' }, { file: theirs })).kind).toBe('read-only');
    await value('projects.add', { title: 'Mine' }, { file: handle });
    expect((await second.value('projects.list', {}, { file: theirs })).projects.map(({ title }) => title)).toEqual(['Mine']);
  });

  test('S05 the second is told of changes and when the file is free, and can write then', { timeout: 15_000 }, async () => {
    const { value, folder, handle, file, begun } = await aHostWithFile();
    const second = aHost({ folder });
    await second.value('person.set', other);
    const opened = await second.host.openPath(file);
    const theirs = opened.ok ? opened.value.handle : '';
    await expect.poll(() => readdirSync(folder)).toContain('test-programme.igt-wal');
    await new Promise((resolve) => setTimeout(resolve, 2200));
    await value('projects.add', { title: 'Mine' }, { file: handle });
    await expect.poll(() => second.events).toContainEqual({ kind: 'file-changed', file: theirs, change: begun + 1 });
    await value('files.close', { handle });
    await expect.poll(() => second.events).toContainEqual({ kind: 'file-free', file: theirs });
    expect(await second.value('files.open', { handle: theirs })).toMatchObject({ readOnly: null, heldBy: null });
    await second.value('projects.add', { title: 'Theirs' }, { file: theirs });
  });

  test('S05 one who takes over writes, and the other is told before the next write', async () => {
    const { value, problem, folder, handle, file, events } = await aHostWithFile();
    const second = aHost({ folder });
    await second.value('person.set', other);
    const opened = await second.host.openPath(file);
    const theirs = opened.ok ? opened.value.handle : '';
    expect(await second.value('files.open', { handle: theirs, takeOver: true })).toMatchObject({ readOnly: null, heldBy: null });
    expect(await problem('projects.add', { title: 'Mine' }, { file: handle })).toMatchObject({ kind: 'read-only', message: expect.stringContaining('Officer 2') });
    expect(events).toContainEqual({ kind: 'lock-lost', file: handle, by: 'Officer 2' });
    await second.value('projects.add', { title: 'Theirs' }, { file: theirs });
    await value('files.close', { handle });
    expect(existsSync(`${file}.lock`)).toBe(true);
    await second.value('projects.add', { title: 'More' }, { file: theirs });
  });

  test('two windows of one program share the file', async () => {
    const { value, handle } = await aHostWithFile();
    const [one, two] = await Promise.all([value('files.open', { handle }), value('files.open', { handle })]);
    expect(one).toEqual(two);
    expect(one.readOnly).toBeNull();
  });

  test('S07 on a share is warned before the first write, and keeps no WAL', async () => {
    const { value, handle, folder } = await aHostWithFile({ fileSystemType: async () => 0xff534d42 });
    await value('files.close', { handle });
    expect(await value('files.open', { handle })).toMatchObject({ warning: expect.stringMatching(/shared drive/), elsewhere: true });
    await value('projects.add', { title: 'Family Valued' }, { file: handle });
    expect(readdirSync(folder).filter((name) => /-(?:wal|shm)$/.test(name))).toEqual([]);
  });

  test('S14 a file that ends earlier than was seen here is opened with a warning', async () => {
    const { value, handle, file, begun } = await aHostWithFile();
    await value('files.close', { handle });
    const before = readFileSync(file);
    await value('files.open', { handle });
    await value('projects.add', { title: 'Family Valued' }, { file: handle });
    await value('files.close', { handle });
    writeFileSync(file, before);
    expect((await value('files.open', { handle })).warning).toContain(`change ${begun + 1} was seen here before`);
  });
});

describe('copies', () => {
  test('can be worked on under an id of their own; backups only read', async () => {
    const { value, problem, handle } = await aHostWithFile();
    await value('projects.add', { title: 'Family Valued' }, { file: handle });
    const copy = await value('files.saveCopy', { handle, name: 'For Leeds' });
    expect(copy?.name).toBe('for-leeds.igt');
    expect(await value('files.open', { handle: copy?.handle ?? '' })).toMatchObject({ readOnly: null });
    await value('projects.add', { title: 'In the copy' }, { file: copy?.handle ?? '' });

    const backup = await value('files.backup', { handle });
    expect(backup?.name).toMatch(/^test-programme-backup-\d{4}-\d\d-\d\d\.igt$/);
    const listed = (await value('files.list', {})).files.find(({ name }) => name === backup?.name);
    expect(listed).toMatchObject({ readOnly: true });
    expect((await value('files.open', { handle: listed?.handle ?? '' })).readOnly).toMatch(/is a backup/);
    expect((await problem('projects.add', { title: 'X' }, { file: listed?.handle ?? '' })).kind).toBe('read-only');
  });

  test('S16 a backup goes back to its file, and what lay there is kept', async () => {
    const { value, handle, folder } = await aHostWithFile();
    await value('projects.add', { title: 'Before' }, { file: handle });
    const backup = await value('files.backup', { handle });
    await value('projects.add', { title: 'After' }, { file: handle });
    const backupHandle = (await value('files.list', {})).files.find(({ name }) => name === backup?.name)?.handle ?? '';
    const restored = await value('files.restore', { handle: backupHandle });
    expect(restored).toMatchObject({ handle, name: 'test-programme.igt', readOnly: null });
    expect((await value('projects.list', {}, { file: handle })).projects.map(({ title }) => title)).toEqual(['Before']);
    const kept = readdirSync(folder).find((name) => name.includes('before restore')) ?? '';
    expect(kept).toMatch(/^test-programme before restore \d{4}-\d\d-\d\d\.igt$/);
    const keptHandle = (await value('files.list', {})).files.find(({ name }) => name === kept)?.handle ?? '';
    await value('files.open', { handle: keptHandle });
    expect((await value('projects.list', {}, { file: keptHandle })).projects.map(({ title }) => title)).toEqual(['After', 'Before']);
  });

  test('a check says whether a file is sound, open or not', async () => {
    const { value, handle, file } = await aHostWithFile();
    expect(await value('files.verify', { handle })).toMatchObject({ name: 'test-programme.igt', sound: true });
    await value('files.close', { handle });
    expect((await value('files.verify', { handle })).sound).toBe(true);
    writeFileSync(file, readFileSync(file).fill(0xff, 40_960, 45_056));
    expect(await value('files.verify', { handle })).toMatchObject({ sound: false, sentences: expect.arrayContaining([expect.stringContaining('damaged')]) });
  });
});

describe('files through the browser', () => {
  test('come in if they are ours, and nothing is kept of others', async () => {
    const { host, value, handle, file, folder } = await aHostWithFile();
    await value('files.close', { handle });
    const taken = await host.takeIn(Readable.from([readFileSync(file)]), 'From Leeds.igt');
    expect(taken).toMatchObject({ ok: true, value: { name: 'from-leeds.igt' } });
    const names = readdirSync(folder);
    for (const [bytes, name] of [['%PDF-1.7', 'report.igt'], ['', 'empty.igt']] as const) {
      const refused = await host.takeIn(Readable.from([Buffer.from(bytes)]), name);
      expect(refused).toMatchObject({ ok: false, problem: { kind: 'not-ours', message: expect.stringContaining(`“${name}”`) } });
    }
    expect(readdirSync(folder)).toEqual(names);
  });

  test('go out as a copy of one moment, and the copy is dropped', async () => {
    const { host, value, handle } = await aHostWithFile();
    await value('projects.add', { title: 'Family Valued' }, { file: handle });
    const out = await host.handOut(handle, 'copy');
    if (!out.ok) throw new Error(out.problem.message);
    const elsewhere = path.join(aFolder(), 'copy.igt');
    writeFileSync(elsewhere, readFileSync(out.value.path));
    await out.value.drop();
    expect(existsSync(out.value.path)).toBe(false);
    const second = aHost();
    const opened = await second.host.openPath(elsewhere);
    const theirs = opened.ok ? opened.value.handle : '';
    expect((await second.value('projects.list', {}, { file: theirs })).projects).toHaveLength(1);
    expect(await host.handOut('no such handle', 'copy')).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });
});
