import type { Reader, Tx } from '../db/database.ts';
import type { CarryForwardIntoRow, CarryForwardRow } from '../db/rows/carryForward.ts';
import { insertRows } from './rows.ts';

/** A request with the quarters it goes into, in their order. */
export interface CarryForwardRows extends CarryForwardRow {
  readonly into: readonly CarryForwardIntoRow[];
}

/** Of one award, or of all; oldest first. */
export async function listCarryForwards(db: Reader, awardId: string | null): Promise<readonly CarryForwardRows[]> {
  const rows = await db.selectFrom('carry_forward').selectAll().$if(awardId !== null, (q) => q.where('award_id', '=', awardId ?? ''))
    .orderBy('requested_on').orderBy('award_id').orderBy('number').execute();
  if (rows.length === 0) return [];
  const into = Map.groupBy(await db.selectFrom('carry_forward_into').selectAll().orderBy('quarter').execute(), ({ carry_forward_id }) => carry_forward_id);
  return rows.map((row) => ({ ...row, into: into.get(row.id) ?? [] }));
}

export async function findCarryForward(db: Reader, id: string): Promise<CarryForwardRows | null> {
  const row = await db.selectFrom('carry_forward').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  return { ...row, into: await db.selectFrom('carry_forward_into').selectAll().where('carry_forward_id', '=', id).orderBy('quarter').execute() };
}

export async function addCarryForward(tx: Tx, row: Omit<CarryForwardRow, 'changed_in'>, into: readonly Omit<CarryForwardIntoRow, 'changed_in'>[]): Promise<void> {
  await insertRows(tx, 'carry_forward', [row]);
  await insertRows(tx, 'carry_forward_into', into);
}

export async function changeCarryForward(tx: Tx, id: string, fields: Partial<Omit<CarryForwardRow, 'id' | 'award_id' | 'number' | 'changed_in'>>): Promise<void> {
  await tx.updateTable('carry_forward').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function approveInto(tx: Tx, id: string, approvedPence: number): Promise<void> {
  await tx.updateTable('carry_forward_into').set({ approved_pence: approvedPence, changed_in: tx.change }).where('id', '=', id).execute();
}
