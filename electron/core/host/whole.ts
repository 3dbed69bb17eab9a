import { rm } from 'node:fs/promises';
import path from 'node:path';
import { conflict, type Problem } from '../../../shared/domain/problem.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import { nameTooLong } from '../db/place.ts';
import { putInPlace } from '../db/putInPlace.ts';
import { removeUnfinished, unfinished } from '../files/atomicFile.ts';
import { diskProblem } from '../files/diskProblem.ts';

export const alreadyThere = (target: string): Problem => conflict(`“${path.basename(target)}” is there already. Choose another name.`);

const journals = ['', '-wal', '-shm', '-journal'];

/** Removes a database that is not wanted, with what SQLite may have laid beside it. */
export const removeDatabase = async (file: string): Promise<void> => {
  for (const end of journals) await rm(`${file}${end}`, { force: true });
};

/** What is said of the unfinished file is meant of the one it was to become. */
export function saidOf(problem: Problem, unfinishedFile: string, target: string): Problem {
  return { ...problem, message: problem.message.replaceAll(path.basename(unfinishedFile), path.basename(target)) };
}

/** Makes a database beside its place; it gets its name when it is whole, and never another's. */
export async function madeWhole<T>(target: string, make: (part: string) => Promise<Result<T, Problem>>, put: (part: string) => Promise<boolean> = async (part) => putInPlace(part, target)): Promise<Result<T, Problem>> {
  const tooLong = nameTooLong(target);
  if (tooLong !== null) return fail(tooLong);
  const part = unfinished(target);
  await removeUnfinished(path.dirname(target));
  try {
    const made = await make(part);
    if (!made.ok) return fail(saidOf(made.problem, part, target));
    return (await put(part)) ? made : fail(alreadyThere(target));
  } catch (error) {
    const problem = diskProblem(error, target);
    if (problem === null) throw error;
    return fail(problem);
  } finally {
    await removeDatabase(part);
  }
}
