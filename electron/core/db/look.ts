import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { newerFile, notFound, notOurs } from '../../../shared/domain/problem.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { damagedFile, isDamage, isUnwritable, named } from './faults.ts';
import { lastChangeOf, readIdentity, writtenLast } from './identity.ts';
import type { FileIdentity } from './identity.ts';
import { strangersIn } from './knownSchema.ts';
import { schemaNumber } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { applicationId, connect, connectBare, pragma } from './settings.ts';

/** What was learned of a file before it is opened. Looking changes nothing. */
export interface Looked {
  readonly version: number;
  readonly identity: FileIdentity;
  readonly lastChange: number;
}

/** Up to here opening checks every page; a larger file is checked while it is open, by `quickCheck` and Check file. */
export const checkedOnOpening = 4 * 1024 * 1024;

const notATrackerFile = (file: string): Problem => notOurs(`${named(file)} is not a programme file of the Innovation Grant Tracker. It was left as it is.`);

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Whether a journal with something in it lies beside the file: left by a crash, or in use by another program. */
export const journalsBeside = (file: string): { readonly wal: boolean; readonly rollback: boolean } =>
  ({ wal: sizeOf(`${file}-wal`) > 0, rollback: sizeOf(`${file}-journal`) > 0 });

/** A copy of the file and its journals in a folder of its own: what opening would do to it can be tried there. */
export function copyAside(file: string): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'innovation-grant-tracker-'));
  const copy = path.join(folder, path.basename(file));
  for (const end of ['', '-wal', '-journal']) if (end === '' || sizeOf(`${file}${end}`) > 0) cpSync(`${file}${end}`, `${copy}${end}`);
  return { file: copy, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function header(db: DatabaseSync, file: string, migrations: readonly Migration[]): Result<{ version: number; fileId: string }, Problem> {
  if (pragma(db, 'application_id') !== applicationId) return fail(notATrackerFile(file));
  const version = Number(pragma(db, 'user_version'));
  const newest = schemaNumber(migrations);
  if (version > newest) {
    return fail(newerFile(`${named(file)} was saved by a newer version of this program (file version ${version}; this program reads up to ${newest}). It was left as it is. Install the newer program to open it.`));
  }
  const identity = version < 1 ? null : readIdentity(db);
  return identity === null ? fail(notATrackerFile(file)) : ok({ version, fileId: identity.fileId });
}

function inside(db: DatabaseSync, file: string, bare: { version: number; fileId: string }, migrations: readonly Migration[]): Result<Looked, Problem> {
  const identity = readIdentity(db);
  const version = Number(pragma(db, 'user_version'));
  const lastChange = lastChangeOf(db);
  const journals = journalsBeside(file);
  if (identity === null || identity.fileId !== bare.fileId || version !== bare.version || writtenLast(db) !== lastChange) {
    return fail(journals.wal || journals.rollback
      ? notOurs(`The journal beside ${named(file)} belongs to another file, or is damaged. Both were left as they are. Move the file whose name ends in “-wal” or “-journal” somewhere else and open again, or open a backup.`)
      : damagedFile(file));
  }
  const strangers = strangersIn(db, version, migrations);
  if (strangers.length > 0) return fail(notOurs(`${named(file)} holds things this program did not make (${strangers.slice(0, 3).join(', ')}). It was left as it is. Ask whoever sent it for a copy from the program itself.`));
  if (sizeOf(file) <= checkedOnOpening || journals.wal || journals.rollback) {
    const checked = db.prepare('PRAGMA quick_check(1)').get();
    if (checked === undefined || Object.values(checked)[0] !== 'ok') return fail(damagedFile(file));
  }
  return ok({ version, identity, lastChange });
}

/** Through the journal, as opening would see it, but without doing anything to either. */
function throughJournal(file: string, bare: { version: number; fileId: string }, migrations: readonly Migration[]): Result<Looked, Problem> {
  try {
    const db = connect(file, { readOnly: true });
    try {
      return inside(db, file, bare, migrations);
    } finally {
      db.close();
    }
  } catch (error) {
    // A change that broke off must be rolled back before anything can be read, or no shared memory can be made here.
    if (!isUnwritable(error)) throw error;
  }
  const aside = copyAside(file);
  try {
    const db = connect(aside.file);
    try {
      return inside(db, aside.file, bare, migrations);
    } finally {
      db.close();
    }
  } finally {
    aside.remove();
  }
}

/** Looks at a file before it is opened. Whatever is refused is refused here, with nothing created or changed. */
export function lookAt(file: string, migrations: readonly Migration[]): Result<Looked, Problem> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return fail(notFound('file', `${named(file)} is not there. It may have been moved, renamed or deleted.`));
  if (!found.isFile() || found.size === 0) return fail(notATrackerFile(file));
  try {
    const db = connectBare(file);
    try {
      const bare = header(db, file, migrations);
      if (!bare.ok) return bare;
      const { wal, rollback } = journalsBeside(file);
      return wal || rollback ? throughJournal(file, bare.value, migrations) : inside(db, file, bare.value, migrations);
    } finally {
      db.close();
    }
  } catch (error) {
    const ours = startsLikeOurs(file);
    if (isDamage(error) || error instanceof Error && 'errcode' in error && error.errcode === 1) return fail(ours ? damagedFile(file) : notATrackerFile(file));
    throw error;
  }
}

function startsLikeOurs(file: string): boolean {
  try {
    const db = connectBare(file);
    try {
      return pragma(db, 'application_id') === applicationId;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
