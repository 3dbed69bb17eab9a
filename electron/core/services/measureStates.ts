import type { Named } from '../../../shared/contract/common.ts';
import type { IndicatorShown, MeasureSummary } from '../../../shared/contract/outcomes.ts';
import { figureValue, needsParts, type Figure } from '../../../shared/domain/indicator.ts';
import type { Period } from '../../../shared/domain/period.ts';
import type { Reader } from '../db/database.ts';
import type { MeasureTargetRow } from '../db/rows/measure.ts';
import type { Deps } from '../deps.ts';
import { lastChangeSeen } from '../repositories/frame.ts';
import { listIndicators, type IndicatorRecord } from '../repositories/indicators.ts';
import { listAllTargets, listMeasures, listMembers, type MeasureRecord } from '../repositories/measures.ts';
import { latestPeriods, listFigures, listFiguresOf, sumFiguresOf, type SumRow } from '../repositories/observations.ts';
import { asMember, latestOf, stateOf, targetFor } from './measureShown.ts';

/** Where one measure has got to, without the series that led there. */
export interface MeasureState {
  readonly reference: string;
  readonly project: Named;
  readonly indicator: IndicatorShown;
  readonly target: { readonly value: number } | null;
  readonly judgedBy: MeasureSummary['judgedBy'];
  readonly state: MeasureSummary['state'];
  readonly latest: { readonly period: Period; readonly value: number | null } | null;
  readonly illustrative: boolean;
}

type Latest = Figure & { readonly period: Period };

/** Whole numbers add up without drift; a sum that is none is made again from its figures. */
const isWhole = (sum: number | null): boolean => sum === null || Number.isSafeInteger(sum);

/**
 * Sums that the store made are as good as the figures themselves where councils gave whole numbers, under one
 * definition, that add in the way of their kind.
 */
function isPlain({ kind }: IndicatorShown, sum: SumRow): boolean {
  const { figures, councils, values, value, numerator, denominator, one_version, other_version } = sum;
  const ofKind = needsParts(kind) ? values === 0 : kind === 'per-period' || kind === 'snapshot';
  return ofKind && councils === figures && one_version === other_version && [value, numerator, denominator].every(isWhole);
}

function asLatest({ kind, multiplier }: IndicatorShown, sum: SumRow): Latest {
  const figure: Figure = needsParts(kind)
    ? { value: null, numerator: sum.numerator, denominator: sum.denominator, shorthand: null }
    : { value: sum.value, numerator: null, denominator: null, shorthand: null };
  return { ...figure, value: figureValue(kind, multiplier, figure).value, period: { kind: sum.period_kind, start: sum.period_start } };
}

interface Found {
  readonly latest: Latest | null;
  readonly illustrative: boolean;
}

type Indicators = ReadonlyMap<string, IndicatorRecord>;

/** Measures whose latest figures were added up by the store, and, read one by one, those that it cannot add. */
async function latestFigures(
  db: Reader, rows: readonly MeasureRecord[], indicators: Indicators, today: string,
): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  const starts = await latestPeriods(db, today);
  const sums = Map.groupBy(await sumFiguresOf(db, starts), ({ measure_id }) => measure_id);
  const others: MeasureRecord[] = [];
  for (const row of rows) {
    const indicator = indicators.get(row.indicator_id)?.shown;
    const [sum, ...more] = sums.get(row.id) ?? [];
    if (indicator === undefined || sum === undefined) continue;
    if (more.length === 0 && isPlain(indicator, sum)) found.set(row.id, { latest: asLatest(indicator, sum), illustrative: sum.illustrative === 1 });
    else others.push(row);
  }
  const isCumulative = ({ indicator_id }: MeasureRecord): boolean => indicators.get(indicator_id)?.shown.kind === 'cumulative';
  const figures = Map.groupBy([
    // A cumulative count is made of each council's latest, whichever period that is.
    ...await listFigures(db, others.filter(isCumulative).map(({ id }) => id), today),
    ...await listFiguresOf(db, new Map(others.filter((row) => !isCumulative(row)).map(({ id }) => [id, starts.get(id) ?? '']))),
  ], ({ measure_id }) => measure_id);
  const members = Map.groupBy(await listMembers(db, [...new Set(others.map(({ project_id }) => project_id))]), ({ project_id }) => project_id);
  for (const row of others) {
    const indicator = indicators.get(row.indicator_id);
    const mine = figures.get(row.id) ?? [];
    const taking = (members.get(row.project_id) ?? []).map(asMember);
    const latest = indicator === undefined ? null : latestOf({ indicator, members: taking, figures: mine });
    found.set(row.id, { latest, illustrative: mine.some(({ illustrative }) => illustrative === 1) });
  }
  return found;
}

/**
 * How every measure stands on `today`. Series are never read: only each measure's latest period is, and mostly as sums.
 * States are those of `measureSummaries`.
 */
async function readStates(db: Reader, today: string): Promise<readonly MeasureState[]> {
  const rows = await listMeasures(db);
  const indicators = new Map((await listIndicators(db)).map((indicator) => [indicator.id, indicator]));
  const targets: ReadonlyMap<string, readonly MeasureTargetRow[]> = Map.groupBy(await listAllTargets(db), ({ measure_id }) => measure_id);
  const latest = await latestFigures(db, rows, indicators, today);
  return rows.flatMap((row) => {
    const indicator = indicators.get(row.indicator_id)?.shown;
    if (indicator === undefined) return [];
    const found = latest.get(row.id) ?? { latest: null, illustrative: false };
    const judgedBy = targetFor({ row, targets: targets.get(row.id) ?? [] }, found.latest);
    return [{
      reference: row.reference,
      project: { reference: row.project_reference, name: row.project_title },
      indicator,
      target: row.target_value === null ? null : { value: row.target_value },
      judgedBy,
      state: stateOf(indicator, found.latest, judgedBy?.value ?? null),
      latest: found.latest,
      illustrative: row.illustrative === 1 || found.illustrative,
    }];
  });
}

interface Kept {
  readonly moment: string;
  readonly states: Promise<readonly MeasureState[]>;
}

const kept = new WeakMap<object, Kept>();

/**
 * How every measure stands on `today`, as far as `db` looks. Several questions of one screen ask for it at once, so it is
 * read once for each state of a file and day.
 */
export async function measureStates(db: Reader, { file, today }: Pick<Deps, 'file' | 'today'>): Promise<readonly MeasureState[]> {
  const moment = `${(await lastChangeSeen(db))?.seq ?? 0} ${today}`;
  const before = kept.get(file);
  if (before?.moment === moment) return before.states;
  const states = readStates(db, today);
  kept.set(file, { moment, states });
  states.catch(() => kept.delete(file));
  return states;
}
