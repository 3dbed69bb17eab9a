import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { zipFiles } from '../../../../electron/core/files/zip.ts';
import { aFolder } from '../db/storeFixture.ts';

function files(): { readonly folder: string; readonly names: readonly string[] } {
  const folder = aFolder();
  writeFileSync(path.join(folder, 'a.csv'), 'project,note\none,Café £\n');
  writeFileSync(path.join(folder, 'empty.csv'), '');
  writeFileSync(path.join(folder, 'large.csv'), 'figure,1234567\n'.repeat(50_000));
  return { folder, names: ['a.csv', 'empty.csv', 'large.csv'] };
}

describe('a zip file', () => {
  test('holds each file whole, in its order', async () => {
    const { folder, names } = files();
    const zip = path.join(folder, 'all.zip');
    expect(await zipFiles(folder, names, zip)).toEqual({ ok: true, value: null });
    const out = unzipSync(readFileSync(zip));
    expect(Object.keys(out)).toEqual(names);
    for (const name of names) expect(Buffer.from(out[name] ?? []).equals(readFileSync(path.join(folder, name))), name).toBe(true);
    if (spawnSync('python3', ['--version']).status === 0) expect(execFileSync('python3', ['-m', 'zipfile', '-t', zip], { encoding: 'utf8' })).toContain('Done testing');
  });

  test('O04 of the same files has the same bytes, whatever the hour', async () => {
    const { folder, names } = files();
    const [one, two] = [path.join(folder, 'one.zip'), path.join(folder, 'two.zip')];
    await zipFiles(folder, names, one);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await zipFiles(folder, names, two);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  test('that cannot be written is refused in words', async () => {
    const { folder, names } = files();
    expect(await zipFiles(folder, names, path.join(folder, 'none', 'all.zip'))).toMatchObject({ ok: false, problem: { message: expect.stringContaining('Choose another folder') } });
  });
});
