import type { DatabaseSync } from 'node:sqlite';
import { conflict, forbidden, notFound } from '../../../shared/domain/problem.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import type { Result } from '../../../shared/domain/result.ts';
import { connectionOf } from './database.ts';
import type { Reader, Tx } from './database.ts';
import { columnsOf, list, quoted, twinOf } from './historyShape.ts';
import { versionedIn } from './rowStates.ts';
import type { VersionedTable } from './schema.ts';
import { clashesWith, keysBroken, movedSince, tablesTouchedBy, undoneChanges } from './undoBlocks.ts';

/** Why a change cannot be undone now, and the changes that must be undone first, newest first. */
export interface UndoBlock {
  readonly problem: Problem;
  readonly first: readonly number[];
}

const numbers = (changes: readonly number[]): string => {
  const names = changes.map((change) => `#${change}`);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
};

function blockedBy(change: number, later: ReadonlySet<number>): UndoBlock {
  const first = [...later].toSorted((a, b) => b - a);
  const shown = first.length > 5 ? `${numbers(first.slice(0, 5))} and ${first.length - 5} more` : numbers(first);
  const message = first.length === 0
    ? `Change #${change} cannot be undone: something entered later has taken its place`
    : `Change #${change} cannot be undone: later changes rest on it. First undo ${shown}`;
  return { problem: conflict(message, first.map((one) => ({ path: `#${one}`, message: `Change #${one} rests on change #${change}` }))), first };
}

function refusal(db: DatabaseSync, change: number): UndoBlock | null {
  const row = db.prepare('SELECT operation FROM main."change" WHERE seq = ?').get(change);
  if (row === undefined) return { problem: notFound('change', `There is no change #${change}`), first: [] };
  if (change === 1 || row['operation'] === 'programme.create') {
    return { problem: forbidden(`Change #${change} made this file: it cannot be undone`), first: [] };
  }
  const by = undoneChanges(db).get(change);
  return by === undefined ? null : { problem: conflict(`Change #${change} was already undone by change #${by}`), first: [] };
}

/** What stands in the way of undoing a change, found without doing it; null where nothing does. */
export function undoBlock(reader: Reader, change: number): UndoBlock | null {
  const db = connectionOf(reader);
  const refused = refusal(db, change);
  if (refused !== null) return refused;
  const tables = tablesTouchedBy(db, change);
  if (tables.size === 0) return { problem: conflict(`Change #${change} altered nothing that can be undone`), first: [] };
  const moved = movedSince(db, change, tables);
  const later = new Set([...moved.by, ...keysBroken(db, change, tables)]);
  return moved.rows > 0 || later.size > 0 ? blockedBy(change, later) : null;
}

/** Puts back what the change replaced, in the state it was replaced in, as rows of the running change. */
function restore(db: DatabaseSync, table: VersionedTable, change: number, running: number): void {
  const columns = list(columnsOf(db, table).map(({ name }) => name).filter((name) => name !== 'changed_in'));
  db.prepare(`INSERT INTO ${quoted(table)} (${columns}, changed_in)
    SELECT ${columns}, ? FROM ${quoted(twinOf(table))} WHERE replaced_in = ?`).run(running, change);
}

/**
 * Undoes a change inside the running one, which must say so (`undoes`). Rows go first and come back after: a value that
 * must be unique may have moved from one to another. Keys are checked at the commit. Redo is undoing the undo. The caller
 * checks what was touched (`rowsTouchedBy` of the running change) by the rules of any write.
 */
export function undoChange(tx: Tx, change: number): Result<null, Problem> {
  const db = connectionOf(tx);
  const own = db.prepare('SELECT undoes FROM "change" WHERE seq = ?').get(tx.change);
  if (own?.['undoes'] !== change) throw new Error(`The running change does not say that it undoes #${change}`);
  const blocked = undoBlock(tx, change);
  if (blocked !== null) return fail(blocked.problem);
  const tables = versionedIn(db);
  db.exec('PRAGMA defer_foreign_keys = ON');
  for (const table of tables) {
    db.prepare(`DELETE FROM ${quoted(table)} WHERE changed_in = ?1
      OR id IN (SELECT id FROM ${quoted(twinOf(table))} WHERE changed_in = ?1)`).run(change);
  }
  const clashes = new Set(tables.flatMap((table) => clashesWith(db, table, change)));
  if (clashes.size > 0) return fail(blockedBy(change, clashes).problem);
  for (const table of tables) restore(db, table, change, tx.change);
  return ok(null);
}
