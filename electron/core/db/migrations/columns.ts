/**
 * Columns and conditions that several steps write in the same words. A step is frozen once it is released, and so is
 * what it takes from here: a column of another shape is another one.
 */

export const most = 999999999999;

/** The condition that a column holds a day. */
export const aDay = (column: string): string => `${column} GLOB '[12][09][0-9][0-9]-[01][0-9]-[0-3][0-9]'`;
export const day = (column: string): string => `${column} TEXT NOT NULL CHECK (${aDay(column)})`;
export const maybeDay = (column: string): string => `${column} TEXT CHECK (${column} IS NULL OR ${aDay(column)})`;
/** A financial quarter by its first day. */
export const quarter = (column: string): string => `${column} TEXT NOT NULL CHECK (${column} GLOB '[12][09][0-9][0-9]-0[147]-01' OR ${column} GLOB '[12][09][0-9][0-9]-10-01')`;

/** The condition that a column says something. */
export const said = (column: string): string => `(${column} IS NOT NULL AND trim(${column}) <> '')`;
export const text = (column: string): string => `${column} TEXT NOT NULL CHECK (trim(${column}) <> '')`;

/** Pence, or not known. */
export const amount = (column: string): string => `${column} INTEGER CHECK (${column} BETWEEN 0 AND ${most})`;

export const award = 'award_id TEXT NOT NULL REFERENCES award(id)';
export const changedIn = 'changed_in INTEGER NOT NULL REFERENCES change(seq)';
/** What ends a table whose rows may be made up. */
export const last = `illustrative INTEGER NOT NULL DEFAULT 0 CHECK (illustrative IN (0,1)), ${changedIn}`;
