import type { Tx } from '../../db/database.ts';
import { versionedTables, type Tables, type VersionedTable } from '../../db/schema.ts';
import { insertRows, updateRows } from '../../repositories/rows.ts';

/** What an import does to the file, gathered until it is known to be right. A preview gathers nothing. */
export interface Writes {
  readonly insert: <T extends VersionedTable>(table: T, row: Omit<Tables[T], 'changed_in'>) => void;
  readonly update: <T extends VersionedTable>(table: T, id: string, fields: Partial<Omit<Tables[T], 'id' | 'changed_in'>>) => void;
  /** How many wait. */
  readonly waiting: () => number;
  readonly flush: () => Promise<void>;
  /** Forgets what waits: it is not to be written any more. */
  readonly clear: () => void;
}

export const noWrites: Writes = { insert: () => undefined, update: () => undefined, waiting: () => 0, flush: async () => undefined, clear: () => undefined };

type Altered = { readonly id: string; readonly fields: Readonly<Record<string, unknown>> };

/** A figure gives up being adopted before another takes its place. */
const givingUpFirst = (a: Altered, b: Altered): number => Number(a.fields['adopted'] ?? 0) - Number(b.fields['adopted'] ?? 0);

export function makeWrites(tx: Tx): Writes {
  const inserts = new Map<VersionedTable, object[]>();
  const updates = new Map<VersionedTable, Altered[]>();
  let waiting = 0;
  const keep = <V>(map: Map<VersionedTable, V[]>, table: VersionedTable, value: V): void => {
    waiting += 1;
    const there = map.get(table);
    if (there === undefined) map.set(table, [value]);
    else there.push(value);
  };
  const clear = (): void => {
    inserts.clear();
    updates.clear();
    waiting = 0;
  };
  return {
    clear,
    insert: (table, row) => keep(inserts, table, row),
    update: (table, id, fields) => keep(updates, table, { id, fields }),
    waiting: () => waiting,
    flush: async () => {
      for (const table of versionedTables) {
        // The rows were gathered under their table's name, so they are its rows.
        const altered = (updates.get(table) ?? []).toSorted(givingUpFirst) as never[];
        if (altered.length > 0) await updateRows(tx, table, altered);
        const added = (inserts.get(table) ?? []) as never[];
        if (added.length > 0) await insertRows(tx, table, added);
      }
      clear();
    },
  };
}
