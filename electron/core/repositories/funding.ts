import type { Reader, Tx } from '../db/database.ts';
import type { AwardConditionRow, AwardFigureRow, AwardKeptRow, AwardRow } from '../db/rows/award.ts';
import type { HoldRow, MoneyBackRow, PaymentRow } from '../db/rows/payment.ts';
import type { CostCategoryRow, ForecastRow, FundingRuleRow, ProfileLineRow, SpendRow, VarianceNoteRow } from '../db/rows/quarter.ts';
import { insertRows } from './rows.ts';

/** Every row of the money of some awards. */
export interface MoneyRows {
  readonly kept: readonly AwardKeptRow[];
  readonly profile: readonly ProfileLineRow[];
  readonly forecasts: readonly ForecastRow[];
  readonly spend: readonly SpendRow[];
  readonly payments: readonly PaymentRow[];
  readonly back: readonly MoneyBackRow[];
  readonly conditions: readonly AwardConditionRow[];
  readonly holds: readonly HoldRow[];
  readonly notes: readonly VarianceNoteRow[];
}

export type PaymentRows = Pick<MoneyRows, 'payments' | 'back' | 'conditions' | 'holds'>;

/** Of one award, or of all of them. */
export async function moneyRows(db: Reader, awardId: string | null): Promise<MoneyRows> {
  const id = awardId ?? '';
  const narrow = awardId !== null;
  return {
    kept: await db.selectFrom('award_kept').selectAll().$if(narrow, (q) => q.where('award_id', '=', id)).execute(),
    profile: await db.selectFrom('profile_line').selectAll().$if(narrow, (q) => q.where('award_id', '=', id)).orderBy('quarter').orderBy('id').execute(),
    forecasts: await db.selectFrom('forecast').selectAll().$if(narrow, (q) => q.where('award_id', '=', id)).orderBy('quarter').orderBy('made_in').execute(),
    spend: await db.selectFrom('spend').selectAll().$if(narrow, (q) => q.where('award_id', '=', id)).orderBy('quarter').orderBy('kind').orderBy('id').execute(),
    payments: await db.selectFrom('payment').selectAll().$if(narrow, (q) => q.where('award_id', '=', id)).orderBy('award_id').orderBy('number').execute(),
    back: await db.selectFrom('money_back').selectAll().$if(narrow, (q) => q.where('award_id', '=', id)).orderBy('dated').orderBy('id').execute(),
    conditions: await db.selectFrom('award_condition').selectAll().$if(narrow, (q) => q.where('award_id', '=', id)).orderBy('award_id').orderBy('number').execute(),
    holds: await db.selectFrom('hold').selectAll().$if(narrow, (q) => q.where('award_id', '=', id)).orderBy('placed_on').orderBy('id').execute(),
    notes: await db.selectFrom('variance_note').selectAll().$if(narrow, (q) => q.where('award_id', '=', id)).orderBy('quarter').execute(),
  };
}

export const keptRows = async (db: Reader): Promise<readonly AwardKeptRow[]> => db.selectFrom('award_kept').selectAll().execute();

/** Lines of an award's profile in one quarter, added up. */
export type ProfileSum = Pick<ProfileLineRow, 'award_id' | 'quarter' | 'pence' | 'illustrative'>;
/** Spending of one kind in one quarter, added up. */
export type SpendSum = Pick<SpendRow, 'award_id' | 'quarter' | 'kind' | 'corrects' | 'pence' | 'illustrative'>;

/** Every row that sums of money are made of; the many lines of profile and spending are added up by the store. */
export interface MoneySums extends Omit<MoneyRows, 'profile' | 'spend'> {
  readonly profile: readonly ProfileSum[];
  readonly spend: readonly SpendSum[];
}

/** With `spending`, what spending is held against its profile by: payments and forecasts are not read, and are empty. */
export async function moneySums(db: Reader, which: 'all' | 'spending' = 'all'): Promise<MoneySums> {
  const spending = which === 'spending';
  return {
    ...(spending ? { payments: [], back: [], conditions: [], holds: [] } : await paymentRows(db, 'all')),
    kept: await keptRows(db),
    profile: await db.selectFrom('profile_line')
      .select(({ fn }) => ['award_id', 'quarter', fn.sum<number>('pence').as('pence'), fn.max('illustrative').as('illustrative')])
      .groupBy(['award_id', 'quarter']).orderBy('quarter').execute(),
    forecasts: spending ? [] : await db.selectFrom('forecast').selectAll().orderBy('quarter').orderBy('made_in').execute(),
    spend: await db.selectFrom('spend')
      .select(({ fn }) => ['award_id', 'quarter', 'kind', 'corrects', fn.sum<number>('pence').as('pence'), fn.max('illustrative').as('illustrative')])
      .groupBy(['award_id', 'quarter', 'kind', 'corrects']).orderBy('quarter').execute(),
    notes: await db.selectFrom('variance_note').selectAll().orderBy('quarter').execute(),
  };
}

