import type { Reader, Tx } from '../db/database.ts';
import type { ClaimLineRow, ClaimRow, ClaimTermsRow } from '../db/rows/claim.ts';
import type { PaymentRow } from '../db/rows/payment.ts';
import { insertRows, updateRows } from './rows.ts';

/** A claim with its lines, in their order, and the state of the payment it became. */
export interface ClaimRecord {
  readonly row: ClaimRow;
  readonly lines: readonly ClaimLineRow[];
  readonly payment: { readonly number: number; readonly state: PaymentRow['state'] } | null;
}

/** Of one award, or of all that are in one state; by award and number. */
export async function claimsOf(db: Reader, { awardId, state }: { readonly awardId?: string; readonly state?: ClaimRow['state'] | undefined }): Promise<readonly ClaimRecord[]> {
  const rows = await db.selectFrom('claim').leftJoin('payment', 'payment.id', 'claim.payment_id').selectAll('claim').select(['payment.number as payment_number', 'payment.state as payment_state'])
    .$if(awardId !== undefined, (q) => q.where('claim.award_id', '=', awardId ?? '')).$if(state !== undefined, (q) => q.where('claim.state', '=', state ?? 'sent'))
    .orderBy('claim.award_id').orderBy('claim.number').execute();
  if (rows.length === 0) return [];
  const lines = Map.groupBy(await db.selectFrom('claim_line').selectAll().$if(awardId !== undefined, (q) => q.where('award_id', '=', awardId ?? '')).orderBy('position').orderBy('id').execute(), ({ claim_id }) => claim_id);
  return rows.map(({ payment_number, payment_state, ...row }) => ({
    row, lines: lines.get(row.id) ?? [], payment: payment_number === null || payment_state === null ? null : { number: payment_number, state: payment_state },
  }));
}

export async function findClaim(db: Reader, id: string): Promise<ClaimRow | null> {
  return (await db.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function findClaimTerms(db: Reader, awardId: string): Promise<ClaimTermsRow | null> {
  return (await db.selectFrom('claim_terms').selectAll().where('award_id', '=', awardId).executeTakeFirst()) ?? null;
}

/** The claim that a payment of an award came from; null where it came from none. */
export async function claimOfPayment(db: Reader, awardId: string, paymentNumber: number): Promise<Pick<ClaimRow, 'number' | 'quarter'> | null> {
  const row = await db.selectFrom('claim').innerJoin('payment', 'payment.id', 'claim.payment_id').select(['claim.number', 'claim.quarter'])
    .where('payment.award_id', '=', awardId).where('payment.number', '=', paymentNumber).executeTakeFirst();
  return row ?? null;
}

export const addClaimTerms = (tx: Tx, row: Omit<ClaimTermsRow, 'changed_in'>): Promise<void> => insertRows(tx, 'claim_terms', [row]);
export const changeClaimTerms = (tx: Tx, id: string, fields: Partial<Omit<ClaimTermsRow, 'id' | 'award_id' | 'changed_in'>>): Promise<void> => updateRows(tx, 'claim_terms', [{ id, fields }]);

export const addClaim = (tx: Tx, row: Omit<ClaimRow, 'changed_in'>): Promise<void> => insertRows(tx, 'claim', [row]);
export const changeClaim = (tx: Tx, id: string, fields: Partial<Omit<ClaimRow, 'id' | 'award_id' | 'number' | 'changed_in'>>): Promise<void> => updateRows(tx, 'claim', [{ id, fields }]);

export const addClaimLines = (tx: Tx, rows: readonly Omit<ClaimLineRow, 'changed_in'>[]): Promise<void> => insertRows(tx, 'claim_line', rows);
export const changeClaimLine = (tx: Tx, id: string, fields: Partial<Omit<ClaimLineRow, 'id' | 'changed_in'>>): Promise<void> => updateRows(tx, 'claim_line', [{ id, fields }]);

export async function removeClaimLines(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('claim_line').where('id', 'in', [...ids]).execute();
}
