import type { Actor } from '../../../shared/domain/actor.ts';
import type { CouncilCode } from '../../../shared/domain/council.ts';
import { mayRecordFor } from '../../../shared/domain/permission.ts';
import { forbidden, type Problem } from '../../../shared/domain/problem.ts';
import { foldName } from '../../../shared/domain/text.ts';
import type { Reader } from '../db/database.ts';
import { councilRegister } from '../repositories/councils.ts';
import { listOrganisations } from '../repositories/organisations.ts';
import { participationsOf } from '../repositories/participations.ts';

/** The organisations a person's own words can mean: a name, short name, reference or code, in any case. */
export async function organisationsNamed(db: Reader, text: string): Promise<readonly string[]> {
  const folded = foldName(text);
  if (folded === '') return [];
  const says = (...names: readonly string[]): boolean => names.some((name) => foldName(name) === folded);
  const organisations = (await listOrganisations(db, null)).filter((row) => says(row.name, row.short_name, row.reference));
  const councils = (await councilRegister(db)).filter(({ code, name, shortName }: CouncilCode) => says(code, name, shortName));
  return [...new Set([...organisations.map(({ id }) => id), ...councils.map(({ organisationId }) => organisationId)])];
}

/** The organisation a person acts for in a project: of those their words can mean, one that takes part; else the first; null where none is known. */
export async function actsFor(db: Reader, actor: Actor, projectId: string): Promise<string | null> {
  const named = await organisationsNamed(db, actor.organisation);
  const taking = new Set((await participationsOf(db, projectId)).map(({ organisation_id }) => organisation_id));
  return named.find((id) => taking.has(id)) ?? named[0] ?? null;
}

/** Says for each organisation of a project (null: the whole project) why this person may not record a figure of it; null where they may. */
export async function recordingIn(db: Reader, actor: Actor, projectId: string): Promise<(organisationId: string | null) => string | null> {
  if (actor.role !== 'council lead') return () => null;
  const participations = (await participationsOf(db, projectId)).map(({ organisation_id, role }) => ({ organisationId: organisation_id, role }));
  const actorOrganisationId = await actsFor(db, actor, projectId);
  return (councilOrganisationId) => {
    const allowed = mayRecordFor({ actorOrganisationId, councilOrganisationId, participations });
    return allowed.ok ? null : allowed.problem.message;
  };
}

/** Why this person may not record a figure of this council (null: of the whole project) in this project; null where they may. */
export async function mayNotRecord(db: Reader, actor: Actor, projectId: string, councilOrganisationId: string | null): Promise<Problem | null> {
  const refusal = (await recordingIn(db, actor, projectId))(councilOrganisationId);
  return refusal === null ? null : forbidden(refusal);
}
