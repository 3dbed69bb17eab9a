import { amount, award, changedIn, day, last, maybeDay, most, quarter, said, text } from './columns.ts';
import type { Migration } from './migration.ts';

/** What money is judged by, and what of it is kept here. */
const rules = `
CREATE TABLE funding_rule (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL UNIQUE REFERENCES programme(id), tolerance INTEGER NOT NULL CHECK (tolerance BETWEEN 0 AND 100), ${last}
) STRICT;
CREATE TABLE cost_category (
  id TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, position INTEGER NOT NULL, ${changedIn}
) STRICT;
CREATE TABLE award_kept (
  id TEXT PRIMARY KEY, ${award}, what TEXT NOT NULL CHECK (what IN ('payments','actuals','forecasts')), ${day('kept_from')}, ${last}
) STRICT;
CREATE UNIQUE INDEX award_kept_once ON award_kept (award_id, what);`;

const quarters = `
CREATE TABLE profile_line (
  id TEXT PRIMARY KEY, ${award}, ${quarter('quarter')}, category_id TEXT REFERENCES cost_category(id), organisation_id TEXT REFERENCES organisation(id),
  pence INTEGER NOT NULL CHECK (pence BETWEEN 0 AND ${most}), ${last}
) STRICT;
CREATE UNIQUE INDEX profile_line_once ON profile_line (award_id, quarter, coalesce(category_id, ''), coalesce(organisation_id, ''));
CREATE TABLE forecast (
  id TEXT PRIMARY KEY, ${award}, ${quarter('made_in')}, ${quarter('quarter')}, ${amount('pence')}, ${last},
  CHECK (quarter > made_in)
) STRICT;
CREATE UNIQUE INDEX forecast_once ON forecast (award_id, quarter, made_in);
CREATE TABLE spend (
  id TEXT PRIMARY KEY, ${award}, kind TEXT NOT NULL CHECK (kind IN ('actual','refund','correction')), corrects TEXT CHECK (corrects IN ('actual','refund')), ${quarter('quarter')},
  pence INTEGER NOT NULL CHECK (pence BETWEEN -${most} AND ${most}), category_id TEXT REFERENCES cost_category(id), organisation_id TEXT REFERENCES organisation(id),
  provisional INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0,1)), reason TEXT, ${last},
  CHECK (kind <> 'actual' OR pence >= 0), CHECK (kind <> 'refund' OR pence < 0), CHECK (kind <> 'correction' OR pence <> 0), CHECK (kind = 'actual' OR ${said('reason')}),
  CHECK (kind = 'correction' OR corrects IS NULL)
) STRICT;
CREATE UNIQUE INDEX spend_once ON spend (award_id, quarter, coalesce(category_id, ''), coalesce(organisation_id, '')) WHERE kind = 'actual';
CREATE INDEX spend_by_award ON spend (award_id, quarter);
CREATE TABLE variance_note (
  id TEXT PRIMARY KEY, ${award}, ${quarter('quarter')}, ${text('body')}, ${last}
) STRICT;
CREATE UNIQUE INDEX variance_note_once ON variance_note (award_id, quarter);`;

const payments = `
CREATE TABLE award_condition (
  id TEXT PRIMARY KEY, ${award}, number INTEGER NOT NULL CHECK (number > 0), kind TEXT NOT NULL CHECK (kind IN ('condition','milestone')),
  ${text('title')}, ${maybeDay('due_on')}, state TEXT NOT NULL CHECK (state IN ('open','in progress','met','not met','set aside')),
  ${maybeDay('met_on')}, evidence TEXT, reason TEXT, ${last},
  UNIQUE (award_id, number), CHECK ((state = 'met') = (met_on IS NOT NULL)), CHECK (state <> 'set aside' OR ${said('reason')})
) STRICT;
CREATE TABLE payment (
  id TEXT PRIMARY KEY, ${award}, number INTEGER NOT NULL CHECK (number > 0), kind TEXT NOT NULL CHECK (kind IN ('instalment','claim','outcome-linked')),
  instrument TEXT NOT NULL CHECK (instrument IN ('section 31 determination','grant agreement')), instrument_reference TEXT, tranche TEXT, annex_line TEXT,
  ${day('due_on')}, pence INTEGER NOT NULL CHECK (pence BETWEEN 1 AND ${most}), approved_pence INTEGER CHECK (approved_pence BETWEEN 1 AND ${most}), difference_reason TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned','proposed','approved','paid','cancelled')),
  proposed_by TEXT REFERENCES actor(id), ${maybeDay('proposed_on')}, approved_by TEXT REFERENCES actor(id), ${maybeDay('approved_on')}, same_person_reason TEXT,
  ${maybeDay('paid_on')}, cancelled_reason TEXT,
  decision_reason TEXT, decided_by TEXT, note TEXT, ${last},
  UNIQUE (award_id, number), CHECK ((proposed_by IS NULL) = (proposed_on IS NULL)), CHECK ((approved_by IS NULL) = (approved_on IS NULL)),
  CHECK ((approved_by IS NULL) = (approved_pence IS NULL)), CHECK (state NOT IN ('proposed','approved','paid') OR proposed_by IS NOT NULL),
  CHECK (state NOT IN ('approved','paid') OR approved_by IS NOT NULL), CHECK (state NOT IN ('planned','proposed') OR approved_by IS NULL),
  CHECK (approved_pence IS NULL OR approved_pence = pence OR ${said('difference_reason')}),
  CHECK (approved_by IS NULL OR approved_by <> proposed_by OR ${said('same_person_reason')}),
  CHECK ((state = 'paid') = (paid_on IS NOT NULL)), CHECK (state <> 'cancelled' OR ${said('cancelled_reason')}), CHECK ((decision_reason IS NULL) = (decided_by IS NULL))
) STRICT;
CREATE INDEX payment_by_due ON payment (due_on);
CREATE TABLE hold (
  id TEXT PRIMARY KEY, ${award}, payment_id TEXT REFERENCES payment(id), condition_id TEXT REFERENCES award_condition(id), measure_id TEXT REFERENCES measure(id),
  reason TEXT, ${day('placed_on')}, ${maybeDay('lifted_on')}, lifted_reason TEXT, ${last},
  CHECK ((condition_id IS NOT NULL) + (measure_id IS NOT NULL) <= 1), CHECK (condition_id IS NOT NULL OR measure_id IS NOT NULL OR ${said('reason')}),
  CHECK (lifted_on IS NULL OR ${said('lifted_reason')})
) STRICT;
CREATE INDEX hold_by_award ON hold (award_id);
CREATE INDEX hold_by_payment ON hold (payment_id);
CREATE TABLE money_back (
  id TEXT PRIMARY KEY, ${award}, payment_id TEXT NOT NULL REFERENCES payment(id), kind TEXT NOT NULL CHECK (kind IN ('refund','write-off')),
  pence INTEGER NOT NULL CHECK (pence BETWEEN 1 AND ${most}), ${day('dated')}, ${text('reason')}, ${last}
) STRICT;
CREATE INDEX money_back_by_payment ON money_back (payment_id);`;

/** The money of awards: profile, forecasts, spend, payments and what holds them. It puts no row into a file. */
export const funding: Migration = {
  version: 3,
  name: 'funding',
  up: (db) => {
    db.exec(rules);
    db.exec(quarters);
    db.exec(payments);
  },
};
