import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aFolder } from '../core/db/storeFixture.ts';
import { aCommandLine, hashOf, json } from './commandFixture.ts';

/** Another program that holds the file, and lets go when it is told to, or by itself after so many milliseconds. */
async function anotherProgram(file: string, after = 60_000): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['-e', `
    const { DatabaseSync } = require('node:sqlite');
    const db = new DatabaseSync(${JSON.stringify(file)});
    db.exec('BEGIN EXCLUSIVE');
    process.stdout.write('held');
    const end = () => { db.exec('ROLLBACK'); db.close(); process.exit(0); };
    process.stdin.once('data', end);
    setTimeout(end, ${after});`], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return async () => {
    const ended = once(child, 'exit');
    child.stdin.write('\n');
    await ended;
  };
}

test('S06 a change of a file that another program has locked waits, is refused in words, and is made when it is free', { timeout: 60_000 }, async () => {
  const file = path.join(aFolder(), 'programme.igt');
  const run = aCommandLine();
  await run('create', file);
  const before = hashOf(file);
  const letGo = await anotherProgram(file);
  const started = Date.now();
  const refused = await run('ask', file, 'projects.add', '{"title":"One"}', '--json');
  expect(Date.now() - started).toBeGreaterThan(4000);
  expect(refused).toMatchObject({ exit: 1, out: '' });
  expect(JSON.parse(refused.err)).toEqual({ problem: { kind: 'locked', message: '“programme.igt” is in use by another program. Nothing was saved. Close it there and try again.' } });
  await letGo();
  expect(hashOf(file)).toBe(before);
  expect(await run('ask', file, 'projects.add', '{"title":"One"}', '--json')).toMatchObject({ exit: 0 });
  expect(json(await run('info', file, '--json'))).toMatchObject({ counts: { projects: 1 } });
  expect(readdirSync(path.dirname(file))).toEqual(['programme.igt']);
});

test('S06 a change waits for another program that is soon done', { timeout: 60_000 }, async () => {
  const file = path.join(aFolder(), 'programme.igt');
  const run = aCommandLine();
  await run('create', file);
  await anotherProgram(file, 1500);
  expect(await run('ask', file, 'projects.add', '{"title":"One"}', '--json')).toMatchObject({ exit: 0 });
});
