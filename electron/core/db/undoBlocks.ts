import type { DatabaseSync } from 'node:sqlite';
import { list, quoted, twinOf } from './historyShape.ts';
import { keysOf, type Key } from './keys.ts';
import { prepared, rows, versionedIn } from './rowStates.ts';
import type { Stored } from './rowStates.ts';
import type { VersionedTable } from './schema.ts';

const numbersOf = (found: readonly Stored[]): readonly number[] => found.map((row) => Number(row['seq']));

/** Changes that are undone now, each with the change that did it (not the running one). An undo that was undone itself undoes nothing. */
export function undoneChanges(db: DatabaseSync): ReadonlyMap<number, number> {
  const undone = new Map<number, number>();
  for (const row of rows(db, `SELECT seq, undoes FROM main."change" WHERE undoes IS NOT NULL
    AND seal IS NOT NULL ORDER BY seq DESC`)) {
    if (!undone.has(Number(row['seq'])) && !undone.has(Number(row['undoes']))) undone.set(Number(row['undoes']), Number(row['seq']));
  }
  return undone;
}

/** The changes after `change` that touched this row and still stand. */
function laterChangesTo(db: DatabaseSync, table: VersionedTable, id: string, change: number): readonly number[] {
  const twin = quoted(twinOf(table));
  const found = numbersOf(rows(db, `SELECT changed_in AS seq FROM main.${quoted(table)} WHERE id = ?1 AND changed_in > ?2
    UNION SELECT changed_in FROM main.${twin} WHERE id = ?1 AND changed_in > ?2
    UNION SELECT replaced_in FROM main.${twin} WHERE id = ?1 AND replaced_in > ?2`, id, change));
  const undone = undoneChanges(db);
  // An undo of a later change goes with it; what is left is what the person must undo.
  const undoing = new Set([...undone].filter(([undid]) => undid > change).map(([, by]) => by));
  const standing = found.filter((seq) => !undone.has(seq) && !undoing.has(seq));
  return standing.length > 0 ? standing : found;
}

/** Equal but for the change they were written in: a later change that was itself undone is no obstacle. */
const same = (a: Stored, b: Stored): boolean => Object.keys(b).every((column) => column === 'changed_in' || a[column] === b[column]);

/** The few tables a change touched: nothing need be asked of the others. */
export function tablesTouchedBy(db: DatabaseSync, change: number): ReadonlySet<VersionedTable> {
  return new Set(versionedIn(db).filter((table) => {
    const [now, past] = [`main.${quoted(table)}`, `main.${quoted(twinOf(table))}`];
    return prepared(db, `SELECT 1 FROM ${now} WHERE changed_in = ?1 UNION ALL SELECT 1 FROM ${past} WHERE changed_in = ?1
      UNION ALL SELECT 1 FROM ${past} WHERE replaced_in = ?1 LIMIT 1`).get(change) !== undefined;
  }));
}

/** Rows that are no longer as the change left them, with the changes that moved them. `rows` counts those moved. */
export function movedSince(db: DatabaseSync, change: number, tables: ReadonlySet<VersionedTable>): { readonly rows: number; readonly by: readonly number[] } {
  const moved = [...tables].flatMap((table) => {
    const [now, past] = [`main.${quoted(table)}`, `main.${quoted(twinOf(table))}`];
    const current = prepared(db, `SELECT * FROM ${now} WHERE id = ?`);
    const rewritten = rows(db, `SELECT * FROM ${past} WHERE changed_in = ?`, change).filter((left) => {
      const row = current.get(String(left['id']));
      return row === undefined || !same(left, row as Stored);
    });
    const madeAgain = rows(db, `SELECT n.id FROM ${past} h JOIN ${now} n ON n.id = h.id WHERE h.replaced_in = ?1 AND n.changed_in <> ?1
      AND NOT EXISTS (SELECT 1 FROM ${past} l WHERE l.id = h.id AND l.changed_in = ?1)`, change);
    return [...rewritten, ...madeAgain].map((row) => ({ table, id: String(row['id']) }));
  });
  return { rows: moved.length, by: moved.flatMap(({ table, id }) => laterChangesTo(db, table, id, change)) };
}

