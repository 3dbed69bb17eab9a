import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import { conflict, forbidden, invalid, notFound, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import type { Reader, Tx } from '../../db/database.ts';
import type { AwardRow } from '../../db/rows/award.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import type { Deps } from '../../deps.ts';
import { findAward } from '../../repositories/funding.ts';
import { programmeOf } from '../../repositories/programme.ts';
import { findProject, projectById } from '../../repositories/projects.ts';
import { awardFor } from '../awards.ts';
import { checkTouched } from '../invariants.ts';
import { noSuchProject } from '../projectProblems.ts';
import { mayNotRecord } from '../recordingFor.ts';
import { awardsWithMoney, type AwardMoney } from './awardMoney.ts';
import { projectFunding } from './projectFunding.ts';

/** The award that a write is about, with its money as it stands. */
export interface Target {
  readonly project: ProjectRow;
  readonly award: AwardMoney;
  readonly illustrative: 0 | 1;
}

async function withMoney(tx: Tx, project: ProjectRow, id: string): Promise<Target> {
  const [award] = await awardsWithMoney(tx, id);
  if (award === undefined) throw new Error('An award that was just found is not there');
  const { sample } = await programmeOf(tx);
  return { project, award, illustrative: sample === 'practice' ? 1 : 0 };
}

/** The award named, the only one of the project, or a first one made now. Refuses whoever may not speak for the project as a whole. */
export async function targetOf(deps: Deps, tx: Tx, { project: reference, award }: { readonly project: string; readonly award?: string | null | undefined }): Promise<Result<Target, Problem>> {
  const project = await findProject(tx, reference);
  if (project === null) return fail(noSuchProject(reference));
  if (project.kind !== 'grant') return fail(conflict('A practice example has no award'));
  const found = await awardFor(deps, tx, project, award);
  return found.ok ? ok(await withMoney(tx, project, found.value)) : found;
}

/** The award that a row of money belongs to. */
export async function targetOfAward(tx: Tx, awardId: string): Promise<Target> {
  const award = (await findAward(tx, awardId)) as AwardRow;
  return withMoney(tx, await projectById(tx, award.project_id), award.id);
}

/** Why this person may not speak for a council of the project (null: for the project as a whole); null where they may. */
export async function mayNotSpeak(db: Reader, deps: Pick<Deps, 'actor'>, projectId: string, organisationId: string | null): Promise<Problem | null> {
  const refused = await mayNotRecord(db, deps.actor, projectId, organisationId);
  return refused === null ? null : forbidden(refused.message.replace('record figures of another council', 'speak for the money of another council'));
}

/** Ends a change of the money of a project: the checks on all it touched, then its money as it stands after it. */
export async function fundingAfter(deps: Deps, tx: Tx, { project, award }: Target): Promise<Result<ProjectFunding, Problem>> {
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(invalid(issues));
  const shown = await projectFunding(tx, project, award.reference, deps);
  return shown === null ? fail(noSuchProject(project.reference)) : ok(shown);
}

export const noSuch = (what: string): Problem => notFound(what, `There is no such ${what} in this file`);

/** Puts an issue of one cell where its form looks for it. */
export const atCell = (list: string, place: number, issues: readonly Issue[]): readonly Issue[] =>
  issues.map((issue) => ({ ...issue, path: `${list}.${place}.${issue.path ?? 'pence'}` }));
