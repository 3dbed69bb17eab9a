import { statSync } from 'node:fs';

/** Which file lies at the path now, by device and inode; null where there is none. Asks the folder, never opens the file. */
export function placeOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
