import { operations, type OperationName } from '../../../shared/contract/index.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { Reader } from '../db/database.ts';
import type { ActorRow, ChangeRow } from '../db/rows/file.ts';
import { tablesOfAwards } from '../db/schema.ts';
import { changesOf, idsEver } from '../db/touched.ts';

/** A change with who made it. */
export type ChangeRecord = ChangeRow & Pick<ActorRow, 'name' | 'organisation' | 'role' | 'anonymised'>;

/** Which changes undo which, and so what stands. A change that undoes an undoing is a redoing. */
export interface Undoings {
  /** The change that took this one back and stands itself; null where this one stands. */
  readonly undoneBy: (seq: number) => number | null;
  /** The change that has to be undone to take this one back: itself, or the latest redoing of it. */
  readonly standing: (seq: number) => number;
  /** 0 for a change of its own, odd for an undoing, even for a redoing. */
  readonly depth: (seq: number) => number;
  /** The change of its own at the bottom of undoings and redoings. */
  readonly root: (seq: number) => number;
}

const withActor = (db: Reader) => db.selectFrom('change').innerJoin('actor', 'actor.id', 'change.actor_id')
  .selectAll('change').select(['actor.name', 'actor.organisation', 'actor.role', 'actor.anonymised']);

export async function findChange(db: Reader, seq: number): Promise<ChangeRecord | null> {
  return (await withActor(db).where('change.seq', '=', seq).executeTakeFirst()) ?? null;
}

export async function readUndoings(db: Reader): Promise<Undoings> {
  const rows = await db.selectFrom('change').select(['seq', 'undoes']).where('undoes', 'is not', null).orderBy('seq').execute();
  const undoes = new Map(rows.map((row) => [row.seq, row.undoes]));
  const undoers = Map.groupBy(rows, (row) => row.undoes);
  const undoneBy = (seq: number): number | null =>
    undoers.get(seq)?.findLast((undoer) => undoneBy(undoer.seq) === null)?.seq ?? null;
  const standing = (seq: number): number => {
    const redone = (undoers.get(seq) ?? []).flatMap((undoer) => undoneBy(undoer.seq) ?? []).at(-1);
    return undoneBy(seq) !== null || redone === undefined ? seq : standing(redone);
  };
  const depth = (seq: number): number => {
    const below = undoes.get(seq) ?? null;
    return below === null ? 0 : depth(below) + 1;
  };
  const root = (seq: number): number => {
    const below = undoes.get(seq) ?? null;
    return below === null ? seq : root(below);
  };
  return { undoneBy, standing, depth, root };
}

type Turn = Pick<ChangeRow, 'seq' | 'operation' | 'undoes'>;

const readAtOnce = 100;

/** What one person did after a change, newest first. Seldom is more than the first few asked for. */
async function* turnsOf(db: Reader, { name, organisation, role }: Actor, since: number): AsyncGenerator<Turn> {
  const known = db.selectFrom('actor').select('id').where('name', '=', name).where('organisation', '=', organisation).where('role', '=', role);
  const actors = (await known.execute()).map(({ id }) => id);
  if (actors.length === 0) return;
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const turns = await db.selectFrom('change').select(['seq', 'operation', 'undoes']).where('seq', '>', since).where('seq', '<', before)
      .where('actor_id', 'in', actors).where('operation', 'not in', neverUndone).orderBy('seq', 'desc').limit(readAtOnce).execute();
    yield* turns;
    if (turns.length < readAtOnce) return;
    before = turns.at(-1)?.seq ?? 0;
  }
}

export interface LatestChange {
  /** The change to undo: itself, or the latest redoing of it. */
  readonly change: number;
  /** The operation it was made by at first, before any undoing or redoing, and its title: 'Award adopted'. */
  readonly operation: string;
  readonly title: string;
}

/** What an operation does, in the words of History; of one that this program no longer knows, its name. */
export const titleOf = (operation: string): string =>
  Object.hasOwn(operations, operation) ? operations[operation as OperationName].title : (otherTitles[operation] ?? operation);

/** What alters nothing that could be brought back, and so is no turn that Ctrl+Z or Ctrl+Y takes. */
const neverUndone: readonly string[] = ['actors.anonymise'];

/** Changes that no operation makes. */
const otherTitles: Readonly<Record<string, string>> = { 'programme.create': 'File created' };

async function latest(db: Reader, { root }: Undoings, turn: Turn): Promise<LatestChange> {
  const first = await db.selectFrom('change').select('operation').where('seq', '=', root(turn.seq)).executeTakeFirst();
  const operation = first?.operation ?? turn.operation;
  return { change: turn.seq, operation, title: titleOf(operation) };
}

/** This person's latest change after `since` that stands, be it a redoing: what Ctrl+Z takes back. */
export async function latestUndoable(db: Reader, actor: Actor, since: number): Promise<LatestChange | null> {
  const undoings = await readUndoings(db);
  for await (const turn of turnsOf(db, actor, since)) {
    if (undoings.depth(turn.seq) % 2 === 0 && undoings.undoneBy(turn.seq) === null) return latest(db, undoings, turn);
  }
  return null;
}

/** This person's latest undoing after `since` that stands, unless something new was done after it: what Ctrl+Y does again. */
export async function latestRedoable(db: Reader, actor: Actor, since: number): Promise<LatestChange | null> {
  const undoings = await readUndoings(db);
  for await (const turn of turnsOf(db, actor, since)) {
    if (turn.undoes === null) return null;
    if (undoings.depth(turn.seq) % 2 === 1 && undoings.undoneBy(turn.seq) === null) return latest(db, undoings, turn);
  }
  return null;
}

