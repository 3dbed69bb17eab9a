import { linkSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../core/db/storeFixture.ts';
import { aCommandLine, hashOf, json, type Run } from './commandFixture.ts';

const run: Run = (...words) => aCommandLine()(...words);
const names = (folder: string): readonly string[] => readdirSync(folder).toSorted();

describe('F21 where files lie and what they are called', () => {
  test.each([
    ['spaces, £ and emoji', '2019 £ plan 😀 é.igt'], ['a quarter of a thousand letters', `${'a'.repeat(236)}.igt`], ['letters of many bytes', `${'é'.repeat(110)}.igt`], ['a percent sign and a question mark', '50%20?#.igt'],
  ])('a name with %s is created, changed, exported, backed up and restored, and nothing is left beside it', async (_, name) => {
    const folder = aFolder();
    const [file, backup] = [path.join(folder, name), path.join(aFolder(), name)];
    expect(await run('create', file, '--json')).toMatchObject({ exit: 0, err: '' });
    expect(await run('ask', file, 'projects.add', '{"title":"One"}', '--json')).toMatchObject({ exit: 0 });
    expect(await run('backup', file, backup)).toMatchObject({ exit: 0, err: '' });
    expect(await run('export', file, path.join(folder, 'out £'), '--format', 'csv')).toMatchObject({ exit: 0, err: '' });
    expect(json(await run('info', file, '--json'))).toMatchObject({ counts: { projects: 1 }, integrity: 'ok' });
    expect(names(folder)).toEqual([name, 'out £'].toSorted());
    const restored = path.join(aFolder(), name);
    expect(await run('restore', backup, restored)).toMatchObject({ exit: 0, err: '' });
    expect(names(path.dirname(restored))).toEqual([name]);
  });

  test.each([[`${'a'.repeat(240)}.igt`], [`${'a'.repeat(300)}.igt`], [`${'é'.repeat(125)}.igt`]])('a name with no room for what must lie beside it is refused: %s', async (name) => {
    const folder = aFolder();
    const home = path.join(aFolder(), 'home.igt');
    await run('create', home);
    for (const words of [['create', path.join(folder, name)], ['backup', home, path.join(folder, name)], ['restore', home, path.join(folder, name)]]) {
      expect(await run(...words)).toMatchObject({ exit: 1, out: '', err: `The name “${name}” is too long. Choose a shorter one. Nothing was changed.\n` });
    }
    expect(names(folder)).toEqual([]);
    expect(await run('info', path.join(folder, name), '--json')).toMatchObject({ exit: 1, err: expect.stringContaining('"not-found"') });
    expect(await run('ask', path.join(folder, name), 'projects.add', '{"title":"One"}', '--json')).toMatchObject({ exit: 1, err: expect.stringContaining('"not-found"') });
  });

  test('a folder that is not there is said', async () => {
    const home = path.join(aFolder(), 'home.igt');
    await run('create', home);
    const before = hashOf(home);
    const nowhere = path.join(aFolder(), 'none', 'x.igt');
    for (const words of [['create', nowhere], ['backup', home, nowhere], ['restore', home, nowhere]]) {
      expect(await run(...words)).toMatchObject({ exit: 1, out: '', err: 'The folder for “x.igt” is not there. Choose another folder. Nothing was changed.\n' });
    }
    expect(hashOf(home)).toBe(before);
  });

  test('a file without a name is missing, not the folder that one stands in', async () => {
    expect(await run('info', '')).toMatchObject({ exit: 2, err: expect.stringContaining('FILE is missing') });
    expect(await run('ask', '', 'portfolio.summary')).toMatchObject({ exit: 2, err: expect.stringContaining('FILE is missing') });
  });
});

test('S16 a backup is not restored over itself, by whichever name', async () => {
  const folder = aFolder();
  const [home, backup, sameBackup] = ['home.igt', 'backup.igt', 'same.igt'].map((name) => path.join(folder, name)) as [string, string, string];
  await run('create', home);
  await run('backup', home, backup);
  linkSync(backup, sameBackup);
  const before = hashOf(backup);
  for (const target of [backup, path.join(folder, '.', 'backup.igt'), sameBackup]) {
    expect(await run('restore', backup, target)).toMatchObject({ exit: 1, err: 'A backup cannot be restored over itself. Give it another name.\n' });
  }
  expect(hashOf(backup)).toBe(before);
  expect(names(folder)).toEqual(['backup.igt', 'home.igt', 'same.igt']);
});

test('without a number a command takes back what this person did last, by whichever command, and does it again', async () => {
  const file = path.join(aFolder(), 'p.igt');
  await run('create', file);
  const nobody = await run('ask', file, 'changes.undo');
  expect(nobody).toMatchObject({ exit: 1, err: 'You have made no change in this file that could be undone\n' });
  const other = '{"name":"Officer 2","organisation":"Department for Education","role":"programme officer"}';
  const add = (title: string, ...as: readonly string[]) => run('ask', file, 'projects.add', JSON.stringify({ title }), ...as);
  await add('One');
  await add('Two');
  await add('Theirs', '--as', other);
  const titles = async (): Promise<readonly string[]> => (json(await run('ask', file, 'projects.list', '--json')) as { projects: readonly { title: string }[] }).projects.map(({ title }) => title).toSorted();
  for (const left of [['One', 'Theirs'], ['Theirs']]) {
    expect(await run('ask', file, 'changes.undo', '{}', '--json')).toMatchObject({ exit: 0 });
    expect(await titles()).toEqual(left);
  }
  expect(await run('ask', file, 'changes.undo', '--json')).toMatchObject({ exit: 1 });
  expect(await run('ask', file, 'changes.redo', '--json')).toMatchObject({ exit: 0 });
  expect(await titles()).toEqual(['One', 'Theirs']);
});
