import { changedIn, day, last, most, text } from './columns.ts';
import type { Migration } from './migration.ts';

const pair = `row_id TEXT NOT NULL REFERENCES ledger_row(id), payment_id TEXT REFERENCES payment(id), money_back_id TEXT REFERENCES money_back(id)`;
const one = 'CHECK ((payment_id IS NULL) <> (money_back_id IS NULL))';

/** The finance system's ledger: extracts, their rows, and which payment each row is. It puts no row into a file. */
export const ledger: Migration = {
  version: 4,
  name: 'ledger',
  up: (db) => {
    db.exec(`
CREATE TABLE ledger_extract (
  id TEXT PRIMARY KEY, ${text('name')}, hash TEXT, ${day('covers_from')}, ${day('covers_to')}, ${last}, CHECK (covers_from <= covers_to)
) STRICT;
CREATE TABLE ledger_row (
  id TEXT PRIMARY KEY, extract_id TEXT NOT NULL REFERENCES ledger_extract(id), identity TEXT NOT NULL UNIQUE, line INTEGER NOT NULL CHECK (line > 0), ${day('dated')},
  pence INTEGER NOT NULL CHECK (pence BETWEEN -${most} AND ${most}), ${text('payee')}, reference TEXT NOT NULL, document TEXT NOT NULL, ${last}
) STRICT;
CREATE INDEX ledger_row_by_extract ON ledger_row (extract_id, line);
CREATE TABLE ledger_match (
  id TEXT PRIMARY KEY, ${pair}, reasons TEXT NOT NULL, made_by TEXT NOT NULL CHECK (made_by IN ('rule','person')), ${last}, ${one}
) STRICT;
CREATE UNIQUE INDEX ledger_match_of_row ON ledger_match (row_id);
CREATE UNIQUE INDEX ledger_match_of_payment ON ledger_match (payment_id) WHERE payment_id IS NOT NULL;
CREATE UNIQUE INDEX ledger_match_of_money_back ON ledger_match (money_back_id) WHERE money_back_id IS NOT NULL;
CREATE TABLE ledger_undone (id TEXT PRIMARY KEY, ${pair}, ${last}, ${one}) STRICT;
CREATE UNIQUE INDEX ledger_undone_once ON ledger_undone (row_id, coalesce(payment_id, money_back_id));
CREATE INDEX ledger_undone_of_payment ON ledger_undone (payment_id);
CREATE INDEX ledger_undone_of_money_back ON ledger_undone (money_back_id);
CREATE TABLE ledger_column (
  id TEXT PRIMARY KEY, ${text('heads')}, field TEXT NOT NULL CHECK (field IN ('date','amount','paidOut','cameBack','payee','reference','document')), ${text('head')},
  ${changedIn}, UNIQUE (heads, field)
) STRICT;`);
  },
};
