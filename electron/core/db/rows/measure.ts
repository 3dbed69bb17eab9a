import type { PeriodKind } from '../../../../shared/domain/period.ts';

export interface MeasureRow {
  readonly id: string;
  readonly project_id: string;
  readonly indicator_id: string;
  readonly indicator_version_id: string;
  readonly reference: string;
  readonly basis: 'children' | 'young people' | 'families' | 'parents and carers' | 'carers' | 'staff' | 'other';
  readonly basis_note: string | null;
  readonly every: PeriodKind;
  readonly due_days: number;
  readonly baseline_value: number | null;
  readonly baseline_numerator: number | null;
  readonly baseline_denominator: number | null;
  readonly baseline_on: string | null;
  readonly baseline_note: string | null;
  readonly baseline_source_id: string | null;
  readonly target_value: number | null;
  readonly target_on: string | null;
  readonly target_note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface MeasureTargetRow {
  readonly id: string;
  readonly measure_id: string;
  readonly period_kind: PeriodKind;
  readonly period_start: string;
  readonly value: number;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface ObservationRow {
  readonly id: string;
  readonly measure_id: string;
  readonly organisation_id: string | null;
  readonly council_code: string | null;
  readonly period_kind: PeriodKind;
  readonly period_start: string;
  readonly breakdown: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly shorthand: 'c' | 'x' | 'z' | 'low' | null;
  readonly markers: string;
  readonly status: 'recorded' | 'provisional' | 'final';
  readonly indicator_version_id: string;
  readonly source_id: string | null;
  readonly note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}
