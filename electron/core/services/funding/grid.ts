import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import { checkActual, keptPence } from '../../../../shared/domain/actual.ts';
import { nextQuarter, previousQuarter, quarterName, quarterOf } from '../../../../shared/domain/financialQuarter.ts';
import { checkForecastEnd, setForecast, takeStep } from '../../../../shared/domain/forecast.ts';
import { checkKept } from '../../../../shared/domain/grantBalance.ts';
import { mayDo } from '../../../../shared/domain/permission.ts';
import { conflict, forbidden, invalid, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, type Result } from '../../../../shared/domain/result.ts';
import type { Tx } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { changeAmount, changeSpend, clearForecast, removeMoney } from '../../repositories/funding.ts';
import { insertRows } from '../../repositories/rows.ts';
import { cleanTexts } from '../texts.ts';
import { keptOf, versionsOf } from './awardMoney.ts';
import { categoriesOf, plantCategories } from './categories.ts';
import { cellMoved, givenTwice, keyOf, placeReader, type Place } from './cells.ts';
import { setProfile } from './profile.ts';
import { stoppedBy } from './stopped.ts';
import { atCell, fundingAfter, mayNotSpeak, targetOf } from './target.ts';

type Done = Promise<Result<ProjectFunding, Problem>>;

/** Sets a block of this quarter's forecast, all or nothing. */
export async function setForecasts(deps: Deps, tx: Tx, request: RequestOf<'forecasts.set'>): Done {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  const refused = await mayNotSpeak(tx, deps, project.id, null);
  if (refused !== null) return fail(refused);
  const stopped = stoppedBy(project, award, deps.today, 'forecast');
  if (stopped !== null) return fail(conflict(stopped));
  const madeIn = quarterOf(deps.today);
  const kept = checkKept(keptOf(award), 'forecasts', { on: deps.today, path: 'cells.0.quarter' });
  if (kept.length > 0) return fail(invalid(kept));
  const issues: Issue[] = [...givenTwice('cells', request.cells.map(({ quarter }) => quarter), request.cells.map(({ quarter }) => quarterName(quarter)))];
  const end = { endsOn: award.endsOn, profiledTo: award.profile.map(({ quarter }) => quarter).toSorted().at(-1) ?? null };
  let versions = versionsOf(award.forecasts);
  const steps = request.cells.flatMap((cell, place) => {
    // What stands there may be cleared, however far away it lies.
    if (cell.pence !== null) issues.push(...atCell('cells', place, checkForecastEnd(cell.quarter, end)));
    const step = setForecast(versions, { madeIn, quarter: cell.quarter, pence: cell.pence });
    if (!step.ok) {
      issues.push(...atCell('cells', place, [step.problem]));
      return [];
    }
    versions = takeStep(versions, step.value);
    return [{ cell, step: step.value }];
  });
  if (issues.length > 0) return fail(invalid(issues));
  for (const { cell, step } of steps) {
    const row = award.forecasts.find((each) => each.quarter === cell.quarter && each.made_in === madeIn);
    const moved = await cellMoved(tx, 'forecast', cell, row);
    if (moved !== null) return fail(moved);
    if (step.kind === 'nothing') continue;
    if (step.kind === 'removed') {
      if (row !== undefined) await removeMoney(tx, 'forecast', row.id);
    } else if (row === undefined) {
      await insertRows(tx, 'forecast', [{ id: deps.newId(), award_id: award.id, made_in: madeIn, quarter: cell.quarter, pence: step.put.pence, illustrative }]);
    } else if (step.put.pence === null) await clearForecast(tx, row.id);
    else await changeAmount(tx, 'forecast', row.id, step.put.pence);
  }
  return fundingAfter(deps, tx, target.value);
}

