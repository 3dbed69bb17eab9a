import { existsSync } from 'node:fs';
import path from 'node:path';
import { locked, notFound, notOurs, readOnly } from '../../../shared/domain/problem.ts';
import type { Problem } from '../../../shared/domain/problem.ts';

/** The file's own name, as people know it. */
export const named = (file: string): string => `“${path.basename(file)}”`;

/** SQLite's primary result code of an error, or null where it is none of SQLite's. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

const busy = new Set([5, 6, 15]);
const damaged = new Set([11, 26]);
const unwritable = new Set([8, 14]);
const ioerr = 10;
const full = 13;

export const isBusy = (error: unknown): boolean => busy.has(sqliteCode(error) ?? -1);
export const isDamage = (error: unknown): boolean => damaged.has(sqliteCode(error) ?? -1);
export const isUnwritable = (error: unknown): boolean => unwritable.has(sqliteCode(error) ?? -1);

export const damagedFile = (file: string): Problem =>
  notOurs(`${named(file)} is damaged. It was left as it is. Open one of its backups, or use “Check file” to see what is wrong.`);

/** The file is no longer where it was opened, so nothing more can be asked of it. */
export class GoneError extends Error {
  constructor() {
    super('The file is no longer where it was opened');
    this.name = 'GoneError';
  }
}

/** What a fault of disk or database means to people; null where it is a fault of ours. Nothing was saved in any of these. */
export function problemOf(error: unknown, file: string): Problem | null {
  if (error instanceof GoneError) return notFound('file', `${named(file)} was moved, renamed, deleted or replaced while it was open. Open it again from where it is now.`);
  if (isBusy(error)) return locked(`${named(file)} is in use by another program. Nothing was saved. Close it there and try again.`);
  if (isDamage(error)) return damagedFile(file);
  if (isUnwritable(error)) return readOnly(`${named(file)} cannot be written to. Nothing was saved. Save a copy somewhere else to go on.`);
  const code = sqliteCode(error);
  if (code === full) return readOnly(`The disk that holds ${named(file)} is full. Nothing was saved. Free some space and save again.`);
  if (code === ioerr) return readOnly(`The disk that holds ${named(file)} could not be written to. Nothing was saved. Check that it has space and is still connected, and save again.`);
  return null;
}

/** The same of a file that was to be made; `needed` is how many bytes it takes, where that is known. */
export function problemOfMaking(error: unknown, file: string, needed?: number): Problem | null {
  if (sqliteCode(error) === full) {
    const free = needed === undefined ? 'Free some space' : `Free ${Math.ceil(needed / 1024 ** 2)} MB`;
    return readOnly(`There is not enough space to write ${named(file)}. ${free} and try again. Nothing was changed.`);
  }
  if (!isUnwritable(error)) return problemOf(error, file);
  return existsSync(path.dirname(file))
    ? readOnly(`${named(file)} cannot be written there. Choose a folder that you may write to. Nothing was changed.`)
    : notFound('folder', `The folder for ${named(file)} is not there. Choose another folder. Nothing was changed.`);
}
