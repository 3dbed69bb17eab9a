import { amount, award, day, last, maybeDay, most, quarter, said, text } from './columns.ts';
import type { Migration } from './migration.ts';

const requests = `
CREATE TABLE carry_forward (
  id TEXT PRIMARY KEY, ${award}, number INTEGER NOT NULL CHECK (number > 0),
  financial_year TEXT NOT NULL CHECK (financial_year GLOB '[12][09][0-9][0-9]-04-01'), pence INTEGER NOT NULL CHECK (pence BETWEEN 1 AND ${most}),
  ${text('reason')}, state TEXT NOT NULL CHECK (state IN ('requested','approved','rejected','withdrawn')),
  requested_by TEXT NOT NULL REFERENCES actor(id), ${day('requested_on')},
  approved_pence INTEGER CHECK (approved_pence BETWEEN 1 AND pence), decided_by TEXT, ${maybeDay('decided_on')},
  interests TEXT, comment TEXT, ${last},
  UNIQUE (award_id, number), CHECK ((state = 'approved') = (approved_pence IS NOT NULL)),
  CHECK ((state IN ('approved','rejected')) = ${said('decided_by')}), CHECK ((decided_by IS NULL) = (decided_on IS NULL)),
  CHECK (state <> 'rejected' OR ${said('comment')}), CHECK (approved_pence IS NULL OR approved_pence = pence OR ${said('comment')})
) STRICT;
CREATE UNIQUE INDEX carry_forward_waiting_once ON carry_forward (award_id, financial_year) WHERE state = 'requested';
CREATE TABLE carry_forward_into (
  id TEXT PRIMARY KEY, carry_forward_id TEXT NOT NULL REFERENCES carry_forward(id), ${quarter('quarter')}, pence INTEGER NOT NULL CHECK (pence BETWEEN 1 AND ${most}),
  ${amount('approved_pence')}, ${last},
  UNIQUE (carry_forward_id, quarter)
) STRICT;`;

/** What a year leaves over and a council asks to keep, with the decision. It puts no row into a file. */
export const carryForward: Migration = { version: 5, name: 'carry-forward', up: (db) => { db.exec(requests); } };
