import { execFileSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { aFolder } from '../db/storeFixture.ts';

/** A disk of so many MB of the test's own; a sentence where this machine lets us have none. */
export function smallDisk(megabytes: number): { readonly folder: string } | { readonly reason: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { reason: 'Only root on Linux can mount a small disk' };
  const folder = aFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    return { reason: 'This machine mounts no small disk' };
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return { folder };
}

/** From now on nothing on it can be changed. */
export const mayOnlyBeRead = (folder: string): void => void execFileSync('mount', ['-o', 'remount,ro', folder]);

/** Bytes that are still free. */
export const freeOn = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};
