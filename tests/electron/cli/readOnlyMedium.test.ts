import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from '../core/db/storeFixture.ts';
import { mayOnlyBeRead, smallDisk } from '../core/files/smallDisk.ts';
import { aCommandLine, hashOf, json } from './commandFixture.ts';

test('S04 on a medium that may only be read everything is answered, and every change refused in words', async ({ skip }) => {
  const disk = smallDisk(8);
  if ('reason' in disk) return skip(disk.reason);
  const run = aCommandLine();
  const [home, file] = [path.join(aFolder(), 'programme.igt'), path.join(disk.folder, 'programme.igt')];
  await run('create', home, '--sample', 'portfolio');
  await run('ask', home, 'projects.add', '{"title":"One"}');
  copyFileSync(home, file);
  mayOnlyBeRead(disk.folder);
  const before = hashOf(file);

  expect(json(await run('info', file, '--json'))).toMatchObject({ lastChange: 3, integrity: 'ok' });
  expect(json(await run('ask', file, 'portfolio.summary', '--json'))).toMatchObject({ grants: 73 });
  expect(json(await run('ask', file, 'portfolio.summary', '--as-at', '#2', '--json'))).toMatchObject({ grants: 72 });
  expect(await run('verify', file)).toMatchObject({ exit: 0 });
  expect(await run('export', file, path.join(aFolder(), 'csv'), '--format', 'csv')).toMatchObject({ exit: 0 });
  expect(await run('backup', file, path.join(aFolder(), 'backup.igt'))).toMatchObject({ exit: 0 });

  expect(await run('ask', file, 'projects.add', '{"title":"Two"}')).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('can only be read, so nothing can be changed here. Save a copy') });
  for (const [name, words] of [['new.igt', ['create']], ['backup.igt', ['backup', home]], ['restored.igt', ['restore', home]], ['csv', ['export', home]]] as const) {
    const format = name === 'csv' ? ['--format', 'csv'] : [];
    expect(await run(...words, path.join(disk.folder, name), ...format)).toMatchObject({ exit: 1, out: '', err: `“${name}” cannot be written there. Choose a folder that you may write to. Nothing was changed.\n` });
  }
  expect(hashOf(file)).toBe(before);
  expect(readdirSync(disk.folder)).toEqual(['programme.igt']);
});
