import { randomUUID } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Reply } from '../../../shared/contract/index.ts';
import type { ImportKind, ImportReport } from '../../../shared/contract/imports.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { mayDo } from '../../../shared/domain/permission.ts';
import { conflict, forbidden, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { InputFileAt } from '../deps.ts';
import { readProblem, shownName } from '../files/inputFile.ts';
import type { JobShown } from '../jobs.ts';
import { journalFor } from './journal.ts';
import { whileLocked } from './locked.ts';
import { openHere } from './session.ts';
import { version } from './version.ts';

export interface ImportInto {
  readonly path: string;
  /** One CSV, or a folder of them. */
  readonly input: string;
  readonly kind: ImportKind | null;
  readonly dryRun: boolean;
  readonly actor: Actor;
  /** Told now and then how far it is. */
  readonly watch: (job: JobShown) => void;
}

const often = 1000;

/** The files of an input: itself, or the CSV files of a folder in the order of their names. */
async function filesOf(input: string): Promise<Result<readonly InputFileAt[], Problem>> {
  try {
    if (!(await lstat(input)).isDirectory()) return ok([{ path: input }]);
    const names = (await readdir(input)).filter((name) => name.toLowerCase().endsWith('.csv') && !name.startsWith('.')).toSorted();
    return names.length > 0 ? ok(names.map((name) => ({ path: path.join(input, name) }))) : fail(conflict(`There is no CSV file in “${shownName(input)}”.`));
  } catch (error) {
    const problem = readProblem(error, input);
    if (problem === null) throw error;
    return fail(problem);
  }
}

async function openAndAsk({ path: file, kind, dryRun, actor, watch }: ImportInto, files: readonly InputFileAt[]): Promise<Reply<unknown>> {
  const session = await openHere({ path: file, version, mode: dryRun ? 'read' : 'write', journal: await journalFor(file) });
  if (!session.ok) return session;
  const job = randomUUID();
  const look = async (): Promise<void> => {
    const shown = await session.value.job(job);
    if (shown !== null) watch(shown);
  };
  const timer = setInterval(() => void look(), often);
  try {
    return await session.value.ask({ operation: dryRun ? 'imports.preview' : 'imports.apply', request: { kind }, actor, files, job });
  } finally {
    clearInterval(timer);
    await session.value.close();
  }
}

/**
 * Brings CSV files into a programme file, or says what they would change. A look takes no lock and leaves every byte as it
 * was; the import itself is one change or none.
 */
export async function importInto(given: ImportInto): Promise<Result<ImportReport, Problem> & { readonly change?: number | null }> {
  const allowed = mayDo(given.actor.role, 'record');
  if (!allowed.ok) return fail(forbidden(allowed.problem.message));
  const files = await filesOf(given.input);
  if (!files.ok) return files;
  let change: number | null | undefined;
  const ask = async (): Promise<Result<ImportReport, Problem>> => {
    const reply = await openAndAsk(given, files.value);
    if (reply.ok) change = reply.change;
    // What the service answers crossed no border here.
    return reply as Result<ImportReport, Problem>;
  };
  const done = given.dryRun ? await ask() : await whileLocked(given.path, given.actor, ask);
  return done.ok && change !== undefined ? { ...done, change } : done;
}
