import type { Migration } from './migration.ts';

const aDay = (column: string): string => `${column} GLOB '[12][09][0-9][0-9]-[01][0-9]-[0-3][0-9]'`;

const shares = `
CREATE TABLE award_share (
  id TEXT PRIMARY KEY, award_id TEXT NOT NULL REFERENCES award(id), organisation_id TEXT NOT NULL REFERENCES organisation(id), pence INTEGER NOT NULL CHECK (pence BETWEEN 0 AND 999999999999),
  from_on TEXT NOT NULL CHECK (${aDay('from_on')}), to_on TEXT CHECK (to_on IS NULL OR (${aDay('to_on')} AND to_on >= from_on)),
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0,1)), changed_in INTEGER NOT NULL REFERENCES change(seq), UNIQUE (award_id, organisation_id, from_on)
) STRICT;`;

/** What of an award is each council's, from a day to another. It puts no row into a file. */
export const awardShares: Migration = { version: 8, name: 'award-shares', up: (db) => db.exec(shares) };
