import { copyFile, link, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { londonDate } from '../../../shared/domain/calendar.ts';
import { conflict, notOurs, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { nameTooLong, placeOf } from '../db/place.ts';
import { openProgrammeFile, type FileIdentity, type ProgrammeFile } from '../db/programmeFile.ts';
import { verifyFile } from '../db/verify.ts';
import { syncFolder } from '../files/atomicFile.ts';
import { clock, newId } from '../making.ts';
import { journalFor } from './journal.ts';
import { reading, readingOr } from './openFor.ts';
import { madeWhole } from './whole.ts';

export interface RestoreOptions {
  readonly backup: string;
  readonly target: string;
}

export interface Restored {
  readonly identity: FileIdentity;
  /** Where the file lies that was in the backup's place; null where none was. */
  readonly kept: string | null;
}

/** A backup that became a working file would be a backup no more. */
export const overItself = conflict('A backup cannot be restored over itself. Give it another name.');

const named = (file: string): string => `“${path.basename(file)}”`;

/** '<name> before restore 2026-10-04.igt', with a number where there is one already. */
function keptName(target: string, date: string): string {
  const { dir, name, ext } = path.parse(target);
  for (let n = 1; ; n += 1) {
    const candidate = path.join(dir, `${name} before restore ${date}${n === 1 ? '' : ` (${n})`}${ext}`);
    if (!existsSync(candidate)) return candidate;
  }
}

const damagedBackup = (backup: ProgrammeFile): Problem => notOurs(`${named(backup.path)} is damaged, so nothing was restored. Use an older backup.`);

/** The backup as a file of its own, checked whole. */
async function checkedCopy(backup: ProgrammeFile, part: string): Promise<Result<FileIdentity, Problem>> {
  const copied = await backup.saveCopyTo(part);
  if (!copied.ok) return copied.problem.kind === 'not-ours' ? fail(damagedBackup(backup)) : copied;
  const checked = await verifyFile(part);
  if (!checked.ok) return checked;
  return checked.value.integrity === 'ok' ? copied : fail(damagedBackup(backup));
}

/** Takes a journal that a crash left into the file itself. A file that cannot be opened any more keeps its own beside it. */
async function tidy(target: string): Promise<void> {
  const opened = await openProgrammeFile(target, { mode: 'write', journal: await journalFor(target), newId, now: clock });
  if (opened.ok) await opened.value.close();
}

/** A second name for the same bytes; a copy where the disk knows no links. The file is open nowhere now. */
async function keepAs(file: string, kept: string): Promise<void> {
  try {
    await link(file, kept);
  } catch {
    await copyFile(file, kept);
  }
}

/** Puts the restored file in the place of the current one, which keeps its bytes under another name. At no moment is there none. */
async function swap(part: string, target: string): Promise<string | null> {
  if (!existsSync(target)) {
    await rename(part, target);
    return null;
  }
  await tidy(target);
  const kept = keptName(target, londonDate(clock()));
  await keepAs(target, kept);
  for (const end of ['-wal', '-journal']) if (existsSync(`${target}${end}`)) await keepAs(`${target}${end}`, `${kept}${end}`);
  for (const end of ['-wal', '-journal', '-shm']) await rm(`${target}${end}`, { force: true });
  await rename(part, target);
  return kept;
}

/** Whether the file in the way is another programme's; one that cannot be read is not asked. */
async function otherProgramme(backup: ProgrammeFile, target: string): Promise<Problem | null> {
  if (!existsSync(target)) return null;
  const current = await reading(target, (file) => file.identity());
  if (!current.ok || current.value.programmeId === (await backup.identity()).programmeId) return null;
  return conflict(`${named(backup.path)} is a backup of another programme than ${named(target)}. Nothing was changed. Restore it under a name of its own.`);
}

/**
 * Puts a backup back to work: checked in a copy first, under a new file id that remembers the old one. What lay in its
 * place is kept. The target must be open nowhere: whoever calls this holds its lock.
 */
export async function restore({ backup, target }: RestoreOptions): Promise<Result<Restored, Problem>> {
  const tooLong = nameTooLong(target);
  if (tooLong !== null) return fail(tooLong);
  const place = placeOf(backup);
  if (place !== null && place === placeOf(target)) return fail(overItself);
  return readingOr(backup, async (file) => {
    const other = await otherProgramme(file, target);
    if (other !== null) return fail(other);
    let kept: string | null = null;
    const restored = await madeWhole(target, (part) => checkedCopy(file, part), async (part) => {
      kept = await swap(part, target);
      await syncFolder(path.dirname(target));
      return true;
    });
    return restored.ok ? ok({ identity: restored.value, kept }) : restored;
  });
}
