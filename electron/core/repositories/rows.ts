import { insertMany, updateMany } from '../db/bulk.ts';
import type { Tx } from '../db/database.ts';
import type { Tables, VersionedTable } from '../db/schema.ts';

/** Adds rows of one table, each stamped with the running change. Every row names the same columns. */
export async function insertRows<T extends VersionedTable>(tx: Tx, table: T, rows: readonly Omit<Tables[T], 'changed_in'>[]): Promise<void> {
  insertMany(tx, table, rows);
}

/** Alters rows of one table by id, each stamped with the running change. */
export async function updateRows<T extends VersionedTable>(tx: Tx, table: T, rows: readonly { readonly id: string; readonly fields: Partial<Omit<Tables[T], 'id' | 'changed_in'>> }[]): Promise<void> {
  updateMany(tx, table, rows);
}
