import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { invalid, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { checkTouched } from './invariants.ts';
import { projectDetail } from './projectDetail.ts';
import { noSuchProject } from './projectProblems.ts';

/** Ends a change of a project: the checks on all it touched, then the project as it stands after it. */
export async function projectAfter(deps: Pick<Deps, 'today'>, tx: Tx, reference: string): Promise<Result<ProjectDetail, Problem>> {
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(invalid(issues));
  const detail = await projectDetail(tx, reference, deps.today);
  return detail === null ? fail(noSuchProject(reference)) : ok(detail);
}
