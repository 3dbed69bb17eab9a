import { amount, award, last, maybeDay, quarter, said } from './columns.ts';
import type { Migration } from './migration.ts';

const percent = (column: string): string => `${column} REAL CHECK (${column} > 0 AND ${column} <= 100)`;

/** On which terms an award is claimed; an award without them is paid by instalment. */
const terms = `
CREATE TABLE claim_terms (
  id TEXT PRIMARY KEY, award_id TEXT NOT NULL UNIQUE REFERENCES award(id), ${percent('rate_percent')}, ${percent('cap_percent')}, note TEXT, ${last}
) STRICT;`;

/** What is claimed, and once it is decided the working as it was that day. */
const claimed = `
CREATE TABLE claim (
  id TEXT PRIMARY KEY, ${award}, number INTEGER NOT NULL CHECK (number > 0), organisation_id TEXT REFERENCES organisation(id),
  ${quarter('quarter')},
  state TEXT NOT NULL CHECK (state IN ('draft','sent','sent back','decided','withdrawn')), note TEXT,
  sent_by TEXT REFERENCES actor(id), ${maybeDay('sent_on')}, sent_back_by TEXT REFERENCES actor(id), ${maybeDay('sent_back_on')}, sent_back_reason TEXT, withdrawn_reason TEXT,
  decision TEXT CHECK (decision IN ('approved','refused')), decided_by TEXT REFERENCES actor(id), ${maybeDay('decided_on')}, refused_reason TEXT, same_person_reason TEXT,
  ${percent('rate_percent')}, ${percent('cap_percent')}, complete INTEGER CHECK (complete IN (0,1)), ${amount('awarded_pence')}, ${amount('paid_before_pence')}, ${amount('held_before_pence')},
  ${amount('gross_pence')}, ${amount('retained_pence')}, ${amount('due_pence')}, ${amount('approved_pence')}, difference_reason TEXT,
  payment_id TEXT UNIQUE REFERENCES payment(id), ${last},
  UNIQUE (award_id, number), CHECK ((sent_by IS NULL) = (sent_on IS NULL)), CHECK (state NOT IN ('sent','decided') OR sent_by IS NOT NULL),
  CHECK ((sent_back_by IS NULL) = (sent_back_on IS NULL)), CHECK ((sent_back_by IS NULL) = (sent_back_reason IS NULL)), CHECK (state <> 'sent back' OR ${said('sent_back_reason')}),
  CHECK ((state = 'decided') = (decision IS NOT NULL)), CHECK ((decision IS NULL) = (decided_by IS NULL)), CHECK ((decided_by IS NULL) = (decided_on IS NULL)),
  CHECK (decision IS NOT 'refused' OR (${said('refused_reason')} AND approved_pence IS NULL)),
  CHECK (decision IS NOT 'approved' OR (due_pence IS NOT NULL AND approved_pence IS NOT NULL)), CHECK (approved_pence IS NULL OR decision IS 'approved'),
  CHECK (due_pence IS NULL OR approved_pence IS NULL OR approved_pence = due_pence OR ${said('difference_reason')}),
  CHECK (decided_by IS NULL OR decided_by <> sent_by OR ${said('same_person_reason')}),
  CHECK ((payment_id IS NOT NULL) = (approved_pence IS NOT NULL AND approved_pence > 0))
) STRICT;
CREATE UNIQUE INDEX claim_open_once ON claim (award_id, quarter, coalesce(organisation_id, '')) WHERE state <> 'decided' AND state <> 'withdrawn';
CREATE TABLE claim_line (
  id TEXT PRIMARY KEY, ${award}, claim_id TEXT NOT NULL REFERENCES claim(id), position INTEGER NOT NULL, category_id TEXT REFERENCES cost_category(id), ${amount('cost_pence')},
  evidence TEXT, ${percent('override_rate')}, override_reason TEXT,
  ${percent('rate_percent')}, ${amount('budget_pence')}, ${amount('claimed_before_pence')}, ${amount('due_pence')}, ${last}
) STRICT;
CREATE UNIQUE INDEX claim_line_once ON claim_line (claim_id, coalesce(category_id, ''));
CREATE INDEX claim_line_by_award ON claim_line (award_id);`;

/** Claims: what a council spent and asks for, with the working it was decided on. It puts no row into a file. */
export const claims: Migration = {
  version: 13,
  name: 'claims',
  up: (db) => {
    db.exec(terms);
    db.exec(claimed);
  },
};
