import { createHash, randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { diskProblem } from './diskProblem.ts';
import { isAlive } from './processes.ts';

const ending = '.part';
const bufferSize = 256 * 1024;

/** Takes text until the file is whole. */
export interface Sink {
  readonly write: (text: string) => Promise<void>;
}

export interface Written {
  readonly bytes: number;
  /** SHA-256 in hex. */
  readonly hash: string;
}

/** A name beside `target` for what is not whole yet. It tells its process, so that a killed one's leavings are known. */
export function unfinished(target: string): string {
  const name = path.basename(target);
  // Names have 255 bytes, and a long one leaves none for the rest.
  const short = Buffer.byteLength(name) > 150 ? 'file' : name;
  return path.join(path.dirname(target), `.${short}.${process.pid}.${randomUUID().slice(0, 8)}${ending}`);
}

/** Removes what a killed process left unfinished in a folder. Files of living processes stay. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const left = /\.(\d+)(?:\.[0-9a-f]{8})?\.part(?:-wal|-shm|-journal)?$/.exec(name);
    if (left !== null && !isAlive(Number(left[1]))) await rm(path.join(folder, name), { force: true });
  }
}

/** Makes a rename last through a power cut. Not every system lets a folder be opened for it. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows and some shares: the rename is as lasting as the system makes it.
  }
}

async function fill(temporary: string, mode: number, write: (sink: Sink) => Promise<void>): Promise<Written> {
  const handle = await open(temporary, 'wx', mode);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    let waiting = '';
    const flush = async (): Promise<void> => {
      const chunk = Buffer.from(waiting);
      waiting = '';
      hash.update(chunk);
      for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at)).bytesWritten;
      bytes += chunk.length;
    };
    await write({
      write: async (text) => {
        waiting += text;
        if (waiting.length >= bufferSize) await flush();
      },
    });
    await flush();
    await handle.sync();
    return { bytes, hash: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

/** A file that lies whole beside its place and has not got its name yet. */
export interface Prepared {
  readonly target: string;
  readonly written: Written;
  /** Puts it in the place of whatever is there. */
  readonly commit: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

const orProblem = async <T>(target: string, work: () => Promise<T>): Promise<Result<T, Problem>> => {
  try {
    return ok(await work());
  } catch (error) {
    const problem = diskProblem(error, target);
    if (problem === null) throw error;
    return fail(problem);
  }
};

/** Writes a file beside its place, synced, so that several can get their names together at the end. */
export function prepareFile(target: string, write: (sink: Sink) => Promise<void>, mode = 0o666): Promise<Result<Prepared, Problem>> {
  const temporary = unfinished(target);
  const drop = (): Promise<void> => rm(temporary, { force: true });
  return orProblem(target, async () => {
    // Found out now, before any of the files that belong together has its name.
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory() === true) throw Object.assign(new Error('A folder is in the way'), { code: 'EISDIR' });
    try {
      const written = await fill(temporary, mode, write);
      const commit = async (): Promise<void> => {
        await rename(temporary, target);
        await syncFolder(path.dirname(target));
      };
      return { target, written, commit, drop };
    } catch (error) {
      await drop();
      throw error;
    }
  });
}

/** Writes a file so that afterwards the old one is whole or the new one is, whatever happens on the way. */
export async function writeWhole(target: string, write: (sink: Sink) => Promise<void>, mode = 0o666): Promise<Result<Written, Problem>> {
  const prepared = await prepareFile(target, write, mode);
  return prepared.ok ? writeTogether([prepared.value], () => prepared.value.written) : prepared;
}

/** Gives files that belong together their names, one right after the other. */
export async function writeTogether<T>(files: readonly Prepared[], answer: () => T): Promise<Result<T, Problem>> {
  for (const file of files) {
    const done = await orProblem(file.target, file.commit);
    if (!done.ok) {
      for (const left of files) await left.drop();
      return done;
    }
  }
  return ok(answer());
}
