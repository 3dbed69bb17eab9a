import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { removeUnfinished, unfinished, writeWhole } from '../../../../electron/core/files/atomicFile.ts';
import { aFolder } from '../db/storeFixture.ts';

const aDeadProcess = 4_000_000;

describe('a file written whole', () => {
  test('O03 takes the place of the old one, with its hash told', async () => {
    const target = path.join(aFolder(), 'projects.csv');
    writeFileSync(target, 'old');
    const done = await writeWhole(target, async (sink) => {
      await sink.write('new ');
      await sink.write('text');
    });
    expect(readFileSync(target, 'utf8')).toBe('new text');
    expect(done).toEqual({ ok: true, value: { bytes: 8, hash: createHash('sha256').update('new text').digest('hex') } });
  });

  test('O03 leaves the old one and nothing else where the writing breaks off', async () => {
    const folder = aFolder();
    const target = path.join(folder, 'projects.csv');
    writeFileSync(target, 'old');
    await expect(writeWhole(target, async (sink) => {
      await sink.write('x'.repeat(400_000));
      throw new Error('broke off');
    })).rejects.toThrow('broke off');
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['projects.csv']);
  });

  test('says in words what the disk refuses', async () => {
    const folder = aFolder();
    const target = path.join(folder, 'taken');
    mkdirSync(path.join(target, 'inside'), { recursive: true });
    const onFolder = await writeWhole(target, (sink) => sink.write('text'));
    expect(onFolder.ok ? '' : onFolder.problem.message).toMatch(/“taken” is a folder/);
    const nowhere = await writeWhole(path.join(folder, 'none', 'x.csv'), (sink) => sink.write('text'));
    expect(nowhere.ok ? '' : nowhere.problem.message).toMatch(/The folder for “x.csv” is not there/);
  });

  test('can be kept from the eyes of others', async () => {
    const target = path.join(aFolder(), 'draft.json');
    await writeWhole(target, (sink) => sink.write('{}'), 0o600);
    if (process.platform !== 'win32') expect(statSync(target).mode & 0o777).toBe(0o600);
  });

  test('O03 what a killed process left unfinished is removed, and what a living one writes is not', async () => {
    const folder = aFolder();
    const mine = unfinished(path.join(folder, 'a.csv'));
    const left = ['.a.csv.4000000.0a1b2c3d.part', '.b.igt.4000000.0a1b2c3d.part-wal', `b.igt.${aDeadProcess}.part`];
    for (const name of [...left, path.basename(mine), 'keep.part', 'a.csv']) writeFileSync(path.join(folder, name), '');
    await removeUnfinished(folder);
    expect(readdirSync(folder).toSorted()).toEqual([path.basename(mine), 'a.csv', 'keep.part'].toSorted());
    expect(existsSync(mine)).toBe(true);
  });
});
