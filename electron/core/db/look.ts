import { chmodSync, closeSync, copyFileSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import type { Stats } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { forbidden, newerFile, notFound, notOurs } from '../../../shared/domain/problem.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { damagedFile, isBusy, isDamage, isUnwritable, named, sqliteCode } from './faults.ts';
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

/** `damaged`: it is ours, but cannot be trusted. */
export type Looking<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem; readonly damaged: boolean };

const seen = <T>(value: T): Looking<T> => ({ ok: true, value });
const refused = (problem: Problem): Looking<never> => ({ ok: false, problem, damaged: false });
const broken = (file: string): Looking<never> => ({ ok: false, problem: damagedFile(file), damaged: true });

interface Bare {
  readonly version: number;
  /** Null where the file cannot be read without its journal. */
  readonly fileId: string | null;
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
  for (const end of ['', '-wal', '-journal']) {
    if (end !== '' && sizeOf(`${file}${end}`) === 0) continue;
    copyFileSync(`${file}${end}`, `${copy}${end}`);
    // The copy is ours to write, whatever the original allows.
    chmodSync(`${copy}${end}`, 0o600);
  }
  return { file: copy, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

interface FirstPage {
  readonly applicationId: number;
  readonly version: number;
}

/**
 * What the first page says of the file (sqlite.org/fileformat2.html, "The Database Header"), not through SQLite: it reads
 * nothing of a file that is shorter than its own header says, and a crash in the middle of a checkpoint leaves such a one.
 */
function firstPage(file: string): FirstPage | null {
  const bytes = Buffer.alloc(100);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, bytes, 0, bytes.length, 0) < bytes.length || bytes.toString('latin1', 0, 16) !== 'SQLite format 3\0') return null;
    return { applicationId: bytes.readInt32BE(68), version: bytes.readInt32BE(60) };
  } finally {
    closeSync(handle);
  }
}

/** What the file says of itself without its journal. Half-way through a checkpoint only the journal knows which file it is. */
function header(db: DatabaseSync, file: string, migrations: readonly Migration[], journal: boolean): Looking<Bare> {
  const first = firstPage(file);
  if (first?.applicationId !== applicationId || first.version < 1) return refused(notATrackerFile(file));
  const { version } = first;
  const newest = schemaNumber(migrations);
  if (version > newest) {
    return refused(newerFile(`${named(file)} was saved by a newer version of this program (file version ${version}; this program reads up to ${newest}). It was left as it is. Install the newer program to open it.`));
  }
  try {
    const identity = readIdentity(db);
    return identity === null ? refused(notATrackerFile(file)) : seen({ version, fileId: identity.fileId });
  } catch (error) {
    if (!journal || !isDamage(error)) throw error;
    return seen({ version, fileId: null });
  }
}

interface Deeper {
  readonly file: string;
  readonly bare: Bare;
  readonly migrations: readonly Migration[];
  /** Whether a journal lies beside the file, which may be another's. */
  readonly journal: boolean;
}

function inside(db: DatabaseSync, { file, bare, migrations, journal }: Deeper): Looking<Looked> {
  const identity = readIdentity(db);
  const version = Number(pragma(db, 'user_version'));
  const lastChange = lastChangeOf(db);
  if (identity === null || (bare.fileId !== null && identity.fileId !== bare.fileId) || version !== bare.version || writtenLast(db) !== lastChange) {
    if (!journal) return broken(file);
    return refused(notOurs(`The journal beside ${named(file)} belongs to another file, or is damaged. Both were left as they are. Move the file whose name ends in “-wal” or “-journal” somewhere else and open again, or open a backup.`));
  }
  const strangers = strangersIn(db, version, migrations);
  if (strangers.length > 0) return refused(notOurs(`${named(file)} holds things this program did not make (${strangers.slice(0, 3).join(', ')}). It was left as it is. Ask whoever sent it for a copy from the program itself.`));
  if (sizeOf(file) <= checkedOnOpening || journal) {
    const checked = db.prepare('PRAGMA quick_check(1)').get();
    if (checked === undefined || Object.values(checked)[0] !== 'ok') return broken(file);
  }
  return seen({ version, identity, lastChange });
}

/** Through the journal, as opening would see it, but without doing anything to either. */
function throughJournal(deeper: Deeper): Looking<Looked> {
  const { file } = deeper;
  try {
    const db = connect(file, { readOnly: true });
    try {
      return inside(db, deeper);
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
      return inside(db, deeper);
    } finally {
      db.close();
    }
  } finally {
    aside.remove();
  }
}

function look(file: string, migrations: readonly Migration[]): Looking<Looked> {
  const { wal, rollback } = journalsBeside(file);
  const db = connectBare(file);
  let bare: Looking<Bare>;
  try {
    bare = header(db, file, migrations, wal || rollback);
    if (!bare.ok) return bare;
    if (!wal && !rollback) return inside(db, { file, bare: bare.value, migrations, journal: false });
  } finally {
    db.close();
  }
  return throughJournal({ file, bare: bare.value, migrations, journal: true });
}

const cannotRead = (file: string): Problem => forbidden(`${named(file)} cannot be read by you. Ask whoever looks after the folder to let you in.`);

/** What lies there; undefined where nothing does or can (a name that is too long, a link in a circle), 'closed' where we may not look. */
function statOf(file: string): Stats | undefined | 'closed' {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES' ? 'closed' : undefined;
  }
}

/** Looks at a file before it is opened. Whatever is refused is refused here, with nothing created or changed. */
export function lookAt(file: string, migrations: readonly Migration[]): Looking<Looked> {
  const found = statOf(file);
  if (found === 'closed') return refused(cannotRead(file));
  if (found === undefined) return refused(notFound('file', `${named(file)} is not there. It may have been moved, renamed or deleted.`));
  if (!found.isFile() || found.size === 0) return refused(notATrackerFile(file));
  try {
    return look(file, migrations);
  } catch (error) {
    if (sqliteCode(error) === null || isBusy(error)) throw error;
    if (isUnwritable(error)) return refused(cannotRead(file));
    return firstPage(file)?.applicationId === applicationId ? broken(file) : refused(notATrackerFile(file));
  }
}
