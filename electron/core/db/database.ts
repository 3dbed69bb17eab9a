import type { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { nodeSqliteDialect } from './dialect.ts';
import type { Tables } from './schema.ts';

/** What a read is handed: questions only. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn'>;

/** What a write is handed, and the only thing that can write. It ends with the change. */
export interface Tx extends Reader, Pick<Kysely<Tables>, 'insertInto' | 'updateTable' | 'deleteFrom'> {
  /** The number of this change: every row written bears it as `changed_in`. */
  readonly change: number;
  /** UTC instant of this change. */
  readonly at: string;
}

/** Rows that have no history (exports, actors): written outside any change. */
export type Unversioned = Reader & Pick<Kysely<Pick<Tables, 'actor' | 'export_log'>>, 'insertInto' | 'updateTable'>;

const connections = new WeakMap<object, DatabaseSync>();

/** The connection below a `Reader` or `Tx`, for what only `core/db` may do. */
export function connectionOf(handle: Reader): DatabaseSync {
  const connection = connections.get(handle);
  if (connection === undefined) throw new Error('This is no handle of an open programme file, or its change has ended');
  return connection;
}

export function kyselyOver(db: DatabaseSync): Kysely<Tables> {
  const kysely = new Kysely<Tables>({ dialect: nodeSqliteDialect(db) });
  connections.set(kysely, db);
  return kysely;
}

export interface OpenTx {
  readonly tx: Tx;
  readonly end: () => void;
}

/** A `Tx` over the writing connection. After `end` it answers nothing any more. */
export function makeTx(kysely: Kysely<Tables>, db: DatabaseSync, change: number, at: string): OpenTx {
  let open = true;
  const handler: ProxyHandler<Kysely<Tables>> = {
    get(target, key) {
      if (!open) throw new Error('This change has ended: nothing more can be asked or written through it');
      if (key === 'change') return change;
      if (key === 'at') return at;
      const member: unknown = Reflect.get(target, key, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  };
  const tx = new Proxy(kysely, handler) as unknown as Tx;
  connections.set(tx, db);
  return {
    tx,
    end: () => {
      open = false;
      connections.delete(tx);
    },
  };
}
