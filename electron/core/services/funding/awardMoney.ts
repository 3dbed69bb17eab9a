import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { netByQuarter, type ActualEntry } from '../../../../shared/domain/actual.ts';
import { type Quarter, quarterOf, quarterOfPartial, quartersBetween } from '../../../../shared/domain/financialQuarter.ts';
import { forecastAsAt, type ForecastVersion } from '../../../../shared/domain/forecast.ts';
import type { FundingAward } from '../../../../shared/domain/fundingAward.ts';
import { duePence, isScheduled, tellsAll, type KeptFrom, type PaymentAmount } from '../../../../shared/domain/grantBalance.ts';
import type { PartialDate } from '../../../../shared/domain/partialDate.ts';
import type { QuarterFigures } from '../../../../shared/domain/variance.ts';
import type { Reader } from '../../db/database.ts';
import type { AwardFigureRow } from '../../db/rows/award.ts';
import type { MoneyBackRow, PaymentRow } from '../../db/rows/payment.ts';
import type { ForecastRow } from '../../db/rows/quarter.ts';
import { adoptedFigures, awardsWithProject, keptRows, moneyRows, moneySums, paymentRows, type MoneyRows, type MoneySums, type PaymentRows, type SpendSum } from '../../repositories/funding.ts';

interface Award {
  readonly id: string;
  readonly reference: string;
  readonly projectId: string;
}

interface WholeAward extends Award {
  /** The project's, for the sums that need to know whether all of it is kept here. */
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  readonly figure: AwardFigureRow | null;
}

/** One award with every row of its money. */
export interface AwardMoney extends WholeAward, MoneyRows {}

/** One award as sums need it: its lines of profile and spending are added up by quarter. An award with every row serves too. */
export interface AwardSums extends WholeAward, MoneySums {}

/** One award with its payments, what holds them and its conditions. */
export interface AwardPayments extends Award, PaymentRows {}

/** Rows by the award they belong to. */
function byAward<R extends { readonly award_id: string }>(rows: readonly R[]): (award: string) => readonly R[] {
  const found = Map.groupBy(rows, ({ award_id }) => award_id);
  return (award) => found.get(award) ?? [];
}

function paymentsByAward(rows: PaymentRows): (award: string) => PaymentRows {
  const [payments, back, conditions, holds] = [byAward(rows.payments), byAward(rows.back), byAward(rows.conditions), byAward(rows.holds)];
  return (id) => ({ payments: payments(id), back: back(id), conditions: conditions(id), holds: holds(id) });
}

type OtherRows = Pick<MoneyRows, 'kept' | 'forecasts' | 'notes'>;

function othersByAward(rows: OtherRows): (award: string) => OtherRows {
  const [kept, forecasts, notes] = [byAward(rows.kept), byAward(rows.forecasts), byAward(rows.notes)];
  return (id) => ({ kept: kept(id), forecasts: forecasts(id), notes: notes(id) });
}

async function wholeAwards(db: Reader, awardId: string | null): Promise<readonly WholeAward[]> {
  const awards = await awardsWithProject(db, awardId);
  const adopted = new Map((await adoptedFigures(db, awardId)).map((figure) => [figure.award_id, figure]));
  return awards.map(({ id, reference, project_id, starts_on, ends_on }) =>
    ({ id, reference, projectId: project_id, startsOn: starts_on, endsOn: ends_on, figure: adopted.get(id) ?? null }));
}

/** Every award, or one, with its money. */
export async function awardsWithMoney(db: Reader, awardId: string | null = null): Promise<readonly AwardMoney[]> {
  const rows = await moneyRows(db, awardId);
  const [payments, others, profile, spend] = [paymentsByAward(rows), othersByAward(rows), byAward(rows.profile), byAward(rows.spend)];
  return (await wholeAwards(db, awardId)).map((award) => ({ ...award, ...payments(award.id), ...others(award.id), profile: profile(award.id), spend: spend(award.id) }));
}

/** Every award with what is awarded and since when its spending is kept here, for sums that read no line of its money. */
export async function awardsInOutline(db: Reader): Promise<readonly (WholeAward & Pick<MoneyRows, 'kept'>)[]> {
  const kept = byAward(await keptRows(db));
  return (await wholeAwards(db, null)).map((award) => ({ ...award, kept: kept(award.id) }));
}

/** Every award as sums need it, or with no more than its spending and profile. */
export async function awardsWithSums(db: Reader, which: 'all' | 'spending' = 'all'): Promise<readonly AwardSums[]> {
  const rows = await moneySums(db, which);
  const [payments, others, profile, spend] = [paymentsByAward(rows), othersByAward(rows), byAward(rows.profile), byAward(rows.spend)];
  return (await wholeAwards(db, null)).map((award) => ({ ...award, ...payments(award.id), ...others(award.id), profile: profile(award.id), spend: spend(award.id) }));
}

/** Every award with its payments, or of them those that are still to be paid. */
export async function awardsWithPayments(db: Reader, which: 'all' | 'unpaid' = 'all'): Promise<readonly AwardPayments[]> {
  const payments = paymentsByAward(await paymentRows(db, which));
  return (await awardsWithProject(db, null)).map(({ id, reference, project_id }) => ({ id, reference, projectId: project_id, ...payments(id) }));
}