/** Records what was spent, what came back and what puts earlier quarters right, all or nothing. */
export async function recordActuals(deps: Deps, tx: Tx, request: RequestOf<'actuals.record'>): Done {
  const target = await targetOf(deps, tx, request);
  if (!target.ok) return target;
  const { project, award, illustrative } = target.value;
  const now = quarterOf(deps.today);
  const read = await placeReader(tx, project.id);
  const issues: Issue[] = [];
  const entries: (Place & { readonly given: (typeof request.entries)[number]; readonly reason: string | null })[] = [];
  for (const [place, given] of request.entries.entries()) {
    const where = await read(given);
    const { texts, issues: wrong } = cleanTexts({ reason: given.reason }, { reason: { what: 'Reason' } });
    const takenOut = given.kind === 'actual' && given.pence === null;
    const entry = { kind: given.kind, quarter: given.quarter, pence: given.pence ?? 0, corrects: given.corrects ?? null, reason: texts.reason ?? null };
    const own = [
      ...(takenOut ? [] : given.pence === null ? [{ path: 'pence', message: 'Enter the amount' }] : checkActual(entry, now)), ...wrong,
      ...checkKept(keptOf(award), 'actuals', { on: given.quarter, path: 'quarter' }),
    ];
    issues.push(...atCell('entries', place, [...own, ...(where.ok ? [] : where.problem)]));
    if (where.ok) entries.push({ ...where.value, given, reason: texts.reason ?? null });
  }
  const actuals = entries.filter(({ given }) => given.kind === 'actual');
  issues.push(...givenTwice('entries', actuals.map((entry) => keyOf(entry.given.quarter, entry)), actuals.map(({ given }) => quarterName(given.quarter))));
  if (issues.length > 0) return fail(invalid(issues));
  if (entries.some(({ categoryId }) => categoryId !== null) && !(await categoriesOf(tx)).planted) await plantCategories(tx);
  for (const [place, { given, reason, categoryId, organisationId }] of entries.entries()) {
    const refused = await mayNotSpeak(tx, deps, project.id, organisationId);
    if (refused !== null) return fail(refused);
    const row = given.kind !== 'actual' ? undefined : award.spend.find((each) => each.kind === 'actual' && each.quarter === given.quarter && each.category_id === categoryId && each.organisation_id === organisationId);
    if (given.kind === 'actual') {
      const moved = await cellMoved(tx, 'amount spent', given, row);
      if (moved !== null) return fail(moved);
      if (row !== undefined && row.pence !== given.pence && given.quarter < previousQuarter(now)) {
        const until = quarterName(nextQuarter(given.quarter));
        return fail(invalid(atCell('entries', place, [{ path: 'pence', message: `What was spent in ${quarterName(given.quarter)} could be changed until the end of ${until}. Record a correction with its reason` }])));
      }
    }
    if (given.kind === 'actual' && given.pence === null) {
      if (row !== undefined) await removeMoney(tx, 'spend', row.id);
    } else if (row === undefined) {
      await insertRows(tx, 'spend', [{
        id: deps.newId(), award_id: award.id, kind: given.kind, corrects: given.kind === 'correction' ? (given.corrects ?? 'actual') : null, quarter: given.quarter,
        pence: keptPence({ kind: given.kind, pence: given.pence ?? 0 }), category_id: categoryId, organisation_id: organisationId, provisional: given.provisional === true ? 1 : 0, reason, illustrative,
      }]);
    } else {
      const provisional = given.provisional === undefined ? row.provisional : given.provisional ? 1 : 0;
      if (row.pence !== given.pence || row.provisional !== provisional) await changeSpend(tx, row.id, { pence: given.pence ?? 0, provisional });
    }
  }
  return fundingAfter(deps, tx, target.value);
}

/** Says of an issue in which list of the request it is. */
const inList = (problem: Problem, from: string, list: string): Problem =>
  (problem.where === undefined ? problem : { ...problem, where: problem.where.map((issue) => ({ ...issue, path: (issue.path ?? '').replace(from, list) })) });

/** Profile, forecasts and spending together, as the grid of quarters is edited: one change, or none. */
export async function setQuarters(deps: Deps, tx: Tx, { project, award, profile = [], forecasts = [], actuals = [] }: RequestOf<'funding.setQuarters'>): Done {
  const mayProfile = mayDo(deps.actor.role, 'edit');
  if (profile.length > 0 && !mayProfile.ok) return fail(forbidden('Only a programme officer can set the profile'));
  let done: Awaited<Done> | null = null;
  if (profile.length > 0) done = await setProfile(deps, tx, { project, award, cells: profile }, { whole: true });
  if (done?.ok === false) return fail(inList(done.problem, 'cells', 'profile'));
  if (forecasts.length > 0) done = await setForecasts(deps, tx, { project, award, cells: forecasts });
  if (done?.ok === false) return fail(inList(done.problem, 'cells', 'forecasts'));
  if (actuals.length > 0) done = await recordActuals(deps, tx, { project, award, entries: actuals });
  if (done?.ok === false) return fail(inList(done.problem, 'entries', 'actuals'));
  return done ?? fail(invalid([{ path: 'cells', message: 'Enter at least one quarter' }]));
}
