import { changedIn, day, last, text } from './columns.ts';
import type { Migration } from './migration.ts';

const tables = `
CREATE TABLE project_note (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id),
  kind TEXT NOT NULL CHECK (kind IN ('call','visit','meeting','letter','other')), ${day('dated')}, ${text('body')},
  ${last}
) STRICT;
CREATE INDEX project_note_by_project ON project_note (project_id, dated);
CREATE TABLE rating_scale (
  id TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, position INTEGER NOT NULL, ${changedIn}
) STRICT;
CREATE TABLE rating_step (
  id TEXT PRIMARY KEY, scale_id TEXT NOT NULL REFERENCES rating_scale(id), position INTEGER NOT NULL CHECK (position > 0),
  name TEXT NOT NULL, meaning TEXT NOT NULL, tone TEXT NOT NULL CHECK (tone IN ('green','teal','blue','purple','orange','red','grey')),
  ${changedIn}, UNIQUE (scale_id, position)
) STRICT;
CREATE TABLE project_rating (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), subject TEXT NOT NULL CHECK (subject IN ('delivery','risk')),
  step_id TEXT NOT NULL REFERENCES rating_step(id), ${day('dated')}, reason TEXT,
  ${last}
) STRICT;
CREATE UNIQUE INDEX project_rating_once ON project_rating (project_id, subject, dated);`;

/**
 * Notes of calls and visits, and ratings of a project on scales that are rows themselves. It puts no row into a file: every
 * row is made in a change, so a file from before gets its scales with its first rating.
 */
export const notesAndRatings: Migration = { version: 2, name: 'notes and ratings', up: (db) => db.exec(tables) };
