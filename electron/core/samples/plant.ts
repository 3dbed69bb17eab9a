import type { Actor } from '../../../shared/domain/actor.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Tx } from '../db/database.ts';
import type { ProgrammeFile } from '../db/programmeFile.ts';
import { versionedTables, type VersionedTable } from '../db/schema.ts';
import { fixedId } from '../reference/ids.ts';
import { referenceRows } from '../reference/referenceRows.ts';
import { mergeRows, type RowSet } from '../reference/rowSet.ts';
import { insertRows } from '../repositories/rows.ts';
import { portfolioRows } from './portfolio.ts';
import { cast, castRows } from './practice/cast.ts';
import type { Patch, Step } from './practice/step.ts';
import { firstPracticeRows, practiceStory } from './practice/story.ts';
import { programmeRow } from './programme.ts';

export type Sample = 'portfolio' | 'practice' | null;

export interface PlantOptions {
  readonly title?: string;
  /** Who makes the file; the practice programme has its own people. */
  readonly actor?: Actor;
  /** UTC instant of the first changes, else when the file was made; the practice programme has its own dates. */
  readonly at?: string;
}

/** Says that we, not a person, put the rows there. */
const supplied: Actor = { name: 'Reference data', organisation: 'Innovation Grant Tracker', role: 'programme officer' };
const create = 'programme.create';
const emptyTitle = 'Untitled programme';

async function insertSet(tx: Tx, rows: RowSet): Promise<void> {
  for (const table of versionedTables) await insertTable(tx, table, rows);
}

const insertTable = async <T extends VersionedTable>(tx: Tx, table: T, rows: RowSet): Promise<void> => {
  await insertRows(tx, table, rows[table] ?? []);
};

const patchRow = async (tx: Tx, { table, id, set }: Patch): Promise<void> => {
  await tx.updateTable(table).set({ ...set, changed_in: tx.change }).where('id', '=', id).execute();
};

type Planted = Result<number, Problem>;

/** One change of the file. */
async function plantStep(file: ProgrammeFile, actor: Actor, step: Omit<Step, 'by' | 'undoes'>, undoes?: number): Promise<Planted> {
  const { at, operation, reason, adds = {}, changes = [] } = step;
  const spec = { actor, operation, at, ...(reason === undefined ? {} : { reason }), ...(undoes === undefined ? {} : { undoes }) };
  const written = await file.write(spec, async (tx) => {
    await insertSet(tx, adds);
    for (const patch of changes) await patchRow(tx, patch);
    return ok(null);
  });
  return written.ok ? ok(written.value.change ?? 0) : written;
}

/** Change 1 is the reference data and the programme itself, so that no state of a file is without one; change 2 is what it starts with. */
async function begin(file: ProgrammeFile, actor: Actor, times: readonly [string, string], { programme = [], ...rest }: RowSet): Promise<Planted> {
  const first = await plantStep(file, actor, {
    at: times[0], operation: create, reason: 'Register, framework, indicator library and published series', adds: mergeRows(referenceRows(), { programme }),
  });
  return first.ok ? plantStep(file, actor, { at: times[1], operation: create, adds: rest }) : first;
}

/** People of ours have fixed ids, so that two files of one sample hold the same rows. */
async function introduce(file: ProgrammeFile, people: ReturnType<typeof castRows>): Promise<Result<null, Problem>> {
  const done = await file.writeUnversioned(async (db) => {
    await db.insertInto('actor').values(people).execute();
  });
  return done.ok ? ok(null) : done;
}

async function plantPractice(file: ProgrammeFile, title: string | undefined): Promise<Planted> {
  const posts = await introduce(file, castRows());
  if (!posts.ok) return posts;
  const begun = await begin(file, cast.officer1, ['2017-06-05T08:30:00.000Z', '2017-06-05T08:45:00.000Z'], firstPracticeRows(title));
  if (!begun.ok) return begun;
  const named = new Map<string, number>();
  for (const step of practiceStory()) {
    const told = await plantStep(file, cast[step.by], step, step.undoes === undefined ? undefined : named.get(step.undoes));
    if (!told.ok) return told;
    if (step.name !== undefined) named.set(step.name, told.value);
  }
  return ok(named.size);
}

const emptyRows = (id: string, title: string = emptyTitle): RowSet => ({ programme: [programmeRow({ id, title, practice_date: null, sample: null })] });

/**
 * Fills a file that holds nothing yet: reference data always, then the programme, and with a sample what belongs to it.
 * Two files of one sample hold the same rows. The practice programme is told as a story, one change after the other,
 * each by its own post and at its own time.
 */
export async function plantSample(file: ProgrammeFile, sample: Sample, options: PlantOptions = {}): Promise<Result<null, Problem>> {
  const { programmeId, madeAt } = await file.identity();
  const { title, actor = supplied, at = madeAt } = options;
  if (sample !== 'practice' && actor === supplied) {
    const introduced = await introduce(file, [{ id: fixedId('actor', 'supplied'), ...supplied, anonymised: 0 }]);
    if (!introduced.ok) return introduced;
  }
  const planted = sample === 'practice'
    ? await plantPractice(file, title)
    : await begin(file, actor, [at, at], sample === 'portfolio' ? portfolioRows(title) : emptyRows(programmeId, title));
  return planted.ok ? ok(null) : planted;
}
