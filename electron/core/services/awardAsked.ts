import { notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { ProjectRow } from '../db/rows/project.ts';
import { awardMeant, awardsOf } from '../repositories/awards.ts';
import { findProject } from '../repositories/projects.ts';
import { awardsWithMoney, type AwardMoney } from './funding/awardMoney.ts';
import { noSuchProject } from './projectProblems.ts';

export interface Asked {
  readonly project: string;
  readonly award?: string | null | undefined;
}

/** The project and the award asked for: the one named, else its first; null where it has none yet. */
export async function awardAsked(db: Reader, { project: reference, award: wanted }: Asked): Promise<Result<{ readonly project: ProjectRow; readonly award: AwardMoney | null }, Problem>> {
  const project = await findProject(db, reference);
  if (project === null) return fail(noSuchProject(reference));
  const awards = await awardsOf(db, project.id);
  const named = awardMeant(awards, wanted);
  if (wanted && named === undefined) return fail(notFound('award', `This project has no award called ${wanted}`));
  return { ok: true, value: { project, award: named === undefined ? null : ((await awardsWithMoney(db, named.id))[0] ?? null) } };
}