/** Payments with what came back of them and what holds them, and conditions: all, or of payments those that are still to be paid. */
export async function paymentRows(db: Reader, which: 'all' | 'unpaid'): Promise<PaymentRows> {
  const unpaid = which === 'unpaid';
  return {
    payments: await db.selectFrom('payment').selectAll().$if(unpaid, (q) => q.where('state', 'in', ['planned', 'proposed', 'approved'])).orderBy('award_id').orderBy('number').execute(),
    // What is not paid cannot come back.
    back: unpaid ? [] : await db.selectFrom('money_back').selectAll().orderBy('dated').orderBy('id').execute(),
    conditions: await db.selectFrom('award_condition').selectAll().orderBy('award_id').orderBy('number').execute(),
    holds: await db.selectFrom('hold').selectAll().orderBy('placed_on').orderBy('id').execute(),
  };
}

/** Awards with what of their project sums rest on. */
export const awardsWithProject = async (db: Reader, awardId: string | null) =>
  db.selectFrom('award').innerJoin('project', 'project.id', 'award.project_id')
    .select(['award.id', 'award.reference', 'award.project_id', 'project.starts_on', 'project.ends_on'])
    .$if(awardId !== null, (q) => q.where('award.id', '=', awardId ?? '')).orderBy('award.reference').execute();

export const adoptedFigures = async (db: Reader, awardId: string | null): Promise<readonly AwardFigureRow[]> =>
  db.selectFrom('award_figure').selectAll().where('adopted', '=', 1).$if(awardId !== null, (q) => q.where('award_id', '=', awardId ?? '')).execute();

/** Ids of the measures of a project by their reference. */
export async function measureIds(db: Reader, projectId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('measure').select(['id', 'reference']).where('project_id', '=', projectId).execute();
  return new Map(rows.map(({ id, reference }) => [reference, id]));
}

export async function findAward(db: Reader, id: string): Promise<AwardRow | null> {
  return (await db.selectFrom('award').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The tolerance of the programme; null where nobody set one. */
export async function fundingRule(db: Reader): Promise<FundingRuleRow | null> {
  return (await db.selectFrom('funding_rule').selectAll().executeTakeFirst()) ?? null;
}

export const listCategories = async (db: Reader): Promise<readonly CostCategoryRow[]> => db.selectFrom('cost_category').selectAll().orderBy('position').orderBy('key').execute();

export async function findPayment(db: Reader, id: string): Promise<PaymentRow | null> {
  return (await db.selectFrom('payment').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function findCondition(db: Reader, id: string): Promise<AwardConditionRow | null> {
  return (await db.selectFrom('award_condition').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function findHold(db: Reader, id: string): Promise<HoldRow | null> {
  return (await db.selectFrom('hold').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** People by id, for who proposed and who approved. */
export async function peopleById(db: Reader): Promise<ReadonlyMap<string, { readonly name: string; readonly organisation: string }>> {
  const rows = await db.selectFrom('actor').select(['id', 'name', 'organisation']).execute();
  return new Map(rows.map(({ id, ...person }) => [id, person]));
}

/** Who makes the running change. */
export async function runningActor(tx: Tx): Promise<string> {
  return (await tx.selectFrom('change').select('actor_id').where('seq', '=', tx.change).executeTakeFirstOrThrow()).actor_id;
}

type Money = 'award_kept' | 'profile_line' | 'forecast' | 'spend' | 'variance_note' | 'award_condition' | 'payment' | 'hold' | 'money_back' | 'funding_rule';

export async function removeMoney(tx: Tx, table: Money, id: string): Promise<void> {
  await tx.deleteFrom(table).where('id', '=', id).execute();
}

export async function changeKept(tx: Tx, id: string, keptFrom: string): Promise<void> {
  await tx.updateTable('award_kept').set({ kept_from: keptFrom, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function changeAmount(tx: Tx, table: 'profile_line' | 'forecast', id: string, pence: number): Promise<void> {
  await tx.updateTable(table).set({ pence, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function clearForecast(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('forecast').set({ pence: null, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function changeSpend(tx: Tx, id: string, fields: Partial<Pick<SpendRow, 'pence' | 'provisional' | 'reason'>>): Promise<void> {
  await tx.updateTable('spend').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function changeNote(tx: Tx, id: string, body: string): Promise<void> {
  await tx.updateTable('variance_note').set({ body, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function changeTolerance(tx: Tx, id: string, tolerance: number): Promise<void> {
  await tx.updateTable('funding_rule').set({ tolerance, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function changePayment(tx: Tx, id: string, fields: Partial<Omit<PaymentRow, 'id' | 'award_id' | 'number' | 'changed_in'>>): Promise<void> {
  await tx.updateTable('payment').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function changeCondition(tx: Tx, id: string, fields: Partial<Omit<AwardConditionRow, 'id' | 'award_id' | 'number' | 'changed_in'>>): Promise<void> {
  await tx.updateTable('award_condition').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function liftHold(tx: Tx, id: string, fields: Pick<HoldRow, 'lifted_on' | 'lifted_reason'>): Promise<void> {
  await tx.updateTable('hold').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}

export const addPayments = (tx: Tx, rows: readonly Omit<PaymentRow, 'changed_in'>[]): Promise<void> => insertRows(tx, 'payment', rows);
export const addCondition = (tx: Tx, row: Omit<AwardConditionRow, 'changed_in'>): Promise<void> => insertRows(tx, 'award_condition', [row]);
export const addHold = (tx: Tx, row: Omit<HoldRow, 'changed_in'>): Promise<void> => insertRows(tx, 'hold', [row]);
export const addMoneyBack = (tx: Tx, row: Omit<MoneyBackRow, 'changed_in'>): Promise<void> => insertRows(tx, 'money_back', [row]);
