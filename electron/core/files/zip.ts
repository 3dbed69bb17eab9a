import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Zip, ZipDeflate } from 'fflate';
import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { diskProblem } from './diskProblem.ts';

/** The first day a zip file can name: what is in it counts, and not when it was packed. */
const noTime = new Date(1980, 0, 1);

/** The bytes of a zip file, one part of one file at a time, so that memory does not grow with the files. */
async function* zipped(folder: string, names: readonly string[]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  const taken = (): readonly Uint8Array[] => {
    const all = ready;
    ready = [];
    return all;
  };
  for (const name of names) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = noTime;
    zip.add(entry);
    for await (const bytes of createReadStream(path.join(folder, name)) as AsyncIterable<Buffer>) {
      entry.push(bytes);
      yield* taken();
    }
    entry.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/** Packs files of one folder into one zip file. The same files make the same bytes. */
export async function zipFiles(folder: string, names: readonly string[], to: string): Promise<Result<null, Problem>> {
  try {
    await pipeline(Readable.from(zipped(folder, names)), createWriteStream(to, { flags: 'wx', mode: 0o600 }));
    return ok(null);
  } catch (error) {
    const problem = diskProblem(error, to);
    if (problem === null) throw error;
    return fail(problem);
  }
}
