import type { LeadShownRef } from '../../../shared/contract/common.ts';
import type { AnswerOf, RequestOf } from '../../../shared/contract/index.ts';
import type { RecordSheet, RecordTask } from '../../../shared/contract/outcomes.ts';
import { lateFigures, type AskedCouncil } from '../../../shared/domain/expected.ts';
import { codeValidOn } from '../../../shared/domain/council.ts';
import { comparePeriods, periodCode, periodEnd, previousPeriod, type Period, type PeriodKind } from '../../../shared/domain/period.ts';
import { invalid, notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Reader } from '../db/database.ts';
import type { MeasureRow } from '../db/rows/measure.ts';
import type { Deps } from '../deps.ts';
import { councilRegister } from '../repositories/councils.ts';
import { listIndicators } from '../repositories/indicators.ts';
import { findMeasure, listMeasures, listMembers, type MemberRecord } from '../repositories/measures.ts';
import { listPlaces, listRecorded } from '../repositories/observations.ts';
import { findProject } from '../repositories/projects.ts';
import { noMeasure } from './measures.ts';
import { measureSummaries } from './measureSummaries.ts';
import { versionOf, versionOn } from './measureShown.ts';
import { observationShown } from './observationShown.ts';
import { checkPeriod, findCouncil, latestEnded } from './recordFigure.ts';
import { actsFor, recordingIn } from './recordingFor.ts';

type Asking = Pick<Deps, 'actor' | 'today'>;

interface Chosen {
  readonly organisationId: string;
  /** Its part in the project; null where it has none. */
  readonly part: AskedCouncil;
  readonly shown: LeadShownRef;
}

const asChosen = ({ organisation_id, council_code, short_name, role, joined_on, left_on }: MemberRecord): Chosen =>
  ({ organisationId: organisation_id, part: { role, joinedOn: joined_on, leftOn: left_on }, shown: { code: council_code, shortName: short_name } });

/**
 * The council asked for, by the code it took part under or one it has now. A council lead who asks for none gets their
 * own; null is the whole project.
 */
async function chosenCouncil(
  db: Reader, { actor, today }: Asking, projectId: string, members: readonly MemberRecord[], given: string | null | undefined,
): Promise<Result<Chosen | null, Problem>> {
  if (given === undefined && actor.role === 'council lead') {
    const own = await actsFor(db, actor, projectId);
    const member = members.find(({ organisation_id }) => organisation_id === own);
    return ok(member === undefined ? null : asChosen(member));
  }
  const member = members.find(({ council_code }) => council_code === given);
  if (member !== undefined) return ok(asChosen(member));
  const found = await findCouncil(db, projectId, given, { kind: 'day', start: today });
  if (!found.ok) return fail(invalid([found.problem]));
  if (found.value === null) return ok(null);
  const { organisationId, councilCode, shortName } = found.value;
  const part = members.find(({ organisation_id }) => organisation_id === organisationId);
  return ok(part === undefined ? { organisationId, part: null, shown: { code: councilCode ?? '', shortName } } : { ...asChosen(part), shown: { code: councilCode ?? '', shortName } });
}

const once = (members: readonly MemberRecord[]): readonly MemberRecord[] =>
  members.filter(({ organisation_id }, place) => members.findIndex((other) => other.organisation_id === organisation_id) === place);