export const keptOf = ({ kept }: Pick<AwardMoney, 'kept'>): KeptFrom => {
  const from = (what: 'payments' | 'actuals' | 'forecasts'): IsoDate | null => kept.find((row) => row.what === what)?.kept_from ?? null;
  return { payments: from('payments'), actuals: from('actuals'), forecasts: from('forecasts') };
};

/** The earliest day of what is kept already: a record cannot begin after it. */
export function firstDayOf(award: AwardMoney, what: keyof KeptFrom): IsoDate | null {
  const days = what === 'payments' ? award.payments.map(({ paid_on, due_on }) => paid_on ?? due_on) : what === 'actuals' ? award.spend.map(({ quarter }) => quarter) : award.forecasts.map(({ made_in }) => made_in);
  return days.toSorted()[0] ?? null;
}

export const versionsOf = (rows: readonly ForecastRow[]): readonly ForecastVersion[] => rows.map(({ made_in, quarter, pence }) => ({ madeIn: made_in, quarter, pence }));

/** An entry as sums see it; why it was made is no part of them. */
const entryOf = ({ kind, quarter, pence, corrects }: SpendSum): ActualEntry => ({ kind, quarter, pence, corrects, reason: null });

export const profileByQuarter = ({ profile }: Pick<AwardSums, 'profile'>): ReadonlyMap<Quarter, number> =>
  new Map([...Map.groupBy(profile, ({ quarter }) => quarter)].map(([quarter, lines]) => [quarter, lines.reduce((sum, { pence }) => sum + pence, 0)]));

const refunded = (back: readonly MoneyBackRow[], payment: string): number =>
  back.reduce((sum, row) => (row.payment_id === payment && row.kind === 'refund' ? sum + row.pence : sum), 0);

/** A payment as sums see it. */
export const asAmount = (row: PaymentRow, back: readonly MoneyBackRow[]): PaymentAmount =>
  ({ state: row.state, pence: row.pence, approvedPence: row.approved_pence, refunded: refunded(back, row.id) });

/** The quarters of an award, from the first that anything is known of to the last. */
export function quartersOf(award: AwardSums): readonly Quarter[] {
  const said = [
    ...award.profile.map(({ quarter }) => quarter), ...award.forecasts.map(({ quarter }) => quarter), ...award.spend.map(({ quarter }) => quarter),
    ...award.payments.map(({ paid_on, due_on }) => quarterOf(paid_on ?? due_on)),
    ...[quarterOfPartial(award.startsOn), quarterOfPartial(award.endsOn)].filter((quarter) => quarter !== null),
  ];
  const [one] = said;
  if (one === undefined) return [];
  return quartersBetween(said.reduce((first, quarter) => (quarter < first ? quarter : first), one), said.reduce((last, quarter) => (quarter > last ? quarter : last), one));
}

/** Profile, standing forecast and net spending of each quarter. */
export function figuresByQuarter(award: AwardSums, quarters: readonly Quarter[] = quartersOf(award)): readonly QuarterFigures[] {
  const [profile, forecast, actual] = [profileByQuarter(award), forecastAsAt(versionsOf(award.forecasts)), netByQuarter(award.spend.map(entryOf))];
  return quarters.map((quarter) => ({ quarter, profile: profile.get(quarter) ?? null, forecast: forecast.get(quarter) ?? null, actual: actual.get(quarter) ?? null }));
}

type Beginning = Pick<WholeAward, 'startsOn'> & { readonly profile: readonly { readonly quarter: string }[] };

/** When its money began: the project's start, else the first quarter profiled. */
const beginningOf = (award: Beginning): PartialDate | null => award.startsOn ?? award.profile[0]?.quarter ?? null;

/** Whether one kind of record tells the whole of this award. */
export const isWhole = (award: Beginning & Pick<AwardSums, 'kept'>, what: keyof KeptFrom, today: IsoDate): boolean => tellsAll(keptOf(award)[what], today, beginningOf(award));

/** What a payment comes to: as approved, or until then as proposed. */
export const dueOf = ({ pence, approved_pence }: Pick<PaymentRow, 'pence' | 'approved_pence'>): number => duePence({ pence, approvedPence: approved_pence });

/** The money of one award as sums see it. */
export function asFundingAward(award: AwardSums): FundingAward {
  const paid = award.payments.filter(({ state }) => state === 'paid').map((row) => ({ on: row.paid_on, pence: dueOf(row) }));
  const back = award.back.filter(({ kind }) => kind === 'refund').map(({ dated, pence }) => ({ on: dated, pence: -pence }));
  return {
    awarded: award.figure?.amount_pence ?? null,
    awardedOn: award.figure?.dated ?? null,
    startsOn: beginningOf(award),
    kept: keptOf(award),
    quarters: figuresByQuarter(award),
    paid: [...paid, ...back],
    scheduled: award.payments.filter(isScheduled).map((row) => ({ on: row.due_on, pence: dueOf(row) })),
  };
}

/** Whether any made-up row has a part in it. */
export const isMadeUp = (award: AwardSums): boolean => award.figure?.illustrative === 1
  || [award.kept, award.profile, award.forecasts, award.spend, award.payments, award.back].some((rows) => rows.some(({ illustrative }) => illustrative === 1));
