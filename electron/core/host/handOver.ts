import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OpenedFile } from '../../../shared/contract/host.ts';
import type { UploadShown } from '../../../shared/contract/imports.ts';
import { notFound, notOurs, tooLarge, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { limits, sizeInWords } from '../files/limits.ts';
import type { HandedOut } from './exports.ts';
import { freePath, portableName } from './fileNames.ts';
import type { HostParts } from './hostParts.ts';
import { TooLarge, upTo } from './upTo.ts';
import { madeWhole, saidOf } from './whole.ts';

/** What a door does with files that the page cannot: it alone knows paths and streams. */
export interface HandOver {
  /** Opens the file at a path that a person gave outside the page: an argument, a double click. */
  readonly openPath: (file: string) => Promise<Result<OpenedFile, Problem>>;
  /** A consistent copy of a file: to work on under an id of its own, or as a backup. */
  readonly handOut: (handle: string, as: 'copy' | 'backup') => Promise<Result<HandedOut, Problem>>;
  /** An export that was made before, once. */
  readonly handOutExport: (handle: string) => Result<HandedOut, Problem>;
  /** Keeps what comes through a stream as a new file in our folder, if it is a sound programme file; else nothing. */
  readonly takeIn: (stream: Readable, name: string) => Promise<Result<{ readonly handle: string; readonly name: string }, Problem>>;
  /** Keeps a table to bring in until it is brought in, dropped, or the door is closed. */
  readonly takeInTable: (stream: Readable, name: string) => Promise<Result<UploadShown, Problem>>;
}

export function makeHandOver({ folder, known, files, preferences, runTask, uploads, exports }: HostParts): HandOver {
  const copyTo = (handle: string, file: string, as: 'copy' | 'backup', to: string) => {
    const open = files.session(handle);
    if (as === 'backup') return open?.backupTo(to) ?? runTask('backUp', { path: file, to });
    return open?.saveCopyTo(to) ?? runTask('saveCopy', { path: file, to });
  };

  const received = async (stream: Readable, part: string, name: string): Promise<Result<null, Problem>> => {
    try {
      await pipeline(upTo(limits.programmeFile, stream), createWriteStream(part, { flags: 'wx' }));
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
      return fail(tooLarge(`“${name}” is larger than ${sizeInWords(limits.programmeFile)}, so it was not taken in.`));
    }
    const verdict = await runTask('verify', { path: part });
    if (!verdict.ok) return verdict;
    return verdict.value.sound ? ok(null) : fail(notOurs(verdict.value.sentences[0] ?? ''));
  };

  return {
    openPath: (file) => files.open(known.at(file), { mode: 'write', takeOver: false, person: preferences.get('person') }),

    handOut: async (handle, as) => {
      const file = known.find(handle);
      if (file === null) return fail(notFound('file', 'There is no such file on the list any more. Go back to Start.'));
      const name = path.basename(file.path);
      const temporary = await mkdtemp(path.join(os.tmpdir(), 'innovation-grant-tracker-'));
      const drop = (): Promise<void> => rm(temporary, { recursive: true, force: true });
      const copy = path.join(temporary, name);
      const copied = await copyTo(handle, file.path, as, copy);
      if (copied.ok) return ok({ path: copy, name, drop });
      await drop();
      return copied;
    },

    handOutExport: (handle) => {
      const made = exports.take(handle);
      return made === null ? fail(notFound('export', 'This export was fetched before and is gone. Export it again')) : ok(made);
    },

    takeInTable: (stream, name) => uploads.takeIn(stream, name),

    takeIn: async (stream, name) => {
      await mkdir(folder, { recursive: true });
      const target = freePath(folder, portableName(name));
      const shown = path.basename(name);
      const taken = await madeWhole(target, async (part) => {
        const got = await received(stream, part, shown);
        return got.ok ? got : fail(saidOf(got.problem, part, shown));
      });
      return taken.ok ? ok({ handle: known.at(target).handle, name: path.basename(target) }) : taken;
    },
  };
}
