import type { ExplanationShown, MoneyLine, ProjectFunding, QuarterShown, SpendShown, VarianceShown, YearShown } from '../../../../shared/contract/funding.ts';
import type { LeadShownRef, Named } from '../../../../shared/contract/common.ts';
import type { Actor } from '../../../../shared/domain/actor.ts';
import { addMonths, type IsoDate } from '../../../../shared/domain/calendar.ts';
import { type FinancialYear, type Quarter, quarterOf, quartersBetween, yearOf } from '../../../../shared/domain/financialQuarter.ts';
import { firstDay, lastDay } from '../../../../shared/domain/partialDate.ts';
import { forecastsMadeIn, versionsOf as versionsOfQuarter } from '../../../../shared/domain/forecast.ts';
import { fundingTotals } from '../../../../shared/domain/fundingTotals.ts';
import { outlookByQuarter, type OutlookQuarter } from '../../../../shared/domain/outlook.ts';
import { combineVariance, explanationsDue, varianceOf, type QuarterFigures, type Tolerance } from '../../../../shared/domain/variance.ts';
import type { Reader } from '../../db/database.ts';
import type { ProjectRow } from '../../db/rows/project.ts';
import { awardMeant, awardsOf } from '../../repositories/awards.ts';
import { personName } from '../../repositories/changes.ts';
import { listCategories } from '../../repositories/funding.ts';
import { listOrganisations } from '../../repositories/organisations.ts';
import { makersOf } from '../../repositories/ratings.ts';
import { asFundingAward, awardsWithMoney, dueOf, figuresByQuarter, isMadeUp, isWhole, quartersOf, versionsOf, type AwardMoney } from './awardMoney.ts';
import { readHolds } from './holds.ts';
import { shownOf } from './paymentShown.ts';
import { stoppedBy } from './stopped.ts';
import { asTolerance, toleranceOf } from './tolerance.ts';
import { categoriesOf } from './categories.ts';

interface Words {
  readonly category: (id: string | null) => Named | null;
  readonly council: (id: string | null) => LeadShownRef | null;
  readonly person: (change: number) => string | null;
}

async function wordsFor(db: Reader, award: AwardMoney): Promise<Words> {
  const categories = new Map((await listCategories(db)).map(({ id, key, name }) => [id, { reference: key, name }]));
  const councils = new Map((await listOrganisations(db, null)).map(({ id, reference, short_name }) => [id, { code: reference, shortName: short_name }]));
  const makers = await makersOf(db, award.notes.map(({ changed_in }) => changed_in));
  return {
    category: (id) => (id === null ? null : (categories.get(id) ?? null)),
    council: (id) => (id === null ? null : (councils.get(id) ?? null)),
    person: (change) => {
      const made = makers.get(change);
      return made === undefined ? null : personName(made);
    },
  };
}

interface Judging {
  readonly today: IsoDate;
  readonly tolerance: Tolerance;
  readonly words: Words;
  readonly mayForecast: boolean;
}

const sumOf = (amounts: readonly (number | null)[]): number | null => {
  const known = amounts.filter((pence) => pence !== null);
  return known.length === 0 ? null : known.reduce((sum, pence) => sum + pence, 0);
};

function explanations(award: AwardMoney, figures: readonly QuarterFigures[], { today, tolerance, words }: Judging): ReadonlyMap<string, ExplanationShown> {
  const said = award.notes.map((note) => ({ quarter: note.quarter, text: note.body, note }));
  return new Map(explanationsDue(figures, said, { now: quarterOf(today), tolerance }).map(({ quarter, state, explanation }) => [quarter, {
    state, text: explanation?.text ?? null, by: explanation === null ? null : words.person(explanation.note.changed_in),
    changedIn: award.notes.find((note) => note.quarter === quarter)?.changed_in ?? null,
  }]));
}

