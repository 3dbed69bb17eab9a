import type { CarryForwardOutlook, CarryForwardShown, QuarterMove, YearOutlook } from '../../../../shared/contract/carryForwards.ts';
import type { Actor } from '../../../../shared/domain/actor.ts';
import { addMonths, type IsoDate } from '../../../../shared/domain/calendar.ts';
import { carriedProfile, checkLeftOver, type CarriedInto } from '../../../../shared/domain/carryForward.ts';
import { type FinancialYear, nextQuarter, nextYear, quarterOf, quartersBetween, yearOf } from '../../../../shared/domain/financialQuarter.ts';
import { outlookByQuarter, outlookOfYear, type OutlookQuarter } from '../../../../shared/domain/outlook.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { fail, type Result } from '../../../../shared/domain/result.ts';
import { totalOf } from '../../../../shared/domain/total.ts';
import type { Reader } from '../../db/database.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import { awardMeant, awardsOf } from '../../repositories/awards.ts';
import { listCarryForwards, type CarryForwardRows } from '../../repositories/carryForwards.ts';
import { personName } from '../../repositories/changes.ts';
import { peopleById } from '../../repositories/funding.ts';
import { listProjects } from '../../repositories/projects.ts';
import { leadNames } from '../leadNames.ts';
import { awardsWithMoney, awardsWithSums, figuresByQuarter, isMadeUp, profileByQuarter, quartersOf, type AwardSums } from './awardMoney.ts';
import { isSamePerson } from './paymentShown.ts';

const quartersSeen = (award: AwardSums, today: IsoDate): readonly OutlookQuarter[] => outlookByQuarter(figuresByQuarter(award), quarterOf(today));

/** One financial year of an award, as far as can be told today. */
export function yearOutlook(award: AwardSums, year: FinancialYear, today: IsoDate): YearOutlook {
  const { total, underspend } = outlookOfYear(figuresByQuarter(award), year, quarterOf(today));
  const quarters = quartersSeen(award, today).filter(({ quarter }) => yearOf(quarter) === year);
  return { year, over: nextYear(year) <= today, profile: totalOf(quarters.map(({ profile }) => profile)), outlook: total, underspend, quarters };
}

/** The profile by quarter once so much of a year goes into later quarters; or what is in the way. */
export function profileAfter(award: AwardSums, year: FinancialYear, into: readonly CarriedInto[], today: IsoDate): Result<ReadonlyMap<string, number>, Issue> {
  const pence = into.reduce((sum, part) => sum + part.pence, 0);
  const [over] = checkLeftOver(year, pence, yearOutlook(award, year, today).underspend);
  return over === undefined ? carriedProfile(profileByQuarter(award), quartersSeen(award, today), { year, into }) : fail(over);
}

function movesOf(award: AwardSums, after: ReadonlyMap<string, number>): readonly QuarterMove[] {
  const before = profileByQuarter(award);
  return [...after].map(([quarter, pence]) => ({ quarter, before: before.get(quarter) ?? 0, after: pence }))
    .filter((move) => move.before !== move.after).toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1));
}

interface Asking {
  readonly actor: Actor;
  readonly today: IsoDate;
}

/** Requests as people read them, each with its award. */
async function shownOf(db: Reader, rows: readonly CarryForwardRows[], awards: readonly AwardSums[], { actor, today }: Asking): Promise<readonly CarryForwardShown[]> {
  const people = await peopleById(db);
  const projects = new Map((await listProjects(db)).map(({ id, reference, title }) => [id, { reference, name: title }]));
  const leadOf = await leadNames(db);
  const byId = new Map(awards.map((award) => [award.id, award]));
  const shown = (award: AwardSums, row: CarryForwardRows): CarryForwardShown => {
    const person = people.get(row.requested_by) ?? null;
    const after = row.state === 'requested' ? profileAfter(award, row.financial_year, row.into, today) : null;
    return {
      id: row.id, project: projects.get(award.projectId) ?? { reference: '', name: '' }, award: award.reference, lead: leadOf(award.projectId), number: row.number, year: row.financial_year,
      pence: row.pence, into: row.into.map(({ quarter, pence, approved_pence }) => ({ quarter, pence, approvedPence: approved_pence })), reason: row.reason, state: row.state,
      requestedBy: person === null ? null : personName(person), requestedOn: row.requested_on, ownRequest: person !== null && isSamePerson(person, actor),
      approvedPence: row.approved_pence, decidedBy: row.decided_by, decidedOn: row.decided_on, interests: row.interests, comment: row.comment, samePersonReason: row.same_person_reason,
      outlook: yearOutlook(award, row.financial_year, today), moves: after?.ok === true ? movesOf(award, after.value) : null, inTheWay: after?.ok === false ? after.problem.message : null,
      illustrative: row.illustrative === 1, changedIn: row.changed_in,
    };
  };
  return rows.flatMap((row) => {
    const award = byId.get(row.award_id);
    return award === undefined ? [] : [shown(award, row)];
  });
}

/** Every request of one award, oldest first. */
export const carryForwardsOf = async (db: Reader, award: AwardSums, asking: Asking): Promise<readonly CarryForwardShown[]> =>
  shownOf(db, await listCarryForwards(db, award.id), [award], asking);

/** Every request of the programme that passes, oldest first. Money is read only where there is one. */
export async function allCarryForwards(db: Reader, asking: Asking, passes: (row: CarryForwardRows) => boolean = () => true): Promise<readonly CarryForwardShown[]> {
  const rows = (await listCarryForwards(db, null)).filter(passes);
  return rows.length === 0 ? [] : shownOf(db, rows, await awardsWithSums(db), asking);
}

/** Where money may go: to the end of the award, and a year beyond today at least. */
function quartersAhead(award: AwardSums, today: IsoDate): CarryForwardOutlook['ahead'] {
  const now = quarterOf(today);
  const year = addMonths(now, 12);
  const last = quartersOf(award).at(-1) ?? now;
  return quartersBetween(nextQuarter(now), last > year ? last : year);
}

/** What the years of one award leave over: the one named, else the first. Null where there is no award of that name. */
export async function carryForwardOutlook(db: Reader, project: ProjectRow, wanted: string | null | undefined, asking: Asking): Promise<CarryForwardOutlook | null> {
  const awards = await awardsOf(db, project.id);
  const named = awardMeant(awards, wanted);
  if (wanted && named === undefined) return null;
  const { today } = asking;
  const head = { project: { reference: project.reference, name: project.title }, award: named?.reference ?? null, now: quarterOf(today) };
  const [award] = named === undefined ? [] : await awardsWithMoney(db, named.id);
  if (award === undefined) return { ...head, years: [], ahead: [], requests: [], illustrative: false };
  const profiled = [...new Set(award.profile.map(({ quarter }) => yearOf(quarter)))].filter((year) => year <= today).toSorted().toReversed();
  return {
    ...head, years: profiled.map((year) => yearOutlook(award, year, today)), ahead: quartersAhead(award, today),
    requests: (await carryForwardsOf(db, award, asking)).toReversed(), illustrative: isMadeUp(award),
  };
}
