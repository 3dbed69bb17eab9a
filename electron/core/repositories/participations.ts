import { isLead, participationRoles } from '../../../shared/domain/participation.ts';
import type { Reader, Tx } from '../db/database.ts';
import type { ParticipationRow } from '../db/rows/project.ts';

const lines = (db: Reader) =>
  db
    .selectFrom('participation')
    .innerJoin('organisation', 'organisation.id', 'participation.organisation_id')
    .leftJoin('council_code', 'council_code.code', 'participation.council_code')
    .select(['participation.project_id', 'participation.role', 'participation.council_code'])
    .select(['organisation.reference', 'organisation.name', 'organisation.short_name', 'organisation.kind'])
    .select(['council_code.name as council_name', 'council_code.short_name as council_short_name', 'council_code.region_name as region'])
    .orderBy('organisation.short_name')
    .orderBy('participation.id');

/** Who takes part in each project: enough for a table of projects. */
export const listPartaking = async (db: Reader) => lines(db).execute();
export type PartakingLine = Awaited<ReturnType<typeof listPartaking>>[number];

/** The same of leads and joint leads alone. */
export const listLeading = async (db: Reader) => lines(db).where('participation.role', 'in', participationRoles.filter(isLead)).execute();

/** Who takes part in one project, with all that is known of how. */
export const participationsOf = async (db: Reader, projectId: string) =>
  lines(db)
    .where('participation.project_id', '=', projectId)
    .select(['participation.id', 'participation.organisation_id', 'participation.planned_joined_on', 'participation.joined_on', 'participation.planned_left_on'])
    .select(['participation.left_on', 'participation.note', 'participation.illustrative', 'participation.changed_in'])
    .execute();
export type ParticipationLine = Awaited<ReturnType<typeof participationsOf>>[number];

export async function findParticipation(db: Reader, id: string): Promise<ParticipationRow | null> {
  return (await db.selectFrom('participation').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The part one organisation has in a project, in whatever role. */
export async function partOf(db: Reader, projectId: string, organisationId: string): Promise<ParticipationRow | null> {
  const found = db.selectFrom('participation').selectAll().where('project_id', '=', projectId).where('organisation_id', '=', organisationId);
  return (await found.orderBy('id').executeTakeFirst()) ?? null;
}

export async function changeParticipation(tx: Tx, id: string, fields: Partial<Omit<ParticipationRow, 'id' | 'changed_in'>>): Promise<void> {
  await tx.updateTable('participation').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function removeParticipation(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('participation').where('id', '=', id).execute();
}

/** How many figures one organisation has in the measures of a project. */
export async function countFiguresOf(db: Reader, projectId: string, organisationId: string): Promise<number> {
  const { n } = await db
    .selectFrom('observation')
    .innerJoin('measure', 'measure.id', 'observation.measure_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('measure.project_id', '=', projectId)
    .where('observation.organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return n;
}

export const listAllParticipations = async (db: Reader): Promise<readonly ParticipationRow[]> => db.selectFrom('participation').selectAll().orderBy('id').execute();
