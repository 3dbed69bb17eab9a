import type { Problem } from '../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { ProgrammeFile } from '../db/programmeFile.ts';
import type { Job } from '../deps.ts';
import { zipFiles } from '../files/zip.ts';
import { newId } from '../making.ts';
import { logExport } from '../repositories/exportLog.ts';
import { entryOf, exportOf, logBeside, type Exported, type ExportWish } from './exportOf.ts';

export interface OpenExportWish extends ExportWish {
  /** One file to put them all into, too; null where the folder is what is wanted. */
  readonly zip: string | null;
  /** The name it can be watched and stopped under. */
  readonly job?: string | undefined;
}

/** Exports a file that is open here, through its own connections. Who took what is noted in it, or beside the preferences. */
export async function exportOpen(file: ProgrammeFile, wish: OpenExportWish, job: Job | null): Promise<Result<Exported, Problem>> {
  const exported = await exportOf(file, wish, job);
  if (!exported.ok) return exported;
  if (wish.zip !== null) {
    const zipped = await zipFiles(wish.out, exported.value.files.map(({ name }) => name), wish.zip);
    if (!zipped.ok) return zipped;
  }
  const entry = entryOf(wish, exported.value);
  const logged = file.readOnly === null ? await file.writeUnversioned((db) => logExport(db, entry, wish.actor, newId)) : null;
  if (logged?.ok !== true) await logBeside(wish, entry, exported.value.fileId);
  return ok(exported.value);
}
