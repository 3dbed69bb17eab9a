import type { Reader } from '../db/database.ts';

/** How many rows of what the frame around every screen counts. */
export async function countTable(db: Reader, table: 'project' | 'measure' | 'observation'): Promise<number> {
  return (await db.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
}

/** Small tables first: a file without a made-up figure is walked through whole. */
const tagged = ['project', 'award_figure', 'measure', 'programme_fact', 'participation', 'indicator_version', 'measure_target', 'project_note', 'project_rating', 'award_kept', 'payment', 'profile_line', 'forecast', 'spend', 'observation'] as const;

/** Whether anything in the file is made up. */
export async function anyIllustrative(db: Reader): Promise<boolean> {
  for (const table of tagged) {
    if ((await db.selectFrom(table).select('id').where('illustrative', '=', 1).limit(1).executeTakeFirst()) !== undefined) return true;
  }
  return false;
}

/** The latest change this reader sees; null in a file that was only just made. */
export async function lastChangeSeen(db: Reader): Promise<{ readonly seq: number; readonly at: string } | null> {
  return (await db.selectFrom('change').select(['seq', 'at']).orderBy('seq', 'desc').limit(1).executeTakeFirst()) ?? null;
}
