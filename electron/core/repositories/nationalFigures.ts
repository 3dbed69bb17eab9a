import type { Period } from '../../../shared/domain/period.ts';
import type { Reader } from '../db/database.ts';

/** The code of England in the register of countries. */
export const england = 'E92000001';

export interface NationalPoint {
  readonly period: Period;
  readonly value: number;
}

/** England's published series by indicator, oldest first. */
export const englandByIndicator = (db: Reader, indicators: readonly string[]) => publishedByIndicator(db, indicators, england);

/** The published series of an area by indicator, oldest first. */
export async function publishedByIndicator(db: Reader, indicators: readonly string[], area: string): Promise<ReadonlyMap<string, readonly NationalPoint[]>> {
  const series = new Map<string, NationalPoint[]>();
  if (indicators.length === 0) return series;
  const rows = await db.selectFrom('national_figure').select(['indicator_id', 'period_kind', 'period_start', 'value'])
    .where('indicator_id', 'in', [...new Set(indicators)]).where('area_code', '=', area)
    .orderBy('indicator_id').orderBy('period_start').orderBy('period_kind').execute();
  for (const row of rows) {
    if (row.indicator_id === null) continue;
    const points = series.get(row.indicator_id) ?? [];
    points.push({ period: { kind: row.period_kind, start: row.period_start }, value: row.value });
    series.set(row.indicator_id, points);
  }
  return series;
}
