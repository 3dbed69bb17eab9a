import type { RequestOf } from '../../../shared/contract/index.ts';
import type { ManyEdited } from '../../../shared/contract/projects.ts';
import { formatDate, londonDate, londonTime } from '../../../shared/domain/calendar.ts';
import { invalid, stale, type Issue, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { plural } from '../../../shared/domain/words.ts';
import type { Tx } from '../db/database.ts';
import type { ProjectRow } from '../db/rows/project.ts';
import { makerOf } from '../repositories/actors.ts';
import { changeProject, findProject } from '../repositories/projects.ts';
import { checkEdited, namesById, withReason } from './editProject.ts';
import { checkTouched } from './invariants.ts';
import { projectColumns, projectWords, type ProjectColumns } from './projectFields.ts';
import { noSuchProject } from './projectProblems.ts';
import { differing } from './texts.ts';

type Request = RequestOf<'projects.editMany'>;

interface Wanted {
  readonly row: ProjectRow;
  readonly columns: ProjectColumns;
  readonly seen: number;
  readonly path: string;
}

const givenNames = ['round', 'theme', 'stage', 'lifecycle', 'lifecycleReason'] as const;

/** Somebody was first with some of them: who, when, and both versions by title. */
async function staleAmong(tx: Tx, request: Request, moved: readonly Wanted[]): Promise<Problem> {
  const nameOf = await namesById(tx);
  const inWords = (row: ProjectRow): string => {
    const words = projectWords(row, nameOf);
    return givenNames.filter((name) => request[name] !== undefined).map((name) => words[name] ?? 'not known').join(', ');
  };
  const where: Issue[] = [];
  for (const { row, path } of moved) {
    const made = await makerOf(tx, row.changed_in);
    where.push({ path, message: made === null ? `${row.title}: somebody changed it` : `${row.title}: ${made.name} changed it on ${formatDate(londonDate(made.at))} at ${londonTime(made.at)}` });
  }
  const byTitle = (words: (one: Wanted) => string) => Object.fromEntries(moved.map((one) => [one.row.title, words(one)]));
  const problem = stale({
    message: `${plural(moved.length, 'project was', 'projects were')} changed after you opened the list. Nothing was saved. Look at ${moved.length === 1 ? 'it' : 'them'} and save again`,
    yours: byTitle(({ row, columns }) => inWords({ ...row, ...columns })), theirs: byTitle(({ row }) => inWords(row)),
  });
  return { ...problem, where };
}

/** Gives many projects the same fields: all of them or none, each bad one named. Fields of their own stay. */
export async function editManyProjects(tx: Tx, request: Request): Promise<Result<ManyEdited, Problem>> {
  const given = await projectColumns(tx, Object.fromEntries(givenNames.map((name) => [name, request[name]])));
  if (!given.ok) return fail(invalid(given.problem));
  if (Object.keys(given.value).length === 0) return fail(invalid([{ message: 'Choose what to change' }]));
  const wanted: Wanted[] = [];
  const issues: Issue[] = [];
  const once = new Set<string>();
  for (const [at, { reference, changedIn }] of request.projects.entries()) {
    const path = `projects.${at}`;
    const row = await findProject(tx, reference);
    if (row === null) issues.push({ path, message: noSuchProject(reference).message });
    else if (once.has(reference)) issues.push({ path, message: `${row.title} is chosen twice` });
    else wanted.push({ row, columns: withReason(row, given.value), seen: changedIn, path });
    once.add(reference);
  }
  const moved = wanted.filter(({ row, seen }) => row.changed_in !== seen);
  if (issues.length === 0 && moved.length > 0) return fail(await staleAmong(tx, request, moved));
  const changes = wanted.flatMap(({ row, columns, path }) => {
    const changed = differing<ProjectRow>(row, columns);
    if (changed === null) return [];
    issues.push(...checkEdited(row, { ...row, ...columns }).map(({ message }) => ({ path, message: `${row.title}: ${message}` })));
    return [{ id: row.id, changed }];
  });
  if (issues.length > 0) return fail(invalid(issues));
  for (const { id, changed } of changes) await changeProject(tx, id, changed);
  const after = await checkTouched(tx);
  return after.length > 0 ? fail(invalid(after)) : ok({ projects: request.projects.length, changed: changes.length });
}
