import { aDay, amount, award, day, last, maybeDay, said, text } from './columns.ts';
import type { Migration } from './migration.ts';

const partial = (column: string): string => `${column} TEXT CHECK (${column} IS NULL OR ${column} GLOB '[12][09][0-9][0-9]' OR ${column} GLOB '[12][09][0-9][0-9]-[01][0-9]' OR ${aDay(column)})`;

const documents = `
CREATE TABLE award_document (
  id TEXT PRIMARY KEY, ${award}, kind TEXT NOT NULL CHECK (kind IN ('award letter','grant agreement','variation letter','section 31 determination')),
  version INTEGER NOT NULL CHECK (version > 0), ${day('dated')}, reference TEXT, link TEXT, ${text('fixes')},
  ${amount('amount_pence')}, ${partial('starts_on')}, ${partial('ends_on')}, terms TEXT, tranche TEXT, annex_line TEXT, ${last},
  UNIQUE (award_id, kind, version), CHECK (kind <> 'section 31 determination' OR (${said('reference')} AND ${said('tranche')} AND ${said('annex_line')}))
) STRICT;`;

const standard = `
CREATE TABLE standard_answer (
  id TEXT PRIMARY KEY, ${award}, number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 10), answer TEXT NOT NULL CHECK (answer IN ('complies','explained')),
  evidence TEXT, document_id TEXT REFERENCES award_document(id), reason TEXT, ${last},
  UNIQUE (award_id, number), CHECK (answer <> 'complies' OR ${said('evidence')}), CHECK (answer <> 'explained' OR ${said('reason')})
) STRICT;
CREATE TABLE standard_entry (
  id TEXT PRIMARY KEY, ${award}, number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 10), ${maybeDay('dated')}, ${maybeDay('until')}, person TEXT, ${amount('pence')},
  reference TEXT, says TEXT, note TEXT, ${last}
) STRICT;
CREATE INDEX standard_entry_by_award ON standard_entry (award_id, number);`;

/** What an award rests on: its letters and agreements, and the ten requirements of the grants standard. It puts no row into a file. */
export const awardRecords: Migration = {
  version: 6,
  name: 'award-records',
  up: (db) => {
    db.exec(documents);
    db.exec(standard);
  },
};
