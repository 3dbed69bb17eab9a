import { appendFileSync, chmodSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folder, there from now on. */
export function makeLogs(to: string): string {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  return to;
}

/** When a log is full the next is begun; so many are kept. */
export const logLimits = { bytes: 512 * 1024, files: 4 } as const;

let folder: string | null = null;

export const logsIn = (dataDir: string): string => path.join(dataDir, 'logs');
export const logFolder = (): string | null => folder;

/** From now on faults of this thread are noted in a file, too. */
export function openLog(to: string | null): void {
  folder = to;
}

const nameOf = (nth: number): string => (nth === 0 ? 'tracker.log' : `tracker.${nth}.log`);

function rotate(into: string): void {
  if ((statSync(path.join(into, nameOf(0)), { throwIfNoEntry: false })?.size ?? 0) < logLimits.bytes) return;
  rmSync(path.join(into, nameOf(logLimits.files - 1)), { force: true });
  for (let nth = logLimits.files - 2; nth >= 0; nth -= 1) {
    if (statSync(path.join(into, nameOf(nth)), { throwIfNoEntry: false }) !== undefined) renameSync(path.join(into, nameOf(nth)), path.join(into, nameOf(nth + 1)));
  }
}

/** Where in our code an error was: names of functions and files, without the folders they lie in, which may hold a person's name. */
export const placesOf = (error: unknown): readonly string[] =>
  (error instanceof Error ? (error.stack ?? '').split('\n') : []).filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line)).map((line) => line.replace(/^(\s+at (?:[^(]* \()?).*[\\/]([^\\/]+\)?)$/, '$1$2'));

/** A reference and the place in our code: no text of an error or a file may enter a log (fault catalogue, E11). */
export function logFault(reference: string, error: unknown): void {
  const name = !(error instanceof Error) ? typeof error : /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
  const lines = `${[`${reference} ${name}`, ...placesOf(error)].join('\n')}\n`;
  process.stderr.write(lines);
  if (folder === null) return;
  try {
    makeLogs(folder);
    rotate(folder);
    const file = path.join(folder, nameOf(0));
    appendFileSync(file, `${new Date().toISOString()} ${lines}`, { mode: 0o600 });
    chmodSync(file, 0o600);
  } catch {
    // A log that cannot be written stands in nobody's way.
  }
}
