import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { londonDate } from '../../../shared/domain/calendar.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { removeUnfinished, syncFolder } from '../files/atomicFile.ts';
import { diskProblem } from '../files/diskProblem.ts';
import { namesIn } from './backupList.ts';
import { fileMark, nameOfBackup } from './backupNames.ts';
import { faultOf } from './faultOf.ts';
import type { FileSession } from './session.ts';

export interface Keeping {
  /** Where the programme's backups lie. */
  readonly folder: string;
  readonly file: string;
  readonly fileId: string;
  readonly session: Pick<FileSession, 'backupTo' | 'lastChange'>;
  /** UTC ISO instant. */
  readonly at: string;
  /** The first change of a day makes one where the day has none; closing where the last change is in none. */
  readonly when: 'first-change' | 'closing';
}

/** Makes a checked backup where one is due. Answers its name; null where none was. */
export async function keepBackup({ folder, file, fileId, session, at, when }: Keeping): Promise<Result<string | null, Problem>> {
  try {
    const change = await session.lastChange();
    const there = (await namesIn(folder)).filter((name) => name.file === fileMark(fileId));
    const isKept = when === 'closing' ? there.some((name) => name.change >= change) : there.some((name) => londonDate(name.at) === londonDate(at));
    if (isKept) return ok(null);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeUnfinished(folder);
    const name = nameOfBackup({ file, fileId, at, change });
    const kept = await session.backupTo(path.join(folder, name));
    if (!kept.ok) return kept;
    await chmod(path.join(folder, name), 0o600);
    await syncFolder(folder);
    return ok(name);
  } catch (error) {
    return fail(diskProblem(error, folder) ?? faultOf(error));
  }
}

/** What the page is told when no backup could be made: the work itself goes on. */
export const noBackupSentence = ({ message }: Problem): string => {
  const why = message.replace(/ Nothing was (?:changed|saved)\.$/, '').replaceAll(/“[a-z0-9-]+_\d{8}T\d{6}Z_\d+_[0-9a-f]{12}\.igt”/g, 'it');
  return `The automatic backup could not be made. ${why} What you saved is safe in the file itself`;
};
