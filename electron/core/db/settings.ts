import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** "IGTF" in the header of every programme file. */
export const applicationId = 0x49475446;

/** Earlier ones can lose a commit when a WAL is started again (sqlite.org/wal.html, "the WAL-reset bug"). */
export const oldestSqlite = '3.51.3';

export const busyMilliseconds = 5000;

/** WAL on local disks; DELETE on shares and synced folders, where WAL's shared memory does not work. */
export type Journal = 'WAL' | 'DELETE';

const settings = {
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  recursive_triggers: 1,
} as const;

/** One setting as the connection has it. An unknown setting reads as null. */
export function pragma(db: DatabaseSync, name: string): string | number | null {
  const row = db.prepare(`PRAGMA ${name}`).get();
  const value = row === undefined ? null : Object.values(row)[0];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

const parts = (version: string): number => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);

/** Fails at start where SQLite is too old or lacks full-text search: Electron brings a build of its own. */
export function assertSqlite(db: DatabaseSync): void {
  const version = String(db.prepare('SELECT sqlite_version() AS version').get()?.['version']);
  if (parts(version) < parts(oldestSqlite)) throw new Error(`SQLite ${version} is older than ${oldestSqlite}, the oldest that is safe here`);
  const searches = db.prepare("SELECT 1 FROM pragma_compile_options WHERE compile_options = 'ENABLE_FTS5'").get();
  if (searches === undefined) throw new Error('This SQLite was built without full-text search (FTS5)');
}

function assertSettings(db: DatabaseSync, journal: Journal | null): void {
  const wanted: readonly (readonly [string, string | number])[] = [
    ...Object.entries(settings),
    ['busy_timeout', busyMilliseconds],
    ...(journal === null ? [] : [['journal_mode', journal.toLowerCase()] as const]),
  ];
  for (const [name, value] of wanted) {
    const got = pragma(db, name);
    // A database in memory, or none at all, has no mmap.
    if (got !== value && !(name === 'mmap_size' && got === null)) throw new Error(`${name} is ${String(got)}, not ${value}`);
  }
}

/**
 * Sets every setting a connection must have and reads each back. The driver's own default of `synchronous` can lose a
 * commit. `journal` null leaves the journal as the file has it.
 */
export function applySettings(db: DatabaseSync, journal: Journal | null): void {
  for (const [name, value] of Object.entries(settings)) db.exec(`PRAGMA ${name} = ${value}`);
  if (journal !== null) db.exec(`PRAGMA journal_mode = ${journal}`);
  // Spilling half a change into the file would lock readers out before the change is whole.
  if (journal === 'DELETE') db.exec('PRAGMA cache_spill = OFF');
  assertSettings(db, journal);
}

/**
 * For the connection that writes. Each statement with a trigger keeps a journal of its own: in a temporary file it costs
 * more than the row (measured: 6 microseconds of system calls for each).
 */
export function applyWriterSettings(db: DatabaseSync): void {
  db.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768');
}

let checked = false;

export interface ConnectionOptions {
  readonly journal?: Journal | null;
  readonly readOnly?: boolean;
  /** A file that is not there is made. Otherwise that is a fault: it was there when it was looked at. */
  readonly create?: boolean;
}

function addressOf(path: string, query: string): URL {
  const address = pathToFileURL(path);
  address.search = query;
  return address;
}

/** The one way a connection is opened. */
export function connect(path: string, { journal = null, readOnly = false, create = false }: ConnectionOptions = {}): DatabaseSync {
  const db = new DatabaseSync(create || readOnly ? path : addressOf(path, '?mode=rw'), { timeout: busyMilliseconds, readOnly, enableForeignKeyConstraints: true });
  try {
    if (!checked) assertSqlite(db);
    checked = true;
    applySettings(db, journal);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The bare main file, without its journal and without locks: only for looking before opening. */
export function connectBare(path: string): DatabaseSync {
  const db = new DatabaseSync(addressOf(path, '?immutable=1'), { readOnly: true, timeout: busyMilliseconds });
  db.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0');
  return db;
}