/** Paid in each quarter, less what came back in it; null before payments are kept, and in quarters that have not begun. */
function paidIn(award: AwardMoney, quarter: string, today: IsoDate): number | null {
  if (!isWhole(award, 'payments', today) || quarter > quarterOf(today)) return null;
  const paid = award.payments.filter(({ paid_on }) => paid_on !== null && quarterOf(paid_on) === quarter).reduce((sum, row) => sum + dueOf(row), 0);
  return award.back.filter(({ kind, dated }) => kind === 'refund' && quarterOf(dated) === quarter).reduce((sum, { pence }) => sum - pence, paid);
}

/**
 * All quarters the project may run in: a year that it starts or ends in stands for its first to last day. Where no end is
 * known there are quarters enough to begin with: two years from the first.
 */
function quartersToShow({ startsOn, endsOn, ...award }: AwardMoney): readonly Quarter[] {
  const known = quartersOf({ startsOn, endsOn, ...award });
  const said = [...known, ...(startsOn === null ? [] : [quarterOf(firstDay(startsOn))]), ...(endsOn === null ? [] : [quarterOf(lastDay(endsOn))])].toSorted();
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return [];
  return quartersBetween(first, endsOn !== null || known.length >= 8 ? last : addMonths(first, 21));
}

/** What a quarter comes to, less its profile. What is only forecast is past no tolerance: nothing is to be explained before it was spent. */
function apart(outlook: OutlookQuarter | undefined, tolerance: Tolerance): VarianceShown | null {
  if (outlook === undefined) return null;
  const variance = varianceOf(outlook.profile, outlook.pence, outlook.from === 'actual' ? tolerance : undefined);
  return variance === null ? null : { ...variance, of: outlook.from };
}

function quartersShown(award: AwardMoney, judging: Judging): readonly QuarterShown[] {
  const { today, tolerance, words } = judging;
  const [now, figures] = [quarterOf(today), figuresShown(award)];
  const explained = explanations(award, figures, judging);
  const versions = versionsOf(award.forecasts);
  const outlook = new Map(outlookByQuarter(figures, now).map((each) => [each.quarter, each]));
  return figures.map(({ quarter, profile, forecast, actual }) => {
    const standing = versionsOfQuarter(versions, quarter).findLast(({ pence }) => pence !== null);
    const spend = award.spend.filter((row) => row.quarter === quarter);
    return {
      quarter, profile, forecast, actual,
      profileLines: award.profile.filter((row) => row.quarter === quarter).map((row): MoneyLine => ({
        category: words.category(row.category_id), council: words.council(row.organisation_id), pence: row.pence, changedIn: row.changed_in,
      })),
      forecastMadeIn: forecast === null ? null : (standing?.madeIn ?? null),
      forecastChangedIn: award.forecasts.find((row) => row.quarter === quarter && row.made_in === now)?.changed_in ?? null,
      mayForecast: judging.mayForecast && quarter > now,
      provisional: spend.some((row) => row.provisional === 1),
      spend: spend.map((row): SpendShown => ({
        id: row.id, kind: row.kind, corrects: row.corrects, pence: row.pence, category: words.category(row.category_id), council: words.council(row.organisation_id),
        provisional: row.provisional === 1, reason: row.reason, changedIn: row.changed_in,
      })),
      paid: paidIn(award, quarter, today),
      variance: apart(outlook.get(quarter), tolerance),
      explanation: explained.get(quarter) ?? null,
    };
  });
}

/** Quarters together: their forecast is what was spent and what is forecast after that, their variance how far it lies from the profile. */
function together(year: FinancialYear | null, quarters: readonly QuarterShown[], { outlook, tolerance }: { readonly outlook: readonly OutlookQuarter[]; readonly tolerance: Tolerance }): YearShown {
  const own = new Set(quarters.map(({ quarter }) => quarter));
  const of = outlook.filter(({ quarter }) => own.has(quarter));
  const told = of.every(({ from }) => from === 'actual');
  const { variance } = combineVariance(of.map(({ quarter, profile, pence }) => ({ quarter, profile, actual: pence, forecast: null })), told ? tolerance : undefined);
  return {
    year, profile: sumOf(quarters.map(({ profile }) => profile)), forecast: sumOf(of.map(({ pence }) => pence)), actual: sumOf(quarters.map(({ actual }) => actual)),
    paid: sumOf(quarters.map(({ paid }) => paid)), variance: variance === null ? null : { ...variance, of: told ? 'actual' : 'forecast' },
  };
}

