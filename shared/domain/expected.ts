import { type IsoDate, addDays, daysBetween } from './calendar.ts';
import { type PartialDate, firstDay, lastDay, surelyBefore } from './partialDate.ts';
import { type ParticipationRole, isLead } from './participation.ts';
import { isPeriod, nextPeriod, periodEnd, periodOf, previousPeriod, type Period, type PeriodKind } from './period.ts';
import type { Lifecycle } from './project.ts';

/** The project as far as it says when figures are wanted. */
export interface AskingProject {
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  readonly lifecycle: Lifecycle | null;
}

/** A council's part in it; null where the project as a whole is asked. */
export type AskedCouncil = { readonly role: ParticipationRole; readonly joinedOn: PartialDate | null; readonly leftOn: PartialDate | null } | null;

export interface Asking {
  readonly every: PeriodKind;
  /** Days allowed after a period's end. */
  readonly dueDays: number;
  readonly project: AskingProject;
  readonly council: AskedCouncil;
  /** First day of the latest period with a figure or a shorthand, which counts as said; null where nothing ever was. */
  readonly latest: IsoDate | null;
}

/** A period whose figure should be there and is not. `days` is how many days late it is, from 1. */
export interface Late {
  readonly period: Period;
  readonly due: IsoDate;
  readonly days: number;
}

export interface Expectation {
  /** Oldest first. */
  readonly late: readonly Late[];
  /** Some period may be late, but the dates that would say so are not known, or not exact enough. Never counted as late. */
  readonly cannotTell: boolean;
}

const nothing: Expectation = { late: [], cannotTell: false };

/** The day by which a figure is expected. */
export const dueOn = (period: Period, dueDays: number): IsoDate => addDays(periodEnd(period), dueDays);

/** Nobody is asked for a figure before a project is approved or once it is over; how it ended is in the record by then. */
const asksNobody: ReadonlySet<Lifecycle | null> = new Set(['proposed', 'closed', 'withdrawn', 'terminated']);

/** From when a council is asked: from when it joined, and a lead at the latest from the project's start. */
function askedFrom({ project, council }: Pick<Asking, 'project' | 'council'>): PartialDate | null {
  if (council === null) return project.startsOn;
  return council.joinedOn ?? (isLead(council.role) ? project.startsOn : null);
}

/** Both or either: the project's end and the council's leaving. */
const ends = ({ project, council }: Pick<Asking, 'project' | 'council'>): readonly PartialDate[] =>
  [project.endsOn, council?.leftOn ?? null].filter((date) => date !== null);

/**
 * Whether a figure is expected for a period: true where the council took part in some of it, false where it had surely
 * not joined or had surely left, or the project was not running; null where the dates do not say. No leaving date and no
 * end is open-ended, as in `takingPartOn`.
 */
export function isExpected(period: Period, asking: Pick<Asking, 'project' | 'council'>): boolean | null {
  const end = periodEnd(period);
  const from = askedFrom(asking);
  const until = ends(asking);
  const before = (date: PartialDate | null): boolean => date !== null && surelyBefore(end, date);
  if (before(from) || before(asking.project.startsOn) || until.some((date) => surelyBefore(date, period.start))) return false;
  return from !== null && lastDay(from) <= end && until.every((date) => firstDay(date) >= period.start) ? true : null;
}

/** The last period whose figure is late by now. */
function lastLate(every: PeriodKind, dueDays: number, today: IsoDate): Period {
  let period = periodOf(every, today);
  while (dueOn(period, dueDays) >= today) period = previousPeriod(period);
  return period;
}

/** The first period after the latest figure, which may be of another kind than is asked for now. */
function firstAfter(every: PeriodKind, latest: IsoDate): Period {
  const there: Period = { kind: every, start: latest };
  return nextPeriod(isPeriod(there) ? there : periodOf(every, latest));
}

/**
 * Which figures are late on `today`: every expected period after the latest one that has a figure, once the days
 * allowed are over. A figure due today is not late. Where there was never a figure the file does not say since when one
 * was asked for, so only the latest such period counts. A figure on any day has no period that could be late.
 */
export function lateFigures(asking: Asking, today: IsoDate): Expectation {
  const { every, dueDays, project, latest } = asking;
  if (every === 'day' || asksNobody.has(project.lifecycle)) return nothing;
  const last = lastLate(every, dueDays, today);
  const late: Late[] = [];
  let cannotTell = false;
  for (let period = latest === null ? last : firstAfter(every, latest); dueOn(period, dueDays) < today; period = nextPeriod(period)) {
    const expected = isExpected(period, asking);
    const due = dueOn(period, dueDays);
    if (expected === true) late.push({ period, due, days: daysBetween(due, today) });
    cannotTell ||= expected === null;
  }
  return { late, cannotTell };
}
