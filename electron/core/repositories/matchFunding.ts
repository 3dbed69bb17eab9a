import type { Reader, Tx } from '../db/database.ts';
import type { MatchLineRow, MatchNeedRow } from '../db/rows/matchFunding.ts';

export const matchLines = async (db: Reader, awardId: string): Promise<readonly MatchLineRow[]> =>
  db.selectFrom('match_line').selectAll().where('award_id', '=', awardId).orderBy('kind').orderBy('source').orderBy('id').execute();

export async function matchNeed(db: Reader, awardId: string): Promise<MatchNeedRow | null> {
  return (await db.selectFrom('match_need').selectAll().where('award_id', '=', awardId).executeTakeFirst()) ?? null;
}

/** Lines of every award. */
export const allMatchLines = async (db: Reader): Promise<readonly MatchLineRow[]> => db.selectFrom('match_line').selectAll().execute();
/** What every award asks for, where that was told. */
export const allMatchNeeds = async (db: Reader): Promise<readonly MatchNeedRow[]> => db.selectFrom('match_need').selectAll().execute();

export async function findMatchLine(db: Reader, id: string): Promise<MatchLineRow | null> {
  return (await db.selectFrom('match_line').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function changeMatchLine(tx: Tx, id: string, fields: Partial<Omit<MatchLineRow, 'id' | 'award_id' | 'changed_in'>>): Promise<void> {
  await tx.updateTable('match_line').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function changeMatchNeed(tx: Tx, id: string, fields: Partial<Pick<MatchNeedRow, 'needed_pence' | 'explanation'>>): Promise<void> {
  await tx.updateTable('match_need').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function removeMatchLine(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('match_line').where('id', '=', id).execute();
}
