import type { Reader, Tx } from '../db/database.ts';
import type { OutcomePartRow, OutcomeScheduleRow, PaymentScaleStepRow, PaymentWorkingPartRow, PaymentWorkingRow } from '../db/rows/outcome.ts';
import type { PaymentRow } from '../db/rows/payment.ts';
import { insertRows, updateRows } from './rows.ts';

/** A schedule with its steps, its measures and the payments that were proposed from it. */
export interface ScheduleRecord {
  readonly row: OutcomeScheduleRow;
  readonly steps: readonly PaymentScaleStepRow[];
  readonly parts: readonly OutcomePartRow[];
  readonly payments: readonly PaymentRow[];
}

/** The schedules of an award, in their order. */
export async function schedulesOf(db: Reader, awardId: string): Promise<readonly ScheduleRecord[]> {
  const rows = await db.selectFrom('outcome_schedule').selectAll().where('award_id', '=', awardId).orderBy('number').execute();
  if (rows.length === 0) return [];
  const steps = await db.selectFrom('payment_scale_step').selectAll().where('award_id', '=', awardId).orderBy('from_percent').execute();
  const parts = await db.selectFrom('outcome_part').selectAll().where('award_id', '=', awardId).orderBy('position').orderBy('id').execute();
  const payments = await db.selectFrom('payment').innerJoin('payment_working', 'payment_working.payment_id', 'payment.id').selectAll('payment').select('payment_working.schedule_id')
    .where('payment.award_id', '=', awardId).orderBy('payment.number').execute();
  return rows.map((row) => ({
    row, steps: steps.filter(({ schedule_id }) => schedule_id === row.id), parts: parts.filter(({ schedule_id }) => schedule_id === row.id),
    payments: payments.filter(({ schedule_id }) => schedule_id === row.id),
  }));
}

export async function findSchedule(db: Reader, id: string): Promise<OutcomeScheduleRow | null> {
  return (await db.selectFrom('outcome_schedule').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export interface KeptWorking {
  readonly row: PaymentWorkingRow;
  readonly parts: readonly PaymentWorkingPartRow[];
  readonly schedule: OutcomeScheduleRow;
}

/** The working that was kept with a payment; null where it was not proposed from a schedule. */
export async function keptWorking(db: Reader, awardId: string, paymentNumber: number): Promise<KeptWorking | null> {
  const row = await db.selectFrom('payment_working').innerJoin('payment', 'payment.id', 'payment_working.payment_id').selectAll('payment_working')
    .where('payment.award_id', '=', awardId).where('payment.number', '=', paymentNumber).executeTakeFirst();
  if (row === undefined) return null;
  const parts = await db.selectFrom('payment_working_part').selectAll().where('working_id', '=', row.id).orderBy('position').execute();
  return { row, parts, schedule: await db.selectFrom('outcome_schedule').selectAll().where('id', '=', row.schedule_id).executeTakeFirstOrThrow() };
}

export const addSchedule = (tx: Tx, row: Omit<OutcomeScheduleRow, 'changed_in'>): Promise<void> => insertRows(tx, 'outcome_schedule', [row]);
export const addSteps = (tx: Tx, rows: readonly Omit<PaymentScaleStepRow, 'changed_in'>[]): Promise<void> => insertRows(tx, 'payment_scale_step', rows);
export const addParts = (tx: Tx, rows: readonly Omit<OutcomePartRow, 'changed_in'>[]): Promise<void> => insertRows(tx, 'outcome_part', rows);

export const changeSchedule = (tx: Tx, id: string, fields: Partial<Omit<OutcomeScheduleRow, 'id' | 'changed_in'>>): Promise<void> => updateRows(tx, 'outcome_schedule', [{ id, fields }]);
export const changePart = (tx: Tx, id: string, fields: Partial<Omit<OutcomePartRow, 'id' | 'changed_in'>>): Promise<void> => updateRows(tx, 'outcome_part', [{ id, fields }]);
export const changeStep = (tx: Tx, id: string, pays: number): Promise<void> => updateRows(tx, 'payment_scale_step', [{ id, fields: { pays } }]);

export async function removeRows(tx: Tx, table: 'payment_scale_step' | 'outcome_part', ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom(table).where('id', 'in', [...ids]).execute();
}

export async function addWorking(tx: Tx, row: Omit<PaymentWorkingRow, 'changed_in'>, parts: readonly Omit<PaymentWorkingPartRow, 'changed_in'>[]): Promise<void> {
  await insertRows(tx, 'payment_working', [row]);
  await insertRows(tx, 'payment_working_part', parts);
}
