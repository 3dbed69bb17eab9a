import { projectOperations } from '../../../../shared/contract/projects.ts';
import { checkLeads, checkParticipationDates, isLead } from '../../../../shared/domain/participation.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { foldName, isReference } from '../../../../shared/domain/text.ts';
import type { OrganisationRow } from '../../db/rows/organisation.ts';
import type { ParticipationRow, ProjectRow } from '../../db/rows/project.ts';
import { partyAmong, type Party } from '../parties.ts';
import type { ReadRow, Value } from './cells.ts';
import { checkTold, differences, headOf, illustrativeOf, movedSince, tellChanges, tellIssues, type Bringing } from './compare.ts';
import { pairRows } from './pairing.ts';
import { requestIssues } from './requestIssues.ts';
import type { World } from './world.ts';

const fields = {
  role: 'role', planned_joined_on: 'plannedJoinedOn', joined_on: 'joinedOn', planned_left_on: 'plannedLeftOn', left_on: 'leftOn', note: 'note',
} as const;
const columnOf = (path: string): string => Object.entries(fields).find(([, field]) => field === path)?.[0] ?? path;
const kinds: readonly OrganisationRow['kind'][] = ['trust', 'charity', 'company', 'public body', 'partnership', 'other', 'unknown'];

function valuesOf({ projectsById, organisationsById }: World, row: ParticipationRow): Readonly<Record<string, Value>> {
  const organisation = organisationsById.get(row.organisation_id);
  return {
    project: projectsById.get(row.project_id)?.reference ?? null, organisation: organisation?.reference ?? null, organisation_name: organisation?.name ?? null,
    organisation_kind: organisation?.kind ?? null, council_code: row.council_code, role: row.role, planned_joined_on: row.planned_joined_on, joined_on: row.joined_on,
    planned_left_on: row.planned_left_on, left_on: row.left_on, note: row.note, illustrative: row.illustrative,
  };
}

interface Part {
  readonly read: ReadRow;
  readonly project: ProjectRow;
  readonly organisationId: string;
}

const given = (values: ReadRow['values'], column: string): string | null => (typeof values[column] === 'string' ? values[column] : null);

/** A body that this file does not know yet, told by its name and kind. A name that is known under another reference is a slip. */
function newBody({ world, newId, writes, notes }: Bringing, row: number, reference: string, { values }: ReadRow): Result {
  const [name, kind] = [given(values, 'organisation_name'), kinds.find((each) => each === values['organisation_kind'])];
  const alike = name === null ? undefined : [...world.organisations.values()].find((each) => foldName(each.name) === foldName(name));
  if (name === null || kind === undefined || alike !== undefined || !isReference(reference)) {
    return { issue: `There is no council or organisation called ${reference}${alike === undefined ? '' : `. ${alike.name} is called ${alike.reference}`}` };
  }
  const body: OrganisationRow = { id: newId(), reference, name, short_name: name, kind, changed_in: 0 };
  const { changed_in: _changedIn, ...fresh } = body;
  writes.insert('organisation', fresh);
  notes.note(row, null, `${name} is new here and is added as an organisation`);
  world.organisations.set(reference, body);
  world.organisationsById.set(body.id, body);
  return { id: body.id };
}

type Result = { readonly id: string } | { readonly issue: string };

/** Whose part a row is: the organisation it names, or the council whose code it gives. */
function organisationOf(bringing: Bringing, read: ReadRow): Result {
  const { world } = bringing;
  const [reference, code] = [given(read.values, 'organisation'), given(read.values, 'council_code')];
  const named = reference === null ? undefined : world.organisations.get(reference);
  if (named !== undefined) return { id: named.id };
  if (reference !== null) return newBody(bringing, read.row, reference, read);
  const id = code === null ? undefined : world.codes.get(code.toUpperCase());
  if (id !== undefined) return { id };
  return { issue: code === null ? 'Enter the organisation, or the code of the council' : `There is no council with the code ${code}` };
}

/** The day the code must have been in force on: joining, else the start of the project; null where neither is known. */
const dayOf = ({ values }: ReadRow, project: ProjectRow): string | null => given(values, 'joined_on') ?? given(values, 'planned_joined_on') ?? project.starts_on;

/** The code in force then. A council must be named by one of its own. */
function partyOf(bringing: Bringing, { read, project, organisationId }: Part): Party | Issue {
  const { world } = bringing;
  const [reference, code] = [world.organisationsById.get(organisationId)?.reference ?? '', given(read.values, 'council_code')];
  const day = dayOf(read, project);
  // A code that is given agrees with a date that is not known; one that is not given is the one of today.
  const listed = code !== null && day === null ? world.register.find((each) => each.code === code) : undefined;
  if (listed?.organisationId === organisationId) return { organisationId, councilCode: listed.code, shortName: listed.shortName };
  const party = partyAmong(world, code ?? reference, day ?? bringing.today);
  if (!party.ok) return { path: code === null ? 'organisation' : 'council_code', message: party.problem.message };
  return party.value.organisationId === organisationId ? party.value : { path: 'council_code', message: `${code ?? ''} is the code of ${party.value.shortName}, and the row names ${reference}. Put one of the two right` };
}

const issuesOf = ({ values }: ReadRow, row: ParticipationRow): readonly Issue[] => [
  ...requestIssues(projectOperations['participations.edit'].request, {
    id: 'row', changedIn: 1, ...Object.fromEntries(Object.entries(fields).filter(([column]) => values[column] !== undefined).map(([column, field]) => [field, values[column]])),
  }),
  ...(values['role'] === null ? [{ path: 'role', message: 'Enter the role' }] : []),
  ...checkParticipationDates({ plannedJoinedOn: row.planned_joined_on, joinedOn: row.joined_on, plannedLeftOn: row.planned_left_on, leftOn: row.left_on }),
];

