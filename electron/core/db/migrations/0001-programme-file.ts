import type { Migration } from './migration.ts';

const partialDate = (column: string): string =>
  `${column} TEXT CHECK (${column} IS NULL OR ${column} GLOB '[12][09][0-9][0-9]' OR ${column} GLOB '[12][09][0-9][0-9]-[01][0-9]'
    OR ${column} GLOB '[12][09][0-9][0-9]-[01][0-9]-[0-3][0-9]')`;

const periodKinds = `('day','month','calendar-quarter','financial-quarter','half-year','term','calendar-year','financial-year','academic-year','year-ending')`;

const pence = (column: string): string => `${column} INTEGER CHECK (${column} BETWEEN -999999999999 AND 999999999999)`;

/** What every file needs before any data: who, which change, which file. None of these has a history of its own. */
const spine = `
CREATE TABLE actor (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, organisation TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('programme officer','council lead','evaluator')),
  anonymised INTEGER NOT NULL DEFAULT 0 CHECK (anonymised IN (0,1))
) STRICT;
CREATE TABLE change (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor_id TEXT NOT NULL REFERENCES actor(id),
  operation TEXT NOT NULL, reason TEXT, undoes INTEGER REFERENCES change(seq), seal TEXT
) STRICT;
CREATE INDEX change_by_undoes ON change (undoes) WHERE undoes IS NOT NULL;
CREATE TABLE file_identity (
  one INTEGER PRIMARY KEY CHECK (one = 1), programme_id TEXT NOT NULL, file_id TEXT NOT NULL,
  from_file_id TEXT, from_change INTEGER, made_at TEXT NOT NULL, made_by_version TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('working','backup')), last_change INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE export_log (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, actor_id TEXT NOT NULL REFERENCES actor(id), from_change INTEGER NOT NULL REFERENCES change(seq),
  format TEXT NOT NULL, audience TEXT NOT NULL CHECK (audience IN ('internal','public')), reason TEXT, hash TEXT NOT NULL
) STRICT;`;

const reference = `
CREATE TABLE source (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, publisher TEXT, ${partialDate('published_on')}, url TEXT, note TEXT,
  confidence TEXT CHECK (confidence IN ('official','secondary')), changed_in INTEGER NOT NULL REFERENCES change(seq)
) STRICT;
CREATE TABLE framework (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, source_id TEXT REFERENCES source(id), changed_in INTEGER NOT NULL REFERENCES change(seq)
) STRICT;
CREATE TABLE outcome (
  id TEXT PRIMARY KEY, framework_id TEXT NOT NULL REFERENCES framework(id), key TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  position INTEGER NOT NULL, added_goal INTEGER NOT NULL CHECK (added_goal IN (0,1)), source_id TEXT REFERENCES source(id),
  changed_in INTEGER NOT NULL REFERENCES change(seq)
) STRICT;
CREATE TABLE aim (
  id TEXT PRIMARY KEY, outcome_id TEXT NOT NULL REFERENCES outcome(id), number INTEGER NOT NULL, name TEXT NOT NULL,
  changed_in INTEGER NOT NULL REFERENCES change(seq), UNIQUE (outcome_id, number)
) STRICT;
CREATE TABLE indicator (
  id TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, aim_id TEXT REFERENCES aim(id),
  kind TEXT NOT NULL CHECK (kind IN ('per-period','cumulative','snapshot','percentage','rate','mean','score')),
  unit TEXT NOT NULL, multiplier INTEGER NOT NULL CHECK (multiplier > 0), decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4),
  whole_parts INTEGER NOT NULL CHECK (whole_parts IN (0,1)),
  polarity TEXT NOT NULL CHECK (polarity IN ('higher-better','lower-better','neutral')),
  numerator_name TEXT, denominator_name TEXT, frequency TEXT NOT NULL,
  period_kind TEXT NOT NULL CHECK (period_kind IN ${periodKinds}),
  data_source TEXT, level TEXT NOT NULL CHECK (level IN ('council','project')), ni_number TEXT, modern_equivalent TEXT,
  source_id TEXT REFERENCES source(id), changed_in INTEGER NOT NULL REFERENCES change(seq)
) STRICT;
CREATE TABLE indicator_version (
  id TEXT PRIMARY KEY, indicator_id TEXT NOT NULL REFERENCES indicator(id), version INTEGER NOT NULL CHECK (version > 0),
  definition TEXT NOT NULL, ${partialDate('valid_from')}, ${partialDate('valid_to')}, reason TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0,1)),
  changed_in INTEGER NOT NULL REFERENCES change(seq), UNIQUE (indicator_id, version)
) STRICT;
CREATE TABLE organisation (
  id TEXT PRIMARY KEY, reference TEXT NOT NULL UNIQUE, name TEXT NOT NULL, short_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('council','trust','charity','company','public body','partnership','other','unknown')),
  changed_in INTEGER NOT NULL REFERENCES change(seq)
) STRICT;
CREATE TABLE council_code (
  id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL REFERENCES organisation(id), code TEXT NOT NULL UNIQUE, old_code TEXT,
  name TEXT NOT NULL, short_name TEXT NOT NULL, type TEXT NOT NULL, region_code TEXT NOT NULL, region_name TEXT NOT NULL,
  london TEXT CHECK (london IN ('inner','outer')), valid_from TEXT NOT NULL, valid_to TEXT,
  changed_in INTEGER NOT NULL REFERENCES change(seq), CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT;
CREATE INDEX council_code_by_organisation ON council_code (organisation_id);
CREATE TABLE council_successor (
  id TEXT PRIMARY KEY, code TEXT NOT NULL REFERENCES council_code(code), successor TEXT NOT NULL REFERENCES council_code(code),
  changed_in INTEGER NOT NULL REFERENCES change(seq), UNIQUE (code, successor)
) STRICT;
CREATE TABLE national_figure (
  id TEXT PRIMARY KEY, series TEXT NOT NULL, indicator_id TEXT REFERENCES indicator(id), area_code TEXT NOT NULL, area_name TEXT NOT NULL,
  period_kind TEXT NOT NULL CHECK (period_kind IN ${periodKinds}), period_start TEXT NOT NULL, period_text TEXT NOT NULL,
  value REAL NOT NULL, unit TEXT NOT NULL, source_id TEXT REFERENCES source(id), changed_in INTEGER NOT NULL REFERENCES change(seq)
) STRICT;
CREATE INDEX national_figure_by_indicator ON national_figure (indicator_id, area_code, period_start);`;

