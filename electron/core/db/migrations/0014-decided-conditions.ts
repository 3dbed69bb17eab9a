import { addColumn } from './addColumn.ts';
import type { Migration } from './migration.ts';

/** Which decision on a bid a condition of an award was made with; null where it was added by itself. It changes no row of a file. */
export const decidedConditions: Migration = {
  version: 14,
  name: 'decided-conditions',
  up: (db) => addColumn(db, 'award_condition', 'decision_id TEXT REFERENCES round_decision(id)'),
};
