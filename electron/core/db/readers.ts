import type { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { showAsAt } from './asAtViews.ts';
import { kyselyOver } from './database.ts';
import type { Reader } from './database.ts';
import { GoneError } from './faults.ts';
import type { Tables } from './schema.ts';

const keptIdle = 3;
const keptPast = 4;
const idleMilliseconds = 60_000;

export interface Readers {
  /** The present, as one moment: every question in `fn` sees the same state. */
  readonly now: <T>(fn: (db: Reader) => Promise<T>) => Promise<T>;
  /** The past, which cannot change: one connection serves all who look at the same change. */
  readonly past: <T>(change: number, fn: (db: Reader) => Promise<T>) => Promise<T>;
  /** The present, for what is asked below Kysely (copies, checks, identity). */
  readonly connection: <T>(fn: (db: DatabaseSync) => Promise<T>) => Promise<T>;
  /** Resolves when nobody is reading. */
  readonly quiet: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Connection {
  readonly db: DatabaseSync;
  readonly kysely: Kysely<Tables>;
  users: number;
}

interface Opening {
  readonly open: () => DatabaseSync;
  /** Whether the file is still where it was opened: no new connection reaches it once it has gone. */
  readonly there: () => boolean;
  /** The connection that serves reads then; it writes no more. */
  readonly last: DatabaseSync | null;
}

/** Connections that only read. Each read of the present has one to itself, so that its transaction is its own. */
export function makeReaders({ open, there, last }: Opening): Readers {
  const idle: Connection[] = [];
  const past = new Map<number, Connection>();
  const waiting: (() => void)[] = [];
  let active = 0;
  let timer: NodeJS.Timeout | undefined;

  const connection = (prepare: (db: DatabaseSync) => void): Connection => {
    if (!there()) throw new GoneError();
    const db = open();
    try {
      prepare(db);
      return { db, kysely: kyselyOver(db), users: 0 };
    } catch (error) {
      db.close();
      throw error;
    }
  };

  const closeIdle = (): void => {
    for (const { db } of idle.splice(0)) db.close();
    for (const [change, { db, users }] of past) {
      if (users > 0) continue;
      db.close();
      past.delete(change);
    }
  };

  const finish = (): void => {
    active -= 1;
    clearTimeout(timer);
    timer = setTimeout(closeIdle, idleMilliseconds).unref();
    if (active === 0) for (const tell of waiting.splice(0)) tell();
  };

  const forget = (): void => {
    for (const [change, { db, users }] of past) {
      if (past.size <= keptPast) return;
      if (users > 0) continue;
      db.close();
      past.delete(change);
    }
  };

  const quiet = async (): Promise<void> => {
    while (active > 0) await new Promise<void>((resolve) => waiting.push(resolve));
  };

  const borrow = async <T>(fn: (reader: Connection) => Promise<T>): Promise<T> => {
    if (idle.length === 0 && last !== null && !there()) return fn({ db: last, kysely: kyselyOver(last), users: 0 });
    const reader = idle.pop() ?? connection((db) => db.exec('PRAGMA query_only = ON'));
    active += 1;
    try {
      return await fn(reader);
    } finally {
      if (idle.length < keptIdle) idle.push(reader);
      else reader.db.close();
      finish();
    }
  };

  return {
    quiet,
    now: (fn) => borrow(async ({ db, kysely }) => {
      if (db === last) return fn(kysely);
      db.exec('BEGIN');
      try {
        return await fn(kysely);
      } finally {
        if (db.isTransaction) db.exec('COMMIT');
      }
    }),
    connection: (fn) => borrow(({ db }) => fn(db)),
    past: async (change, fn) => {
      const reader = past.get(change) ?? connection((db) => showAsAt(db, change));
      past.delete(change);
      past.set(change, reader);
      reader.users += 1;
      active += 1;
      try {
        return await fn(reader.kysely);
      } finally {
        reader.users -= 1;
        forget();
        finish();
      }
    },
    close: async () => {
      await quiet();
      clearTimeout(timer);
      closeIdle();
    },
  };
}