const programme = `
CREATE TABLE programme (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, framework_id TEXT NOT NULL REFERENCES framework(id),
  marking TEXT NOT NULL CHECK (marking IN ('OFFICIAL','OFFICIAL-SENSITIVE')), practice_date TEXT,
  sample TEXT CHECK (sample IN ('portfolio','practice')), changed_in INTEGER NOT NULL REFERENCES change(seq)
) STRICT;
CREATE TABLE programme_fact (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme(id), key TEXT NOT NULL UNIQUE,
  category TEXT NOT NULL, subject TEXT NOT NULL, question TEXT, adopted INTEGER NOT NULL DEFAULT 0 CHECK (adopted IN (0,1)),
  ${partialDate('fact_date')}, ${partialDate('period_start')}, ${partialDate('period_end')},
  ${pence('pence')}, number REAL, unit TEXT, note TEXT, illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0,1)),
  changed_in INTEGER NOT NULL REFERENCES change(seq), CHECK (pence IS NULL OR number IS NULL)
) STRICT;
CREATE UNIQUE INDEX programme_fact_adopted ON programme_fact (question) WHERE adopted = 1;
CREATE TABLE round (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme(id), reference TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  inside_id TEXT REFERENCES round(id), state TEXT CHECK (state IN ('draft','scheduled','open','closed')),
  ${partialDate('opens_on')}, ${partialDate('closes_on')}, ${partialDate('starts_on')}, ${partialDate('ends_on')},
  ${pence('pot_pence')}, note TEXT, changed_in INTEGER NOT NULL REFERENCES change(seq), CHECK (inside_id <> id)
) STRICT;
CREATE TABLE project (
  id TEXT PRIMARY KEY, programme_id TEXT NOT NULL REFERENCES programme(id), round_id TEXT REFERENCES round(id),
  reference TEXT NOT NULL UNIQUE, title TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('grant','practice example')),
  lifecycle TEXT CHECK (lifecycle IN ('proposed','approved','in delivery','on hold','closing','closed','withdrawn','terminated')),
  lifecycle_reason TEXT, stage TEXT CHECK (stage IN ('develop','test','scale')), theme TEXT, reform_area TEXT, model TEXT,
  ${partialDate('starts_on')}, ${partialDate('ends_on')}, evaluator TEXT, follows_id TEXT REFERENCES project(id), note TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0,1)), changed_in INTEGER NOT NULL REFERENCES change(seq),
  CHECK (follows_id <> id), CHECK (lifecycle NOT IN ('withdrawn','terminated') OR lifecycle_reason IS NOT NULL)
) STRICT;
CREATE INDEX project_by_round ON project (round_id);
CREATE TABLE participation (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), organisation_id TEXT NOT NULL REFERENCES organisation(id),
  council_code TEXT REFERENCES council_code(code), role TEXT NOT NULL CHECK (role IN ('lead','joint lead','partner','delivery partner')),
  ${partialDate('planned_joined_on')}, ${partialDate('joined_on')}, ${partialDate('planned_left_on')}, ${partialDate('left_on')},
  note TEXT, illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0,1)), changed_in INTEGER NOT NULL REFERENCES change(seq)
) STRICT;
CREATE UNIQUE INDEX participation_once ON participation (project_id, organisation_id, role);
CREATE INDEX participation_by_organisation ON participation (organisation_id);
CREATE TABLE award (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), reference TEXT NOT NULL UNIQUE, note TEXT,
  changed_in INTEGER NOT NULL REFERENCES change(seq)
) STRICT;
CREATE INDEX award_by_project ON award (project_id);
CREATE TABLE award_figure (
  id TEXT PRIMARY KEY, award_id TEXT NOT NULL REFERENCES award(id), kind TEXT NOT NULL CHECK (kind IN ('announced','ceiling','agreed','revised')),
  ${pence('amount_pence')}, ${partialDate('dated')}, adopted INTEGER NOT NULL CHECK (adopted IN (0,1)), note TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0,1)), changed_in INTEGER NOT NULL REFERENCES change(seq)
) STRICT;
CREATE UNIQUE INDEX award_figure_adopted ON award_figure (award_id) WHERE adopted = 1;
CREATE INDEX award_figure_by_award ON award_figure (award_id);
CREATE TABLE citation (
  id TEXT PRIMARY KEY, source_id TEXT NOT NULL REFERENCES source(id),
  project_id TEXT REFERENCES project(id), award_figure_id TEXT REFERENCES award_figure(id), programme_fact_id TEXT REFERENCES programme_fact(id),
  says TEXT, adopted INTEGER NOT NULL DEFAULT 0 CHECK (adopted IN (0,1)), changed_in INTEGER NOT NULL REFERENCES change(seq),
  CHECK ((project_id IS NOT NULL) + (award_figure_id IS NOT NULL) + (programme_fact_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX citation_by_project ON citation (project_id);
CREATE INDEX citation_by_award_figure ON citation (award_figure_id);
CREATE INDEX citation_by_programme_fact ON citation (programme_fact_id);
CREATE INDEX citation_by_source ON citation (source_id);`;

