import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import { openProgrammeFile } from '../db/programmeFile.ts';
import { clock, newId } from '../making.ts';
import { logExport, type ExportEntry } from '../repositories/exportLog.ts';
import { entryOf, exportOf, logBeside, refusedExport, type Exported, type ExportWish } from './exportOf.ts';
import { journalFor } from './journal.ts';
import { whileLocked } from './locked.ts';
import { readingOr } from './openFor.ts';

export interface ExportOptions extends ExportWish {
  readonly path: string;
}

/** Whether the file itself took the record. It does not where it is read-only, or somebody has it open for editing. */
async function logInFile({ path: file, actor }: ExportOptions, entry: ExportEntry): Promise<boolean> {
  const logged = await whileLocked(file, actor, async () => {
    const opened = await openProgrammeFile(file, { mode: 'write', journal: await journalFor(file), newId, now: clock });
    if (!opened.ok) return opened;
    try {
      return await opened.value.writeUnversioned((db) => logExport(db, entry, actor, newId));
    } finally {
      await opened.value.close();
    }
  });
  return logged.ok;
}

/** Exports a file that is not open here. Who took what is noted in the file, or beside the preferences. */
export async function exportFile(options: ExportOptions): Promise<Result<Exported, Problem>> {
  const refused = refusedExport(options);
  if (refused !== null) return fail(refused);
  const exported = await readingOr(options.path, (file) => exportOf(file, options));
  if (!exported.ok) return exported;
  const entry = entryOf(options, exported.value);
  if (!(await logInFile(options, entry))) await logBeside(options, entry, exported.value.fileId);
  return exported;
}
