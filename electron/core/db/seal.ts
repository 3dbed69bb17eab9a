import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { columnsOf, list, quoted, tablesWithHistory, twinOf } from './historyShape.ts';

/**
 * A checksum of all that one change did. SQLite notices a broken page but not a figure that rotted inside a sound one;
 * this does. It guards against disks and careless hands, not against an adversary, so a fast hash is enough.
 */
interface Sum {
  rows: number;
  high: number;
  low: number;
}

const emptySum = (): Sum => ({ rows: 0, high: 0, low: 0 });
const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');
const written = ({ rows, high, low }: Sum): string => `${rows}:${hex(high)}${hex(low)}`;

/** Adds one row. Sums do not depend on the order, so no sort is needed. cyrb53 (public domain), both halves kept. */
function add(sum: Sum, row: readonly unknown[]): void {
  const text = JSON.stringify(row);
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  sum.rows += 1;
  sum.high = (sum.high + high) | 0;
  sum.low = (sum.low + low) | 0;
}

const changeColumns = 'seq, at, actor_id, operation, reason, undoes';
const namesOf = (db: DatabaseSync, table: string): string => list(columnsOf(db, table).map(({ name }) => name));

function arrays(db: DatabaseSync, sql: string): StatementSync {
  const statement = db.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
}

// With `setReturnArrays` every row is an array; the driver's type does not say so.
const walk = (statement: StatementSync, ...values: readonly number[]): Iterable<readonly unknown[]> =>
  statement.iterate(...values) as unknown as Iterable<readonly unknown[]>;

/** The seal of the running change of a writing connection, just before its commit, when all its states still stand in the tables. */
export function makeSealer(db: DatabaseSync): (change: number) => string {
  const tables = new Map(tablesWithHistory(db).map((table) => [table, {
    made: arrays(db, `SELECT ${namesOf(db, table)} FROM ${quoted(table)} WHERE changed_in = ?`),
    replaced: arrays(db, `SELECT id, changed_in FROM ${quoted(twinOf(table))} WHERE replaced_in = ?`),
  }]));
  // One question for all tables: most changes touch one or two of them.
  const touched = db.prepare([...tables.keys()].map((table) => `SELECT '${table}' AS name WHERE EXISTS (SELECT 1 FROM ${quoted(table)} WHERE changed_in = ?1)
    OR EXISTS (SELECT 1 FROM ${quoted(twinOf(table))} WHERE replaced_in = ?1)`).join(' UNION ALL '));
  const itself = arrays(db, `SELECT ${changeColumns} FROM "change" WHERE seq = ?`);
  return (change) => {
    const sum = emptySum();
    for (const row of walk(itself, change)) add(sum, ['change', ...row]);
    for (const { name } of touched.all(change)) {
      const table = String(name);
      const { made, replaced } = tables.get(table) ?? {};
      if (made === undefined || replaced === undefined) continue;
      for (const row of walk(made, change)) add(sum, [table, ...row]);
      for (const row of walk(replaced, change)) add(sum, [twinOf(table), ...row]);
    }
    return written(sum);
  };
}

/** The seal of every change, computed anew from all states the file holds. */
function sealsNow(db: DatabaseSync): ReadonlyMap<number, string> {
  const sums = new Map<number, Sum>();
  const sumOf = (change: unknown): Sum => {
    const known = sums.get(Number(change)) ?? emptySum();
    sums.set(Number(change), known);
    return known;
  };
  for (const row of walk(arrays(db, `SELECT ${changeColumns} FROM main."change"`))) add(sumOf(row[0]), ['change', ...row]);
  for (const table of tablesWithHistory(db)) {
    const names = namesOf(db, table);
    const twin = quoted(twinOf(table));
    const states = arrays(db, `SELECT changed_in, ${names} FROM main.${quoted(table)} UNION ALL SELECT changed_in, ${names} FROM main.${twin}`);
    for (const [change, ...row] of walk(states)) add(sumOf(change), [table, ...row]);
    const replaced = arrays(db, `SELECT replaced_in, id, changed_in FROM main.${twin}`);
    for (const [change, ...row] of walk(replaced)) add(sumOf(change), [twinOf(table), ...row]);
  }
  return new Map([...sums].map(([change, sum]) => [change, written(sum)]));
}

/** The changes whose rows are no longer what was saved, in order. */
export function brokenSeals(db: DatabaseSync): readonly number[] {
  const now = sealsNow(db);
  const kept = new Map(db.prepare('SELECT seq, seal FROM main."change"').all().map((row) => [Number(row['seq']), String(row['seal'])]));
  return [...new Set([...now.keys(), ...kept.keys()])].filter((change) => now.get(change) !== kept.get(change)).toSorted((a, b) => a - b);
}

/** After a migration every state has a new shape, so every change gets a new seal, but for those named. Triggers are dropped. */
export function sealAgain(db: DatabaseSync, butFor: readonly number[]): void {
  const keep = db.prepare('UPDATE "change" SET seal = ? WHERE seq = ?');
  for (const [change, hash] of sealsNow(db)) if (!butFor.includes(change)) keep.run(hash, change);
}
