import type { Reader } from '../db/database.ts';
import type { SourceRow } from '../db/rows/source.ts';

/** Where a source is named, by table and column. */
const places = [
  ['citation', 'source_id'], ['framework', 'source_id'], ['outcome', 'source_id'], ['indicator', 'source_id'], ['national_figure', 'source_id'],
  ['measure', 'baseline_source_id'], ['observation', 'source_id'],
] as const;

export interface SourceUse extends SourceRow {
  readonly uses: number;
}

/** Every source with how many figures and statements rest on it, by title. */
export async function listSourceUses(db: Reader): Promise<readonly SourceUse[]> {
  const uses = new Map<string, number>();
  for (const [table, column] of places) {
    const rows = await db.selectFrom(table).select((eb) => [`${column} as source`, eb.fn.countAll<number>().as('n')])
      .where(column, 'is not', null).groupBy(column).execute() as readonly { readonly source: string; readonly n: number }[];
    for (const { source, n } of rows) uses.set(source, (uses.get(source) ?? 0) + n);
  }
  const sources = await db.selectFrom('source').selectAll().orderBy('title').orderBy('id').execute();
  return sources.map((source) => ({ ...source, uses: uses.get(source.id) ?? 0 }));
}
