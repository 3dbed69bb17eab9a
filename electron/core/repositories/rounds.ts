import type { Reader, Tx } from '../db/database.ts';
import type { RoundRow } from '../db/rows/programme.ts';

/** Rounds in the order of their names, each with the round it is inside and how many grants it has. */
export async function listRounds(db: Reader) {
  return db
    .selectFrom('round')
    .leftJoin('round as outer', 'outer.id', 'round.inside_id')
    .selectAll('round')
    .select(['outer.reference as inside_reference', 'outer.name as inside_name'])
    .select((eb) =>
      eb
        .selectFrom('project')
        .select(eb.fn.countAll<number>().as('n'))
        .whereRef('project.round_id', '=', 'round.id')
        .where('project.kind', '=', 'grant')
        .as('projects'),
    )
    .orderBy('round.name')
    .orderBy('round.reference')
    .execute();
}

export type RoundLine = Awaited<ReturnType<typeof listRounds>>[number];

export async function findRound(db: Reader, reference: string): Promise<RoundRow | null> {
  return (await db.selectFrom('round').selectAll().where('reference', '=', reference).executeTakeFirst()) ?? null;
}

export async function roundById(db: Reader, id: string): Promise<RoundRow | null> {
  return (await db.selectFrom('round').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function changeRound(tx: Tx, id: string, fields: Partial<Omit<RoundRow, 'id' | 'changed_in'>>): Promise<void> {
  await tx.updateTable('round').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}
