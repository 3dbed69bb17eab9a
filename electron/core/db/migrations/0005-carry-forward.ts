import type { Migration } from './migration.ts';

const quarter = (column: string): string => `${column} TEXT NOT NULL CHECK (${column} GLOB '[12][09][0-9][0-9]-0[147]-01' OR ${column} GLOB '[12][09][0-9][0-9]-10-01')`;
const aDay = (column: string): string => `${column} GLOB '[12][09][0-9][0-9]-[01][0-9]-[0-3][0-9]'`;
const said = (column: string): string => `(${column} IS NOT NULL AND trim(${column}) <> '')`;
const last = 'illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0,1)), changed_in INTEGER NOT NULL REFERENCES change(seq)';
const most = 999999999999;

const requests = `
CREATE TABLE carry_forward (
  id TEXT PRIMARY KEY, award_id TEXT NOT NULL REFERENCES award(id), number INTEGER NOT NULL CHECK (number > 0),
  financial_year TEXT NOT NULL CHECK (financial_year GLOB '[12][09][0-9][0-9]-04-01'), pence INTEGER NOT NULL CHECK (pence BETWEEN 1 AND ${most}),
  reason TEXT NOT NULL CHECK (trim(reason) <> ''), state TEXT NOT NULL CHECK (state IN ('requested','approved','rejected','withdrawn')),
  requested_by TEXT NOT NULL REFERENCES actor(id), requested_on TEXT NOT NULL CHECK (${aDay('requested_on')}),
  approved_pence INTEGER CHECK (approved_pence BETWEEN 1 AND pence), decided_by TEXT, decided_on TEXT CHECK (decided_on IS NULL OR ${aDay('decided_on')}),
  interests TEXT, comment TEXT, ${last},
  UNIQUE (award_id, number), CHECK ((state = 'approved') = (approved_pence IS NOT NULL)),
  CHECK ((state IN ('approved','rejected')) = ${said('decided_by')}), CHECK ((decided_by IS NULL) = (decided_on IS NULL)),
  CHECK (state <> 'rejected' OR ${said('comment')}), CHECK (approved_pence IS NULL OR approved_pence = pence OR ${said('comment')})
) STRICT;
CREATE UNIQUE INDEX carry_forward_waiting_once ON carry_forward (award_id, financial_year) WHERE state = 'requested';
CREATE TABLE carry_forward_into (
  id TEXT PRIMARY KEY, carry_forward_id TEXT NOT NULL REFERENCES carry_forward(id), ${quarter('quarter')}, pence INTEGER NOT NULL CHECK (pence BETWEEN 1 AND ${most}),
  approved_pence INTEGER CHECK (approved_pence BETWEEN 0 AND ${most}), ${last},
  UNIQUE (carry_forward_id, quarter)
) STRICT;`;

/** What a year leaves over and a council asks to keep, with the decision. It puts no row into a file. */
export const carryForward: Migration = { version: 5, name: 'carry-forward', up: (db) => { db.exec(requests); } };
