import { amount, award, last, said, text } from './columns.ts';
import type { Migration } from './migration.ts';

const tables = `
CREATE TABLE match_need (
  id TEXT PRIMARY KEY, award_id TEXT NOT NULL UNIQUE REFERENCES award(id), ${amount('needed_pence')}, explanation TEXT, ${last}
) STRICT;
CREATE TABLE match_line (
  id TEXT PRIMARY KEY, ${award}, ${text('source')}, kind TEXT NOT NULL CHECK (kind IN ('cash','in-kind','other income')),
  secured INTEGER NOT NULL CHECK (secured IN (0,1)), ${amount('pence')}, basis TEXT, note TEXT, ${last},
  CHECK (kind <> 'in-kind' OR pence IS NULL OR ${said('basis')})
) STRICT;
CREATE INDEX match_line_by_award ON match_line (award_id);`;

/** What others bring beside the grant, and how much of it the award asks for. It puts no row into a file. */
export const matchFunding: Migration = { version: 9, name: 'match-funding', up: (db) => { db.exec(tables); } };
