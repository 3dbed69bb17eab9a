import { addColumn } from './addColumn.ts';
import type { Migration } from './migration.ts';

/** How many must have answered before a paid measure counts, in a schedule and in the working kept with a payment. It changes no row of a file. */
export const replies: Migration = {
  version: 15,
  name: 'replies',
  up: (db) => {
    for (const table of ['outcome_part', 'payment_working_part']) {
      addColumn(db, table, 'replies_measure_id TEXT REFERENCES measure(id)');
      addColumn(db, table, "replies_read TEXT CHECK (replies_read IN ('rate','people')) CHECK ((replies_read IS NULL) = (replies_measure_id IS NULL))");
      addColumn(db, table, 'replies_least REAL CHECK (replies_least > 0) CHECK ((replies_least IS NULL) = (replies_measure_id IS NULL))');
    }
    addColumn(db, 'payment_working_part', 'replies_result REAL CHECK ((replies_result IS NULL) = (replies_measure_id IS NULL))');
  },
};
