import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, unlinkSync } from 'node:fs';
import path from 'node:path';

function sync(target: string): void {
  const handle = openSync(target, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/**
 * Gives a finished file its name, never over another. False where the name was taken meanwhile. A link refuses by itself;
 * disks that know no links (FAT, some shares) get a look and a rename.
 */
export function putInPlace(part: string, target: string): boolean {
  try {
    linkSync(part, target);
    unlinkSync(part);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || existsSync(target)) return false;
    renameSync(part, target);
  }
  // Windows cannot sync a folder, and does not need it.
  if (process.platform !== 'win32') sync(path.dirname(target));
  return true;
}
