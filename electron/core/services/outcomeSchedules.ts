import { notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { ProjectRow } from '../db/rows/project.ts';
import { awardsOf } from '../repositories/awards.ts';
import { keptWorking } from '../repositories/outcomeSchedules.ts';
import { findProject } from '../repositories/projects.ts';
import { awardsWithMoney, type AwardMoney } from './funding/awardMoney.ts';
import { proposeDue, setSchedule } from './funding/outcomeSchedules.ts';
import { keptShown, measuresOfProject, schedulesShown } from './funding/outcomeWorking.ts';
import { noSuchProject } from './projectProblems.ts';
import { answer, type ServicesOf } from './service.ts';

interface Asked {
  readonly project: string;
  readonly award?: string | null | undefined;
}

/** The project and the award asked for: the one named, else its first; null where it has none yet. */
async function awardAsked(db: Reader, { project: reference, award: wanted }: Asked): Promise<Result<{ readonly project: ProjectRow; readonly award: AwardMoney | null }, Problem>> {
  const project = await findProject(db, reference);
  if (project === null) return fail(noSuchProject(reference));
  const awards = await awardsOf(db, project.id);
  const named = wanted ? awards.find((each) => each.reference === wanted) : awards[0];
  if (wanted && named === undefined) return fail(notFound('award', `This project has no award called ${wanted}`));
  return { ok: true, value: { project, award: named === undefined ? null : ((await awardsWithMoney(db, named.id))[0] ?? null) } };
}

const list = async (db: Reader, today: string, asked: Asked) => {
  const found = await awardAsked(db, asked);
  if (!found.ok) return found;
  const { project, award } = found.value;
  return answer(award === null ? [] : await schedulesShown(db, award, { reference: project.reference, name: project.title }, today));
};

export const outcomeScheduleServices = {
  'outcomeSchedules.list': (deps, request) => deps.read(async (db) => {
    const found = await list(db, deps.today, request);
    return found.ok ? answer({ schedules: found.value }) : found;
  }),
  'outcomeSchedules.get': (deps, request) => deps.read(async (db) => {
    const found = await list(db, deps.today, request);
    if (!found.ok) return found;
    const schedule = found.value.find(({ number }) => number === request.number);
    return schedule === undefined ? fail(notFound('schedule', `This award has no schedule ${request.number}`)) : answer(schedule);
  }),
  'outcomeSchedules.kept': (deps, request) => deps.read(async (db) => {
    const found = await awardAsked(db, request);
    if (!found.ok) return found;
    const { project, award } = found.value;
    const kept = award === null ? null : await keptWorking(db, award.id, request.payment);
    return answer({ kept: kept === null ? null : keptShown(kept, await measuresOfProject(db, project.id, deps.today)) });
  }),
  'outcomeSchedules.set': (deps, request) => deps.write({}, (tx) => setSchedule(deps, tx, request)),
  'outcomeSchedules.propose': (deps, request) => deps.write({}, (tx) => proposeDue(deps, tx, request)),
} satisfies ServicesOf<'outcomeSchedules.list' | 'outcomeSchedules.get' | 'outcomeSchedules.kept' | 'outcomeSchedules.set' | 'outcomeSchedules.propose'>;
