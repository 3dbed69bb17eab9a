import { AsyncLocalStorage } from 'node:async_hooks';
import type { DatabaseSync } from 'node:sqlite';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { readOnly as readOnlyProblem } from '../../../shared/domain/problem.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { BorderError } from './border.ts';
import { makeChanges } from './change.ts';
import type { WriteSpec } from './change.ts';
import { backupFile, saveCopy } from './copies.ts';
import type { Making } from './identity.ts';
import { kyselyOver, makeTx } from './database.ts';
import type { Reader, Tx, Unversioned } from './database.ts';
import { named, problemOf } from './faults.ts';
import { lastChangeOf, readIdentity } from './identity.ts';
import type { FileIdentity } from './identity.ts';
import { placeOf } from './place.ts';
import { makeReaders } from './readers.ts';
import type { Journal } from './settings.ts';

export interface Written<T> {
  readonly value: T;
  readonly change: number | null;
}

/** One open programme file: many readers, one writer, one queue. */
export interface ProgrammeFile {
  readonly path: string;
  /** Why it can only be read, as a sentence, or null. */
  readonly readOnly: string | null;
  /** What the person should know before editing, as sentences: a journal that was lost, for one. */
  readonly warnings: readonly string[];
  /** One moment's state, or what the file knew at the change `asAt`. Never waits for a write. */
  readonly read: <T>(fn: (db: Reader) => Promise<T>, asAt?: number) => Promise<T>;
  /**
   * One change, all or nothing, after those before it in the queue. Undone on a problem and on a throw; where no row was
   * touched there is no change and the answer's `change` is null.
   */
  readonly write: <T>(spec: WriteSpec, fn: (tx: Tx) => Promise<Result<T, Problem>>) => Promise<Result<Written<T>, Problem>>;
  /** Rows without a history (the export log, an actor who left), in the same queue but in no change. */
  readonly writeUnversioned: <T>(fn: (db: Unversioned) => Promise<T>) => Promise<Result<T, Problem>>;
  readonly identity: () => Promise<FileIdentity>;
  readonly lastChange: () => Promise<number>;
  /** A whole copy under an id of its own, also where the file itself has gone. Refuses to overwrite. */
  readonly saveCopyTo: (path: string) => Promise<Result<FileIdentity, Problem>>;
  /** The state of one moment, checked; keeps the file's id and opens for reading only. Refuses to overwrite. */
  readonly backupTo: (path: string) => Promise<Result<FileIdentity, Problem>>;
  /** SQLite's own quick check: 'ok', or what it found. */
  readonly quickCheck: () => Promise<'ok' | readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface StoreParts extends Making {
  readonly path: string;
  readonly readOnly: string | null;
  readonly warnings: readonly string[];
  /** The one connection that writes; null where the file is only read. */
  readonly writer: DatabaseSync | null;
  readonly journal: Journal;
  readonly openReader: () => DatabaseSync;
  /** Whether what is read is a private copy, which does not go when the file does. */
  readonly elsewhere?: boolean;
  readonly onClosed?: () => void;
}

interface Turn {
  readonly path: string;
  open: boolean;
}

/** What runs inside a change knows it, also across awaits. */
const changing = new AsyncLocalStorage<Turn>();

/** Puts the parts of an opened file together. Nothing here knows how it was opened. */
export function makeStore(parts: StoreParts): ProgrammeFile {
  const { path, writer, journal } = parts;
  const place = placeOf(path);
  const there = (): boolean => placeOf(path) === place;
  const readers = makeReaders({ open: parts.openReader, there: () => parts.elsewhere === true || there(), last: writer });
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** One after the other; a write inside a write would wait for itself. */
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new Error(`${named(path)} is closed`);
    const outer = changing.getStore();
    if (outer?.open === true && outer.path === path) throw new Error('A change cannot begin inside another: use the tx that was handed over');
    const turn: Turn = { path, open: true };
    const done = queue.then(() => changing.run(turn, work)).finally(() => {
      turn.open = false;
    });
    queue = done.catch(() => undefined);
    return done;
  };

  const now = <T>(fn: (db: DatabaseSync) => T): Promise<T> => readers.connection(async (db) => fn(db));

  const refusal = (): Problem | null => {
    if (parts.readOnly !== null) return readOnlyProblem(parts.readOnly);
    if (there()) return null;
    return readOnlyProblem(`${named(path)} was moved, renamed, deleted or replaced while it was open. Nothing more is written to it. Save a copy to keep what you have.`);
  };

  const commit = async (db: DatabaseSync): Promise<void> => {
    // Without a WAL a commit shuts readers out, and ours could not go on while this thread waits for them.
    if (journal === 'DELETE') await readers.quiet();
    db.exec('COMMIT');
  };

  const writing = <T>(work: (db: DatabaseSync) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> => inTurn(async () => {
    const problem = refusal();
    if (problem !== null || writer === null) return fail(problem ?? readOnlyProblem(`${named(path)} was opened for reading only`));
    try {
      return await work(writer);
    } catch (error) {
      const known = error instanceof BorderError ? error.problem : problemOf(error, path);
      if (known === null) throw error;
      return fail(known);
    } finally {
      if (writer.isTransaction) writer.exec('ROLLBACK');
    }
  });

  const kysely = writer === null ? null : kyselyOver(writer);
  const changes = writer === null ? null : makeChanges(writer, parts.newId);

  const write = <T>(spec: WriteSpec, fn: (tx: Tx) => Promise<Result<T, Problem>>): Promise<Result<Written<T>, Problem>> => writing<Written<T>>(async (db) => {
    if (kysely === null || changes === null) throw new Error('There is no writing connection');
    const { change, at } = changes.begin(spec);
    const open = makeTx(kysely, db, change, at);
    try {
      const answer = await fn(open.tx);
      if (!answer.ok) return answer;
      if (!changes.touched()) return ok({ value: answer.value, change: null });
      changes.finish(change);
      const gone = refusal();
      if (gone !== null) return fail(gone);
      await commit(db);
      return ok({ value: answer.value, change });
    } finally {
      open.end();
    }
  });

  return {
    path,
    readOnly: parts.readOnly,
    warnings: parts.warnings,
    write,
    read: async (fn, asAt) => (asAt === undefined ? readers.now(fn) : readers.past(asAt, fn)),
    writeUnversioned: (fn) => writing(async (db) => {
      if (kysely === null) throw new Error('There is no writing connection');
      db.exec('BEGIN IMMEDIATE');
      const value = await fn(kysely);
      await commit(db);
      return ok(value);
    }),
    identity: () => now((db) => {
      const identity = readIdentity(db);
      if (identity === null) throw new Error(`${named(path)} has lost its identity`);
      return identity;
    }),
    lastChange: () => now(lastChangeOf),
    saveCopyTo: (target) => readers.connection((db) => saveCopy(db, target, parts)),
    backupTo: (target) => readers.connection((db) => backupFile(db, target)),
    quickCheck: () => now((db) => {
      const found = db.prepare('PRAGMA quick_check').all().map((row) => String(Object.values(row)[0]));
      return found.length === 1 && found[0] === 'ok' ? 'ok' : found;
    }),
    close: async () => {
      if (closed) return;
      closed = true;
      await queue;
      await readers.close();
      // The writer closes last and leaves one file: no -wal, no -shm.
      if (writer !== null) {
        if (journal === 'WAL' && there()) writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        writer.close();
      }
      parts.onClosed?.();
    },
  };
}
