import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { At } from '../../../shared/contract/index.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { mayExport } from '../../../shared/domain/permission.ts';
import { conflict, forbidden, notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { resolveAsAt } from '../db/asAt.ts';
import { openProgrammeFile, type ProgrammeFile } from '../db/programmeFile.ts';
import { exportCsv, type ExportedFiles } from '../files/exportCsv.ts';
import { logExport, type ExportEntry } from '../repositories/exportLog.ts';
import { exportScope, lastChangeOf, type Narrowing } from '../repositories/exports.ts';
import { clock, newId } from '../making.ts';
import { organisationsNamed } from '../services/recordingFor.ts';
import { csvTables } from './exportTables.ts';
import { journalFor } from './journal.ts';
import { whileLocked } from './locked.ts';
import { readingOr } from './openFor.ts';

export interface ExportOptions extends Narrowing {
  readonly path: string;
  /** The folder the files go to. */
  readonly out: string;
  readonly asAt: At['asAt'] | null;
  readonly audience: 'internal' | 'public';
  readonly actor: Actor;
  /** Where the record of the export lies if the file cannot take it. */
  readonly dataDir: string;
}

export interface Exported extends ExportedFiles {
  readonly fileId: string;
  /** The change whose state was written. */
  readonly change: number;
}

const notForThePublic = conflict('An export for the public needs small numbers suppressed, and this program cannot do that yet. Export for internal use, and do not publish it.');

async function write(file: ProgrammeFile, options: ExportOptions): Promise<Result<Exported, Problem>> {
  const asAt = options.asAt === null || options.asAt === undefined ? null : await resolveAsAt(file, options.asAt);
  if (asAt !== null && !asAt.ok) return asAt;
  const { fileId } = await file.identity();
  return file.read(async (db) => {
    const change = asAt === null ? await lastChangeOf(db) : asAt.value.change;
    const scope = await exportScope(db, options);
    if (scope === 'project') return fail(notFound('project', `There is no project with the reference ${options.project ?? ''} in this file`));
    if (scope === 'council') return fail(notFound('council', `There is no council with the code ${options.council ?? ''} in this file`));
    const own = scope.organisationId === null ? null : (await organisationsNamed(db, options.actor.organisation)).includes(scope.organisationId);
    const allowed = mayExport(options.actor.role, own);
    if (!allowed.ok) return fail(forbidden(allowed.problem.message));
    const exported = await exportCsv(options.out, await csvTables(db, scope));
    return exported.ok ? ok({ ...exported.value, fileId, change }) : exported;
  }, asAt === null ? undefined : asAt.value.change);
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

async function logBeside(options: ExportOptions, entry: ExportEntry, fileId: string): Promise<void> {
  await mkdir(options.dataDir, { recursive: true });
  await appendFile(path.join(options.dataDir, 'exports.jsonl'), `${JSON.stringify({ file: fileId, actor: options.actor, ...entry })}\n`, { mode: 0o600 });
}

/**
 * Writes the file's tables as CSV into a folder: the same bytes each time, and for an earlier change the same as were
 * written then. Who took what is noted in the file, or beside the preferences.
 */
export async function exportFile(options: ExportOptions): Promise<Result<Exported, Problem>> {
  const allowed = mayExport(options.actor.role, options.council === null ? null : true);
  if (!allowed.ok) return fail(forbidden(allowed.problem.message));
  if (options.audience === 'public') return fail(notForThePublic);
  const exported = await readingOr(options.path, (file) => write(file, options));
  if (!exported.ok) return exported;
  const { change, hash, fileId } = exported.value;
  const entry: ExportEntry = { at: clock(), from_change: change, format: 'csv', audience: options.audience, reason: null, hash };
  if (!(await logInFile(options, entry))) await logBeside(options, entry, fileId);
  return exported;
}
