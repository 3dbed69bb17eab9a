import { existsSync, rmSync } from 'node:fs';
import { backup } from 'node:sqlite';
import type { DatabaseSync } from 'node:sqlite';
import { conflict } from '../../../shared/domain/problem.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { damagedFile, isDamage, named, problemOfMaking } from './faults.ts';
import { readIdentity, stampBackup, stampCopy } from './identity.ts';
import type { FileIdentity, Making } from './identity.ts';
import { nameTooLong, partOf } from './place.ts';
import { putInPlace } from './putInPlace.ts';
import { connect, pragma } from './settings.ts';

const exists = (target: string): Problem => conflict(`${named(target)} is there already. Choose another name.`);

/** A copy is no sounder than what it was made of: damage found in it was there before. */
class UnsoundError extends Error {}

/** Opens the copy, changes what identifies it, checks it, and leaves one file. */
function finish(copy: string, stamp: (db: DatabaseSync) => void): FileIdentity {
  const db = connect(copy, { journal: 'DELETE' });
  try {
    stamp(db);
    const checked = db.prepare('PRAGMA quick_check').get();
    const identity = readIdentity(db);
    if (identity === null || checked === undefined || Object.values(checked)[0] !== 'ok') throw new UnsoundError(`The copy ${copy} is not sound`);
    return identity;
  } finally {
    db.close();
  }
}

/** Fills a file beside the target and then gives it the target's name: the whole copy is there, or none. */
async function made(db: DatabaseSync, target: string, fill: (part: string) => Promise<FileIdentity>): Promise<Result<FileIdentity, Problem>> {
  const unfit = nameTooLong(target) ?? (existsSync(target) ? exists(target) : null);
  if (unfit !== null) return fail(unfit);
  const part = partOf(target);
  try {
    const identity = await fill(part);
    return putInPlace(part, target) ? ok(identity) : fail(exists(target));
  } catch (error) {
    if (isDamage(error) || error instanceof UnsoundError) return fail(damagedFile(db.location() ?? target));
    const problem = problemOfMaking(error, target, Number(pragma(db, 'page_count')) * Number(pragma(db, 'page_size')));
    if (problem === null) throw error;
    return fail(problem);
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true });
  }
}

/**
 * One moment's state, page by page, even while edits go on. Pinned by a transaction: without it every edit would start the
 * copying anew. The driver's own call, never a copy by other means: closing such a handle would drop SQLite's locks.
 */
async function copyPages(db: DatabaseSync, part: string): Promise<void> {
  db.exec('BEGIN');
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    await backup(db, part, { rate: 1000 });
  } finally {
    db.exec('COMMIT');
  }
}

/** A working copy of the state the connection sees. */
export const saveCopy = (db: DatabaseSync, target: string, making: Making): Promise<Result<FileIdentity, Problem>> => made(db, target, async (part) => {
  await copyPages(db, part);
  return finish(part, (copy) => stampCopy(copy, making));
});

/** A backup of the state the connection sees. */
export const backupFile = (db: DatabaseSync, target: string): Promise<Result<FileIdentity, Problem>> => made(db, target, async (part) => {
  await copyPages(db, part);
  return finish(part, stampBackup);
});
