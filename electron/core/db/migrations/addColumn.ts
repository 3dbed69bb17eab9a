import type { DatabaseSync } from 'node:sqlite';
import { columnsOf, list, quoted, twinOf, twinSql } from '../historyShape.ts';

const isTable = (db: DatabaseSync, name: string): boolean => db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;

/**
 * Adds a column to a table and its twin; in old states it is null. The twin is made anew, so that its text in the schema is
 * that of a new file, where twins are made after the last step: a received file is held against that text.
 */
export function addColumn(db: DatabaseSync, table: string, column: string): void {
  db.exec(`ALTER TABLE ${quoted(table)} ADD COLUMN ${column}`);
  const twin = twinOf(table);
  if (!isTable(db, twin)) return;
  const [old, kept] = [quoted(`${twin}_before`), list(columnsOf(db, twin).map(({ name }) => name))];
  db.exec(`ALTER TABLE ${quoted(twin)} RENAME TO ${old};
    ${twinSql(table, columnsOf(db, table))};
    INSERT INTO ${quoted(twin)} (${kept}) SELECT ${kept} FROM ${old};
    DROP TABLE ${old}`);
}
