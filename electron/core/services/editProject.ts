import type { RequestOf } from '../../../shared/contract/index.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { invalid, type Issue, type Problem } from '../../../shared/domain/problem.ts';
import { checkLifecycle, checkLifecycleMove, checkProjectDates } from '../../../shared/domain/project.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import type { Tx } from '../db/database.ts';
import type { ProjectRow } from '../db/rows/project.ts';
import type { Deps } from '../deps.ts';
import { changeProject, findProject, projectTitles } from '../repositories/projects.ts';
import { listRounds } from '../repositories/rounds.ts';
import { projectAfter } from './projectAfter.ts';
import { projectColumns, projectWords, type ProjectColumns } from './projectFields.ts';
import { noSuchProject } from './projectProblems.ts';
import { asTheySaw, staleProblem } from './stale.ts';
import { differing } from './texts.ts';

/** A reason told why the project stood where it did: it goes when the project moves on without a new one. */
export const withReason = (row: ProjectRow, columns: ProjectColumns): ProjectColumns =>
  columns.lifecycle !== undefined && columns.lifecycle !== row.lifecycle && columns.lifecycle_reason === undefined ? { ...columns, lifecycle_reason: null } : columns;

/** The rules on the project as it would be: what was given over what stands. */
export const checkEdited = (row: ProjectRow, wanted: ProjectRow): readonly Issue[] => [
  ...checkProjectDates({ startsOn: wanted.starts_on, endsOn: wanted.ends_on }),
  ...checkLifecycle({ lifecycle: wanted.lifecycle, lifecycleReason: wanted.lifecycle_reason }),
  ...(wanted.lifecycle === null ? [] : checkLifecycleMove(row.lifecycle, wanted.lifecycle)),
  ...(wanted.follows_id === row.id ? [{ path: 'follows', message: 'A project cannot follow itself' }] : []),
];

/** What projects and rounds are called. */
export async function namesById(tx: Tx): Promise<(id: string | null) => string | null> {
  const names = new Map([...(await projectTitles(tx)), ...(await listRounds(tx)).map(({ id, name }) => [id, name] as const)]);
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

/** Changes the fields that were given and no other; writes nothing where nothing differs. */
export async function editProject(deps: Deps, tx: Tx, request: RequestOf<'projects.edit'>): Promise<Result<ProjectDetail, Problem>> {
  const row = await findProject(tx, request.reference);
  if (row === null) return fail(noSuchProject(request.reference));
  const given = await projectColumns(tx, request);
  if (!given.ok) return fail(invalid(given.problem));
  const columns = withReason(row, given.value);
  const wanted: ProjectRow = { ...row, ...columns };
  if (row.changed_in !== request.changedIn) {
    const nameOf = await namesById(tx);
    const old = await staleProblem(tx, {
      changedIn: request.changedIn, row, what: 'this project', yours: projectWords(wanted, nameOf), theirs: projectWords(row, nameOf),
      was: asTheySaw(deps, request.changedIn, async (db) => { const seen = await findProject(db, request.reference); return seen === null ? null : projectWords(seen, nameOf); }),
    });
    if (old !== null) return fail(old);
  }
  const changed = differing<ProjectRow>(row, columns);
  if (changed !== null) {
    const issues = checkEdited(row, wanted);
    if (issues.length > 0) return fail(invalid(issues));
    await changeProject(tx, row.id, changed);
  }
  return projectAfter(deps, tx, row.reference);
}
