import type { Reader, Tx } from '../db/database.ts';
import type { ProjectRow } from '../db/rows/project.ts';

/** Every project with its round, grants and practice examples alike. */
export const listProjects = async (db: Reader) =>
  db
    .selectFrom('project')
    .leftJoin('round', 'round.id', 'project.round_id')
    .selectAll('project')
    .select(['round.reference as round_reference', 'round.name as round_name'])
    .orderBy('project.title')
    .orderBy('project.reference')
    .execute();

/** Grants with what money is cut by; practice examples enter no sum. */
export const listGrants = async (db: Reader) =>
  db
    .selectFrom('project')
    .leftJoin('round', 'round.id', 'project.round_id')
    .select(['project.id', 'project.theme', 'project.starts_on', 'round.reference as round_reference', 'round.name as round_name'])
    .where('project.kind', '=', 'grant')
    .execute();

export async function findProject(db: Reader, reference: string): Promise<ProjectRow | null> {
  return (await db.selectFrom('project').selectAll().where('reference', '=', reference).executeTakeFirst()) ?? null;
}

export async function projectById(db: Reader, id: string): Promise<ProjectRow> {
  return db.selectFrom('project').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** One project with its round. */
export async function findProjectLine(db: Reader, reference: string) {
  const found = await db
    .selectFrom('project')
    .leftJoin('round', 'round.id', 'project.round_id')
    .selectAll('project')
    .select(['round.reference as round_reference', 'round.name as round_name'])
    .where('project.reference', '=', reference)
    .executeTakeFirst();
  return found ?? null;
}

/** What a project follows and what follows it, with round and leads: one row a lead, and one where none is known. */
export async function listKin(db: Reader, { id, follows_id }: Pick<ProjectRow, 'id' | 'follows_id'>) {
  return db
    .selectFrom('project')
    .leftJoin('round', 'round.id', 'project.round_id')
    .leftJoin('participation', (join) => join.onRef('participation.project_id', '=', 'project.id').on('participation.role', 'in', ['lead', 'joint lead']))
    .leftJoin('organisation', 'organisation.id', 'participation.organisation_id')
    .select(['project.id', 'project.reference', 'project.title', 'round.name as round_name', 'organisation.short_name as lead'])
    .where((eb) => eb.or([eb('project.follows_id', '=', id), ...(follows_id === null ? [] : [eb('project.id', '=', follows_id)])]))
    .orderBy('project.title').orderBy('organisation.short_name')
    .execute();
}

/** Titles by id. */
export async function projectTitles(db: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('project').select(['id', 'title']).execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** The id of what a project follows, by the id of the project. */
export async function followed(db: Reader): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db.selectFrom('project').select(['id', 'follows_id']).execute();
  return new Map(rows.map(({ id, follows_id }) => [id, follows_id]));
}

export async function countMeasures(db: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('measure').select((eb) => ['project_id', eb.fn.countAll<number>().as('n')]).groupBy('project_id').execute();
  return new Map(rows.map(({ project_id, n }) => [project_id, n]));
}

export async function changeProject(tx: Tx, id: string, fields: Partial<Omit<ProjectRow, 'id' | 'changed_in'>>): Promise<void> {
  await tx.updateTable('project').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}
