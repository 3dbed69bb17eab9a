import type { PeriodKind } from '../../../shared/domain/period.ts';

export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: 'programme officer' | 'council lead' | 'evaluator';
  readonly anonymised: 0 | 1;
}

export interface ChangeRow {
  readonly seq: number;
  readonly at: string;
  readonly actor_id: string;
  readonly operation: string;
  readonly reason: string | null;
  readonly undoes: number | null;
  /** What its rows hash to, so that rot is noticed. Null while the change is running. */
  readonly seal: string | null;
}

export interface FileIdentityRow {
  readonly one: number;
  readonly programme_id: string;
  readonly file_id: string;
  readonly from_file_id: string | null;
  readonly from_change: number | null;
  readonly made_at: string;
  readonly made_by_version: string;
  readonly kind: 'working' | 'backup';
  /** Written by every change, so that a journal that is not this file's own is noticed. */
  readonly last_change: number;
}

export interface ExportLogRow {
  readonly id: string;
  readonly at: string;
  readonly actor_id: string;
  readonly from_change: number;
  readonly format: string;
  readonly audience: 'internal' | 'public';
  readonly reason: string | null;
  readonly hash: string;
}

export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published_on: string | null;
  readonly url: string | null;
  readonly note: string | null;
  readonly confidence: 'official' | 'secondary' | null;
  readonly changed_in: number;
}

export interface FrameworkRow {
  readonly id: string;
  readonly name: string;
  readonly source_id: string | null;
  readonly changed_in: number;
}

export interface OutcomeRow {
  readonly id: string;
  readonly framework_id: string;
  readonly key: string;
  readonly name: string;
  readonly position: number;
  readonly added_goal: 0 | 1;
  readonly source_id: string | null;
  readonly changed_in: number;
}

export interface AimRow {
  readonly id: string;
  readonly outcome_id: string;
  readonly number: number;
  readonly name: string;
  readonly changed_in: number;
}

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

export interface OrganisationRow {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly short_name: string;
  readonly kind: 'council' | 'trust' | 'charity' | 'company' | 'public body' | 'partnership' | 'other' | 'unknown';
  readonly changed_in: number;
}

export interface CouncilCodeRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly code: string;
  readonly old_code: string | null;
  readonly name: string;
  readonly short_name: string;
  readonly type: string;
  readonly region_code: string;
  readonly region_name: string;
  readonly london: 'inner' | 'outer' | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly changed_in: number;
}

