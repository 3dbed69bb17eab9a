import type { Reader, Tx } from '../db/database.ts';
import type { ProjectRow } from '../db/schema.ts';

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
export type ProjectLine = Awaited<ReturnType<typeof listProjects>>[number];

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

/** One project with its round and the project it follows. */
export async function findProjectLine(db: Reader, reference: string) {
  const found = await db
    .selectFrom('project')
    .leftJoin('round', 'round.id', 'project.round_id')
    .leftJoin('project as before', 'before.id', 'project.follows_id')
    .selectAll('project')
    .select(['round.reference as round_reference', 'round.name as round_name', 'before.reference as follows_reference', 'before.title as follows_title'])
    .where('project.reference', '=', reference)
    .executeTakeFirst();
  return found ?? null;
}

export const followersOf = async (db: Reader, id: string): Promise<readonly Pick<ProjectRow, 'reference' | 'title'>[]> =>
  db.selectFrom('project').select(['reference', 'title']).where('follows_id', '=', id).orderBy('title').execute();

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
