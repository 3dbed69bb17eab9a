import type { Reader } from '../db/database.ts';
import { tablesWithMadeUp } from '../db/schema.ts';

/** How many rows of what the frame around every screen counts. */
export async function countTable(db: Reader, table: 'project' | 'measure' | 'observation'): Promise<number> {
  return (await db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
}

/** Whether anything in the file is made up. A file where nothing is has each of these walked through whole. */
export async function anyIllustrative(db: Reader): Promise<boolean> {
  for (const table of tablesWithMadeUp) {
    if ((await db.selectFrom(table).select('id').where('illustrative', '=', 1).limit(1).executeTakeFirst()) !== undefined) return true;
  }
  return false;
}

/** The latest change this reader sees; null in a file that was only just made. */
export async function lastChangeSeen(db: Reader): Promise<{ readonly seq: number; readonly at: string } | null> {
  return (await db.selectFrom('change').select(['seq', 'at']).orderBy('seq', 'desc').limit(1).executeTakeFirst()) ?? null;
}
