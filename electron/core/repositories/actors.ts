import type { Reader, Tx } from '../db/database.ts';
import type { ActorRow } from '../db/rows/file.ts';

/** Who changed anything here, with how many changes each made. */
export async function listActors(db: Reader) {
  return db
    .selectFrom('actor')
    .selectAll('actor')
    .select((eb) => eb.selectFrom('change').select(eb.fn.countAll<number>().as('n')).whereRef('change.actor_id', '=', 'actor.id').as('changes'))
    .orderBy('actor.name')
    .orderBy('actor.id')
    .execute();
}

export type ActorLine = Awaited<ReturnType<typeof listActors>>[number];

export async function findActor(db: Reader, id: string): Promise<ActorRow | null> {
  return (await db.selectFrom('actor').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Who made a change, and when. */
export async function makerOf(db: Reader, change: number): Promise<{ readonly name: string; readonly at: string } | null> {
  const made = await db
    .selectFrom('change')
    .innerJoin('actor', 'actor.id', 'change.actor_id')
    .select(['actor.name', 'change.at'])
    .where('change.seq', '=', change)
    .executeTakeFirst();
  return made ?? null;
}

/** Writes over the person: the name is in this one row, so it is gone from every change they made. */
export async function overwriteActor(tx: Tx, id: string, as: Pick<ActorRow, 'name' | 'organisation'>): Promise<void> {
  await tx.updateTable('actor').set({ ...as, anonymised: 1 }).where('id', '=', id).execute();
}
