import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../../../shared/domain/actor.ts';
import { locked, type Problem } from '../../../shared/domain/problem.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import { limits } from '../files/limits.ts';
import { takeLock, type Taking } from '../files/lock.ts';
import { lockedSentence } from './lockWords.ts';

const between = 50;

/** A window keeps its lock for hours and is not waited for; another command is done in a moment. */
async function take(file: string, person: Actor): Promise<Taking> {
  const giveUp = Date.now() + limits.wait;
  for (;;) {
    const taking = takeLock(file, { person: person.name, door: 'command' });
    if (taking.kind !== 'held' || taking.by.door !== 'command' || Date.now() > giveUp) return taking;
    await pause(between);
  }
}

/** Does one command's work while it holds the file's lock. Refused where somebody has the file open for editing. */
export async function whileLocked<T>(file: string, person: Actor, work: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
  const taking = await take(file, person);
  if (taking.kind === 'held') return fail(locked(lockedSentence(path.basename(file), taking.by)));
  try {
    return await work();
  } finally {
    if (taking.kind === 'taken') taking.lock.release();
  }
}
