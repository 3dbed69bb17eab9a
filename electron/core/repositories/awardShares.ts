import type { Reader, Tx } from '../db/database.ts';
import type { AwardShareRow } from '../db/rows/awardRecord.ts';
import { insertRows } from './rows.ts';

/** Shares of one award, or of all, with what their councils are called. */
export const sharesOf = async (db: Reader, awardId: string | null) =>
  db.selectFrom('award_share as share').innerJoin('organisation', 'organisation.id', 'share.organisation_id')
    .selectAll('share').select(['organisation.reference', 'organisation.short_name'])
    .$if(awardId !== null, (q) => q.where('share.award_id', '=', awardId ?? '')).orderBy('share.from_on').orderBy('organisation.short_name').execute();
export type ShareLine = Awaited<ReturnType<typeof sharesOf>>[number];

/** Awards where a share or an amount was touched, with what they are called. */
export async function awardsWithTouchedShares(tx: Tx): Promise<readonly { readonly id: string; readonly reference: string }[]> {
  const shares = tx.selectFrom('award_share').select('award_id').where('changed_in', '=', tx.change);
  const figures = tx.selectFrom('award_figure').select('award_id').where('changed_in', '=', tx.change);
  return tx.selectFrom('award').select(['id', 'reference']).where((or) => or.or([or('id', 'in', shares), or('id', 'in', figures)])).execute();
}

export const addShares = (tx: Tx, rows: readonly Omit<AwardShareRow, 'changed_in'>[]): Promise<void> => insertRows(tx, 'award_share', rows);

export async function endShare(tx: Tx, id: string, to: string): Promise<void> {
  await tx.updateTable('award_share').set({ to_on: to, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function removeShare(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('award_share').where('id', '=', id).execute();
}

/** What is profiled of each award for each council, null for what is nobody's, with the first quarter of it. */
export const profileByCouncil = async (db: Reader) =>
  db.selectFrom('profile_line').select(['award_id', 'organisation_id']).select(({ fn }) => [fn.sum<number>('pence').as('pence'), fn.min('quarter').as('first')]).groupBy(['award_id', 'organisation_id']).execute();

/** What was spent of each award by each council, a line a kind. */
export const spendByCouncil = async (db: Reader) =>
  db.selectFrom('spend').select(['award_id', 'organisation_id', 'kind', 'corrects']).select((eb) => eb.fn.sum<number>('pence').as('pence')).groupBy(['award_id', 'organisation_id', 'kind', 'corrects']).execute();
