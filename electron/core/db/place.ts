import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { readOnly } from '../../../shared/domain/problem.ts';
import type { Problem } from '../../../shared/domain/problem.ts';

/** Which file lies at the path now, by device and inode; null where there is none. Asks the folder, never opens the file. */
export function placeOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

/** File systems take names of 255 bytes, and a journal or a lock beside the file needs some of them. */
const longestName = 240;

/** What is said of a name that leaves no room for what must lie beside the file; null where there is room. */
export function nameTooLong(file: string): Problem | null {
  const name = path.basename(file);
  return Buffer.byteLength(name) > longestName ? readOnly(`The name “${name}” is too long. Choose a shorter one. Nothing was changed.`) : null;
}

/** A name beside a file for what is to become it, short however long the file's own is. It tells its process, so that a killed one's leavings are known. */
export function partOf(file: string): string {
  const name = path.basename(file);
  const short = Buffer.byteLength(name) > 180 ? randomUUID() : name;
  return path.join(path.dirname(file), `${short}.${process.pid}.part`);
}
