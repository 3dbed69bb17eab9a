import type { DatabaseSync } from 'node:sqlite';

export interface Column {
  readonly name: string;
  readonly type: string;
}

/** Names in SQL, quoted: a column may be called `number` or `key`. */
export const quoted = (name: string): string => `"${name}"`;
export const list = (names: readonly string[], prefix = ''): string => names.map((name) => `${prefix}${quoted(name)}`).join(', ');
export const twinOf = (table: string): string => `${table}_history`;

const isTwin = (name: string): boolean => name.endsWith('_history');

export function columnsOf(db: DatabaseSync, table: string): readonly Column[] {
  return db.prepare('SELECT name, type FROM pragma_table_info(?)').all(table)
    .map((row) => ({ name: String(row['name']), type: String(row['type']) }));
}

/** Every table that keeps a history: those with a `changed_in` of their own. In the order they were made. */
export function tablesWithHistory(db: DatabaseSync): readonly string[] {
  return db.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY rowid").all()
    .map((row) => String(row['name']))
    .filter((name) => !isTwin(name) && columnsOf(db, name).some((column) => column.name === 'changed_in'));
}

interface Index {
  readonly name: string;
  readonly sql: string | null;
  readonly columns: readonly string[];
}

/** The indexes of a table but that of its id, which the twin has in a form of its own. */
function indexesOf(db: DatabaseSync, table: string): readonly Index[] {
  return db.prepare(`SELECT l.name, s.sql FROM pragma_index_list(?) l LEFT JOIN main.sqlite_schema s ON s.name = l.name
    WHERE l.origin <> 'pk' ORDER BY l.name`).all(table).map((row) => {
    const name = String(row['name']);
    const columns = db.prepare('SELECT name FROM pragma_index_info(?) ORDER BY seqno').all(name).map((column) => String(column['name']));
    return { name, sql: row['sql'] === null ? null : String(row['sql']), columns };
  });
}

/** The same index on the twin, where one id may stand many times: never unique. */
function readingIndex(table: string, index: Index): { readonly name: string; readonly sql: string } {
  const twin = twinOf(table);
  if (index.sql === null) {
    const name = `${twin}_by_${index.columns.join('_')}`;
    return { name, sql: `CREATE INDEX ${quoted(name)} ON ${quoted(twin)} (${list(index.columns)})` };
  }
  const rest = index.sql.slice(index.sql.indexOf('('));
  const name = twinOf(index.name);
  return { name, sql: `CREATE INDEX ${quoted(name)} ON ${quoted(twin)} ${rest}` };
}

const changedInIndex = (table: string): string => `${table}_changed_in`;

function indexes(db: DatabaseSync, table: string): readonly (readonly [string, string])[] {
  const twin = twinOf(table);
  const reading = indexesOf(db, table).filter(({ name }) => name !== changedInIndex(table))
    .map((index) => readingIndex(table, index)).map(({ name, sql }) => [name, sql] as const);
  return [
    [changedInIndex(table), `CREATE INDEX ${quoted(changedInIndex(table))} ON ${quoted(table)} (changed_in)`],
    [`${twin}_states`, `CREATE UNIQUE INDEX ${quoted(`${twin}_states`)} ON ${quoted(twin)} (id, replaced_in)`],
    [changedInIndex(twin), `CREATE INDEX ${quoted(changedInIndex(twin))} ON ${quoted(twin)} (changed_in)`],
    [`${twin}_replaced_in`, `CREATE INDEX ${quoted(`${twin}_replaced_in`)} ON ${quoted(twin)} (replaced_in)`],
    ...reading,
  ];
}

/** The last change, until it is sealed; null between changes. */
const running = '(SELECT CASE WHEN seal IS NULL THEN seq END FROM "change" ORDER BY seq DESC LIMIT 1)';

/**
 * AFTER, not BEFORE: what a BEFORE trigger wrote stays when the statement itself is then ignored. A row replaced twice in
 * one change keeps its first state, so only states of earlier changes go to the twin.
 */
