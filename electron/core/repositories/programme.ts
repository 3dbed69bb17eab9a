import type { Reader, Tx } from '../db/database.ts';
import type { ProgrammeRow } from '../db/rows/programme.ts';

/** The programme of this file; null only in a file that nothing was planted in yet. */
export async function findProgramme(db: Reader): Promise<ProgrammeRow | null> {
  return (await db.selectFrom('programme').selectAll().executeTakeFirst()) ?? null;
}

/** The programme where there must be one: every file is given one when it is made. */
export async function programmeOf(db: Reader): Promise<ProgrammeRow> {
  const programme = await findProgramme(db);
  if (programme === null) throw new Error('This programme file holds no programme');
  return programme;
}

/** The day that stands for today in a practice file; null in every other. */
export async function practiceDate(db: Reader): Promise<string | null> {
  return (await db.selectFrom('programme').select('practice_date').executeTakeFirst())?.practice_date ?? null;
}

type Editable = Partial<Pick<ProgrammeRow, 'title' | 'marking' | 'practice_date'>>;

export async function changeProgramme(tx: Tx, id: string, fields: Editable): Promise<void> {
  await tx.updateTable('programme').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}
