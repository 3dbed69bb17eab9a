import { projectOperations } from '../../../../shared/contract/projects.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { checkLifecycle, checkProjectDates } from '../../../../shared/domain/project.ts';
import { isReference } from '../../../../shared/domain/text.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import { checkEdited, withReason } from '../editProject.ts';
import type { ReadRow, Value } from './cells.ts';
import { checkTold, columnNamed, differences, headOf, illustrativeOf, movedSince, tellChanges, tellIssues, type Bringing } from './compare.ts';
import { requestIssues } from './requestIssues.ts';
import type { World } from './world.ts';

/** Columns that are the same in the file, the request and the store, but for the request's own names. */
const fields = {
  title: 'title', lifecycle: 'lifecycle', lifecycle_reason: 'lifecycleReason', stage: 'stage', theme: 'theme', reform_area: 'reformArea', model: 'model',
  starts_on: 'startsOn', ends_on: 'endsOn', evaluator: 'evaluator', note: 'note', round: 'round', follows: 'follows',
} as const;
const columnOf = (path: string): string => Object.entries(fields).find(([, field]) => field === path)?.[0] ?? path;

const valuesOf = ({ projectsById, roundsById }: World, row: ProjectRow): Readonly<Record<string, Value>> => ({
  project: row.reference, title: row.title, kind: row.kind, round: row.round_id === null ? null : (roundsById.get(row.round_id) ?? null),
  lifecycle: row.lifecycle, lifecycle_reason: row.lifecycle_reason, stage: row.stage, theme: row.theme, reform_area: row.reform_area, model: row.model,
  starts_on: row.starts_on, ends_on: row.ends_on, evaluator: row.evaluator, follows: row.follows_id === null ? null : (projectsById.get(row.follows_id)?.reference ?? null),
  note: row.note, illustrative: row.illustrative,
});

const unknown = {
  round_id: null, lifecycle: null, lifecycle_reason: null, stage: null, theme: null, reform_area: null, model: null, starts_on: null, ends_on: null,
  evaluator: null, follows_id: null, note: null,
} as const;

/** The row as the file would have it; round and earlier project by their references. Issues bear the file's columns. */
function wantedRow({ world }: Bringing, row: ProjectRow, { values }: ReadRow, columns: readonly string[]): { readonly wanted: ProjectRow; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const pointed = (column: 'round' | 'follows', find: (reference: string) => string | undefined): string | null => {
    const reference = values[column];
    if (typeof reference !== 'string') return null;
    const id = find(reference);
    if (id === undefined) issues.push({ path: column, message: `There is no ${column === 'round' ? 'round' : 'project'} called ${reference}. Add it first, or empty the cell` });
    return id ?? null;
  };
  const altered: Record<string, Value> = {};
  for (const column of columns) {
    if (column === 'round') altered['round_id'] = pointed('round', (reference) => world.rounds.get(reference));
    else if (column === 'follows') altered['follows_id'] = pointed('follows', (reference) => world.projects.get(reference)?.id);
    else if (Object.hasOwn(fields, column)) altered[column] = values[column] ?? null;
  }
  // Every column was read as its kind demands, and the request's schema looks at them again.
  return { wanted: { ...row, ...altered }, issues };
}

const request = ({ values }: ReadRow, reference: string, columns: readonly string[]): object => ({
  reference, changedIn: 1,
  ...Object.fromEntries(Object.entries(fields).filter(([column]) => columns.includes(column)).map(([column, field]) => [field, values[column]])),
});

const differing = (row: ProjectRow, wanted: ProjectRow): Partial<ProjectRow> =>
  Object.fromEntries(Object.entries(wanted).filter(([column, value]) => value !== row[column as keyof ProjectRow]));

async function change(bringing: Bringing, read: ReadRow, row: ProjectRow): Promise<void> {
  const { world, writes, notes } = bringing;
  const there = valuesOf(world, row);
  const refused = checkTold(bringing, read, there, ['kind']);
  const columns = differences(bringing, read, there, ['kind']);
  if (refused || read.bad) return;
  if (columns.length === 0) return notes.row('unchanged', read.row, row.reference);
  if (await movedSince(bringing, read, { table: 'project', row, values: there }, columns[0])) return;
  const names = columns.map(({ spec }) => spec.name);
  const { wanted: typed, issues } = wantedRow(bringing, row, read, names);
  const wanted = columnNamed(bringing.heads, 'lifecycle_reason') === undefined ? { ...row, ...withReason(row, differing(row, typed)) } : typed;
  const wrong = [...requestIssues(projectOperations['projects.edit'].request, request(read, row.reference, names)), ...issues, ...checkEdited(row, wanted)];
  if (tellIssues(bringing, read.row, wrong, columnOf)) return;
  tellChanges(bringing, read, row.reference, columns, there);
  writes.update('project', row.id, differing(row, wanted));
  keep(world, wanted);
}

