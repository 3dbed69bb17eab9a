import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { At } from '../../../shared/contract/index.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { mayExport } from '../../../shared/domain/permission.ts';
import { cancelled, conflict, forbidden, notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { resolveAsAt } from '../db/asAt.ts';
import type { ProgrammeFile } from '../db/programmeFile.ts';
import type { Job } from '../deps.ts';
import { exportCsv, type ExportedFiles, type Table } from '../files/exportCsv.ts';
import type { ExportEntry } from '../repositories/exportLog.ts';
import { exportScope, lastChangeOf, type Narrowing } from '../repositories/exports.ts';
import { clock } from '../making.ts';
import { organisationsNamed } from '../services/recordingFor.ts';
import { csvTables } from './exportTables.ts';

export interface ExportWish extends Narrowing {
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

/** What is refused before the file is looked at; null where nothing is. */
export function refusedExport({ actor, council, audience }: Pick<ExportWish, 'actor' | 'council' | 'audience'>): Problem | null {
  const allowed = mayExport(actor.role, council === null ? null : true);
  if (!allowed.ok) return forbidden(allowed.problem.message);
  return audience === 'public' ? notForThePublic : null;
}

/** After so many rows others have their turn, and the work may be stopped. */
const restEvery = 2000;

class Stopped extends Error {}

/** The same tables, telling how many rows are written. */
function watched(tables: readonly Table[], job: Job): readonly Table[] {
  let rows = 0;
  const rest = async (): Promise<void> => {
    rows += 1;
    if (rows % restEvery !== 0) return;
    job.tell(rows, null);
    await new Promise((resolve) => setImmediate(resolve));
    if (job.isCancelled()) throw new Stopped();
  };
  return tables.map(({ name, write }) => ({
    name,
    write: (sink) => write({ write: async (text) => { await sink.write(text); await rest(); } }),
  }));
}

async function writeTables(out: string, tables: readonly Table[], job: Job | null): Promise<Result<ExportedFiles, Problem>> {
  try {
    return await exportCsv(out, job === null ? tables : watched(tables, job));
  } catch (error) {
    if (error instanceof Stopped) return fail(cancelled('The export was stopped, and nothing of it was kept'));
    throw error;
  }
}

/**
 * Writes an open file's tables as CSV into a folder: the same bytes each time, and for an earlier change the same as were
 * written then.
 */
export async function exportOf(file: ProgrammeFile, wish: ExportWish, job: Job | null = null): Promise<Result<Exported, Problem>> {
  const refused = refusedExport(wish);
  if (refused !== null) return fail(refused);
  const asAt = wish.asAt === null || wish.asAt === undefined ? null : await resolveAsAt(file, wish.asAt);
  if (asAt !== null && !asAt.ok) return asAt;
  const { fileId } = await file.identity();
  return file.read(async (db) => {
    const change = asAt === null ? await lastChangeOf(db) : asAt.value.change;
    const scope = await exportScope(db, wish);
    if (scope === 'project') return fail(notFound('project', `There is no project with the reference ${wish.project ?? ''} in this file`));
    if (scope === 'council') return fail(notFound('council', `There is no council with the code ${wish.council ?? ''} in this file`));
    const own = scope.organisationId === null ? null : (await organisationsNamed(db, wish.actor.organisation)).includes(scope.organisationId);
    const allowed = mayExport(wish.actor.role, own);
    if (!allowed.ok) return fail(forbidden(allowed.problem.message));
    const exported = await writeTables(wish.out, await csvTables(db, scope), job);
    return exported.ok ? ok({ ...exported.value, fileId, change }) : exported;
  }, asAt === null ? undefined : asAt.value.change);
}

/** What is noted of an export. */
export const entryOf = ({ audience }: ExportWish, { change, hash }: Exported): ExportEntry =>
  ({ at: clock(), from_change: change, format: 'csv', audience, reason: null, hash });

/** Notes an export beside the preferences, because the file cannot take it. */
export async function logBeside({ dataDir, actor }: ExportWish, entry: ExportEntry, fileId: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await appendFile(path.join(dataDir, 'exports.jsonl'), `${JSON.stringify({ file: fileId, actor, ...entry })}\n`, { mode: 0o600 });
}
