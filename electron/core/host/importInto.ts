import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ImportKind, ImportReport } from '../../../shared/contract/imports.ts';
import { mayDo } from '../../../shared/domain/permission.ts';
import { conflict, forbidden, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { InputFileAt } from '../deps.ts';
import { readProblem, shownName } from '../files/inputFile.ts';
import { bringIn, type BringIn } from './bringIn.ts';

export interface ImportInto extends BringIn {
  /** One CSV, or a folder of them. */
  readonly input: string;
  readonly kind: ImportKind | null;
}

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

/** Brings CSV files into a programme file, or says what they would change. */
export async function importInto(given: ImportInto): Promise<Result<ImportReport, Problem> & { readonly change?: number | null }> {
  const allowed = mayDo(given.actor.role, 'record');
  if (!allowed.ok) return fail(forbidden(allowed.problem.message));
  const files = await filesOf(given.input);
  if (!files.ok) return files;
  return bringIn<ImportReport>(given, { operation: given.dryRun ? 'imports.preview' : 'imports.apply', request: { kind: given.kind }, files: files.value });
}
