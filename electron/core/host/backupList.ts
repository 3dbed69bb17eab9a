import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { surplusBackups, type BackupMade } from '../../../shared/domain/backup.ts';
import { londonDate } from '../../../shared/domain/calendar.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { lookAt } from '../db/look.ts';
import { migrations } from '../db/migrations/index.ts';
import { readBackupName, type BackupName } from './backupNames.ts';
import { verify } from './verify.ts';

/** A backup that is there, and what a look at it says. */
export interface FoundBackup extends BackupName {
  readonly path: string;
  readonly bytes: number;
  /** The number of its file format; null where it cannot be read. */
  readonly version: number | null;
  /** A newer version of the program made it: it is that one's to judge. */
  readonly newer: boolean;
}

function look(file: string): Pick<FoundBackup, 'version' | 'newer'> {
  try {
    const looked = lookAt(file, migrations);
    return looked.ok ? { version: looked.value.version, newer: false } : { version: null, newer: looked.problem.kind === 'newer-file' };
  } catch {
    return { version: null, newer: false };
  }
}

/** The names of the backups in a folder; of a folder that is not there, none. */
export const namesIn = async (folder: string): Promise<readonly BackupName[]> =>
  (await readdir(folder).catch(() => [])).flatMap((name) => readBackupName(name) ?? []);

async function found(folder: string): Promise<readonly FoundBackup[]> {
  const all = await Promise.all((await namesIn(folder)).map(async (name): Promise<readonly FoundBackup[]> => {
    const file = path.join(folder, name.name);
    const bytes = await stat(file).then(({ size }) => size, () => null);
    return bytes === null ? [] : [{ ...name, path: file, bytes, ...look(file) }];
  }));
  return all.flat().toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.change - a.change));
}

/** The backups in a folder, newest first. */
export const listBackups = async ({ folder }: { readonly folder: string }): Promise<Result<readonly FoundBackup[], Problem>> => ok(await found(folder));

const asMade = ({ name, file, at, change, version }: FoundBackup, bad: ReadonlySet<string>): BackupMade =>
  ({ id: name, file, day: londonDate(at), change, version: version ?? 0, good: version !== null && !bad.has(name) });

async function isSound(file: string): Promise<boolean> {
  const verdict = await verify({ path: file });
  return verdict.ok && verdict.value.sound;
}

/**
 * Removes the backups that have had their time, and answers their names. A backup goes only when the one that stands for it
 * from now on has been checked whole, just now.
 */
export async function thinBackups({ folder, today }: { readonly folder: string; readonly today: string }): Promise<Result<readonly string[], Problem>> {
  const backups = (await found(folder)).filter(({ newer }) => !newer);
  const [bad, checked] = [new Set<string>(), new Set<string>()];
  for (;;) {
    const surplus = surplusBackups(backups.map((backup) => asMade(backup, bad)), today);
    const unchecked = [...new Set(surplus.map(({ because }) => because))].filter((name) => !checked.has(name));
    for (const name of unchecked) {
      checked.add(name);
      if (!(await isSound(path.join(folder, name)))) bad.add(name);
    }
    if (unchecked.length > 0) continue;
    for (const { id } of surplus) await rm(path.join(folder, id), { force: true });
    return ok(surplus.map(({ id }) => id));
  }
}
