import type { Migration } from './migration.ts';

const aDay = (column: string): string => `${column} GLOB '[12][09][0-9][0-9]-[01][0-9]-[0-3][0-9]'`;
const said = (column: string): string => `${column} TEXT NOT NULL CHECK (trim(${column}) <> '')`;
const pence = (column: string): string => `${column} INTEGER CHECK (${column} BETWEEN 1 AND 999999999999)`;
const last = 'illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0,1)), changed_in INTEGER NOT NULL REFERENCES change(seq)';

const criteria = `
CREATE TABLE round_criteria (
  id TEXT PRIMARY KEY, round_id TEXT NOT NULL REFERENCES round(id), version INTEGER NOT NULL CHECK (version > 0), ${said('body')}, from_on TEXT NOT NULL CHECK (${aDay('from_on')}),
  reason TEXT, decided_by TEXT, ${last}, UNIQUE (round_id, version)
) STRICT;`;

const decisions = `
CREATE TABLE round_decision (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), round_id TEXT NOT NULL REFERENCES round(id), assessment TEXT,
  recommendation TEXT CHECK (recommendation IN ('award','award with conditions','do not award')), recommended_by TEXT, ${pence('recommended_pence')},
  decision TEXT NOT NULL CHECK (decision IN ('awarded','awarded with conditions','not awarded')), ${pence('decided_pence')}, decided_on TEXT NOT NULL CHECK (${aDay('decided_on')}),
  ${said('decided_by')}, ${said('interests')}, reason TEXT, conditions TEXT, award_figure_id TEXT REFERENCES award_figure(id), ${last},
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
