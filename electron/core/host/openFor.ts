import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { problemOf } from '../db/faults.ts';
import { openProgrammeFile, type ProgrammeFile } from '../db/programmeFile.ts';
import { clock, newId } from '../making.ts';

/** Opens a file for reading, asks, and leaves it as it was: the same bytes, and no journal beside it. */
export async function reading<T>(path: string, ask: (file: ProgrammeFile) => Promise<T>): Promise<Result<T, Problem>> {
  const opened = await openProgrammeFile(path, { mode: 'read', newId, now: clock });
  if (!opened.ok) return opened;
  try {
    return ok(await ask(opened.value));
  } catch (error) {
    // Damage that lies deeper than opening looks.
    const problem = problemOf(error, path);
    if (problem === null) throw error;
    return fail(problem);
  } finally {
    await opened.value.close();
  }
}

/** The same where asking can meet a problem of its own. */
export async function readingOr<T>(path: string, ask: (file: ProgrammeFile) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
  const answered = await reading(path, ask);
  return answered.ok ? answered.value : answered;
}
