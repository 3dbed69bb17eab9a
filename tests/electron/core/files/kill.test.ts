import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aFolder, created, opened, valueOf } from '../db/storeFixture.ts';
import { bundled, killedAtEnd } from './bundled.ts';

const rounds = 40;
const acknowledged = 1000;
const rowsInGroup = 50;

/** Lets a child save until it has acknowledged so many changes, and a moment longer. */
async function saveAndKill(script: string, file: string, round: number, saves: number): Promise<readonly string[]> {
  const child = killedAtEnd(spawn(process.execPath, [script, file, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] }));
  const ended = once(child, 'exit');
  const groups: string[] = [];
  for await (const line of readline.createInterface({ input: child.stdout })) {
    groups.push(line);
    if (groups.length === saves) {
      await pause(Math.random() * 8);
      child.kill('SIGKILL');
    }
  }
  await ended;
  return groups;
}

test('S01 every save that was acknowledged before kill -9 is there, and none is there in part', { timeout: 400_000 }, async () => {
  const script = await bundled(path.join(import.meta.dirname, 'savingChild.ts'));
  const file = path.join(aFolder(), 'programme.igt');
  await (await created(file)).close();
  const saved: string[] = [];
  for (let round = 0; round < rounds || saved.length < acknowledged; round += 1) {
    saved.push(...await saveAndKill(script, file, round, 1 + Math.floor(Math.random() * 50)));
  }
  expect(saved.length).toBeGreaterThanOrEqual(acknowledged);

  const store = await opened(file);
  expect(await store.quickCheck()).toBe('ok');
  const counts = await store.read((db) => db.selectFrom('source').select((eb) => ['title', eb.fn.countAll<number>().as('rows')]).groupBy('title').execute());
  expect(counts.filter(({ rows }) => Number(rows) !== rowsInGroup)).toEqual([]);
  const there = new Set(counts.map(({ title }) => title));
  expect(saved.filter((group) => !there.has(group))).toEqual([]);
  expect(await store.lastChange()).toBe(counts.length);
  await store.close();
  expect(readdirSync(path.dirname(file))).toEqual(['programme.igt']);
});

test('S16 a restore that is killed half-way leaves the old file or the new one, whole', { timeout: 400_000 }, async () => {
  const script = await bundled(path.join(import.meta.dirname, 'restoringChild.ts'));
  const folder = aFolder();
  const [file, backup] = [path.join(folder, 'programme.igt'), path.join(folder, 'backup.igt')];
  const store = await created(file);
  const programme = (await store.identity()).programmeId;
  valueOf(await store.backupTo(backup));
  await store.close();
  for (let round = 0; round < rounds; round += 1) {
    const child = killedAtEnd(spawn(process.execPath, [script, backup, file], { stdio: ['ignore', 'pipe', 'inherit'] }));
    const ended = once(child, 'exit');
    const said = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    await said.next();
    // Every other one is killed in a restore after the first.
    if (round % 2 === 1) await said.next();
    await pause(Math.random() * 40);
    child.kill('SIGKILL');
    await ended;
    const now = await opened(file);
    expect(await now.quickCheck()).toBe('ok');
    expect((await now.identity()).programmeId).toBe(programme);
    await now.close();
  }
  const keptFiles = readdirSync(folder).filter((name) => name.includes(' before restore ') && name.endsWith('.igt'));
  expect(keptFiles.length).toBeGreaterThan(0);
  for (const kept of keptFiles.slice(0, 10)) {
    const before = await opened(path.join(folder, kept));
    expect(await before.quickCheck()).toBe('ok');
    await before.close();
  }
});
