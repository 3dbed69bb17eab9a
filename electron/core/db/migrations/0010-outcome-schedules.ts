import { amount, award, day, last, most, text } from './columns.ts';
import type { Migration } from './migration.ts';

const percent = (column: string, from: '>' | '>='): string => `${column} REAL NOT NULL CHECK (${column} ${from} 0 AND ${column} <= 100)`;
const money = (column: string): string => `${column} INTEGER NOT NULL CHECK (${column} BETWEEN 0 AND ${most})`;
const harm = "safeguard_harm TEXT NOT NULL CHECK (safeguard_harm IN ('above','below'))";
const achieved = "achieved_as TEXT NOT NULL CHECK (achieved_as IN ('from baseline','of target'))";
const has = (kind: string, ...columns: readonly string[]): string => columns.map((column) => `CHECK ((scale_kind = '${kind}') = (${column} IS NOT NULL))`).join(', ');

/** What rests on outcomes: share of the award, scale, cap, and the measures with their weights and safeguards. */
const schedules = `
CREATE TABLE outcome_schedule (
  id TEXT PRIMARY KEY, ${award}, number INTEGER NOT NULL CHECK (number > 0), ${text('name')},
  ${percent('share', '>')}, ${percent('results_percent', '>=')}, ${amount('cap_pence')}, ${day('judged_to')},
  scale_kind TEXT NOT NULL CHECK (scale_kind IN ('linear','thresholds','uplift')), scale_slope REAL CHECK (scale_slope > 0), scale_base REAL,
  scale_per_point REAL CHECK (scale_per_point BETWEEN 0 AND 100), scale_most REAL CHECK (scale_most BETWEEN 100 AND 1000), note TEXT, ${last},
  UNIQUE (award_id, number), ${has('linear', 'scale_slope', 'scale_base')}, ${has('uplift', 'scale_per_point', 'scale_most')}
) STRICT;
CREATE TABLE payment_scale_step (
  id TEXT PRIMARY KEY, ${award}, schedule_id TEXT NOT NULL REFERENCES outcome_schedule(id), from_percent REAL NOT NULL, ${percent('pays', '>=')}, ${last},
  UNIQUE (schedule_id, from_percent)
) STRICT;
CREATE TABLE outcome_part (
  id TEXT PRIMARY KEY, ${award}, schedule_id TEXT NOT NULL REFERENCES outcome_schedule(id), position INTEGER NOT NULL, measure_id TEXT NOT NULL REFERENCES measure(id),
  ${percent('weight', '>')}, ${achieved}, baseline REAL, target REAL,
  safeguard_measure_id TEXT NOT NULL REFERENCES measure(id), safeguard_limit REAL NOT NULL, ${harm}, ${last},
  UNIQUE (schedule_id, measure_id), CHECK (safeguard_measure_id <> measure_id)
) STRICT;`;

/** The working of a payment as it was when it was proposed: a later figure does not change it. */
const workings = `
CREATE TABLE payment_working (
  id TEXT PRIMARY KEY, ${award}, payment_id TEXT NOT NULL UNIQUE REFERENCES payment(id), schedule_id TEXT NOT NULL REFERENCES outcome_schedule(id), ${day('worked_on')},
  ${money('pence')}, ${percent('results_percent', '>=')}, scale TEXT NOT NULL, score REAL NOT NULL, ${money('core_pence')}, ${money('results_pence')},
  ${amount('cap_pence')}, ${money('due_pence')}, ${last}
) STRICT;
CREATE INDEX payment_working_by_schedule ON payment_working (schedule_id);
CREATE TABLE payment_working_part (
  id TEXT PRIMARY KEY, ${award}, working_id TEXT NOT NULL REFERENCES payment_working(id), position INTEGER NOT NULL, measure_id TEXT NOT NULL REFERENCES measure(id),
  ${percent('weight', '>')}, ${achieved}, baseline REAL, target REAL NOT NULL, result REAL NOT NULL, period_kind TEXT NOT NULL, ${day('period_start')},
  achieved REAL NOT NULL, paid REAL NOT NULL, ${money('pence')},
  safeguard_measure_id TEXT NOT NULL REFERENCES measure(id), safeguard_limit REAL NOT NULL, ${harm}, safeguard_result REAL NOT NULL,
  harmed INTEGER NOT NULL CHECK (harmed IN (0,1)), ${last},
  UNIQUE (working_id, position), CHECK (achieved_as = 'of target' OR baseline IS NOT NULL)
) STRICT;`;

/** Payments linked to outcomes. It puts no row into a file. */
export const outcomeSchedules: Migration = {
  version: 10,
  name: 'outcome schedules',
  up: (db) => {
    db.exec(schedules);
    db.exec(workings);
  },
};
