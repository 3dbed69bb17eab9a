import type { DatabaseSync } from 'node:sqlite';

/** One frozen step of the store. It runs alone on the connection, inside one exclusive transaction, with triggers dropped. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (db: DatabaseSync) => void;
}