/** What is left to record for a council in a project: each measure's latest period that is over, and whether it has a figure. */
export async function recordTasks(db: Reader, deps: Asking, request: RequestOf<'record.tasks'>): Promise<Result<AnswerOf<'record.tasks'>, Problem>> {
  const project = await findProject(db, request.project);
  if (project === null) return fail(notFound('project', `There is no project called ${request.project}`));
  const members = once(await listMembers(db, [project.id]));
  const council = await chosenCouncil(db, deps, project.id, members, request.council);
  if (!council.ok) return council;
  const measures = await listMeasures(db, { projectId: project.id });
  const ids = measures.map(({ id }) => id);
  const placesOf = async (organisationId: string | null): Promise<ReadonlySet<string>> => new Set((await listPlaces(db, ids, organisationId))
    .map(({ measure_id, period_kind: kind, period_start: start }) => `${measure_id} ${periodCode({ kind, start })}`));
  const recorded = await placesOf(council.value?.organisationId ?? null);
  const saidForAll = council.value === null ? recorded : await placesOf(null);
  const dates = { startsOn: project.starts_on, endsOn: project.ends_on, lifecycle: project.lifecycle };
  const lateBy = ({ every, due_days: dueDays }: MeasureRow, period: Period): number | null => {
    // What councils report is not asked of the project as a whole, nor of a council that takes no part.
    if (project.kind !== 'grant' || (council.value === null ? members.length > 0 : council.value.part === null)) return null;
    const { late } = lateFigures({ every, dueDays, project: dates, council: council.value?.part ?? null, latest: null }, deps.today);
    return late.find((each) => each.period.start === period.start)?.days ?? null;
  };
  const tasks = (await listIndicators(db)).flatMap(({ id, shown }) => measures.filter(({ indicator_id }) => indicator_id === id).map((row): RecordTask => {
    const period = latestEnded(row.every, deps.today);
    const place = `${row.id} ${periodCode(period)}`;
    const said = recorded.has(place);
    const late = said || saidForAll.has(place) ? null : lateBy(row, period);
    return { measure: row.reference, indicator: shown.name, period, status: said ? 'Completed' : 'Not started', late, outcome: shown.outcome?.name ?? null };
  }));
  const refusalOf = await recordingIn(db, deps.actor, project.id);
  return ok({
    project: { reference: project.reference, name: project.title },
    council: council.value?.shown ?? null,
    councils: members.filter(({ organisation_id }) => refusalOf(organisation_id) === null).map((member) => asChosen(member).shown),
    wholeProject: refusalOf(null) === null,
    refusal: refusalOf(council.value?.organisationId ?? null),
    tasks,
  });
}

const periodsOffered = 8;

/** The last few periods that are over, newest first. */
export function lastPeriods(every: PeriodKind, today: string): readonly Period[] {
  const offered: Period[] = [];
  for (let period = latestEnded(every, today); offered.length < periodsOffered; period = previousPeriod(period)) offered.push(period);
  return offered;
}

/** The last periods that are over and any that has a figure, newest first. */
function periodsFor(every: PeriodKind, today: string, used: readonly Period[]): readonly Period[] {
  const all = new Map([...lastPeriods(every, today), ...used].map((period) => [periodCode(period), period]));
  return [...all.values()].toSorted((a, b) => comparePeriods(b, a));
}

/** The code the council had at the period's end: what a figure of that period is recorded under. */
async function codeThen(db: Reader, council: Chosen, period: Period): Promise<LeadShownRef> {
  const codes = (await councilRegister(db)).filter(({ organisationId }) => organisationId === council.organisationId);
  const then = codes.find((code) => codeValidOn(code, periodEnd(period)));
  return then === undefined ? council.shown : { code: then.code, shortName: then.shortName };
}

/** All that the form for one figure needs: what the measure means, what was recorded before, what stands there now. */
export async function recordSheet(db: Reader, deps: Asking, request: RequestOf<'record.sheet'>): Promise<Result<RecordSheet, Problem>> {
  const row = await findMeasure(db, request.measure);
  if (row === null) return fail(noMeasure(request.measure));
  const council = await chosenCouncil(db, deps, row.project_id, once(await listMembers(db, [row.project_id])), request.council);
  if (!council.ok) return council;
  const [measure] = await measureSummaries(db, { measureId: row.id }, deps.today);
  const indicator = (await listIndicators(db)).find(({ id }) => id === row.indicator_id);
  if (measure === undefined || indicator === undefined) throw new Error(`The measure ${row.reference} was found and is not there`);
  const mine = (await listRecorded(db, row.id))
    .filter(({ organisation_id, breakdown }) => organisation_id === (council.value?.organisationId ?? null) && breakdown === '')
    .map((each) => observationShown(each, row.reference, indicator.shown));
  const period = request.period ?? latestEnded(row.every, deps.today);
  const standing = mine.find((each) => periodCode(each.period) === periodCode(period)) ?? null;
  const wrong = standing === null ? checkPeriod(row.every, period, deps.today) : [];
  if (wrong.length > 0) return fail(invalid(wrong));
  const before = mine.filter((each) => comparePeriods(each.period, period) < 0).toSorted((a, b) => comparePeriods(b.period, a.period));
  return ok({
    measure,
    council: council.value === null ? null : await codeThen(db, council.value, period),
    period,
    periods: periodsFor(row.every, deps.today, [period, ...mine.map((each) => each.period)]),
    current: standing,
    last: before[0] ?? null,
    lastFour: before.slice(0, 4),
    definition: versionOn(indicator.versions, periodEnd(period))?.shown ?? versionOf(indicator, row.indicator_version_id),
  });
}
