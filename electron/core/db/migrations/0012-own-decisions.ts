import { addColumn } from './addColumn.ts';
import type { Migration } from './migration.ts';

const column = "same_person_reason TEXT CHECK (same_person_reason IS NULL OR trim(same_person_reason) <> '')";

/** Why the person who asked for a variation or a carry-forward decided on it too. Of those decided before, nobody was asked. */
export const ownDecisions: Migration = {
  version: 12,
  name: 'own-decisions',
  up: (db) => {
    for (const table of ['variation', 'carry_forward']) addColumn(db, table, column);
  },
};