/** The row with what the file gives laid over it. */
const laidOver = (row: ParticipationRow, { values }: ReadRow): ParticipationRow =>
  ({ ...row, ...Object.fromEntries(Object.keys(fields).filter((column) => values[column] !== undefined).map((column) => [column, values[column]])) });

async function change(bringing: Bringing, part: Part, row: ParticipationRow): Promise<void> {
  const { world, writes, notes } = bringing;
  const { read, project } = part;
  const there = valuesOf(world, row);
  const what = `${project.reference}, ${String(there['organisation'])}`;
  if (checkTold(bringing, read, there, ['organisation_name'])) return;
  const columns = differences(bringing, read, there, ['organisation_name', 'project', 'organisation']);
  if (read.bad) return;
  if (columns.length === 0) return notes.row('unchanged', read.row, what);
  if (await movedSince(bringing, read, { table: 'participation', row, values: there }, columns[0])) return;
  const recoded = columns.some(({ spec }) => spec.name === 'council_code');
  const party = recoded ? partyOf(bringing, part) : { councilCode: row.council_code };
  const wanted = { ...laidOver(row, read), ...('councilCode' in party ? { council_code: party.councilCode } : {}) };
  if (tellIssues(bringing, read.row, ['message' in party ? [party] : [], issuesOf(read, wanted)].flat(), columnOf)) return;
  tellChanges(bringing, read, what, columns, there);
  const { id, changed_in: _changedIn, ...altered } = wanted;
  writes.update('participation', id, altered);
  const parts = world.participations.get(project.id) ?? [];
  world.participations.set(project.id, parts.map((each) => (each.id === id ? wanted : each)));
}

function add(bringing: Bringing, part: Part): void {
  const { world, writes, notes, newId } = bringing;
  const { read, project, organisationId } = part;
  if (read.bad) return;
  const party = partyOf(bringing, part);
  const parts = world.participations.get(project.id) ?? [];
  const twice = parts.find((each) => each.organisation_id === organisationId);
  const row = laidOver({
    id: newId(), project_id: project.id, organisation_id: organisationId, council_code: 'councilCode' in party ? party.councilCode : null, role: 'partner',
    planned_joined_on: null, joined_on: null, planned_left_on: null, left_on: null, note: null, illustrative: illustrativeOf(world, read), changed_in: 0,
  }, read);
  const name = world.organisationsById.get(organisationId)?.short_name ?? '';
  const issues = [
    ...('message' in party ? [party] : []), ...issuesOf(read, row),
    ...(twice === undefined ? [] : [{ path: 'organisation', message: `${name} already takes part in this project, as ${twice.role}` }]),
  ];
  if (tellIssues(bringing, read.row, issues, columnOf)) return;
  notes.row('added', read.row, `${project.reference}, ${world.organisationsById.get(organisationId)?.reference ?? ''}`);
  const { changed_in: _changedIn, ...fresh } = row;
  writes.insert('participation', fresh);
  world.participations.set(project.id, [...parts, row]);
}

/** The rows whose project and organisation are known, each once. */
function partsOf(bringing: Bringing, rows: readonly ReadRow[]): readonly Part[] {
  const { heads, notes, world } = bringing;
  const seen = new Map<string, number>();
  return rows.flatMap((read): readonly Part[] => {
    const reference = given(read.values, 'project');
    const project = reference === null ? undefined : world.projects.get(reference);
    if (project === undefined) notes.fault(read.row, headOf(heads, 'project'), reference === null ? 'Enter the reference of the project' : `There is no project called ${reference}`);
    const found = organisationOf(bringing, read);
    if ('issue' in found) notes.fault(read.row, headOf(heads, given(read.values, 'organisation') === null ? 'council_code' : 'organisation'), found.issue);
    if (project === undefined || 'issue' in found) return [];
    const key = `${project.id} ${found.id} ${String(read.values['role'])}`;
    const twice = seen.get(key);
    seen.set(key, read.row);
    if (twice === undefined) return [{ read, project, organisationId: found.id }];
    notes.fault(read.row, headOf(heads, 'organisation'), `The same part stands in row ${twice} already. Keep one of the two rows`);
    return [];
  });
}

/** Who takes part in which project. Rows match by project, organisation and role; a role alone may change. */
export async function bringParticipations(bringing: Bringing, rows: readonly ReadRow[]): Promise<void> {
  const { heads, notes, world } = bringing;
  for (const [project, parts] of Map.groupBy(partsOf(bringing, rows), (part) => part.project)) {
    const { pairs } = pairRows(parts, world.participations.get(project.id) ?? [], [
      { ofFile: ({ read, organisationId }) => `${organisationId} ${String(read.values['role'])}`, ofStore: (row) => `${row.organisation_id} ${row.role}` },
      { ofFile: ({ organisationId }) => organisationId, ofStore: (row) => row.organisation_id },
    ]);
    for (const { file, there } of pairs) if (there !== null) await change(bringing, file, there);
    for (const { file, there } of pairs) if (there === null) add(bringing, file);
    const wrong = checkLeads((world.participations.get(project.id) ?? []).map(({ role }) => role));
    const at = parts.findLast(({ read }) => isLead(read.values['role'] as ParticipationRow['role']))?.read.row ?? parts[0]?.read.row ?? null;
    for (const { message } of wrong) notes.fault(at, headOf(heads, 'role'), `${project.reference}: ${message}`);
  }
}
