import type { IndicatorShown, IndicatorVersionShown, MeasureSummary } from '../../../shared/contract/outcomes.ts';
import { addMonths } from '../../../shared/domain/calendar.ts';
import { exactFigure, figureValue, type Figure } from '../../../shared/domain/indicator.ts';
import { firstDay, lastDay } from '../../../shared/domain/partialDate.ts';
import { periodEnd, type Period } from '../../../shared/domain/period.ts';
import { latestPoint, type Member, type Point, putTogether, type SeriesFigure } from '../../../shared/domain/series.ts';
import { againstTarget, targetFor as ruleOfTarget } from '../../../shared/domain/target.ts';
import type { MeasureTargetRow } from '../db/rows/measure.ts';
import type { SourceRow } from '../db/rows/source.ts';
import type { IndicatorRecord, VersionRecord } from '../repositories/indicators.ts';
import type { MeasureRecord, MemberRecord } from '../repositories/measures.ts';
import type { NationalPoint } from '../repositories/nationalFigures.ts';
import type { FigureRow } from '../repositories/observations.ts';
import { sourceOf } from './shown.ts';

/** What one measure is shown with, read beforehand. */
export interface MeasureParts {
  readonly row: MeasureRecord;
  readonly indicator: IndicatorRecord;
  readonly members: readonly Member[];
  /** Oldest first, or those of the latest period alone. */
  readonly figures: readonly FigureRow[];
  readonly targets: readonly MeasureTargetRow[];
  readonly england: readonly NationalPoint[];
  readonly baselineSource: SourceRow | null;
}

export const asMember = ({ organisation_id, joined_on, left_on }: MemberRecord): Member =>
  ({ council: organisation_id, joinedOn: joined_on, leftOn: left_on });

/** National figures come out five to eight months after their period. The file does not hold the day each did. */
const monthsToPublish = 6;

export const publishedBy = (points: readonly NationalPoint[], today: string): readonly NationalPoint[] =>
  points.filter(({ period }) => addMonths(periodEnd(period), monthsToPublish) <= today);

/** The definition in force on a day, the newest where several are; null where none was. */
export function versionOn(versions: readonly VersionRecord[], day: string): VersionRecord | null {
  const inForce = ({ shown: { validFrom, validTo } }: VersionRecord): boolean =>
    (validFrom === null || firstDay(validFrom) <= day) && (validTo === null || lastDay(validTo) >= day);
  return versions.findLast(inForce) ?? null;
}

export function versionOf(indicator: IndicatorRecord, id: string): IndicatorVersionShown {
  const found = indicator.versions.find((version) => version.id === id);
  if (found === undefined) throw new Error(`${indicator.shown.key} has no version ${id}`);
  return found.shown;
}

const asFigure = (row: FigureRow, numbers: ReadonlyMap<string, number>): SeriesFigure => ({
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  shorthand: row.shorthand,
  period: { kind: row.period_kind, start: row.period_start },
  version: numbers.get(row.indicator_version_id) ?? 0,
  council: row.organisation_id,
});

type SeriesParts = Pick<MeasureParts, 'indicator' | 'members' | 'figures'>;

function seriesOf({ indicator, members, figures }: SeriesParts): readonly Point[] {
  const { kind, multiplier } = indicator.shown;
  const numbers = new Map(indicator.versions.map(({ id, shown }) => [id, shown.version]));
  return putTogether({ kind, multiplier, members }, figures.map((row) => asFigure(row, numbers)));
}

/** The latest point that these figures make. */
export const latestOf = (parts: SeriesParts): Point | null => latestPoint(seriesOf(parts));

function baselineOf(row: MeasureRecord, { kind, multiplier }: IndicatorShown, source: SourceRow | null): MeasureSummary['baseline'] {
  const figure = { value: row.baseline_value, numerator: row.baseline_numerator, denominator: row.baseline_denominator, shorthand: null };
  if (figure.value === null && figure.numerator === null) return null;
  return { ...figure, ...figureValue(kind, multiplier, figure), on: row.baseline_on, note: row.baseline_note, source: source === null ? null : sourceOf(source) };
}

/** The target that a measure's figure is read against. */
export const targetFor = ({ row, targets }: Pick<MeasureParts, 'row' | 'targets'>, latest: { readonly period: Period } | null): MeasureSummary['judgedBy'] =>
  ruleOfTarget(targets.map(({ period_kind: kind, period_start: start, value }) => ({ period: { kind, start }, value })), row.target_value, latest?.period ?? null);

export function stateOf({ kind, multiplier, polarity }: IndicatorShown, latest: Figure | null, target: number | null): MeasureSummary['state'] {
  const figure = latest === null ? null : exactFigure(kind, multiplier, latest);
  // Scores of several councils make no figure of the project, so there is nothing to hold against a target.
  return figure === null && latest !== null && kind === 'score' ? 'no target' : againstTarget(figure, target, polarity);
}

export function measureShown(parts: MeasureParts, today: string): MeasureSummary {
  const { row, indicator, figures, england } = parts;
  const series = seriesOf(parts);
  const latest = latestPoint(series);
  const judgedBy = targetFor(parts, latest);
  return {
    reference: row.reference,
    project: { reference: row.project_reference, name: row.project_title },
    indicator: indicator.shown,
    version: versionOf(indicator, row.indicator_version_id).version,
    basis: row.basis,
    basisNote: row.basis_note,
    every: row.every,
    dueDays: row.due_days,
    baseline: baselineOf(row, indicator.shown, parts.baselineSource),
    target: row.target_value === null ? null : { value: row.target_value, on: row.target_on, note: row.target_note },
    judgedBy,
    state: stateOf(indicator.shown, latest, judgedBy?.value ?? null),
    latest,
    series,
    england: publishedBy(england, today),
    illustrative: row.illustrative === 1 || figures.some(({ illustrative }) => illustrative === 1),
    changedIn: row.changed_in,
  };
}
