import { notFound } from '../../../shared/domain/problem.ts';
import { fail } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import { keptWorking } from '../repositories/outcomeSchedules.ts';
import { awardAsked, type Asked } from './awardAsked.ts';
import { proposeDue, setSchedule } from './funding/outcomeSchedules.ts';
import { keptShown, measuresOfProject, schedulesShown } from './funding/outcomeWorking.ts';
import { answer, type ServicesOf } from './service.ts';

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
