import { accessSync, constants, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { conflict } from '../../../shared/domain/problem.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { backupFile } from './copies.ts';
import { isUnwritable, named, problemOf, problemOfMaking } from './faults.ts';
import { stampNew } from './identity.ts';
import type { Making } from './identity.ts';
import { copyAside, lookAt } from './look.ts';
import type { Looked } from './look.ts';
import { migrate, schemaNumber } from './migrate.ts';
import { migrations as released } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { nameTooLong, partOf } from './place.ts';
import { putInPlace } from './putInPlace.ts';
import { applyWriterSettings, connect } from './settings.ts';
import type { Journal } from './settings.ts';
import { makeStore } from './store.ts';
import type { ProgrammeFile } from './store.ts';

export type { ProgrammeFile } from './store.ts';
export type { WriteSpec } from './change.ts';
export type { FileIdentity } from './identity.ts';

export interface CreateOptions extends Making {
  /** WAL unless the file lies on a share or in a synced folder. */
  readonly journal?: Journal;
  readonly migrations?: readonly Migration[];
}

export interface OpenOptions extends CreateOptions {
  readonly mode: 'write' | 'read';
  /** Told where the copy of an older file lies, once it is checked and before the file is brought up to date. */
  readonly onBackup?: (backup: string) => void;
  /** What this machine saw last of some file: a lower last change means that a journal was lost. */
  readonly lastSeen?: { readonly fileId: string; readonly change: number };
}

function opened<T>(file: string, work: () => T, meaning = problemOf): Result<T, Problem> {
  try {
    return ok(work());
  } catch (error) {
    const problem = meaning(error, file);
    if (problem === null) throw error;
    return fail(problem);
  }
}

function canWrite(file: string): boolean {
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
    accessSync(path.dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The writing connection, or null where file, folder or disk turn out not to take a write. */
function openWriter(file: string, journal: Journal): DatabaseSync | null {
  let db: DatabaseSync | undefined;
  try {
    db = connect(file, { journal });
    applyWriterSettings(db);
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return db;
  } catch (error) {
    db?.close();
    if (isUnwritable(error)) return null;
    throw error;
  }
}

const cannotWrite = (file: string): string =>
  `${named(file)}, its folder or its disk can only be read, so nothing can be changed here. Save a copy somewhere else to work on it.`;
const isBackup = (file: string): string => `${named(file)} is a backup, so it can be read but not changed. Restore it to work on it.`;
const forReading = (file: string): string => `${named(file)} is open for reading only.`;

function warningsOf({ identity, lastChange }: Looked, { lastSeen }: OpenOptions, file: string): readonly string[] {
  if (lastSeen === undefined || lastSeen.fileId !== identity.fileId || lastSeen.change <= lastChange) return [];
  return [`${named(file)} ends with change ${lastChange}, but change ${lastSeen.change} was seen here before. The latest changes are missing: an older copy may have been put in its place, or the file ending in “-wal” was not copied with it. Look for the newer one before you edit.`];
}

/** A private copy in the newest shape, for what can only be read and not where it lies. */
function openAside(file: string, options: OpenOptions, looked: Looked, readOnly: string): ProgrammeFile {
  const aside = copyAside(file);
  try {
    const keeper = connect(aside.file, { journal: 'DELETE' });
    try {
      migrate(keeper, options.migrations ?? released);
    } finally {
      keeper.close();
    }
  } catch (error) {
    aside.remove();
    throw error;
  }
  return makeStore({
    ...options, path: file, readOnly, warnings: warningsOf(looked, options, file), writer: null, journal: 'DELETE',
    elsewhere: true,
    openReader: () => connect(aside.file, { readOnly: true }), onClosed: aside.remove,
  });
}

function openForReading(file: string, options: OpenOptions, looked: Looked, readOnly: string): ProgrammeFile {
  const readers = { journal: null, readOnly: !canWrite(file) };
  const older = looked.version < schemaNumber(options.migrations ?? released);
  try {
    if (older) return openAside(file, options, looked, readOnly);
    // A reader that could write tidies its journal away when it closes; one that cannot may not even be let in.
    const first = connect(file, readers);
    try {
      first.prepare('SELECT count(*) FROM sqlite_schema').get();
    } finally {
      first.close();
    }
  } catch (error) {
    if (older || !isUnwritable(error)) throw error;
    return openAside(file, options, looked, readOnly);
  }
  return makeStore({
    ...options, path: file, readOnly, warnings: warningsOf(looked, options, file), writer: null, journal: 'DELETE',
    openReader: () => connect(file, readers),
  });
}

function freeName(file: string, version: number): string {
  const { dir, name, ext } = path.parse(file);
  const before = path.join(dir, `${name} before version ${version}`);
  for (let n = 1; ; n += 1) {
    const candidate = `${before}${n === 1 ? '' : ` (${n})`}${ext}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/** Keeps a checked copy of an older file and brings the file to the newest shape: all of it, or none. */
async function bringUpToDate(file: string, { migrations = released, onBackup }: OpenOptions): Promise<Problem | null> {
  const db = connect(file, { journal: 'DELETE' });
  try {
    const backup = freeName(file, schemaNumber(migrations));
    const kept = await backupFile(db, backup);
    if (!kept.ok) return kept.problem;
    onBackup?.(backup);
    migrate(db, migrations);
    return null;
  } finally {
    db.close();
  }
}

async function openForWriting(file: string, options: OpenOptions, looked: Looked): Promise<Result<ProgrammeFile, Problem>> {
  const { journal = 'WAL', migrations = released } = options;
  if (!canWrite(file)) return opened(file, () => openForReading(file, options, looked, cannotWrite(file)));
  if (looked.version < schemaNumber(migrations)) {
    const problem = await bringUpToDate(file, options);
    if (problem !== null) return fail(problem);
  }
  return opened(file, () => {
    const writer = openWriter(file, journal);
    if (writer === null) return openForReading(file, options, looked, cannotWrite(file));
    return makeStore({
      ...options, path: file, readOnly: null, warnings: warningsOf(looked, options, file), writer, journal,
      openReader: () => connect(file, { journal: null }),
    });
  });
}

/**
 * Opens a programme file. Refuses, with nothing changed, what is not ours, newer, damaged, holds strange things or lies
 * beside a journal of another file; an older file is copied, checked and brought up to date. What cannot be written opens
 * for reading, and `readOnly` says why.
 */
export async function openProgrammeFile(file: string, options: OpenOptions): Promise<Result<ProgrammeFile, Problem>> {
  const looked = lookAt(file, options.migrations ?? released);
  if (!looked.ok) return fail(looked.problem);
  const reading = looked.value.identity.kind === 'backup' ? isBackup(file) : options.mode === 'read' ? forReading(file) : null;
  try {
    if (reading === null) return await openForWriting(file, options, looked.value);
    return ok(openForReading(file, options, looked.value, reading));
  } catch (error) {
    const problem = problemOf(error, file);
    if (problem === null) throw error;
    return fail(problem);
  }
}

/** A new programme file with an identity and no rows, opened for writing. Refuses to overwrite; half a file is never left. */
export async function createProgrammeFile(file: string, options: CreateOptions): Promise<Result<ProgrammeFile, Problem>> {
  const taken = conflict(`${named(file)} is there already. Choose another name.`);
  const unfit = nameTooLong(file) ?? (existsSync(file) ? taken : null);
  if (unfit !== null) return fail(unfit);
  const part = partOf(file);
  try {
    const filled = opened(file, () => {
      const db = connect(part, { journal: 'DELETE', create: true });
      try {
        migrate(db, options.migrations ?? released);
        stampNew(db, options);
      } finally {
        db.close();
      }
    }, problemOfMaking);
    if (!filled.ok) return filled;
    if (!putInPlace(part, file)) return fail(taken);
  } finally {
    for (const end of ['', '-journal']) rmSync(`${part}${end}`, { force: true });
  }
  return openProgrammeFile(file, { ...options, mode: 'write' });
}
