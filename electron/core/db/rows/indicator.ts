import type { PeriodKind } from '../../../../shared/domain/period.ts';

export interface IndicatorRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly aim_id: string | null;
  readonly kind: 'per-period' | 'cumulative' | 'snapshot' | 'percentage' | 'rate' | 'mean' | 'score';
  readonly unit: string;
  readonly multiplier: number;
  readonly decimals: number;
  readonly whole_parts: 0 | 1;
  readonly polarity: 'higher-better' | 'lower-better' | 'neutral';
  readonly numerator_name: string | null;
  readonly denominator_name: string | null;
  readonly frequency: string;
  readonly period_kind: PeriodKind;
  readonly data_source: string | null;
  readonly level: 'council' | 'project';
  readonly ni_number: string | null;
  readonly modern_equivalent: string | null;
  readonly source_id: string | null;
  readonly changed_in: number;
}

export interface IndicatorVersionRow {
  readonly id: string;
  readonly indicator_id: string;
  readonly version: number;
  readonly definition: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly reason: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface NationalFigureRow {
  readonly id: string;
  readonly series: string;
  readonly indicator_id: string | null;
  readonly area_code: string;
  readonly area_name: string;
  readonly period_kind: PeriodKind;
  readonly period_start: string;
  readonly period_text: string;
  readonly value: number;
  readonly unit: string;
  readonly source_id: string | null;
  readonly changed_in: number;
}
