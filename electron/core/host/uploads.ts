import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { UploadShown } from '../../../shared/contract/imports.ts';
import { tooLarge, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { diskProblem } from '../files/diskProblem.ts';
import { openInput, shownName } from '../files/inputFile.ts';
import { limits, sizeInWords } from '../files/limits.ts';
import { TooLarge, upTo } from './upTo.ts';

export interface Upload extends UploadShown {
  readonly path: string;
}

/** Files to bring in that the page knows by handle: taken in through the door, or chosen in the system's dialog. */
export interface Uploads {
  readonly takeIn: (stream: Readable, name: string) => Promise<Result<UploadShown, Problem>>;
  /** A file where it lies, which is left there. */
  readonly at: (file: string) => Promise<Result<UploadShown, Problem>>;
  readonly find: (handle: string) => Upload | null;
  /** Forgets a file, and takes it away where it is a copy of ours. */
  readonly drop: (handle: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function makeUploads(): Uploads {
  const kept = new Map<string, Upload & { readonly folder: string | null }>();
  const shown = ({ upload, name, bytes }: Upload): UploadShown => ({ upload, name, bytes });
  const keep = (file: string, name: string, bytes: number, folder: string | null): UploadShown => {
    const made = { upload: randomUUID(), name, bytes, path: file, folder };
    kept.set(made.upload, made);
    return shown(made);
  };
  const drop: Uploads['drop'] = async (handle) => {
    const folder = kept.get(handle)?.folder ?? null;
    kept.delete(handle);
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  };
  return {
    find: (handle) => kept.get(handle) ?? null,
    drop,
    at: async (file) => {
      const input = await openInput(file);
      if (!input.ok) return input;
      await input.value.close();
      return ok(keep(file, input.value.name, input.value.size, null));
    },
    takeIn: async (stream, name) => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'innovation-grant-tracker-'));
      const file = path.join(folder, 'upload.csv');
      try {
        await pipeline(upTo(limits.csvFile, stream), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
        return ok(keep(file, shownName(name), (await stat(file)).size, folder));
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        if (error instanceof TooLarge) return fail(tooLarge(`“${shownName(name)}” must be smaller than ${sizeInWords(limits.csvFile)}. Bring it in as several files.`));
        const problem = diskProblem(error, file);
        if (problem === null) throw error;
        return fail(problem);
      }
    },
    close: async () => {
      await Promise.all(kept.keys().map(drop));
    },
  };
}
