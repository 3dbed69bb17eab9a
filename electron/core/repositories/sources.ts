import type { Reader, Tx } from '../db/database.ts';
import type { SourceRow } from '../db/rows/source.ts';
import { insertRows } from './rows.ts';

type Said = Pick<SourceRow, 'title' | 'publisher' | 'published_on' | 'url' | 'note'>;

async function findSame(db: Reader, said: Said): Promise<string | null> {
  const alike = await db.selectFrom('source').select(['id', 'publisher', 'published_on', 'url', 'note']).where('title', '=', said.title).orderBy('id').execute();
  const fields = ['publisher', 'published_on', 'url', 'note'] as const;
  return alike.find((row) => fields.every((field) => row[field] === said[field]))?.id ?? null;
}

/** The id of the source that says just this; made where there is none, so that one source is listed once however often it is cited. */
export async function keepSource(tx: Tx, newId: () => string, said: Said): Promise<string> {
  const known = await findSame(tx, said);
  if (known !== null) return known;
  const id = newId();
  await insertRows(tx, 'source', [{ id, ...said, confidence: null }]);
  return id;
}

export const listSourceTitles = async (db: Reader): Promise<readonly Pick<SourceRow, 'id' | 'title'>[]> =>
  db.selectFrom('source').select(['id', 'title']).orderBy('id').execute();
