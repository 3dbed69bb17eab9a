import { importKinds, type ImportKind, type ImportReport } from '../../../../shared/contract/imports.ts';
import { cancelled, conflict, forbidden, tooLarge, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { formatCount, joinList, upperFirst } from '../../../../shared/domain/words.ts';
import type { Reader } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { notUtf8 } from '../../files/encoding.ts';
import { limits } from '../../files/limits.ts';
import type { TextTable } from '../../files/readCsv.ts';
import { changeFromFile } from '../../repositories/changes.ts';
import { awardNewGrants, bringAwards } from './awards.ts';
import { makeRowReader, type ReadRow } from './cells.ts';
import type { Bringing } from './compare.ts';
import { readHeads, type Heads } from './heads.ts';
import { bringMeasures } from './measures.ts';
import { makeObservations } from './observations.ts';
import { bringParticipations } from './participations.ts';
import { bringProjects } from './projects.ts';
import { makeReporting, type Reporting, type TableNotes } from './report.ts';
import { readWorld } from './world.ts';
import type { Writes } from './writes.ts';

export interface ImportWork {
  readonly deps: Pick<Deps, 'actor' | 'today' | 'newId' | 'job'>;
  readonly db: Reader;
  readonly writes: Writes;
  readonly tables: readonly TextTable[];
  readonly kind: ImportKind | null;
  /** The change that is being made; null where nothing is written. */
  readonly underWay: number | null;
}

interface Headed {
  readonly table: TextTable;
  readonly heads: Heads;
  readonly notes: TableNotes;
  /** The row of heads. */
  readonly row: number;
}

/** So many rows wait before they are written. */
const atOnce = 5000;
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The first row that holds anything. */
async function firstRow(table: TextTable): Promise<{ readonly row: number; readonly cells: readonly string[] } | null> {
  for await (const { first, rows } of table.rows()) {
    const at = rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
    const cells = rows[at];
    if (cells !== undefined) return { row: first + at, cells };
  }
  return null;
}

function tellHeads({ notes, heads, table }: Headed): void {
  if (table.encoding === 'windows-1252') notes.note(null, null, notUtf8);
  for (const head of heads.ignored) notes.note(null, head, `The column ${head} is not known here and is left out`);
  if (heads.missing.length > 0) notes.note(null, null, `Not in this file, and left as they are: ${joinList(heads.missing)}`);
}

/** Whoever brings the very same file in again is told so; what it would change is found out row by row all the same. */
async function tellBefore({ table, notes }: Headed, { db, underWay }: ImportWork): Promise<void> {
  const before = table.hash === null ? null : await changeFromFile(db, table.hash, underWay);
  if (before !== null) notes.note(null, null, `This very file was brought in before, as change ${formatCount(before)}`);
}

/** Looks at the heads of a table: which one it is, or why it cannot be read. */
async function headed(table: TextTable, { kind, tables }: ImportWork, reporting: Reporting): Promise<Headed | Problem | null> {
  const found = await firstRow(table);
  if (found === null) return conflict(`“${table.name}” is empty.`);
  if (found.cells.length > limits.csvColumns) return tooLarge(`“${table.name}” has more than ${formatCount(limits.csvColumns)} columns. Take out those that are not needed.`);
  const read = readHeads(found.cells, kind);
  const plain = reporting.table(table.name, read.is === 'table' ? read.heads.kind : null);
  const damaged = found.cells.find((cell) => table.unreadable?.test(cell) === true);
  if (damaged !== undefined) plain.fault(found.row, damaged, 'This head holds a byte that stands for no character. Save the file as CSV UTF-8');
  if (read.is === 'refused') for (const { column, message } of read.faults) plain.fault(found.row, column, message);
  if (read.is === 'not read back') (tables.length > 1 ? plain.note : plain.fault)(null, null, upperFirst(read.because));
  return read.is === 'table' ? { table, heads: read.heads, notes: plain, row: found.row } : null;
}

interface Passing {
  readonly work: ImportWork;
  readonly bringing: Bringing;
  /** Rows read of all tables before this one. */
  readonly before: number;
}

/** Reads the rows of one table. Answers why it stopped, if it did not come to the end. */
async function readRows({ table, heads, notes, row: headRow }: Headed, { work, bringing, before }: Passing, take: (read: ReadRow) => Promise<void> | void): Promise<Problem | null> {
  const reader = makeRowReader({ heads, notes, unreadable: table.unreadable });
  const rows = table.rows();
  for (;;) {
    const step = await rows.next();
    if (step.done === true) {
      reader.end();
      return step.value;
    }
    const { first, rows: cells, faults, done } = step.value;
    const broken = new Map(faults.map(({ at, message }) => [at, message]));
    for (const [at, message] of broken) notes.fault(first + at, null, message);
    for (let at = Math.max(0, headRow + 1 - first); at < cells.length; at += 1) {
      const read = broken.has(at) ? null : reader.read(first + at, cells[at] ?? []);
      const taken = read === null ? undefined : take(read);
      if (taken !== undefined) await taken;
    }
    if (bringing.refused()) work.writes.clear();
    else if (work.writes.waiting() > atOnce) await work.writes.flush();
    const count = first + cells.length - 1;
    work.deps.job?.tell(before + count, done === 0 ? null : before + Math.round(count / done));
    await breathe();
    if (work.deps.job?.isCancelled() === true) {
      await rows.return(null);
      return cancelled('Stopped. Nothing was brought in.');
    }
  }
}

const bringAll = { projects: bringProjects, participations: bringParticipations, awards: bringAwards, measures: bringMeasures } as const;

async function bringTable(table: Headed, passing: Passing, later: (() => void)[]): Promise<Problem | null> {
  const { work, bringing } = passing;
  const { kind } = table.heads;
  if (kind === 'observations') {
    const { take } = makeObservations(bringing);
    return readRows(table, passing, take);
  }
  const rows: ReadRow[] = [];
  const stopped = await readRows(table, passing, (read) => void rows.push(read));
  if (stopped !== null) return stopped;
  await bringAll[kind](bringing, rows);
  if (bringing.refused()) work.writes.clear();
  else await work.writes.flush();
  for (const wait of later.splice(0)) wait();
  return null;
}

const onlyFigures = 'A council lead can bring in observations only. Ask a programme officer to bring in the rest';

/** Looks through the tables, or brings them in: the same work, whether what it writes is kept or not. */
export async function importTables(work: ImportWork): Promise<Result<ImportReport, Problem>> {
  const reporting = makeReporting();
  const found: Headed[] = [];
  for (const table of work.tables) {
    const read = await headed(table, work, reporting);
    if (read !== null && 'kind' in read) return fail(read);
    if (read !== null) found.push(read);
  }
  if (work.deps.actor.role !== 'programme officer' && found.some(({ heads }) => heads.kind !== 'observations')) return fail(forbidden(onlyFigures));
  const world = await readWorld(work.db);
  const later: (() => void)[] = [];
  let before = 0;
  for (const table of found.toSorted((a, b) => importKinds.indexOf(a.heads.kind) - importKinds.indexOf(b.heads.kind))) {
    tellHeads(table);
    await tellBefore(table, work);
    let flags = 0;
    const bringing: Bringing = {
      ...work.deps, db: work.db, world, writes: work.writes, heads: table.heads, notes: table.notes, refused: () => reporting.faults() > 0,
      after: (wait) => void later.push(wait), otherFlag: () => void (flags += 1),
    };
    const stopped = await bringTable(table, { work, bringing, before }, later);
    if (stopped !== null) return fail(stopped);
    if (flags > 0) table.notes.note(null, 'illustrative', `${formatCount(flags)} ${flags === 1 ? 'row says' : 'rows say'} otherwise of being illustrative. What is made up stays marked so, and what is not stays so`);
    before = reporting.report().rows.read;
  }
  awardNewGrants({ world, writes: work.writes, newId: work.deps.newId });
  if (reporting.faults() === 0) await work.writes.flush();
  return ok(reporting.report());
}
