import type { Reader } from '../db/database.ts';
import type { SourceRow } from '../db/rows/source.ts';

/** Each source that figures of a measure were taken from, once for every figure. */
export async function sourcesOfFigures(db: Reader, measureId: string): Promise<readonly (SourceRow & { readonly observation: string })[]> {
  return db.selectFrom('observation').innerJoin('source', 'source.id', 'observation.source_id')
    .selectAll('source').select('observation.id as observation').where('observation.measure_id', '=', measureId).orderBy('source.title').execute();
}

/** The sources of an area's published series. */
export async function sourcesOfSeries(db: Reader, indicatorId: string, area: string): Promise<readonly SourceRow[]> {
  return db.selectFrom('source').selectAll('source')
    .where('source.id', 'in', (eb) => eb.selectFrom('national_figure').select('national_figure.source_id').where('national_figure.indicator_id', '=', indicatorId).where('national_figure.area_code', '=', area))
    .orderBy('source.title').execute();
}

/** What the dictionary says of an indicator besides its definitions. */
export async function indicatorNotes(db: Reader, indicatorId: string): Promise<{ readonly modernEquivalent: string | null; readonly source: SourceRow | null }> {
  const row = await db.selectFrom('indicator').select(['modern_equivalent', 'source_id']).where('id', '=', indicatorId).executeTakeFirst();
  const source = row?.source_id == null ? undefined : await db.selectFrom('source').selectAll().where('id', '=', row.source_id).executeTakeFirst();
  return { modernEquivalent: row?.modern_equivalent ?? null, source: source ?? null };
}
