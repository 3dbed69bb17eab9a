import { aDay, award, day, last, most } from './columns.ts';
import type { Migration } from './migration.ts';

const shares = `
CREATE TABLE award_share (
  id TEXT PRIMARY KEY, ${award}, organisation_id TEXT NOT NULL REFERENCES organisation(id), pence INTEGER NOT NULL CHECK (pence BETWEEN 0 AND ${most}),
  ${day('from_on')}, to_on TEXT CHECK (to_on IS NULL OR (${aDay('to_on')} AND to_on >= from_on)),
  ${last}, UNIQUE (award_id, organisation_id, from_on)
) STRICT;`;

/** What of an award is each council's, from a day to another. It puts no row into a file. */
export const awardShares: Migration = { version: 8, name: 'award-shares', up: (db) => db.exec(shares) };
