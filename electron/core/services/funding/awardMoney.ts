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
import type { ForecastRow, SpendRow } from '../../db/rows/quarter.ts';
import { adoptedFigures, awardsWithProject, moneyRows, type MoneyRows } from '../../repositories/funding.ts';

/** One award with its money. */
export interface AwardMoney extends MoneyRows {
  readonly id: string;
  readonly reference: string;
  readonly projectId: string;
  /** The project's, for the sums that need to know whether all of it is kept here. */
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  readonly figure: AwardFigureRow | null;
}

type Grouped = { readonly [K in keyof MoneyRows]: ReadonlyMap<string, MoneyRows[K]> };

const byAward = <R extends { readonly award_id: string }>(rows: readonly R[]): ReadonlyMap<string, readonly R[]> => Map.groupBy(rows, ({ award_id }) => award_id);

function group(rows: MoneyRows): Grouped {
  return {
    kept: byAward(rows.kept), profile: byAward(rows.profile), forecasts: byAward(rows.forecasts), spend: byAward(rows.spend), payments: byAward(rows.payments),
    back: byAward(rows.back), conditions: byAward(rows.conditions), holds: byAward(rows.holds), notes: byAward(rows.notes),
  };
}

/** Every award, or one, with its money. */
export async function awardsWithMoney(db: Reader, awardId: string | null = null): Promise<readonly AwardMoney[]> {
  const all = group(await moneyRows(db, awardId));
  const awards = await awardsWithProject(db, awardId);
  const figures = await adoptedFigures(db, awardId);
  const adopted = new Map(figures.map((figure) => [figure.award_id, figure]));
  return awards.map(({ id, reference, project_id, starts_on, ends_on }) => ({
    id, reference, projectId: project_id, startsOn: starts_on, endsOn: ends_on, figure: adopted.get(id) ?? null,
    kept: all.kept.get(id) ?? [], profile: all.profile.get(id) ?? [], forecasts: all.forecasts.get(id) ?? [], spend: all.spend.get(id) ?? [], payments: all.payments.get(id) ?? [],
    back: all.back.get(id) ?? [], conditions: all.conditions.get(id) ?? [], holds: all.holds.get(id) ?? [], notes: all.notes.get(id) ?? [],
  }));
}

export const keptOf = ({ kept }: Pick<AwardMoney, 'kept'>): KeptFrom => {
  const from = (what: 'payments' | 'actuals' | 'forecasts'): IsoDate | null => kept.find((row) => row.what === what)?.kept_from ?? null;
  return { payments: from('payments'), actuals: from('actuals'), forecasts: from('forecasts') };
};

export const versionsOf = (rows: readonly ForecastRow[]): readonly ForecastVersion[] => rows.map(({ made_in, quarter, pence }) => ({ madeIn: made_in, quarter, pence }));

export const entryOf = ({ kind, quarter, pence, corrects, reason }: SpendRow): ActualEntry => ({ kind, quarter, pence, corrects, reason });

export const profileByQuarter = ({ profile }: Pick<AwardMoney, 'profile'>): ReadonlyMap<Quarter, number> =>
  new Map([...Map.groupBy(profile, ({ quarter }) => quarter)].map(([quarter, lines]) => [quarter, lines.reduce((sum, { pence }) => sum + pence, 0)]));

const refunded = (back: readonly MoneyBackRow[], payment: string): number =>
  back.reduce((sum, row) => (row.payment_id === payment && row.kind === 'refund' ? sum + row.pence : sum), 0);

/** A payment as sums see it. */
export const asAmount = (row: PaymentRow, back: readonly MoneyBackRow[]): PaymentAmount =>
  ({ state: row.state, pence: row.pence, approvedPence: row.approved_pence, refunded: refunded(back, row.id) });

/** The quarters of an award, from the first that anything is known of to the last. */
export function quartersOf(award: AwardMoney): readonly Quarter[] {
  const said = [
    ...award.profile.map(({ quarter }) => quarter), ...award.forecasts.map(({ quarter }) => quarter), ...award.spend.map(({ quarter }) => quarter),
    ...award.payments.map(({ paid_on, due_on }) => quarterOf(paid_on ?? due_on)),
    ...[quarterOfPartial(award.startsOn), quarterOfPartial(award.endsOn)].filter((quarter) => quarter !== null),
  ].toSorted();
  const [first, last] = [said[0], said.at(-1)];
  return first === undefined || last === undefined ? [] : quartersBetween(first, last);
}

/** Profile, standing forecast and net spending of each quarter. */
export function figuresByQuarter(award: AwardMoney, quarters: readonly Quarter[] = quartersOf(award)): readonly QuarterFigures[] {
  const [profile, forecast, actual] = [profileByQuarter(award), forecastAsAt(versionsOf(award.forecasts)), netByQuarter(award.spend.map(entryOf))];
  return quarters.map((quarter) => ({ quarter, profile: profile.get(quarter) ?? null, forecast: forecast.get(quarter) ?? null, actual: actual.get(quarter) ?? null }));
}

/** When its money began: the project's start, else the first quarter profiled. */
const beginningOf = (award: AwardMoney): PartialDate | null => award.startsOn ?? award.profile[0]?.quarter ?? null;

/** Whether one kind of record tells the whole of this award. */
export const isWhole = (award: AwardMoney, what: keyof KeptFrom, today: IsoDate): boolean => tellsAll(keptOf(award)[what], today, beginningOf(award));

/** What a payment comes to: as approved, or until then as proposed. */
export const dueOf = ({ pence, approved_pence }: Pick<PaymentRow, 'pence' | 'approved_pence'>): number => duePence({ pence, approvedPence: approved_pence });

/** The money of one award as sums see it. */
export function asFundingAward(award: AwardMoney): FundingAward {
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
export const isMadeUp = (award: AwardMoney): boolean => award.figure?.illustrative === 1
  || [award.kept, award.profile, award.forecasts, award.spend, award.payments, award.back].some((rows) => rows.some(({ illustrative }) => illustrative === 1));
