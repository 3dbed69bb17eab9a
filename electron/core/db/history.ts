import type { DatabaseSync } from 'node:sqlite';
import { columnsOf, generatedFor, quoted, tablesWithHistory, twinOf, twinSql } from './historyShape.ts';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly table: string;
  readonly sql: string | null;
}

export function schemaOf(db: DatabaseSync): readonly SchemaObject[] {
  return db.prepare('SELECT type, name, tbl_name, sql FROM main.sqlite_schema ORDER BY type, name').all().map((row) => ({
    type: String(row['type']),
    name: String(row['name']),
    table: String(row['tbl_name']),
    sql: row['sql'] === null ? null : String(row['sql']),
  }));
}

/** Triggers go before a migration: a step alters old states, which the triggers rightly refuse. */
export function dropTriggers(db: DatabaseSync): void {
  for (const { type, name } of schemaOf(db)) if (type === 'trigger') db.exec(`DROP TRIGGER ${quoted(name)}`);
}

function assertTwin(db: DatabaseSync, table: string): void {
  const sorted = (name: string, without: string): string =>
    columnsOf(db, name).filter((column) => column.name !== without).map((column) => `${column.name} ${column.type}`).toSorted().join(', ');
  const [now, before] = [sorted(table, ''), sorted(twinOf(table), 'replaced_in')];
  if (now !== before) throw new Error(`${table} and its history differ: ${now} against ${before}`);
}

/** Gives every table with a history its twin. Refuses a twin that is not of its table's shape. */
export function addTwins(db: DatabaseSync): void {
  const names = new Set(schemaOf(db).map(({ name }) => name));
  for (const table of tablesWithHistory(db)) {
    if (!names.has(twinOf(table))) db.exec(twinSql(table, columnsOf(db, table)));
    assertTwin(db, table);
  }
}

/**
 * Makes twins, their indexes and all triggers from the tables as they are. Run after every migration. Refuses a step that
 * altered a table and forgot its twin: the past would be lost without a word.
 */
export function generateHistory(db: DatabaseSync): void {
  dropTriggers(db);
  const before = schemaOf(db);
  addTwins(db);
  const wanted = generatedFor(db);
  for (const { type, name, table, sql } of before) {
    const ours = wanted.has(name) || table.endsWith('_history');
    if (type === 'index' && sql !== null && ours) db.exec(`DROP INDEX ${quoted(name)}`);
  }
  for (const sql of wanted.values()) db.exec(sql);
}

/** Fails where twins, indexes or triggers are not what the tables ask for. */
export function assertHistory(db: DatabaseSync): void {
  for (const table of tablesWithHistory(db)) assertTwin(db, table);
  const there = new Map(schemaOf(db).map(({ name, sql }) => [name, sql]));
  for (const [name, sql] of generatedFor(db)) {
    if (there.get(name) !== sql) throw new Error(`${name} is missing, or is not what this program makes`);
  }
}
