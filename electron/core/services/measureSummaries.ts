import type { MeasureSummary } from '../../../shared/contract/outcomes.ts';
import type { Member } from '../../../shared/domain/series.ts';
import type { Reader } from '../db/database.ts';
import { listIndicators, type IndicatorRecord } from '../repositories/indicators.ts';
import { listAllTargets, listMeasures, listMembers, listTargets, sourcesById, type MeasureFilter, type MeasureRecord, type MemberRecord } from '../repositories/measures.ts';
import { englandByIndicator } from '../repositories/nationalFigures.ts';
import { latestPeriods, listFigures, listFiguresOf, type FigureRow } from '../repositories/observations.ts';
import { measureShown } from './measureShown.ts';

const asMember = ({ organisation_id, joined_on, left_on }: MemberRecord): Member => ({ council: organisation_id, joinedOn: joined_on, leftOn: left_on });

type ById = ReadonlyMap<string, IndicatorRecord>;

/** Only what the latest points are made of. A cumulative count is made of each council's latest, whichever period that is. */
async function latestFigures(db: Reader, rows: readonly MeasureRecord[], indicators: ById, today: string): Promise<readonly FigureRow[]> {
  const isCumulative = ({ indicator_id }: MeasureRecord): boolean => indicators.get(indicator_id)?.shown.kind === 'cumulative';
  const cumulative = new Set(rows.filter(isCumulative).map(({ id }) => id));
  const starts = new Map([...await latestPeriods(db, today)].filter(([measure]) => !cumulative.has(measure)));
  return [...await listFiguresOf(db, starts), ...await listFigures(db, [...cumulative], today)];
}

/**
 * Measures put together over their councils as they stood on `today`. Without a filter only the latest point of each is
 * read, and `series` holds little else: the overview never reads all figures.
 */
export async function measureSummaries(db: Reader, filter: MeasureFilter, today: string): Promise<readonly MeasureSummary[]> {
  const rows = await listMeasures(db, filter);
  if (rows.length === 0) return [];
  const everything = filter.projectId === undefined && filter.measureId === undefined;
  const indicators: ById = new Map((await listIndicators(db)).map((indicator) => [indicator.id, indicator]));
  const figures = everything ? await latestFigures(db, rows, indicators, today) : await listFigures(db, rows.map(({ id }) => id), today);
  const targets = filter.measureId === undefined ? await listAllTargets(db) : await listTargets(db, filter.measureId);
  const members = await listMembers(db, everything ? undefined : rows[0]?.project_id);
  const england = await englandByIndicator(db, rows.map(({ indicator_id }) => indicator_id));
  const sources = await sourcesById(db, rows.flatMap(({ baseline_source_id }) => baseline_source_id ?? []));
  const [ofMeasure, targetsOf, membersOf] = [
    Map.groupBy(figures, ({ measure_id }) => measure_id),
    Map.groupBy(targets, ({ measure_id }) => measure_id),
    Map.groupBy(members, ({ project_id }) => project_id),
  ];
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