/** The changes that wrote rows pointing at what would no longer be there. */
function childrenLeft(db: DatabaseSync, { table, column, parent, parentColumn }: Key, change: number): readonly number[] {
  const [child, target] = [quoted(column), quoted(parentColumn)];
  const going = rows(db, `SELECT ${target} AS value FROM main.${quoted(parent)} WHERE changed_in = ?1
    UNION SELECT ${target} FROM main.${quoted(twinOf(parent))} WHERE changed_in = ?1
    EXCEPT SELECT ${target} FROM main.${quoted(twinOf(parent))} WHERE replaced_in = ?1`, change);
  const pointing = prepared(db, `SELECT DISTINCT c.changed_in AS seq FROM main.${quoted(table)} c WHERE c.${child} = ?2 AND c.changed_in <> ?1
    AND NOT EXISTS (SELECT 1 FROM main.${quoted(twinOf(table))} h WHERE h.id = c.id AND (h.changed_in = ?1 OR h.replaced_in = ?1))`);
  return going.flatMap(({ value }) => numbersOf(pointing.all(change, value ?? null) as readonly Stored[]));
}

/** The changes that removed what a restored row points at. */
function parentsGone(db: DatabaseSync, { table, column, parent, parentColumn }: Key, change: number): readonly number[] {
  const [child, target, past] = [quoted(column), quoted(parentColumn), `main.${quoted(twinOf(parent))}`];
  return numbersOf(rows(db, `SELECT (SELECT max(replaced_in) FROM ${past} r WHERE r.${target} = h.${child}) AS seq
    FROM main.${quoted(twinOf(table))} h WHERE h.replaced_in = ?1 AND h.${child} IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM main.${quoted(parent)} p WHERE p.${target} = h.${child})
    AND NOT EXISTS (SELECT 1 FROM ${past} q WHERE q.${target} = h.${child} AND q.replaced_in = ?1)`, change));
}

/** Later changes whose rows would point nowhere, or that removed what would be pointed at. */
export const keysBroken = (db: DatabaseSync, change: number, tables: ReadonlySet<VersionedTable>): readonly number[] => keysOf(db).flatMap((key) => [
  ...(tables.has(key.parent) ? childrenLeft(db, key, change) : []),
  ...(tables.has(key.table) ? parentsGone(db, key, change) : []),
]);

/** The part of an index's SQL that says what is unique, and on which rows. */
const uniqueOn = /\((?<what>.*)\)(?: WHERE (?<where>.*))?$/is;

/** The changes of rows that now hold what must be unique in the rows that `change` replaced. */
export function clashesWith(db: DatabaseSync, table: VersionedTable, change: number): readonly number[] {
  const indexes = rows(db, `SELECT l.name, s.sql FROM pragma_index_list(?) l LEFT JOIN main.sqlite_schema s ON s.name = l.name WHERE l."unique" = 1`, table);
  return indexes.flatMap(({ name, sql }) => {
    const found = typeof sql === 'string' ? uniqueOn.exec(sql.slice(sql.indexOf('('))) : null;
    const what = found?.groups?.['what'] ?? list(rows(db, 'SELECT name FROM pragma_index_info(?) ORDER BY seqno', name ?? null).map((one) => String(one['name'])));
    const where = found?.groups?.['where'] ?? '1';
    return numbersOf(rows(db, `SELECT DISTINCT changed_in AS seq FROM main.${quoted(table)} WHERE ${where}
      AND (${what}) IN (SELECT ${what} FROM main.${quoted(twinOf(table))} WHERE replaced_in = ? AND ${where})`, change));
  });
}
