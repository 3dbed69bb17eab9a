import type { DatabaseSync } from 'node:sqlite';
import { columnsOf, list, quoted, tablesWithHistory, twinOf } from './historyShape.ts';

/**
 * Hides the present behind views with the tables' own names, so that every query shows what the file knew at `change`.
 * The plus keeps the planner from walking an index on the change number, which nearly all rows pass.
 */
export function showAsAt(db: DatabaseSync, change: number): void {
  if (!Number.isSafeInteger(change)) throw new RangeError(`${change} is no change number`);
  for (const table of tablesWithHistory(db)) {
    const columns = list(columnsOf(db, table).map(({ name }) => name));
    db.exec(`CREATE TEMP VIEW ${quoted(table)} AS
      SELECT ${columns} FROM main.${quoted(table)} WHERE +changed_in <= ${change}
      UNION ALL
      SELECT ${columns} FROM main.${quoted(twinOf(table))} WHERE +changed_in <= ${change} AND +replaced_in > ${change}`);
  }
  db.exec(`CREATE TEMP VIEW "change" AS SELECT * FROM main."change" WHERE seq <= ${change}`);
  db.exec(`CREATE TEMP VIEW actor AS SELECT * FROM main.actor
    WHERE id IN (SELECT actor_id FROM main."change" WHERE seq <= ${change})`);
  db.exec('PRAGMA query_only = ON');
}
