import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockHolder, lockPath, takeLock, type FileLock, type LockOwner, type LockWorld } from '../../../../electron/core/files/lock.ts';
import { startOf } from '../../../../electron/core/files/processes.ts';
import { aFolder } from '../db/storeFixture.ts';

const officer = { person: 'Officer 1', door: 'window' } as const;
const other = { person: 'Officer 2', door: 'window' } as const;
const elsewhere: LockWorld = { now: Date.now, machine: 'another-desk', isRunning: () => false };

const aFile = (): string => path.join(aFolder(), 'programme.igt');

function taken(file: string, who: typeof officer | typeof other = officer, options: Parameters<typeof takeLock>[2] = {}): FileLock {
  const taking = takeLock(file, who, options);
  if (taking.kind !== 'taken') throw new Error(`The lock was ${taking.kind}`);
  onTestFinished(() => taking.lock.release());
  return taking.lock;
}

const write = (file: string, owner: Partial<LockOwner>): void =>
  writeFileSync(lockPath(file), JSON.stringify({ id: 'theirs', person: 'Officer 2', machine: os.hostname(), process: process.pid, processStart: startOf(process.pid), since: '2026-01-05T09:00:00.000Z', door: 'window', ...owner }));

describe('the lock of a file', () => {
  test('says who, where, which process and since when, and goes when it is released', () => {
    const file = aFile();
    const lock = taken(file);
    const kept = JSON.parse(readFileSync(lockPath(file), 'utf8')) as LockOwner;
    expect(kept).toEqual({ ...lock.owner, person: 'Officer 1', process: process.pid, processStart: startOf(process.pid) });
    lock.release();
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  test('S05 a second one is refused, and told who holds it and since when', () => {
    const file = aFile();
    const lock = taken(file);
    expect(takeLock(file, other)).toEqual({ kind: 'held', by: lock.owner });
    expect(lockHolder(file)).toEqual(lock.owner);
    expect(lock.lostTo()).toBeNull();
  });

  test('S05 of two processes one gets it', async () => {
    const file = aFile();
    const script = `import { takeLock } from ${JSON.stringify(path.resolve('electron/core/files/lock.ts'))};
      const taking = takeLock(${JSON.stringify(file)}, { person: 'Officer 2', door: 'window' });
      process.stdout.write(taking.kind);
      process.stdin.once('data', () => { if (taking.kind === 'taken') taking.lock.release(); process.exit(0); });`;
    const children = [1, 2, 3].map(() => spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] }));
    const said = await Promise.all(children.map(async (child) => String((await once(child.stdout, 'data'))[0])));
    expect(said.toSorted()).toEqual(['held', 'held', 'taken']);
    expect(takeLock(file, officer).kind).toBe('held');
    await Promise.all(children.map(async (child) => {
      child.stdin.write('\n');
      await once(child, 'exit');
    }));
    expect(lockHolder(file)).toBeNull();
  });

  test('left behind by a process that is gone it is nobody’s, also where its number is used again', () => {
    const file = aFile();
    write(file, { process: 4_000_000 });
    expect(lockHolder(file)).toBeNull();
    write(file, { processStart: 'long before' });
    expect(lockHolder(file)).toBeNull();
    taken(file);
    expect(readdirSync(path.dirname(file)).filter((name) => name.startsWith('programme.igt.lock'))).toEqual(['programme.igt.lock']);
  });

  test('of another machine it lives as long as it is touched', () => {
    const file = aFile();
    write(file, { machine: 'another-desk' });
    expect(takeLock(file, officer).kind).toBe('held');
    const longAgo = new Date(Date.now() - 121_000);
    utimesSync(lockPath(file), longAgo, longAgo);
    expect(lockHolder(file)).toBeNull();
    taken(file);
  });

  test('is taken over on request, and its holder finds out before the next write', () => {
    const file = aFile();
    const mine = taken(file);
    const theirs = taken(file, other, { takeOver: true });
    expect(mine.lostTo()).toEqual(theirs.owner);
    mine.release();
    expect(existsSync(lockPath(file))).toBe(true);
    expect(theirs.lostTo()).toBeNull();
  });

  test('that somebody deleted is put back, and lost only to somebody else', () => {
    const file = aFile();
    const mine = taken(file);
    mine.release();
    expect(mine.lostTo()).toBeNull();
    expect(existsSync(lockPath(file))).toBe(true);
    mine.release();
    const theirs = taken(file, other, { world: elsewhere });
    expect(mine.lostTo()).toEqual(theirs.owner);
  });

  test('that cannot be read is somebody’s while it is touched', () => {
    const file = aFile();
    writeFileSync(lockPath(file), 'half a');
    expect(takeLock(file, officer)).toMatchObject({ kind: 'held', by: { person: 'Somebody' } });
    const longAgo = new Date(Date.now() - 121_000);
    utimesSync(lockPath(file), longAgo, longAgo);
    taken(file);
  });

  test('cannot be had where nothing can be made', () => {
    expect(takeLock(path.join(aFolder(), 'none', 'programme.igt'), officer)).toEqual({ kind: 'impossible' });
  });
});