function keep(world: World, row: ProjectRow): void {
  world.projects.set(row.reference, row);
  world.projectsById.set(row.id, row);
}

/** A row as it is added first: what it follows may come later in the file. */
function bare({ world, newId }: Bringing, read: ReadRow, reference: string): ProjectRow {
  return {
    id: newId(), programme_id: world.programme.id, reference, kind: read.values['kind'] === 'practice example' ? 'practice example' : 'grant',
    title: typeof read.values['title'] === 'string' ? read.values['title'] : '', ...unknown, illustrative: illustrativeOf(world, read), changed_in: 0,
  };
}

function add(bringing: Bringing, read: ReadRow, row: ProjectRow): void {
  const { world, writes, notes } = bringing;
  if (read.bad) return;
  const names = Object.keys(fields);
  const { wanted, issues } = wantedRow(bringing, row, read, names);
  const wrong = [
    ...requestIssues(projectOperations['projects.edit'].request, request(read, row.reference, names.filter((name) => name === 'title' || read.values[name] !== undefined))),
    ...(read.values['title'] === undefined ? [{ path: 'title', message: `${row.reference} is not in this file yet. Give the column title to add it` }] : []),
    ...issues, ...checkProjectDates({ startsOn: wanted.starts_on, endsOn: wanted.ends_on }),
    ...checkLifecycle({ lifecycle: wanted.lifecycle, lifecycleReason: wanted.lifecycle_reason }),
  ];
  if (tellIssues(bringing, read.row, wrong, columnOf)) return;
  notes.row('added', read.row, row.reference);
  const { changed_in: _changedIn, ...fresh } = wanted;
  writes.insert('project', { ...fresh, follows_id: null });
  if (wanted.follows_id !== null) bringing.after(() => writes.update('project', row.id, { follows_id: wanted.follows_id }));
  keep(world, wanted);
  world.fresh.add(row.id);
}

/** Whether following the arrows from a project leads back to it. */
function isCircle({ projectsById }: World, from: string): boolean {
  const seen = new Set<string>();
  for (let at = projectsById.get(from)?.follows_id ?? null; at !== null && !seen.has(at); at = projectsById.get(at)?.follows_id ?? null) {
    if (at === from) return true;
    seen.add(at);
  }
  return false;
}

/** Projects, by their reference. New ones are added; what a file does not hold stays. */
export async function bringProjects(bringing: Bringing, rows: readonly ReadRow[]): Promise<void> {
  const { heads, notes, world } = bringing;
  const seen = new Map<string, number>();
  const fresh = new Map<ReadRow, ProjectRow>();
  const known: { readonly read: ReadRow; readonly row: ProjectRow }[] = [];
  for (const read of rows) {
    const reference = read.values['project'];
    const twice = typeof reference === 'string' ? seen.get(reference) : undefined;
    if (typeof reference !== 'string') {
      if (!read.bad) notes.fault(read.row, headOf(heads, 'project'), 'Enter the reference of the project');
    } else if (twice !== undefined) notes.fault(read.row, headOf(heads, 'project'), `${reference} stands in row ${twice} already. Keep one of the two rows`);
    else {
      seen.set(reference, read.row);
      const row = world.projects.get(reference);
      if (row !== undefined) known.push({ read, row });
      else if (isReference(reference)) fresh.set(read, bare(bringing, read, reference));
      else notes.fault(read.row, headOf(heads, 'project'), `Reference ${reference} must be lower-case letters, numbers and single hyphens, like brighter-futures`);
    }
  }
  for (const row of fresh.values()) keep(world, row);
  for (const { read, row } of known) await change(bringing, read, row);
  for (const [read, row] of fresh) add(bringing, read, row);
  for (const read of rows) {
    const id = world.projects.get(String(read.values['project']))?.id;
    if (id !== undefined && read.values['follows'] !== undefined && isCircle(world, id)) notes.fault(read.row, headOf(heads, 'follows'), 'A project cannot follow one that follows it');
  }
}
