import type { Reader, Tx } from '../db/database.ts';
import type { ProgrammeFactRow } from '../db/rows/programme.ts';

/** What sources say of the programme, by what it is about, then by date, what has none last. */
export async function listFacts(db: Reader): Promise<readonly ProgrammeFactRow[]> {
  const facts = await db.selectFrom('programme_fact').selectAll().orderBy('category').orderBy('key').execute();
  return facts.toSorted((a, b) => (a.category === b.category ? (a.fact_date ?? '9').localeCompare(b.fact_date ?? '9') : 0));
}

export async function findFact(db: Reader, key: string): Promise<ProgrammeFactRow | null> {
  return (await db.selectFrom('programme_fact').selectAll().where('key', '=', key).executeTakeFirst()) ?? null;
}

/** Goes by this fact for its question, and no longer by the one before. */
export async function adoptFact(tx: Tx, { id, question }: { readonly id: string; readonly question: string }): Promise<void> {
  await tx.updateTable('programme_fact').set({ adopted: 0, changed_in: tx.change }).where('question', '=', question).where('adopted', '=', 1).execute();
  await tx.updateTable('programme_fact').set({ adopted: 1, changed_in: tx.change }).where('id', '=', id).execute();
}
