import type { YearEnd, YearEndRow } from '../../../../shared/contract/carryForwards.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { type FinancialYear, nextYear, yearOf } from '../../../../shared/domain/financialQuarter.ts';
import { totalOf, type Total } from '../../../../shared/domain/total.ts';
import { yearEndNeed } from '../../../../shared/domain/yearEndNeed.ts';
import type { Reader } from '../../db/database.ts';
import { listCarryForwards, type CarryForwardRows } from '../../repositories/carryForwards.ts';
import { leadNames } from '../leadNames.ts';
import { isMadeUp, type AwardSums } from './awardMoney.ts';
import { yearOutlook } from './carryForwardShown.ts';
import { grantsWithMoney } from './summary.ts';

const sumOf = (amounts: readonly number[]): number | null => (amounts.length === 0 ? null : amounts.reduce((sum, pence) => sum + pence, 0));

/** What approved requests moved from a year and the years before into those after it. */
const movedOver = (requests: readonly CarryForwardRows[], year: FinancialYear): number =>
  requests.filter(({ state, financial_year }) => state === 'approved' && financial_year <= year).flatMap(({ into }) => into)
    .reduce((sum, { quarter, approved_pence }) => (quarter >= nextYear(year) ? sum + (approved_pence ?? 0) : sum), 0);

function rowOf(award: AwardSums, requests: readonly CarryForwardRows[], { year, today }: { readonly year: FinancialYear; readonly today: IsoDate }): Omit<YearEndRow, 'project' | 'lead'> {
  const { over, profile, outlook, underspend } = yearOutlook(award, year, today);
  const mine = requests.filter(({ financial_year, state }) => financial_year === year && state !== 'withdrawn');
  const waiting = mine.filter(({ state }) => state === 'requested');
  return {
    award: award.reference, profile, outlook, underspend,
    asked: sumOf(waiting.map(({ pence }) => pence)), approved: sumOf(mine.flatMap(({ approved_pence }) => approved_pence ?? [])), requests: mine.map(({ number }) => number),
    moved: movedOver(requests, year), needs: yearEndNeed({ over, waits: waiting.length > 0, decided: mine.length > waiting.length, outlook, underspend }), illustrative: isMadeUp(award),
  };
}

/** A sum that is known of an award only where each of its quarters is. */
const whole = ({ pence, counted, of }: Total): number | null => (counted === of && of > 0 ? pence : null);

/** Every award with a profile in a financial year, those that need something first; the year of today where none is given. */
export async function yearEnd(db: Reader, today: IsoDate, asked: FinancialYear | undefined): Promise<YearEnd> {
  const year = asked ?? yearOf(today);
  const grants = await grantsWithMoney(db);
  const requests = Map.groupBy(await listCarryForwards(db, null), ({ award_id }) => award_id);
  const leadOf = await leadNames(db);
  const all = grants.flatMap(({ project, awards }) => awards.map((award) => ({ project, award })));
  const profiled = all.filter(({ award }) => award.profile.some(({ quarter }) => yearOf(quarter) === year));
  const rows = profiled.map(({ project, award }): YearEndRow => {
    return { project, lead: leadOf(award.projectId), ...rowOf(award, requests.get(award.id) ?? [], { year, today }) };
  }).toSorted((a, b) => Number(a.needs === null) - Number(b.needs === null) || (b.underspend ?? 0) - (a.underspend ?? 0) || (a.award < b.award ? -1 : 1));
  const years = new Set([year, ...all.flatMap(({ award }) => award.profile.map(({ quarter }) => yearOf(quarter)))]);
  return {
    year, over: nextYear(year) <= today, years: [...years].toSorted().toReversed(), rows,
    totals: {
      profile: totalOf(rows.map(({ profile }) => whole(profile))), outlook: totalOf(rows.map(({ outlook }) => whole(outlook))), underspend: totalOf(rows.map(({ underspend }) => underspend)),
      asked: totalOf(rows.flatMap((row) => row.asked ?? [])), approved: totalOf(rows.flatMap((row) => row.approved ?? [])), moved: totalOf(rows.map(({ moved }) => moved)),
    },
    without: all.length - profiled.length, illustrative: rows.some(({ illustrative }) => illustrative),
  };
}