function sums(quarters: readonly QuarterShown[], { today, tolerance }: Judging): Pick<ProjectFunding, 'years' | 'toDate' | 'all'> {
  const outlook = outlookByQuarter(quarters, quarterOf(today));
  const over = quarters.slice(0, outlook.findLastIndex(({ from }) => from === 'actual') + 1);
  const of = (year: FinancialYear | null, some: readonly QuarterShown[]): YearShown => together(year, some, { outlook, tolerance });
  const last = over.at(-1)?.quarter;
  return {
    years: [...Map.groupBy(quarters, ({ quarter }) => yearOf(quarter))].map(([year, own]) => of(year, own)),
    toDate: last === undefined ? null : { ...of(null, over), to: last }, all: of(null, quarters),
  };
}

const nothing: AwardMoney = {
  id: '', reference: '', projectId: '', startsOn: null, endsOn: null, figure: null, kept: [], profile: [], forecasts: [], spend: [], payments: [], back: [], conditions: [], holds: [], notes: [],
};

export interface OneAward {
  /** Every award of the project. */
  readonly references: readonly string[];
  /** Which of them it is; null where the project has none. */
  readonly reference: string | null;
  readonly money: AwardMoney;
}

/** One award of a project and its money: the one named, else its first. Null where there is no award of that name. */
export async function oneAward(db: Reader, project: ProjectRow, wanted: string | null | undefined): Promise<OneAward | null> {
  const awards = await awardsOf(db, project.id);
  const named = awardMeant(awards, wanted);
  if (wanted && named === undefined) return null;
  const money = named === undefined ? { ...nothing, projectId: project.id, startsOn: project.starts_on, endsOn: project.ends_on } : ((await awardsWithMoney(db, named.id))[0] ?? nothing);
  return { references: awards.map(({ reference }) => reference), reference: named?.reference ?? null, money };
}

/** What was profiled, forecast and spent of an award, in every quarter its project may run in. */
export const figuresShown = (award: AwardMoney): readonly QuarterFigures[] => figuresByQuarter(award, quartersToShow(award));

/** The money of one award of a project: the one named, else its first. Null where there is no award of that name. */
export async function projectFunding(db: Reader, project: ProjectRow, wanted: string | null | undefined, asking: { readonly today: IsoDate; readonly actor: Actor }): Promise<ProjectFunding | null> {
  const one = await oneAward(db, project, wanted);
  if (one === null) return null;
  const { today } = asking;
  const award = one.money;
  const tolerance = await toleranceOf(db);
  const stopped = stoppedBy(project, award, today);
  const judging: Judging = { today, tolerance: asTolerance(tolerance), words: await wordsFor(db, award), mayForecast: stopped === null };
  const quarters = quartersShown(award, judging);
  const kept = (what: 'payments' | 'actuals' | 'forecasts') => {
    const row = award.kept.find((each) => each.what === what);
    return row === undefined ? null : { from: row.kept_from, changedIn: row.changed_in };
  };
  const holds = ((await readHolds(db, [award], today)).get(award.id) ?? []).filter(({ row, hold }) => row.payment_id === null && hold.state === 'open');
  return {
    project: { reference: project.reference, name: project.title }, lifecycle: project.lifecycle, stopped, award: one.reference, awards: one.references,
    figures: fundingTotals([{ project: project.reference, round: null, awards: [asFundingAward(award)] }], today).total,
    kept: { payments: kept('payments'), actuals: kept('actuals'), forecasts: kept('forecasts') },
    now: quarterOf(today), quarters, ...sums(quarters, judging),
    forecastsMadeIn: forecastsMadeIn(versionsOf(award.forecasts)), ...(await shownOf(db, one.reference === null ? [] : [award], asking)),
    holds: holds.map(({ shown }) => shown), tolerance, categories: (await categoriesOf(db)).categories.map(({ key, name }) => ({ reference: key, name })), illustrative: isMadeUp(award),
  };
}
