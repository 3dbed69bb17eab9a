import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { isAlive, startOf } from './processes.ts';

/** Who holds a file for writing, as the lock file beside it says. */
export interface LockOwner {
  /** This taking of the lock and no other. */
  readonly id: string;
  readonly person: string;
  readonly machine: string;
  readonly process: number;
  /** When that process started: numbers of processes are used again. */
  readonly processStart: string | null;
  /** UTC ISO instant. */
  readonly since: string;
  readonly door: 'window' | 'command';
}

export interface FileLock {
  readonly owner: LockOwner;
  /** Asked before each write: null while it is ours, else who took it over. */
  readonly lostTo: () => LockOwner | null;
  readonly release: () => void;
}

export type Taking =
  | { readonly kind: 'taken'; readonly lock: FileLock }
  | { readonly kind: 'held'; readonly by: LockOwner }
  /** The folder lets nothing be made in it: nobody can write the file either. */
  | { readonly kind: 'impossible' };

/** What the lock asks of the machine. */
export interface LockWorld {
  readonly now: () => number;
  readonly machine: string;
  readonly isRunning: (process: number, start: string | null) => boolean;
}

const heartbeat = 30_000;
/** A lock of another machine that was not touched for so long belongs to nobody. */
const longestSilence = 120_000;

const thisWorld: LockWorld = {
  now: Date.now,
  machine: os.hostname(),
  isRunning: (process, start) => isAlive(process) && (start === null || startOf(process) === start),
};

export const lockPath = (file: string): string => `${file}.lock`;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const unreadable: LockOwner =
  { id: '', person: 'Somebody', machine: 'another computer', process: 0, processStart: null, since: '', door: 'window' };

function parse(text: string): LockOwner | null {
  try {
    const { id, person, machine, process, processStart, since, door } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (typeof id !== 'string' || typeof person !== 'string' || typeof machine !== 'string' || typeof process !== 'number') return null;
    return {
      id, person, machine, process,
      processStart: typeof processStart === 'string' ? processStart : null,
      since: typeof since === 'string' ? since : '',
      door: door === 'command' ? 'command' : 'window',
    };
  } catch {
    return null;
  }
}

interface Found {
  readonly owner: LockOwner;
  readonly touched: number;
}

function look(file: string): Found | null {
  try {
    const touched = statSync(lockPath(file)).mtimeMs;
    const owner = parse(readFileSync(lockPath(file), 'utf8'));
    // A lock of a shape we do not know is somebody's as long as it is touched.
    return { owner: owner ?? { ...unreadable, since: new Date(touched).toISOString() }, touched };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    return { owner: unreadable, touched: 0 };
  }
}

function isLiving({ owner, touched }: Found, world: LockWorld): boolean {
  if (owner.machine === world.machine) return world.isRunning(owner.process, owner.processStart);
  return Math.abs(world.now() - touched) < longestSilence;
}

/** A name beside the lock file, with as little more of it as tells it from others: names have 255 bytes. */
const aside = (file: string): string => `${lockPath(file)}.${randomUUID().slice(0, 8)}`;

function place(whole: string, target: string): boolean {
  try {
    linkSync(whole, target);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // No links here (FAT, some shares): the same by an exclusive open, of which a half may be seen for a moment.
    try {
      writeFileSync(target, readFileSync(whole), { flag: 'wx' });
      return true;
    } catch (refused) {
      if (codeOf(refused) === 'EEXIST') return false;
      rmSync(target, { force: true });
      throw refused;
    }
  }
}

/** Puts the lock file there whole and only if there is none. */
function create(file: string, owner: LockOwner): boolean {
  const whole = aside(file);
  try {
    writeFileSync(whole, `${JSON.stringify(owner, null, 2)}\n`, { flag: 'wx' });
    return place(whole, lockPath(file));
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Takes away the lock that was looked at, and no other that came in its place since. */
function remove(file: string, id: string): void {
  const removed = aside(file);
  try {
    renameSync(lockPath(file), removed);
    if ((parse(readFileSync(removed, 'utf8'))?.id ?? '') !== id) linkSync(removed, lockPath(file));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(removed, { force: true });
  }
}

function hold(file: string, owner: LockOwner): FileLock {
  const beat = setInterval(() => {
    try {
      if (look(file)?.owner.id === owner.id) utimesSync(lockPath(file), new Date(), new Date());
    } catch {
      // Gone or out of reach: `lostTo` finds out before the next write.
    }
  }, heartbeat);
  beat.unref();
  return {
    owner,
    lostTo: () => {
      const found = look(file);
      if (found !== null) return found.owner.id === owner.id ? null : found.owner;
      try {
        return create(file, owner) ? null : (look(file)?.owner ?? unreadable);
      } catch {
        // Nobody can make one here any more, so nobody took it.
        return null;
      }
    },
    release: () => {
      clearInterval(beat);
      if (look(file)?.owner.id === owner.id) rmSync(lockPath(file), { force: true });
    },
  };
}

/** Who holds the file for writing now; null where nobody does or the lock was left behind. */
export function lockHolder(file: string, world: LockWorld = thisWorld): LockOwner | null {
  const found = look(file);
  return found !== null && isLiving(found, world) ? found.owner : null;
}

/**
 * Takes the lock of a file for writing. One that was left behind by a process that no longer runs is nobody's; one that
 * is held is taken only with `takeOver`, and its holder finds out before its next write.
 */
export function takeLock(
  file: string,
  who: { readonly person: string; readonly door: LockOwner['door'] },
  { takeOver = false, world = thisWorld }: { readonly takeOver?: boolean; readonly world?: LockWorld } = {},
): Taking {
  const owner: LockOwner = {
    id: randomUUID(), person: who.person, machine: world.machine, process: process.pid,
    processStart: startOf(process.pid), since: new Date(world.now()).toISOString(), door: who.door,
  };
  try {
    for (;;) {
      if (create(file, owner)) return { kind: 'taken', lock: hold(file, owner) };
      const found = look(file);
      if (found === null) continue;
      if (isLiving(found, world) && !takeOver) return { kind: 'held', by: found.owner };
      remove(file, found.owner.id);
    }
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOENT', 'ENAMETOOLONG'].includes(String(codeOf(error)))) return { kind: 'impossible' };
    throw error;
  }
}
