import { formatDate, londonDate } from '../../../../shared/domain/calendar.ts';
import type { Actor } from '../../../../shared/domain/actor.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import type { Reader } from '../../db/database.ts';
import { earlierState } from '../../db/earlierState.ts';
import type { VersionedTable } from '../../db/schema.ts';
import { makerOf } from '../../repositories/actors.ts';
import { shownValue, type ReadRow, type Value } from './cells.ts';
import type { FoundColumn, Heads } from './heads.ts';
import type { TableNotes } from './report.ts';
import type { World } from './world.ts';
import type { Writes } from './writes.ts';

/** What each kind of table is brought in with. */
export interface Bringing {
  readonly db: Reader;
  readonly actor: Actor;
  readonly today: string;
  readonly newId: () => string;
  readonly world: World;
  readonly writes: Writes;
  readonly heads: Heads;
  readonly notes: TableNotes;
  /** What must wait until all rows of the table are there. */
  readonly after: (work: () => void) => void;
  /** A row says otherwise than the file of being made up. */
  readonly otherFlag: () => void;
  /** Whether anything is wrong by now, here or in an earlier table. */
  readonly refused: () => boolean;
}

/** A row of the file as the CSV would hold it, beside the row itself. */
export interface Standing {
  readonly table: VersionedTable;
  readonly row: { readonly id: string; readonly changed_in: number };
  readonly values: Readonly<Record<string, Value>>;
}

export const columnNamed = ({ columns }: Heads, name: string): FoundColumn | undefined => columns.find(({ spec }) => spec.name === name);
/** As the file calls a column; its plain name where it has none. */
export const headOf = (heads: Heads, name: string): string => columnNamed(heads, name)?.head ?? name;

/** Says each issue at the row and at the column that its path stands for. */
export function tellIssues({ heads, notes }: Bringing, row: number, issues: readonly Issue[], columnOf: (path: string) => string): boolean {
  for (const { path = '', message } of issues) notes.fault(row, path === '' ? null : headOf(heads, columnOf(path)), message);
  return issues.length > 0;
}

/** What is said for people must be as it is; blank says nothing. Answers whether something was refused. */
export function checkTold({ heads, notes, otherFlag }: Bringing, { row, values }: ReadRow, there: Readonly<Record<string, Value>>, also: readonly string[] = []): boolean {
  let refused = false;
  const flag = values['illustrative'] ?? null;
  if (flag !== null && there['illustrative'] !== undefined && flag !== there['illustrative']) otherFlag();
  for (const { head, spec } of heads.columns) {
    if (spec.kind !== 'told' && !also.includes(spec.name)) continue;
    const [given, is] = [values[spec.name] ?? null, there[spec.name] ?? null];
    if (given === null || given === is) continue;
    refused = true;
    notes.fault(row, head, is === null ? `${spec.what} is not kept here and cannot be given by a file. Empty the cell`
      : `${spec.what} is “${shownValue(is, spec) ?? ''}” here and cannot be changed by a file. Put it back, or empty the cell`);
  }
  return refused;
}

const aside: ReadonlySet<string> = new Set(['illustrative', 'changed_in']);

/** The columns in which the file says another thing than what stands. */
export const differences = ({ heads }: Bringing, { values }: ReadRow, there: Readonly<Record<string, Value>>, but: readonly string[] = []): readonly FoundColumn[] =>
  heads.columns.filter(({ spec: { name, kind } }) => kind !== 'told' && !aside.has(name) && !but.includes(name) && values[name] !== (there[name] ?? null));

/** Notes down the cells of a changed row, before and after. */
export function tellChanges({ notes }: Bringing, read: ReadRow, what: string, columns: readonly FoundColumn[], there: Readonly<Record<string, Value>>): void {
  for (const { head, spec } of columns) {
    notes.change(read.row, { column: head, what, before: shownValue(there[spec.name] ?? null, spec), after: shownValue(read.values[spec.name] ?? null, spec) });
  }
  notes.row('changed', read.row, what);
}

/** Whether two states of a row say the same, whatever change left them so. */
const saysTheSame = (a: object, b: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(a).every(([column, value]) => column === 'changed_in' || value === b[column]);

/**
 * A file that tells from which change its rows are does not write over what came after. A row that was changed and put
 * back says what it said: an import that was undone can be brought in again. Answers whether the row was refused.
 */
export async function movedSince({ db, heads, notes }: Bringing, { row, values }: ReadRow, { table, row: stands }: Standing, first: FoundColumn | undefined): Promise<boolean> {
  const from = values['changed_in'];
  if (typeof from !== 'number' || from >= stands.changed_in) return false;
  const then = earlierState(db, table, stands.id, from);
  const own = Object.fromEntries(Object.entries(stands).filter(([column]) => then === null || column in then));
  if (then !== null && saysTheSame(own, then)) return false;
  const made = await makerOf(db, stands.changed_in);
  const by = made === null ? '' : ` by ${made.name} on ${formatDate(londonDate(made.at))}`;
  notes.fault(row, first?.head ?? headOf(heads, 'changed_in'), `This row was changed since this file was written (change ${stands.changed_in}${by}). Export again and make your change there, or empty changed_in to write over it`);
  return true;
}

/** Whether rows that are added here are made up: all that is entered in a practice file is. */
export const madeUpHere = ({ programme }: World): boolean => programme.sample === 'practice' || programme.practice_date !== null;
export const illustrativeOf = (world: World, { values }: ReadRow): 0 | 1 => (madeUpHere(world) || values['illustrative'] === 1 ? 1 : 0);
