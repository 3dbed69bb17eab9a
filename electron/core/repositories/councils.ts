import type { CouncilCode } from '../../../shared/domain/council.ts';
import type { Reader } from '../db/database.ts';
import type { CouncilSuccessorRow } from '../db/rows/organisation.ts';

/** The register: every code, in the order of the councils' names. */
export async function listCouncilCodes(db: Reader) {
  return db
    .selectFrom('council_code')
    .innerJoin('organisation', 'organisation.id', 'council_code.organisation_id')
    .selectAll('council_code')
    .select('organisation.reference as organisation_reference')
    .orderBy('council_code.short_name')
    .orderBy('council_code.valid_from')
    .execute();
}

export async function listSuccessors(db: Reader): Promise<readonly Pick<CouncilSuccessorRow, 'code' | 'successor'>[]> {
  return db.selectFrom('council_successor').select(['code', 'successor']).orderBy('code').orderBy('successor').execute();
}

/** The register as the rules on codes take it. */
export async function councilRegister(db: Reader): Promise<readonly (CouncilCode & { readonly organisationId: string })[]> {
  const following = Map.groupBy(await listSuccessors(db), ({ code }) => code);
  return (await listCouncilCodes(db)).map((row) => ({
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    organisationId: row.organisation_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    successors: (following.get(row.code) ?? []).map(({ successor }) => successor),
  }));
}

/** How many councils stand on a day: codes that have begun and not ended. */
export async function countCouncilsOn(db: Reader, day: string): Promise<number> {
  const { n } = await db
    .selectFrom('council_code')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .executeTakeFirstOrThrow();
  return n;
}

/** Which council codes take part in which grants. */
export async function codesInGrants(db: Reader): Promise<readonly { readonly code: string; readonly project: string }[]> {
  const rows = await db
    .selectFrom('participation')
    .innerJoin('project', 'project.id', 'participation.project_id')
    .select(['participation.council_code as code', 'project.id as project'])
    .where('project.kind', '=', 'grant')
    .where('participation.council_code', 'is not', null)
    .distinct()
    .execute();
  return rows.flatMap(({ code, project }) => (code === null ? [] : [{ code, project }]));
}

/** Every part a council has in a project, with the project and its round. */
export const listParts = async (db: Reader) =>
  db
    .selectFrom('participation')
    .innerJoin('project', 'project.id', 'participation.project_id')
    .leftJoin('round', 'round.id', 'project.round_id')
    .innerJoin('council_code', 'council_code.code', 'participation.council_code')
    .select(['council_code.code', 'council_code.organisation_id', 'council_code.short_name', 'participation.role', 'participation.joined_on', 'participation.left_on', 'participation.illustrative'])
    .select(['project.id as project_id', 'project.reference', 'project.title', 'project.kind', 'project.lifecycle', 'round.reference as round_reference', 'round.name as round_name'])
    .orderBy('project.title')
    .orderBy('participation.id')
    .execute();
export type PartLine = Awaited<ReturnType<typeof listParts>>[number];
