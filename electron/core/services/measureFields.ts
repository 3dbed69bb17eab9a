import type { RequestOf } from '../../../shared/contract/index.ts';
import type { IndicatorShown } from '../../../shared/contract/outcomes.ts';
import { figureInWords, figureValue, formatFigure } from '../../../shared/domain/indicator.ts';
import { checkObservation } from '../../../shared/domain/observation.ts';
import { formatPartial } from '../../../shared/domain/partialDate.ts';
import { isPeriod, periodKindName, type Period } from '../../../shared/domain/period.ts';
import type { Issue } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import type { MeasureRow } from '../db/rows/measure.ts';
import { checkSource, type SourceSaid } from './citing.ts';
import type { InWords } from './stale.ts';
import { cleanTexts } from './texts.ts';

type Given = Omit<RequestOf<'measures.edit'>, 'measure' | 'changedIn' | 'reason'>;
type Columns = Partial<Omit<MeasureRow, 'id' | 'changed_in'>>;

export interface TargetWanted {
  readonly period: Period;
  readonly value: number;
}

export interface MeasureFields {
  readonly columns: Columns;
  /** Undefined: not spoken of. Null: the baseline has none. */
  readonly source: SourceSaid | null | undefined;
  readonly targets: readonly TargetWanted[] | undefined;
}

/** Shares lie between nought and all; people and shares of them never below nought. */
function checkTarget({ kind, multiplier, unit }: IndicatorShown, value: number, path: string): readonly Issue[] {
  if (kind === 'percentage') {
    const message = `Target must be between 0 and ${formatCount(multiplier)}`;
    return value < 0 || value > multiplier ? [{ path, message }] : [];
  }
  const mayBeNegative = kind === 'mean' || kind === 'score' || (kind !== 'rate' && unit !== 'count');
  return value < 0 && !mayBeNegative ? [{ path, message: 'Target must be 0 or more' }] : [];
}

/** A baseline may be a published share without its parts. */
function checkBaseline(indicator: IndicatorShown, { baseline }: Given): readonly Issue[] {
  if (!baseline) return [];
  const { value, numerator, denominator } = baseline;
  const checked = checkObservation({ ...indicator, published: true }, { value, numerator, denominator });
  return checked.ok ? [] : checked.problem.map(({ path, message }) => ({ path: `baseline.${path ?? 'value'}`, message }));
}

function checkTargets(indicator: IndicatorShown, { target, targets }: Given): readonly Issue[] {
  return [
    ...(target ? checkTarget(indicator, target.value, 'target.value') : []),
    ...(targets ?? []).flatMap(({ period, value }, place) => [
      ...(isPeriod(period) ? [] : [{ path: `targets.${place}.period`, message: `${periodKindName(period.kind)} cannot start on this day` }]),
      ...checkTarget(indicator, value, `targets.${place}.value`),
    ]),
  ];
}

function baselineColumns({ baseline }: Given, note: string | null | undefined): Columns {
  if (baseline === undefined) return {};
  return {
    baseline_value: baseline?.value ?? null,
    baseline_numerator: baseline?.numerator ?? null,
    baseline_denominator: baseline?.denominator ?? null,
    baseline_on: baseline?.on ?? null,
    baseline_note: note ?? null,
    ...(baseline === null ? { baseline_source_id: null } : {}),
  };
}

function targetColumns({ target }: Given, note: string | null | undefined): Columns {
  return target === undefined ? {} : { target_value: target?.value ?? null, target_on: target?.on ?? null, target_note: note ?? null };
}

/** The fields that were given, checked against the indicator and turned into columns. What was not given stays out. */
export function measureFields(indicator: IndicatorShown, given: Given): Result<MeasureFields, readonly Issue[]> {
  const own = cleanTexts({ basisNote: given.basisNote }, { basisNote: { what: 'Who is counted', oneLine: true, max: 500 } });
  const baselineNote = cleanTexts({ note: given.baseline?.note }, { note: { what: 'Note on the baseline' } }, 'baseline.');
  const targetNote = cleanTexts({ note: given.target?.note }, { note: { what: 'Note on the target' } }, 'target.');
  const source = checkSource(given.baseline?.source, 'baseline.source.');
  const issues = [
    ...own.issues, ...baselineNote.issues, ...targetNote.issues, ...(source.ok ? [] : source.problem),
    ...checkBaseline(indicator, given), ...checkTargets(indicator, given),
  ];
  if (issues.length > 0 || !source.ok) return fail(issues);
  const columns: Columns = {
    ...(given.basis ? { basis: given.basis } : {}),
    ...(own.texts.basisNote === undefined ? {} : { basis_note: own.texts.basisNote }),
    ...(given.every === undefined ? {} : { every: given.every }),
    ...(given.dueDays === undefined ? {} : { due_days: given.dueDays }),
    ...baselineColumns(given, baselineNote.texts.note),
    ...targetColumns(given, targetNote.texts.note),
  };
  return ok({ columns, source: given.baseline?.source === undefined ? undefined : source.value, targets: given.targets });
}

/** A measure's own fields in words, to lay two versions side by side. */
export function measureInWords(row: MeasureRow, indicator: IndicatorShown): InWords {
  const { kind, multiplier, unit, decimals } = indicator;
  const baseline = { value: row.baseline_value, numerator: row.baseline_numerator, denominator: row.baseline_denominator, shorthand: null };
  const has = baseline.value !== null || baseline.numerator !== null;
  return {
    basis: row.basis,
    basisNote: row.basis_note,
    every: periodKindName(row.every),
    dueDays: String(row.due_days),
    baseline: has ? figureInWords(figureValue(kind, multiplier, baseline), unit, decimals) : null,
    baselineOn: row.baseline_on === null ? null : formatPartial(row.baseline_on),
    target: row.target_value === null ? null : formatFigure(row.target_value, unit, decimals),
    targetOn: row.target_on === null ? null : formatPartial(row.target_on),
  };
}

/** The measure as `checkMeasure` takes it, so that what was kept and what is new are judged together. */
export const asInput = (row: MeasureRow) => ({
  basis: row.basis,
  basisNote: row.basis_note,
  every: row.every,
  baseline: row.baseline_value === null && row.baseline_numerator === null
    ? null
    : { value: row.baseline_value, numerator: row.baseline_numerator, denominator: row.baseline_denominator, on: row.baseline_on },
  target: row.target_value === null ? null : { on: row.target_on },
});
