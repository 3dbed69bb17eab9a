import { day, last, most, text } from './columns.ts';
import type { Migration } from './migration.ts';

const pence = (column: string): string => `${column} INTEGER CHECK (${column} BETWEEN 1 AND ${most})`;

const criteria = `
CREATE TABLE round_criteria (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round(id), version INTEGER NOT NULL CHECK (version > 0), ${text('body')}, ${day('from_on')},
  reason TEXT, decided_by TEXT, ${last}, UNIQUE (round_id, version)
) STRICT;`;

const decisions = `
CREATE TABLE round_decision (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), round_id TEXT NOT NULL REFERENCES round(id), assessment TEXT,
  recommendation TEXT CHECK (recommendation IN ('award','award with conditions','do not award')), recommended_by TEXT, ${pence('recommended_pence')},
  decision TEXT NOT NULL CHECK (decision IN ('awarded','awarded with conditions','not awarded')), ${pence('decided_pence')}, ${day('decided_on')},
  ${text('decided_by')}, ${text('interests')}, reason TEXT, conditions TEXT, award_figure_id TEXT REFERENCES award_figure(id), ${last},
  UNIQUE (project_id, decided_on), CHECK (decision <> 'not awarded' OR decided_pence IS NULL), CHECK (decision <> 'awarded with conditions' OR trim(coalesce(conditions, '')) <> '')
) STRICT;`;

/** What bids to a round were judged by, version by version, and what was decided on each. It puts no row into a file. */
export const roundDecisions: Migration = {
  version: 11,
  name: 'round-decisions',
  up: (db) => {
    db.exec(criteria);
    db.exec(decisions);
  },
};
