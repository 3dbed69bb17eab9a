import type { MeasureSummary } from '../../../shared/contract/outcomes.ts';
import type { Reader } from '../db/database.ts';
import { listIndicators } from '../repositories/indicators.ts';
import { listMeasures, listMembers, listTargets, sourcesById, type MeasureFilter } from '../repositories/measures.ts';
import { englandByIndicator } from '../repositories/nationalFigures.ts';
import { listFigures } from '../repositories/observations.ts';
import { asMember, measureShown } from './measureShown.ts';

/** The measures of a project, or one of them, put together over their councils as they stood on `today`, series and all. */
export async function measureSummaries(db: Reader, filter: MeasureFilter, today: string): Promise<readonly MeasureSummary[]> {
  const rows = await listMeasures(db, filter);
  if (rows.length === 0) return [];
  const indicators = new Map((await listIndicators(db)).map((indicator) => [indicator.id, indicator]));
  const ids = rows.map(({ id }) => id);
  const ofMeasure = Map.groupBy(await listFigures(db, ids, today), ({ measure_id }) => measure_id);
  const targetsOf = Map.groupBy(await listTargets(db, ids), ({ measure_id }) => measure_id);
  const membersOf = Map.groupBy(await listMembers(db, [...new Set(rows.map(({ project_id }) => project_id))]), ({ project_id }) => project_id);
  const england = await englandByIndicator(db, rows.map(({ indicator_id }) => indicator_id));
  const sources = await sourcesById(db, rows.flatMap(({ baseline_source_id }) => baseline_source_id ?? []));
  return rows.map((row) => {
    const indicator = indicators.get(row.indicator_id);
    if (indicator === undefined) throw new Error(`${row.reference} has no indicator`);
    return measureShown({
      row,
      indicator,
      members: (membersOf.get(row.project_id) ?? []).map(asMember),
      figures: ofMeasure.get(row.id) ?? [],
      targets: targetsOf.get(row.id) ?? [],
      england: england.get(row.indicator_id) ?? [],
      baselineSource: row.baseline_source_id === null ? null : (sources.get(row.baseline_source_id) ?? null),
    }, today);
  });
}
