import { notFound } from '../../../shared/domain/problem.ts';
import { fail } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { ProjectRow } from '../db/rows/project.ts';
import type { Deps } from '../deps.ts';
import { findProject } from '../repositories/projects.ts';
import { addOne, hold, release, update } from './funding/conditions.ts';
import { forecastVersions } from './funding/forecastVersions.ts';
import { fundingDue, listConditions, listPayments } from './funding/due.ts';
import { recordActuals, setForecasts, setQuarters } from './funding/grid.ts';
import { explain, keep, setTolerance } from './funding/keeping.ts';
import { approve, cancel, giveBack, markPaid, plan, propose } from './funding/payments.ts';
import { setProfile } from './funding/profile.ts';
import { projectFunding } from './funding/projectFunding.ts';
import { fundingCalendar, fundingSummary } from './funding/summary.ts';
import { fundingVariances } from './funding/variances.ts';
import { noSuchProject } from './projectProblems.ts';
import { answer, type ServicesOf } from './service.ts';

/** How far ahead people look who pay by the quarter. */
const usualDays = 90;

type AboutAward<T> = (db: Reader, project: ProjectRow, award: string | null | undefined, asking: Deps) => Promise<T | null>;

const ofAward = <T>(deps: Deps, { project: reference, award }: { readonly project: string; readonly award?: string | null | undefined }, read: AboutAward<T>) =>
  deps.read(async (db) => {
    const project = await findProject(db, reference);
    if (project === null) return fail(noSuchProject(reference));
    const shown = await read(db, project, award, deps);
    return shown === null ? fail(notFound('award', `This project has no award called ${award ?? ''}`)) : answer(shown);
  });

export const fundingServices = {
  'funding.summary': async (deps) => answer(await deps.read((db) => fundingSummary(db, deps.today))),
  'funding.calendar': async (deps) => answer(await deps.read((db) => fundingCalendar(db, deps.today))),
  'funding.variances': async (deps) => answer(await deps.read((db) => fundingVariances(db, deps.today))),
  'funding.due': async (deps, { days = usualDays }) => answer(await deps.read((db) => fundingDue(db, deps, days))),
  'funding.project': (deps, request) => ofAward(deps, request, projectFunding),
  'funding.forecasts': (deps, request) => ofAward(deps, request, forecastVersions),
  'funding.keep': (deps, request) => deps.write({}, (tx) => keep(deps, tx, request)),
  'funding.setTolerance': (deps, request) => deps.write({}, (tx) => setTolerance(deps, tx, request)),
  'funding.explain': (deps, request) => deps.write({}, (tx) => explain(deps, tx, request)),
  'profile.set': (deps, request) => deps.write({ reason: request.reason }, (tx) => setProfile(deps, tx, request)),
  'forecasts.set': (deps, request) => deps.write({}, (tx) => setForecasts(deps, tx, request)),
  'actuals.record': (deps, request) => deps.write({}, (tx) => recordActuals(deps, tx, request)),
  'funding.setQuarters': (deps, request) => deps.write({}, (tx) => setQuarters(deps, tx, request)),
  'payments.list': async (deps, request) => answer({ payments: await deps.read((db) => listPayments(db, deps, request)) }),
  'payments.plan': (deps, request) => deps.write({}, (tx) => plan(deps, tx, request)),
  'payments.propose': (deps, request) => deps.write({}, (tx) => propose(deps, tx, request)),
  'payments.approve': (deps, request) => deps.write({}, (tx) => approve(deps, tx, request)),
  'payments.markPaid': (deps, request) => deps.write({}, (tx) => markPaid(deps, tx, request)),
  'payments.cancel': (deps, request) => deps.write({ reason: request.reason }, (tx) => cancel(deps, tx, request)),
  'payments.hold': (deps, request) => deps.write({ reason: request.reason }, (tx) => hold(deps, tx, request)),
  'payments.release': (deps, request) => deps.write({ reason: request.reason }, (tx) => release(deps, tx, request)),
  'payments.refund': (deps, request) => deps.write({ reason: request.reason }, (tx) => giveBack(deps, tx, 'refund', request)),
  'payments.writeOff': (deps, request) => deps.write({ reason: request.reason }, (tx) => giveBack(deps, tx, 'write-off', request)),
  'conditions.list': (deps, request) =>
    deps.read(async (db) => (request.project !== undefined && (await findProject(db, request.project)) === null
      ? fail(noSuchProject(request.project)) : answer({ conditions: await listConditions(db, deps, request) }))),
  'conditions.add': (deps, request) => deps.write({}, (tx) => addOne(deps, tx, request)),
  'conditions.update': (deps, request) => deps.write({ reason: request.reason }, (tx) => update(deps, tx, request)),
} satisfies ServicesOf<
  | 'funding.summary' | 'funding.calendar' | 'funding.variances' | 'funding.due' | 'funding.project' | 'funding.forecasts' | 'funding.keep' | 'funding.setTolerance' | 'funding.explain'
  | 'funding.setQuarters' | 'profile.set' | 'forecasts.set' | 'actuals.record' | 'payments.list' | 'payments.plan' | 'payments.propose' | 'payments.approve' | 'payments.markPaid'
  | 'payments.cancel' | 'payments.hold' | 'payments.release' | 'payments.refund' | 'payments.writeOff' | 'conditions.list' | 'conditions.add' | 'conditions.update'
>;