const outcomes = `
CREATE TABLE measure (
  id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES project(id), indicator_id TEXT NOT NULL REFERENCES indicator(id),
  indicator_version_id TEXT NOT NULL REFERENCES indicator_version(id), reference TEXT NOT NULL UNIQUE,
  basis TEXT NOT NULL CHECK (basis IN ('children','young people','families','parents and carers','carers','staff','other')),
  basis_note TEXT, every TEXT NOT NULL CHECK (every IN ${periodKinds}), due_days INTEGER NOT NULL CHECK (due_days BETWEEN 0 AND 400),
  baseline_value REAL, baseline_numerator REAL, baseline_denominator REAL, ${partialDate('baseline_on')}, baseline_note TEXT,
  baseline_source_id TEXT REFERENCES source(id), target_value REAL, ${partialDate('target_on')}, target_note TEXT,
  illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0,1)), changed_in INTEGER NOT NULL REFERENCES change(seq)
) STRICT;
CREATE INDEX measure_by_project ON measure (project_id);
CREATE INDEX measure_by_indicator ON measure (indicator_id);
CREATE TABLE measure_target (
  id TEXT PRIMARY KEY, measure_id TEXT NOT NULL REFERENCES measure(id), period_kind TEXT NOT NULL CHECK (period_kind IN ${periodKinds}),
  period_start TEXT NOT NULL, value REAL NOT NULL, illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0,1)),
  changed_in INTEGER NOT NULL REFERENCES change(seq), UNIQUE (measure_id, period_kind, period_start)
) STRICT;
CREATE TABLE observation (
  id TEXT PRIMARY KEY, measure_id TEXT NOT NULL REFERENCES measure(id), organisation_id TEXT REFERENCES organisation(id), council_code TEXT,
  period_kind TEXT NOT NULL CHECK (period_kind IN ${periodKinds}), period_start TEXT NOT NULL, breakdown TEXT NOT NULL DEFAULT '',
  value REAL, numerator REAL, denominator REAL, shorthand TEXT CHECK (shorthand IN ('c','x','z','low')),
  markers TEXT NOT NULL DEFAULT '' CHECK (markers NOT GLOB '*[^prefub]*'),
  status TEXT NOT NULL CHECK (status IN ('recorded','provisional','final')), indicator_version_id TEXT NOT NULL REFERENCES indicator_version(id),
  source_id TEXT REFERENCES source(id), note TEXT, illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0,1)),
  changed_in INTEGER NOT NULL REFERENCES change(seq),
  CHECK ((shorthand IS NULL) = (value IS NOT NULL OR numerator IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX observation_once ON observation (measure_id, breakdown, period_start, period_kind, coalesce(organisation_id, ''));
CREATE INDEX observation_by_organisation ON observation (organisation_id, period_start);
CREATE INDEX observation_by_source ON observation (source_id) WHERE source_id IS NOT NULL;`;

/** The first shape of a programme file. Frozen: it imports no rule, later steps alter it. */
export const programmeFile: Migration = {
  version: 1,
  name: 'programme file',
  up: (db) => {
    db.exec(spine);
    db.exec(reference);
    db.exec(programme);
    db.exec(outcomes);
  },
};
