import type { RequestOf } from '../../../shared/contract/index.ts';
import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { checkParticipationDates } from '../../../shared/domain/participation.ts';
import { formatPartial } from '../../../shared/domain/partialDate.ts';
import { conflict, invalid, notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import { plural } from '../../../shared/domain/words.ts';
import type { Tx } from '../db/database.ts';
import type { ParticipationRow } from '../db/rows/project.ts';
import type { Deps } from '../deps.ts';
import { changeParticipation, countFiguresOf, findParticipation, partOf, participationsOf, removeParticipation } from '../repositories/participations.ts';
import { programmeOf } from '../repositories/programme.ts';
import { findProject, projectById } from '../repositories/projects.ts';
import { insertRows } from '../repositories/rows.ts';
import { findParty } from './parties.ts';
import { projectAfter } from './projectAfter.ts';
import { noSuchProject } from './projectProblems.ts';
import type { ServicesOf } from './service.ts';
import { asTheySaw, staleProblem, type InWords } from './stale.ts';
import { cleanTexts, differing } from './texts.ts';

type Done = Result<ProjectDetail, Problem>;

const noSuchPart = notFound('participation', 'This council or organisation no longer takes part in the project');

async function add(deps: Deps, tx: Tx, request: RequestOf<'participations.add'>): Promise<Done> {
  const project = await findProject(tx, request.project);
  if (project === null) return fail(noSuchProject(request.project));
  const party = await findParty(tx, request.organisation, request.joinedOn ?? request.plannedJoinedOn ?? project.starts_on ?? deps.today);
  const { texts, issues } = cleanTexts(request, { note: { what: 'Note' } });
  if (!party.ok) return fail(invalid([{ ...party.problem, path: 'organisation' }, ...issues]));
  const there = await partOf(tx, project.id, party.value.organisationId);
  const twice = there === null ? [] : [{ path: 'organisation', message: `${party.value.shortName} already takes part in this project, as ${there.role}` }];
  if (issues.length + twice.length > 0) return fail(invalid([...twice, ...issues]));
  const { sample } = await programmeOf(tx);
  await insertRows(tx, 'participation', [{
    id: deps.newId(),
    project_id: project.id,
    organisation_id: party.value.organisationId,
    council_code: party.value.councilCode,
    role: request.role,
    planned_joined_on: request.plannedJoinedOn ?? null,
    joined_on: request.joinedOn ?? null,
    planned_left_on: request.plannedLeftOn ?? null,
    left_on: request.leftOn ?? null,
    note: texts.note ?? null,
    illustrative: sample === 'practice' ? 1 : 0,
  }]);
  return projectAfter(deps, tx, project.reference);
}

const date = (value: string | null): string | null => (value === null ? null : formatPartial(value));
const words = (row: ParticipationRow): InWords => ({
  role: row.role,
  plannedJoinedOn: date(row.planned_joined_on),
  joinedOn: date(row.joined_on),
  plannedLeftOn: date(row.planned_left_on),
  leftOn: date(row.left_on),
  note: row.note,
});

async function edit(deps: Deps, tx: Tx, request: RequestOf<'participations.edit'>): Promise<Done> {
  const row = await findParticipation(tx, request.id);
  if (row === null) return fail(noSuchPart);
  const { texts, issues } = cleanTexts(request, { note: { what: 'Note' } });
  if (issues.length > 0) return fail(invalid(issues));
  const given: Partial<ParticipationRow> = {
    role: request.role, planned_joined_on: request.plannedJoinedOn, joined_on: request.joinedOn, planned_left_on: request.plannedLeftOn, left_on: request.leftOn, note: texts.note,
  };
  const changed = differing<ParticipationRow>(row, given);
  const wanted: ParticipationRow = { ...row, ...changed };
  const old = await staleProblem(tx, {
    changedIn: request.changedIn, row, what: 'this participation', yours: words(wanted), theirs: words(row),
    was: asTheySaw(deps, request.changedIn, async (db) => { const seen = await findParticipation(db, request.id); return seen === null ? null : words(seen); }),
  });
  if (old !== null) return fail(old);
  const wrong = checkParticipationDates({ plannedJoinedOn: wanted.planned_joined_on, joinedOn: wanted.joined_on, plannedLeftOn: wanted.planned_left_on, leftOn: wanted.left_on });
  if (wrong.length > 0) return fail(invalid(wrong));
  if (changed !== null) await changeParticipation(tx, row.id, changed);
  return projectAfter(deps, tx, (await projectById(tx, row.project_id)).reference);
}

async function remove(deps: Deps, tx: Tx, { id, changedIn }: RequestOf<'participations.remove'>): Promise<Done> {
  const row = await findParticipation(tx, id);
  if (row === null) return fail(noSuchPart);
  const old = await staleProblem(tx, { changedIn, row, what: 'this participation', yours: {}, theirs: words(row) });
  if (old !== null) return fail(old);
  const figures = await countFiguresOf(tx, row.project_id, row.organisation_id);
  if (figures > 0) {
    const who = (await participationsOf(tx, row.project_id)).find((part) => part.id === id)?.short_name ?? 'This organisation';
    return fail(conflict(`${who} has ${plural(figures, 'figure')} in this project, so it took part. Give it a leaving date instead`));
  }
  await removeParticipation(tx, id);
  return projectAfter(deps, tx, (await projectById(tx, row.project_id)).reference);
}

export const participationServices = {
  'participations.add': (deps, request) => deps.write({}, (tx) => add(deps, tx, request)),
  'participations.edit': (deps, request) => deps.write({}, (tx) => edit(deps, tx, request)),
  'participations.remove': (deps, request) => deps.write({}, (tx) => remove(deps, tx, request)),
} satisfies ServicesOf<'participations.add' | 'participations.edit' | 'participations.remove'>;