function triggers(table: string, columns: readonly string[]): readonly (readonly [string, string])[] {
  const twin = twinOf(table);
  const on = (name: string, when: string, body: string): readonly [string, string] =>
    [name, `CREATE TRIGGER ${quoted(name)} ${when} BEGIN\n${body}\nEND`];
  const keep = (): string => `  INSERT INTO ${quoted(twin)} (${list(columns)}, replaced_in)
    SELECT ${list(columns, 'OLD.')}, ${running} WHERE OLD.changed_in <> ${running};`;
  const refuse = (why: string, where: string): string => `  SELECT RAISE(ABORT, '${table}: ${why}') WHERE ${where};`;
  return [
    on(`${table}_insert`, `AFTER INSERT ON ${quoted(table)}`, refuse('changed_in is not the running change', `NEW.changed_in IS NOT ${running}`)),
    on(`${table}_update`, `AFTER UPDATE ON ${quoted(table)}`, [
      refuse('an id cannot change', 'NEW.id IS NOT OLD.id'),
      refuse('changed_in is not the running change', `NEW.changed_in IS NOT ${running}`),
      keep(),
    ].join('\n')),
    on(`${table}_delete`, `AFTER DELETE ON ${quoted(table)}`, [
      refuse('there is no running change', `${running} IS NULL`),
      keep(),
    ].join('\n')),
    on(`${twin}_insert`, `BEFORE INSERT ON ${quoted(twin)}`,
      refuse('only a change adds to the history', `NEW.replaced_in IS NOT ${running} OR NEW.changed_in >= NEW.replaced_in`)),
    on(`${twin}_update`, `BEFORE UPDATE ON ${quoted(twin)}`, `  SELECT RAISE(ABORT, '${table}: history cannot be changed');`),
    on(`${twin}_delete`, `BEFORE DELETE ON ${quoted(twin)}`, `  SELECT RAISE(ABORT, '${table}: history cannot be removed');`),
  ];
}

const changeTriggers: readonly (readonly [string, string])[] = [
  ['change_insert', `CREATE TRIGGER "change_insert" BEFORE INSERT ON "change" BEGIN
  SELECT RAISE(ABORT, 'change: another change is running') WHERE ${running} IS NOT NULL;
  SELECT RAISE(ABORT, 'change: the next number or a later time was expected')
    WHERE NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM "change") OR NEW.at < (SELECT at FROM "change" ORDER BY seq DESC LIMIT 1);
END`],
  ['change_update', `CREATE TRIGGER "change_update" BEFORE UPDATE ON "change" BEGIN
  SELECT RAISE(ABORT, 'change: a change cannot be altered') WHERE OLD.seal IS NOT NULL OR NEW.seq IS NOT OLD.seq OR NEW.at IS NOT OLD.at
    OR NEW.actor_id IS NOT OLD.actor_id OR NEW.operation IS NOT OLD.operation OR NEW.reason IS NOT OLD.reason OR NEW.undoes IS NOT OLD.undoes;
END`],
  ['change_delete', `CREATE TRIGGER "change_delete" BEFORE DELETE ON "change" BEGIN
  SELECT RAISE(ABORT, 'change: a change cannot be removed');
END`],
];

/** The twin's own columns: types of the table, no rule but that a state has an id and its two changes. */
export function twinSql(table: string, columns: readonly Column[]): string {
  const lines = columns.map(({ name, type }) => `  ${quoted(name)} ${type}${name === 'id' || name === 'changed_in' ? ' NOT NULL' : ''}`);
  return `CREATE TABLE ${quoted(twinOf(table))} (\n${lines.join(',\n')},\n  "replaced_in" INTEGER NOT NULL\n) STRICT`;
}

/** Indexes and triggers that the tables as they are now must have, by name. */
export function generatedFor(db: DatabaseSync): ReadonlyMap<string, string> {
  const made = tablesWithHistory(db).flatMap((table) => [
    ...indexes(db, table),
    ...triggers(table, columnsOf(db, table).map((column) => column.name)),
  ]);
  return new Map([...made, ...changeTriggers]);
}
