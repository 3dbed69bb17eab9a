import type { PeriodKind } from '../../../../shared/domain/period.ts';

export interface OutcomeScheduleRow {
  readonly id: string;
  readonly award_id: string;
  readonly number: number;
  readonly name: string;
  /** Per cent of the award that the schedule divides, and per cent of that which rests on results. */
  readonly share: number;
  readonly results_percent: number;
  readonly cap_pence: number | null;
  /** Each measure is judged on its own period that holds this day. */
  readonly judged_to: string;
  readonly scale_kind: 'linear' | 'thresholds' | 'uplift';
  readonly scale_slope: number | null;
  readonly scale_base: number | null;
  readonly scale_per_point: number | null;
  readonly scale_most: number | null;
  readonly note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface PaymentScaleStepRow {
  readonly id: string;
  readonly award_id: string;
  readonly schedule_id: string;
  readonly from_percent: number;
  readonly pays: number;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

interface Agreed {
  readonly measure_id: string;
  /** Per cent; the weights of a schedule add up to 100. */
  readonly weight: number;
  readonly achieved_as: 'from baseline' | 'of target';
  readonly baseline: number | null;
  readonly safeguard_measure_id: string;
  readonly safeguard_limit: number;
  readonly safeguard_harm: 'above' | 'below';
  /** What must have answered before the measure counts: a rate in per cent, or people; null where nothing was agreed on it. */
  readonly replies_measure_id: string | null;
  readonly replies_read: 'rate' | 'people' | null;
  readonly replies_least: number | null;
}

export interface OutcomePartRow extends Agreed {
  readonly id: string;
  readonly award_id: string;
  readonly schedule_id: string;
  readonly position: number;
  /** As agreed in the schedule; null: the measure's own. */
  readonly target: number | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface PaymentWorkingRow {
  readonly id: string;
  readonly award_id: string;
  readonly payment_id: string;
  readonly schedule_id: string;
  readonly worked_on: string;
  readonly pence: number;
  readonly results_percent: number;
  /** In words, as it was then. */
  readonly scale: string;
  readonly score: number;
  readonly core_pence: number;
  readonly results_pence: number;
  readonly cap_pence: number | null;
  readonly due_pence: number;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface PaymentWorkingPartRow extends Agreed {
  readonly id: string;
  readonly award_id: string;
  readonly working_id: string;
  readonly position: number;
  readonly target: number;
  readonly result: number;
  readonly period_kind: PeriodKind;
  readonly period_start: string;
  readonly achieved: number;
  readonly paid: number;
  readonly pence: number;
  readonly safeguard_result: number;
  readonly harmed: 0 | 1;
  readonly replies_result: number | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}