export interface CouncilSuccessorRow {
  readonly id: string;
  readonly code: string;
  readonly successor: string;
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

export interface ProgrammeRow {
  readonly id: string;
  readonly title: string;
  readonly framework_id: string;
  readonly marking: 'OFFICIAL' | 'OFFICIAL-SENSITIVE';
  readonly practice_date: string | null;
  readonly sample: 'portfolio' | 'practice' | null;
  readonly changed_in: number;
}

export interface ProgrammeFactRow {
  readonly id: string;
  readonly programme_id: string;
  readonly key: string;
  readonly category: string;
  readonly subject: string;
  readonly question: string | null;
  readonly adopted: 0 | 1;
  readonly fact_date: string | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly pence: number | null;
  readonly number: number | null;
  readonly unit: string | null;
  readonly note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface RoundRow {
  readonly id: string;
  readonly programme_id: string;
  readonly reference: string;
  readonly name: string;
  readonly inside_id: string | null;
  readonly state: 'draft' | 'scheduled' | 'open' | 'closed' | null;
  readonly opens_on: string | null;
  readonly closes_on: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly pot_pence: number | null;
  readonly note: string | null;
  readonly changed_in: number;
}

export interface ProjectRow {
  readonly id: string;
  readonly programme_id: string;
  readonly round_id: string | null;
  readonly reference: string;
  readonly title: string;
  readonly kind: 'grant' | 'practice example';
  readonly lifecycle: 'proposed' | 'approved' | 'in delivery' | 'on hold' | 'closing' | 'closed' | 'withdrawn' | 'terminated' | null;
  readonly lifecycle_reason: string | null;
  readonly stage: 'develop' | 'test' | 'scale' | null;
  readonly theme: string | null;
  readonly reform_area: string | null;
  readonly model: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly evaluator: string | null;
  readonly follows_id: string | null;
  readonly note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface ParticipationRow {
  readonly id: string;
  readonly project_id: string;
  readonly organisation_id: string;
  readonly council_code: string | null;
  readonly role: 'lead' | 'joint lead' | 'partner' | 'delivery partner';
  readonly planned_joined_on: string | null;
  readonly joined_on: string | null;
  readonly planned_left_on: string | null;
  readonly left_on: string | null;
  readonly note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface AwardRow {
  readonly id: string;
  readonly project_id: string;
  readonly reference: string;
  readonly note: string | null;
  readonly changed_in: number;
}

export interface AwardFigureRow {
  readonly id: string;
  readonly award_id: string;
  readonly kind: 'announced' | 'ceiling' | 'agreed' | 'revised';
  readonly amount_pence: number | null;
  readonly dated: string | null;
  readonly adopted: 0 | 1;
  readonly note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface CitationRow {
  readonly id: string;
  readonly source_id: string;
  readonly project_id: string | null;
  readonly award_figure_id: string | null;
  readonly programme_fact_id: string | null;
  readonly says: string | null;
  readonly adopted: 0 | 1;
  readonly changed_in: number;
}

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

export interface ProjectNoteRow {
  readonly id: string;
  readonly project_id: string;
  readonly kind: 'call' | 'visit' | 'meeting' | 'letter' | 'other';
  readonly dated: string;
  readonly body: string;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface RatingScaleRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly position: number;
  readonly changed_in: number;
}

export interface RatingStepRow {
  readonly id: string;
  readonly scale_id: string;
  readonly position: number;
  readonly name: string;
  readonly meaning: string;
  readonly tone: 'green' | 'teal' | 'blue' | 'purple' | 'orange' | 'red' | 'grey';
  readonly changed_in: number;
}

export interface ProjectRatingRow {
  readonly id: string;
  readonly project_id: string;
  readonly subject: 'delivery' | 'risk';
  readonly step_id: string;
  readonly dated: string;
  readonly reason: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface FundingRuleRow {
  readonly id: string;
  readonly programme_id: string;
  readonly tolerance: number;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface CostCategoryRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly position: number;
  readonly changed_in: number;
}

export interface AwardKeptRow {
  readonly id: string;
  readonly award_id: string;
  readonly what: 'payments' | 'actuals' | 'forecasts';
  readonly kept_from: string;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface ProfileLineRow {
  readonly id: string;
  readonly award_id: string;
  readonly quarter: string;
  readonly category_id: string | null;
  readonly organisation_id: string | null;
  readonly pence: number;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface ForecastRow {
  readonly id: string;
  readonly award_id: string;
  readonly made_in: string;
  readonly quarter: string;
  /** Null: cleared, where an earlier forecast lies under it. */
  readonly pence: number | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface SpendRow {
  readonly id: string;
  readonly award_id: string;
  readonly kind: 'actual' | 'refund' | 'correction';
  readonly corrects: 'actual' | 'refund' | null;
  readonly quarter: string;
  readonly pence: number;
  readonly category_id: string | null;
  readonly organisation_id: string | null;
  readonly provisional: 0 | 1;
  readonly reason: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface VarianceNoteRow {
  readonly id: string;
  readonly award_id: string;
  readonly quarter: string;
  readonly body: string;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface AwardConditionRow {
  readonly id: string;
  readonly award_id: string;
  readonly number: number;
  readonly kind: 'condition' | 'milestone';
  readonly title: string;
  readonly due_on: string | null;
  readonly state: 'open' | 'in progress' | 'met' | 'not met' | 'set aside';
  readonly met_on: string | null;
  readonly evidence: string | null;
  readonly reason: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface PaymentRow {
  readonly id: string;
  readonly award_id: string;
  readonly number: number;
  readonly kind: 'instalment' | 'claim' | 'outcome-linked';
  readonly instrument: 'section 31 determination' | 'grant agreement';
  readonly instrument_reference: string | null;
  readonly tranche: string | null;
  readonly annex_line: string | null;
  readonly due_on: string;
  readonly pence: number;
  readonly approved_pence: number | null;
  readonly difference_reason: string | null;
  readonly state: 'planned' | 'proposed' | 'approved' | 'paid' | 'cancelled';
  readonly proposed_by: string | null;
  readonly proposed_on: string | null;
  readonly approved_by: string | null;
  readonly approved_on: string | null;
  readonly same_person_reason: string | null;
  readonly paid_on: string | null;
  readonly cancelled_reason: string | null;
  /** The decision to go beyond the award, where there is one. */
  readonly decision_reason: string | null;
  readonly decided_by: string | null;
  readonly note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface HoldRow {
  readonly id: string;
  readonly award_id: string;
  readonly payment_id: string | null;
  readonly condition_id: string | null;
  readonly measure_id: string | null;
  readonly reason: string | null;
  readonly placed_on: string;
  readonly lifted_on: string | null;
  readonly lifted_reason: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface MoneyBackRow {
  readonly id: string;
  readonly award_id: string;
  readonly payment_id: string;
  readonly kind: 'refund' | 'write-off';
  readonly pence: number;
  readonly dated: string;
  readonly reason: string;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

/** The tables as they are now. Twins (`*_history`) hold the same columns and `replaced_in`; only `core/db` reads those. */
export interface Tables {
  actor: ActorRow;
  change: ChangeRow;
  file_identity: FileIdentityRow;
  export_log: ExportLogRow;
  source: SourceRow;
  framework: FrameworkRow;
  outcome: OutcomeRow;
  aim: AimRow;
  indicator: IndicatorRow;
  indicator_version: IndicatorVersionRow;
  organisation: OrganisationRow;
  council_code: CouncilCodeRow;
  council_successor: CouncilSuccessorRow;
  national_figure: NationalFigureRow;
  programme: ProgrammeRow;
  programme_fact: ProgrammeFactRow;
  round: RoundRow;
  project: ProjectRow;
  participation: ParticipationRow;
  award: AwardRow;
  award_figure: AwardFigureRow;
  citation: CitationRow;
  measure: MeasureRow;
  measure_target: MeasureTargetRow;
  observation: ObservationRow;
  project_note: ProjectNoteRow;
  rating_scale: RatingScaleRow;
  rating_step: RatingStepRow;
  project_rating: ProjectRatingRow;
  funding_rule: FundingRuleRow;
  cost_category: CostCategoryRow;
  award_kept: AwardKeptRow;
  profile_line: ProfileLineRow;
  forecast: ForecastRow;
  spend: SpendRow;
  variance_note: VarianceNoteRow;
  award_condition: AwardConditionRow;
  payment: PaymentRow;
  hold: HoldRow;
  money_back: MoneyBackRow;
}

/** Every table with a history of its own, parents before children. */
export const versionedTables = [
  'source',
  'framework',
  'outcome',
  'aim',
  'indicator',
  'indicator_version',
  'organisation',
  'council_code',
  'council_successor',
  'national_figure',
  'programme',
  'programme_fact',
  'round',
  'project',
  'participation',
  'award',
  'award_figure',
  'citation',
  'measure',
  'measure_target',
  'observation',
  'project_note',
  'rating_scale',
  'rating_step',
  'project_rating',
  'funding_rule',
  'cost_category',
  'award_kept',
  'profile_line',
  'forecast',
  'spend',
  'variance_note',
  'award_condition',
  'payment',
  'hold',
  'money_back',
] as const satisfies readonly (keyof Tables)[];

export type VersionedTable = (typeof versionedTables)[number];
