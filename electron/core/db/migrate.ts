import type { DatabaseSync } from 'node:sqlite';
import { addTwins, dropTriggers, generateHistory } from './history.ts';
import type { Migration } from './migrations/migration.ts';
import { brokenSeals, sealAgain } from './seal.ts';
import { applicationId, pragma } from './settings.ts';

export const schemaNumber = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

function steps(db: DatabaseSync, todo: readonly Migration[], fresh: boolean): void {
  const broken = fresh ? [] : brokenSeals(db);
  dropTriggers(db);
  for (const migration of todo) migration.up(db);
  addTwins(db);
  // What was damaged before stays marked: a new seal would vouch for it.
  if (!fresh) sealAgain(db, broken);
  generateHistory(db);
  checkKeys(db);
  db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaNumber(todo)}`);
}

function checkKeys(db: DatabaseSync): void {
  const broken = db.prepare('PRAGMA foreign_key_check').all();
  if (broken.length > 0) throw new Error(`${broken.length} rows would point nowhere, first in ${String(broken[0]?.['table'])}`);
}

/**
 * Takes the file to the newest shape in one exclusive transaction, or leaves it as it was. Foreign keys are off while
 * tables are rebuilt (the setting does nothing inside a transaction) and checked before the commit.
 */
export function migrate(db: DatabaseSync, migrations: readonly Migration[]): void {
  const from = Number(pragma(db, 'user_version'));
  const todo = migrations.filter(({ version }) => version > from);
  if (todo.length === 0) return;
  db.exec('PRAGMA foreign_keys = OFF');
  try {
    db.exec('BEGIN EXCLUSIVE');
    try {
      steps(db, todo, from === 0);
      db.exec('COMMIT');
    } catch (error) {
      // A full disk has rolled back already.
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  } finally {
    db.exec('PRAGMA foreign_keys = ON');
  }
}
