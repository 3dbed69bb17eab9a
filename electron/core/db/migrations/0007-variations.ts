import { amount, award, changedIn, last, maybeDay, said } from './columns.ts';
import type { Migration } from './migration.ts';

const variation = `
CREATE TABLE variation (
  id TEXT PRIMARY KEY, ${award}, number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('time','money','virement','scope','partner','hold','end')),
  state TEXT NOT NULL CHECK (state IN ('draft','submitted','approved','rejected','withdrawn')), reason TEXT,
  submitted_by TEXT REFERENCES actor(id), ${maybeDay('submitted_on')}, decided_by TEXT, ${maybeDay('decided_on')}, interests TEXT, comment TEXT,
  ${last},
  UNIQUE (award_id, number), CHECK ((submitted_by IS NULL) = (submitted_on IS NULL)),
  CHECK (state NOT IN ('submitted','approved','rejected') OR (submitted_by IS NOT NULL AND ${said('reason')})),
  CHECK ((state IN ('approved','rejected')) = (decided_on IS NOT NULL)), CHECK (decided_on IS NULL OR (${said('decided_by')} AND ${said('interests')})),
  CHECK (state <> 'rejected' OR ${said('comment')})
) STRICT;
CREATE TABLE variation_value (
  id TEXT PRIMARY KEY, variation_id TEXT NOT NULL REFERENCES variation(id),
  field TEXT NOT NULL CHECK (field IN ('endsOn','awarded','share','profile','line','scope','hold','lifecycle','joins','leaves')),
  quarter TEXT CHECK (quarter IS NULL OR quarter GLOB '[12][09][0-9][0-9]-0[147]-01' OR quarter GLOB '[12][09][0-9][0-9]-10-01'),
  category_id TEXT REFERENCES cost_category(id), organisation_id TEXT REFERENCES organisation(id),
  ${amount('before_pence')}, before_text TEXT, proposed INTEGER NOT NULL CHECK (proposed IN (0,1)), ${amount('after_pence')}, after_text TEXT, ${changedIn},
  CHECK ((quarter IS NOT NULL) = (field = 'profile')), CHECK (field <> 'share' OR (organisation_id IS NOT NULL AND category_id IS NULL)), CHECK (before_pence IS NULL OR before_text IS NULL), CHECK (after_pence IS NULL OR after_text IS NULL),
  CHECK (proposed = 1 OR (after_pence IS NULL AND after_text IS NULL))
) STRICT;
CREATE UNIQUE INDEX variation_value_once ON variation_value (variation_id, field, coalesce(quarter, ''), coalesce(category_id, ''), coalesce(organisation_id, ''));`;

/** Changes to an award before they are made: who asks for what, from what it started, and how it was decided. It puts no row into a file. */
export const variations: Migration = { version: 7, name: 'variations', up: (db) => db.exec(variation) };
