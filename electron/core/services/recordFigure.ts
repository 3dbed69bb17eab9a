import type { RequestOf } from '../../../shared/contract/index.ts';
import type { IndicatorShown } from '../../../shared/contract/outcomes.ts';
import { addDays, formatDate, londonDate } from '../../../shared/domain/calendar.ts';
import { checkObservation } from '../../../shared/domain/observation.ts';
import { isPeriod, periodEnd, periodKindName, periodName, periodOf, type Period, type PeriodKind } from '../../../shared/domain/period.ts';
import { conflict, type Issue, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { inBrackets, markers, readMarkers } from '../../../shared/domain/shorthand.ts';
import { joinList } from '../../../shared/domain/words.ts';
import type { Reader } from '../db/database.ts';
import type { MeasureRow, ObservationRow } from '../db/rows/measure.ts';
import { personName } from '../repositories/changes.ts';
import type { FigurePlace, RecordedRow } from '../repositories/observations.ts';
import { participationsOf } from '../repositories/participations.ts';
import { recordedInWords } from './observationShown.ts';
import { findParty, type Party } from './parties.ts';
import { staleProblem, type InWords } from './stale.ts';
import { cleanTexts } from './texts.ts';

export type Given = RequestOf<'observations.record'>;

/** A day has come; any longer period is over. */
const hasEnded = (period: Period, today: string): boolean => (period.kind === 'day' ? period.start <= today : periodEnd(period) < today);

/** The latest period of a kind that is over. */
export function latestEnded(kind: PeriodKind, today: string): Period {
  const now = periodOf(kind, today);
  return hasEnded(now, today) ? now : periodOf(kind, addDays(now.start, -1));
}

/** A figure is recorded for a period of the measure's own kind, once it is over. */
export function checkPeriod(every: PeriodKind, period: Period, today: string): readonly Issue[] {
  const issue = (message: string): readonly Issue[] => [{ path: 'period', message }];
  if (period.kind !== every) return issue(`Select a ${periodKindName(every).toLowerCase()}, which this measure is recorded by`);
  if (!isPeriod(period)) return issue(`No ${periodKindName(every).toLowerCase()} starts on ${formatDate(period.start)}`);
  if (period.start > today) return issue(`${periodName(period)} has not begun`);
  const end = periodEnd(period);
  return hasEnded(period, today) ? [] : issue(`${periodName(period)} ends on ${formatDate(end)}; record it from ${formatDate(addDays(end, 1))}`);
}

/** The council a figure is of: its code must have been in force at the period's end, and it must take part in the project. */
export async function findCouncil(db: Reader, projectId: string, given: string | null | undefined, period: Period): Promise<Result<Party | null>> {
  const no = (message: string): Result<Party | null> => fail({ path: 'council', message });
  if (given === null || given === undefined || given.trim() === '') return ok(null);
  const party = await findParty(db, given, periodEnd(period));
  if (!party.ok) return no(party.problem.message);
  const { councilCode, organisationId, shortName } = party.value;
  if (councilCode === null) return no(`${shortName} is not a council. Leave the council out for a figure of the whole project`);
  const takesPart = (await participationsOf(db, projectId)).some(({ organisation_id }) => organisation_id === organisationId);
  return takesPart ? party : no(`${shortName} does not take part in this project`);
}

/** The one place a figure can stand in: measure, council, period and breakdown. */
export interface Placed extends FigurePlace {
  readonly council: Party | null;
  /** For sentences: 'Luton, January to March 2019'. */
  readonly name: string;
}

/** Where the figure given is to stand, or all that is wrong with that. */
export async function placeOf(db: Reader, measure: MeasureRow, given: Given, today: string): Promise<Result<Placed, readonly Issue[]>> {
  const { period } = given;
  const { texts, issues } = cleanTexts({ breakdown: given.breakdown }, { breakdown: { what: 'Breakdown', oneLine: true, max: 200 } });
  const wrong = [...checkPeriod(measure.every, period, today), ...issues];
  const council = wrong.length > 0 ? ok(null) : await findCouncil(db, measure.project_id, given.council, period);
  if (!council.ok || wrong.length > 0) return fail([...wrong, ...(council.ok ? [] : [council.problem])]);
  const breakdown = texts.breakdown ?? '';
  const name = [council.value?.shortName ?? 'The whole project', periodName(period), breakdown].filter((part) => part !== '').join(', ');
  return ok({ measureId: measure.id, organisationId: council.value?.organisationId ?? null, period, breakdown, council: council.value, name });
}

export type Content = Pick<ObservationRow, 'value' | 'numerator' | 'denominator' | 'shorthand' | 'markers' | 'status' | 'note'>;

/** What is to stand: what was not spoken of stays as it is. */
export function contentOf(indicator: IndicatorShown, given: Given, there: RecordedRow | null): Result<Content, readonly Issue[]> {
  const figure = checkObservation(indicator, given);
  const marks = given.markers === undefined ? null : readMarkers(given.markers);
  const { texts, issues } = cleanTexts({ note: given.note }, { note: { what: 'Note' } });
  const unknown = given.markers !== undefined && marks === null
    ? [{ path: 'markers', message: `Markers must be letters of ${joinList(markers.map(inBrackets), 'or')}` }]
    : [];
  if (!figure.ok || issues.length + unknown.length > 0) return fail([...(figure.ok ? [] : figure.problem), ...unknown, ...issues]);
  return ok({
    ...figure.value,
    markers: marks === null ? (there?.markers ?? '') : marks.join(''),
    status: given.status ?? there?.status ?? 'recorded',
    note: texts.note === undefined ? (there?.note ?? null) : texts.note,
  });
}

/** Says what stands there, by whom and since when, and how to replace it. */
function alreadyThere(there: RecordedRow, indicator: IndicatorShown, name: string): Problem {
  const by = personName({ name: there.actor_name, organisation: there.actor_organisation });
  const says = `${name} already has ${recordedInWords(there, indicator)}, recorded by ${by} on ${formatDate(londonDate(there.recorded_at))}`;
  const path = { path: 'changedIn', message: `Enter ${there.changed_in} to replace the figure that is there` };
  return conflict(`${says}. To replace it, send its change number, ${there.changed_in}, as changedIn`, [path]);
}

const contentInWords = (content: Content, indicator: IndicatorShown): InWords => ({
  figure: recordedInWords(content, indicator),
  markers: content.markers === '' ? null : [...content.markers].map((letter) => `[${letter}]`).join(' '),
  status: content.status,
  note: content.note,
});

interface Replacing {
  readonly there: RecordedRow | null;
  readonly content: Content;
  readonly indicator: IndicatorShown;
  readonly name: string;
}

/** Nobody's figure is written over unseen: what stands in the way of replacing what is there, or null. */
export async function mayNotReplace(
  db: Reader, { changedIn }: Given, { there, content, indicator, name }: Replacing,
): Promise<Problem | null> {
  const gone = `${name} no longer has the figure you opened. Nothing was saved. Leave changedIn out to record a new one`;
  if (there === null) return changedIn === undefined ? null : conflict(gone);
  if (changedIn === undefined) return alreadyThere(there, indicator, name);
  const [yours, theirs] = [contentInWords(content, indicator), contentInWords(there, indicator)];
  return staleProblem(db, { changedIn, row: there, what: `the figure of ${name}`, yours, theirs });
}
