import { measureReference as referenceFor } from '../../../../shared/domain/measure.ts';
import type { PeriodKind } from '../../../../shared/domain/period.ts';
import type { MeasureRow } from '../../db/rows/measure.ts';
import { fixedId } from '../../reference/ids.ts';
import { indicatorEntry, indicatorId, indicatorVersionId } from '../../reference/indicators.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import { projectId } from '../projects.ts';
import { children, weights, type Place } from './places.ts';

/** How a made-up measure of one project runs: from about here to about there, in the unit it is shown in. */
export interface MeasureSpec {
  readonly project: string;
  readonly indicator: string;
  readonly basis: MeasureRow['basis'];
  readonly basisNote?: string;
  readonly every: Extract<PeriodKind, 'financial-quarter' | 'half-year'>;
  readonly places: readonly Place[];
  /** First and last period with a figure; null: no figure yet. */
  readonly runs: readonly [first: string, last: string] | null;
  readonly from: number;
  readonly to: number;
  /** What a council of weight 1 counts in the denominator. Rates take the children of the council instead. */
  readonly size: number;
  readonly baselineOn: string | null;
  readonly target: { readonly value: number; readonly on: string; readonly note?: string } | null;
  /** UTC; when the measure was added. */
  readonly added: string;
}

export const measureReference = ({ project, indicator }: Pick<MeasureSpec, 'project' | 'indicator'>): string => referenceFor(project, indicator, 1);
export const measureId = (spec: Pick<MeasureSpec, 'project' | 'indicator'>): string => fixedId('measure', measureReference(spec));

/** Parts of a figure whose value is `value` in the unit shown; null where the indicator has none. */
export function partsFor(spec: MeasureSpec, place: Place, value: number, grown = 1): { readonly numerator: number; readonly denominator: number } | null {
  const { kind, multiplier, wholeParts } = indicatorEntry(spec.indicator);
  if (kind !== 'percentage' && kind !== 'rate' && kind !== 'mean') return null;
  const weight = spec.places.length === 1 ? 1 : (weights[place] ?? 1);
  const exactly = kind === 'rate' ? (children[place] ?? 40_000) : spec.size * weight * grown;
  const round = (part: number): number => (wholeParts ? Math.round(part) : Math.round(part * 10) / 10);
  const denominator = kind === 'mean' ? Math.round(exactly) : round(exactly);
  return { numerator: round((denominator * value) / multiplier), denominator };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function baseline(spec: MeasureSpec): Pick<MeasureRow, 'baseline_value' | 'baseline_numerator' | 'baseline_denominator' | 'baseline_on' | 'baseline_note'> {
  const on = spec.baselineOn;
  const none = { baseline_value: null, baseline_numerator: null, baseline_denominator: null, baseline_on: on, baseline_note: null };
  if (on === null) return none;
  const parts = spec.places.flatMap((place) => partsFor(spec, place, spec.from) ?? []);
  const note = spec.places.length > 1 ? `All ${spec.places.length} councils together` : null;
  if (parts.length === 0) return { ...none, baseline_value: spec.from, baseline_note: note };
  const numerator = Math.round(sum(parts.map((part) => part.numerator)) * 10) / 10;
  return { ...none, baseline_numerator: numerator, baseline_denominator: sum(parts.map((part) => part.denominator)), baseline_note: note };
}

export const measureRow = (spec: MeasureSpec): RowOf<'measure'> => ({
  id: measureId(spec),
  project_id: projectId(spec.project),
  indicator_id: indicatorId(spec.indicator),
  indicator_version_id: indicatorVersionId(spec.indicator, 1),
  reference: measureReference(spec),
  basis: spec.basis,
  basis_note: spec.basisNote ?? null,
  every: spec.every,
  due_days: 30,
  ...baseline(spec),
  baseline_source_id: null,
  target_value: spec.target?.value ?? null,
  target_on: spec.target?.on ?? null,
  target_note: spec.target?.note ?? null,
  illustrative: 1,
});