export interface ChangeFilter {
  readonly person?: string | null | undefined;
  readonly operation?: string | null | undefined;
  /** Only these. */
  readonly among?: ReadonlySet<number> | undefined;
  /** Only later ones than this. */
  readonly after?: number | undefined;
  /** Only what somebody else did. */
  readonly notBy?: Actor | undefined;
}

/** A person as History names one: 'Officer 1, DfE'. */
export const personName = ({ name, organisation }: Pick<ActorRow, 'name' | 'organisation'>): string => `${name}, ${organisation}`;

export async function listPeople(db: Reader): Promise<readonly Pick<ActorRow, 'id' | 'name' | 'organisation'>[]> {
  return db.selectFrom('actor').select(['id', 'name', 'organisation']).orderBy('name').orderBy('organisation').execute();
}

export async function countChanges(db: Reader): Promise<number> {
  const { n } = await db.selectFrom('change').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return n;
}

/** The numbers of the changes that pass, newest first. */
export async function listSeqs(db: Reader, { person, operation, among, after, notBy }: ChangeFilter): Promise<readonly number[]> {
  let query = db.selectFrom('change').select('seq').orderBy('seq', 'desc');
  if (operation) query = query.where('operation', '=', operation);
  if (person) {
    const ids = (await listPeople(db)).filter((actor) => personName(actor) === person).map(({ id }) => id);
    query = ids.length === 0 ? query.where('seq', '<', 0) : query.where('actor_id', 'in', ids);
  }
  if (after !== undefined) query = query.where('seq', '>', after);
  if (notBy !== undefined) {
    const own = await db.selectFrom('actor').select('id').where('name', '=', notBy.name).where('organisation', '=', notBy.organisation).where('role', '=', notBy.role).execute();
    if (own.length > 0) query = query.where('actor_id', 'not in', own.map(({ id }) => id));
  }
  const seqs = (await query.execute()).map(({ seq }) => seq);
  return among === undefined ? seqs : seqs.filter((seq) => among.has(seq));
}

export async function readChanges(db: Reader, seqs: readonly number[]): Promise<readonly ChangeRecord[]> {
  if (seqs.length === 0) return [];
  return withActor(db).where('change.seq', 'in', [...seqs]).orderBy('change.seq', 'desc').execute();
}

/** Who made each change, by which operation and why: what a search looks through. */
export async function listChangeTexts(db: Reader): Promise<readonly Pick<ChangeRecord, 'seq' | 'operation' | 'reason' | 'name' | 'organisation'>[]> {
  return db.selectFrom('change').innerJoin('actor', 'actor.id', 'change.actor_id')
    .select(['change.seq', 'change.operation', 'change.reason', 'actor.name', 'actor.organisation']).execute();
}

export async function listOperations(db: Reader): Promise<readonly string[]> {
  const rows = await db.selectFrom('change').select('operation').distinct().orderBy('operation').execute();
  return rows.map(({ operation }) => operation);
}

/** The last change made at or before an instant; null before the first. */
export async function lastChangeBy(db: Reader, at: string): Promise<Pick<ChangeRow, 'seq' | 'at'> | null> {
  const row = await db.selectFrom('change').select(['seq', 'at']).where('at', '<=', at).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row ?? null;
}

/** The latest change whose reason names a file of this SHA-256, but for the one under way; null where there is none. */
export async function changeFromFile(db: Reader, hash: string, underWay: number | null): Promise<number | null> {
  const found = await db.selectFrom('change').select('seq').where('reason', 'like', `%(sha256 ${hash})%`).where('seq', '!=', underWay ?? 0)
    .orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return found?.seq ?? null;
}

/** What History can be asked about. */
export interface About {
  readonly projects: Iterable<string>;
  readonly measures: Iterable<string>;
  readonly organisations: Iterable<string>;
}

/** The changes that touched any of these, or what belongs to a project or measure among them. */
export function changesAbout(db: Reader, { projects, measures, organisations }: About): ReadonlySet<number> {
  const theirs = [...projects];
  const awards = idsEver(db, 'award', 'project_id', theirs);
  const figures = idsEver(db, 'award_figure', 'award_id', awards);
  const measured = [...new Set([...measures, ...idsEver(db, 'measure', 'project_id', theirs)])];
  const bodies = [...organisations];
  return new Set([
    ...changesOf(db, 'project', 'id', theirs),
    ...changesOf(db, 'participation', 'project_id', theirs),
    ...changesOf(db, 'award', 'project_id', theirs),
    ...changesOf(db, 'award_figure', 'award_id', awards),
    ...tablesOfAwards.flatMap((table) => [...changesOf(db, table, 'award_id', awards)]),
    ...changesOf(db, 'project_note', 'project_id', theirs),
    ...changesOf(db, 'round_decision', 'project_id', theirs),
    ...changesOf(db, 'project_rating', 'project_id', theirs),
    ...changesOf(db, 'citation', 'project_id', theirs),
    ...changesOf(db, 'citation', 'award_figure_id', figures),
    ...changesOf(db, 'measure', 'id', measured),
    ...changesOf(db, 'measure_target', 'measure_id', measured),
    ...changesOf(db, 'observation', 'measure_id', measured),
    ...changesOf(db, 'organisation', 'id', bodies),
    ...changesOf(db, 'participation', 'organisation_id', bodies),
    ...changesOf(db, 'observation', 'organisation_id', bodies),
  ]);
}
