import type { ChangeDetail, ChangeShown } from '../../../shared/contract/changes.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { londonDate, londonTime } from '../../../shared/domain/calendar.ts';
import type { Reader } from '../db/database.ts';
import { leafTables } from '../db/keys.ts';
import { countTouched, touchedMadeUp, touchedRows, type TouchedCount, type TouchedRow } from '../db/touched.ts';
import { undoBlock } from '../db/undo.ts';
import type { Deps } from '../deps.ts';
import { readChanges, readUndoings, titleOf, type ChangeRecord, type Undoings } from '../repositories/changes.ts';
import { headlineOf, headlineOfCounts, titleIn } from './changeHeadline.ts';
import { readNames, type Names } from './changeNames.ts';
import { fieldChanges, nounName, rowName } from './changeWords.ts';

/** A change of more rows than this is told by its counts: its rows are never read for a list. */
const mostRowsRead = 200;
const mostRowsInDetail = 500;

type Asking = Pick<Deps, 'actor' | 'asAt'>;

/** Who may make a change may undo it: an officer any, everybody else their own. */
export const mayUndo = (actor: Actor, made: Pick<ChangeRecord, 'name' | 'organisation' | 'role'>): boolean =>
  actor.role === 'programme officer' || (actor.name === made.name && actor.organisation === made.organisation && actor.role === made.role);

export const notYours = ({ name, anonymised }: Pick<ChangeRecord, 'name' | 'anonymised'>): string =>
  (anonymised === 1 ? 'Only a programme officer can undo this change' : `Only ${name} or a programme officer can undo this change`);

const total = (counts: readonly TouchedCount[]): number => counts.reduce((sum, { rows }) => sum + rows, 0);

/** The rows of these changes, table by table where there are any. */
function readRows(db: Reader, counts: readonly TouchedCount[], limit: number): readonly TouchedRow[] {
  const tables = Map.groupBy(counts, ({ table }) => table);
  return [...tables].flatMap(([table, of]) => touchedRows(db, table, of.map(({ change }) => change), limit));
}

interface Told {
  readonly change: ChangeRecord;
  readonly counts: readonly TouchedCount[];
  readonly rows: readonly TouchedRow[];
  readonly names: Names;
  readonly undoings: Undoings;
  /** The operation at the bottom of undoings and redoings. */
  readonly operation: string;
}

/** Made new, as they were, and pointed at by nothing: no later change can rest on them. The commonest change, told without asking further. */
function isFree(db: Reader, rows: readonly TouchedRow[]): boolean {
  const leaves = leafTables(db);
  return rows.length > 0 && rows.every(({ table, before, stands }) => stands && before === null && leaves.has(table));
}

function blockOf(db: Reader, { actor, asAt }: Asking, { change, rows, undoings }: Told, isLarge: boolean): ChangeShown['blocked'] {
  if (asAt !== null) return { because: 'The past cannot be changed', first: null };
  const by = undoings.undoneBy(change.seq);
  if (by !== null) return { because: `Change #${change.seq} was already undone by change #${by}`, first: null };
  if (!mayUndo(actor, change)) return { because: notYours(change), first: null };
  // What stands in the way of a very large change is found when it is undone.
  const madeTheFile = change.seq === 1 || change.operation === 'programme.create';
  if (!madeTheFile && (isLarge || isFree(db, rows))) return null;
  const block = undoBlock(db, change.seq);
  return block === null ? null : { because: block.problem.message, first: block.first[0] ?? null };
}

function madeUp(db: Reader, rows: readonly TouchedRow[], counts: readonly TouchedCount[], isLarge: boolean): boolean {
  if (isLarge) return counts.some(({ table, change }) => touchedMadeUp(db, table, change));
  return rows.some(({ before, after }) => before?.['illustrative'] === 1 || after?.['illustrative'] === 1);
}

function shown(db: Reader, asking: Asking, told: Told): ChangeShown {
  const { change, counts, rows, names, undoings, operation } = told;
  const isLarge = total(counts) > mostRowsRead;
  return {
    seq: change.seq,
    at: change.at,
    date: londonDate(change.at),
    time: londonTime(change.at),
    operation: change.operation,
    title: titleIn(titleOf(operation), undoings.depth(change.seq)),
    ...(isLarge ? headlineOfCounts(counts) : headlineOf(rows, names)),
    actor: { name: change.name, organisation: change.organisation, role: change.role },
    reason: change.reason,
    rows: isLarge ? total(counts) : rows.length,
    undoes: change.undoes,
    undoneBy: undoings.undoneBy(change.seq),
    blocked: blockOf(db, asking, told, isLarge),
    illustrative: madeUp(db, rows, counts, isLarge),
  };
}

/** What is told of each of these changes, newest first. Rows are read together, table by table, and only of small changes. */
async function tell(db: Reader, seqs: readonly number[], mostRows: number): Promise<readonly Told[]> {
  const changes = await readChanges(db, seqs);
  const undoings = await readUndoings(db);
  const roots = new Map((await readChanges(db, changes.map(({ seq }) => undoings.root(seq)))).map(({ seq, operation }) => [seq, operation]));
  const counts = Map.groupBy(countTouched(db, seqs), ({ change }) => change);
  const small = [...counts.values()].filter((each) => total(each) <= mostRows).flat();
  const read = readRows(db, small, mostRows * seqs.length);
  const names = readNames(db, read);
  const rows = Map.groupBy(read, ({ change }) => change);
  return changes.map((change) => ({
    change,
    counts: counts.get(change.seq) ?? [],
    rows: rows.get(change.seq) ?? [],
    names,
    undoings,
    operation: roots.get(undoings.root(change.seq)) ?? change.operation,
  }));
}

export async function showChanges(db: Reader, asking: Asking, seqs: readonly number[]): Promise<readonly ChangeShown[]> {
  return (await tell(db, seqs, mostRowsRead)).map((told) => shown(db, asking, told));
}

const fieldsOf = (rows: readonly TouchedRow[], names: Names): ChangeDetail['fields'] => rows.flatMap(({ table, before, after }) => {
  const row = rowName(table, after ?? before ?? {}, names);
  return fieldChanges(table, before, after, names).map((change) => ({ noun: nounName(table), row, ...change }));
});

/** One change with each field of its rows; of a very large one, the first rows of each noun. Null where there is no such change. */
export async function showChange(db: Reader, asking: Asking, seq: number): Promise<ChangeDetail | null> {
  const [told] = await tell(db, [seq], mostRowsRead);
  if (told === undefined) return null;
  if (total(told.counts) <= mostRowsRead) return { ...shown(db, asking, told), fields: fieldsOf(told.rows, told.names) };
  const first = readRows(db, told.counts, mostRowsInDetail);
  return { ...shown(db, asking, told), fields: fieldsOf(first, readNames(db, first)) };
}
