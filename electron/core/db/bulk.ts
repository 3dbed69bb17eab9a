import { bindAll } from './border.ts';
import { connectionOf } from './database.ts';
import type { Tx } from './database.ts';

/** So many rows go in with one statement: each statement keeps a journal of its own, which costs as much as a row. */
const together = 32;

/** Inserts many rows of one shape with prepared statements: a query builder takes several times as long. */
export function insertMany(tx: Tx, table: string, rows: readonly object[]): void {
  const first = rows[0];
  if (first === undefined) return;
  const columns = Object.keys(first).filter((column) => column !== 'changed_in');
  const expected = Object.keys(first).length;
  const names = [...columns, 'changed_in'].map((column) => `"${column}"`).join(', ');
  const row = `(${columns.map(() => '?').join(', ')}, ?)`;
  const sqlFor = (count: number): string => `insert into "${table}" (${names}) values ${Array.from({ length: count }, () => row).join(', ')}`;
  const db = connectionOf(tx);
  const [many, one] = [rows.length < together ? null : db.prepare(sqlFor(together)), db.prepare(sqlFor(1))];
  const valuesOf = (each: Readonly<Record<string, unknown>>): readonly unknown[] => {
    if (Object.keys(each).length !== expected || columns.some((column) => !(column in each))) throw new Error(`A row for ${table} has other columns than the first`);
    return [...columns.map((column) => each[column]), tx.change];
  };
  const sql = sqlFor(1);
  for (let from = 0; from < rows.length;) {
    const count = many !== null && rows.length - from >= together ? together : 1;
    const values = (rows.slice(from, from + count) as readonly Readonly<Record<string, unknown>>[]).flatMap(valuesOf);
    (count === 1 ? one : many)?.run(...bindAll(values, sql));
    from += count;
  }
}

/** Alters many rows by id, with one prepared statement for each set of columns. */
export function updateMany(tx: Tx, table: string, rows: readonly { readonly id: string; readonly fields: object }[]): void {
  const db = connectionOf(tx);
  for (const [names, alike] of Map.groupBy(rows, ({ fields }) => Object.keys(fields).join(' '))) {
    const columns = names.split(' ');
    const sql = `update "${table}" set ${columns.map((column) => `"${column}" = ?`).join(', ')}, "changed_in" = ? where "id" = ?`;
    const statement = db.prepare(sql);
    for (const { id, fields } of alike) {
      const values = fields as Readonly<Record<string, unknown>>;
      statement.run(...bindAll([...columns.map((column) => values[column]), tx.change, id], sql));
    }
  }
}
