import type { AwardConditionRow, AwardFigureRow, AwardKeptRow, AwardRow } from './rows/award.ts';
import type { CarryForwardIntoRow, CarryForwardRow } from './rows/carryForward.ts';
import type { ClaimLineRow, ClaimRow, ClaimTermsRow } from './rows/claim.ts';
import type { AwardDocumentRow, AwardShareRow, StandardAnswerRow, StandardEntryRow } from './rows/awardRecord.ts';
import type { RoundCriteriaRow, RoundDecisionRow } from './rows/roundDecision.ts';
import type { ActorRow, ChangeRow, ExportLogRow, FileIdentityRow } from './rows/file.ts';
import type { AimRow, FrameworkRow, OutcomeRow } from './rows/framework.ts';
import type { IndicatorRow, IndicatorVersionRow, NationalFigureRow } from './rows/indicator.ts';
import type { LedgerColumnRow, LedgerExtractRow, LedgerMatchRow, LedgerRowRow, LedgerUndoneRow } from './rows/ledger.ts';
import type { MatchLineRow, MatchNeedRow } from './rows/matchFunding.ts';
import type { MeasureRow, MeasureTargetRow, ObservationRow } from './rows/measure.ts';
import type { CouncilCodeRow, CouncilSuccessorRow, OrganisationRow } from './rows/organisation.ts';
import type { OutcomePartRow, OutcomeScheduleRow, PaymentScaleStepRow, PaymentWorkingPartRow, PaymentWorkingRow } from './rows/outcome.ts';
import type { HoldRow, MoneyBackRow, PaymentRow } from './rows/payment.ts';
import type { ProgrammeFactRow, ProgrammeRow, RoundRow } from './rows/programme.ts';
import type { ParticipationRow, ProjectNoteRow, ProjectRow } from './rows/project.ts';
import type { CostCategoryRow, ForecastRow, FundingRuleRow, ProfileLineRow, SpendRow, VarianceNoteRow } from './rows/quarter.ts';
import type { ProjectRatingRow, RatingScaleRow, RatingStepRow } from './rows/rating.ts';
import type { CitationRow, SourceRow } from './rows/source.ts';
import type { VariationRow, VariationValueRow } from './rows/variation.ts';

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
  ledger_extract: LedgerExtractRow;
  ledger_row: LedgerRowRow;
  ledger_match: LedgerMatchRow;
  ledger_undone: LedgerUndoneRow;
  ledger_column: LedgerColumnRow;
  carry_forward: CarryForwardRow;
  carry_forward_into: CarryForwardIntoRow;
  match_need: MatchNeedRow;
  match_line: MatchLineRow;
  award_document: AwardDocumentRow;
  standard_answer: StandardAnswerRow;
  standard_entry: StandardEntryRow;
  award_share: AwardShareRow;
  variation: VariationRow;
  variation_value: VariationValueRow;
  outcome_schedule: OutcomeScheduleRow;
  payment_scale_step: PaymentScaleStepRow;
  outcome_part: OutcomePartRow;
  payment_working: PaymentWorkingRow;
  payment_working_part: PaymentWorkingPartRow;
  round_criteria: RoundCriteriaRow;
  round_decision: RoundDecisionRow;
  claim_terms: ClaimTermsRow;
  claim: ClaimRow;
  claim_line: ClaimLineRow;
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
  'ledger_extract',
  'ledger_row',
  'ledger_match',
  'ledger_undone',
  'ledger_column',
  'carry_forward',
  'carry_forward_into',
  'award_document',
  'standard_answer',
  'standard_entry',
  'variation',
  'variation_value',
  'award_share',
  'match_need',
  'match_line',
  'outcome_schedule',
  'payment_scale_step',
  'outcome_part',
  'payment_working',
  'payment_working_part',
  'round_criteria',
  'round_decision',
  'claim_terms',
  'claim',
  'claim_line',
] as const satisfies readonly (keyof Tables)[];

export type VersionedTable = (typeof versionedTables)[number];

/** Tables of the money and the record of an award, each with its `award_id`. The figures of an award are told by themselves. */
export const tablesOfAwards = [
  'award_kept',
  'profile_line',
  'forecast',
  'spend',
  'variance_note',
  'award_condition',
  'payment',
  'hold',
  'money_back',
  'carry_forward',
  'award_document',
  'standard_answer',
  'standard_entry',
  'variation',
  'award_share',
  'match_need',
  'match_line',
  'outcome_schedule',
  'payment_scale_step',
  'outcome_part',
  'payment_working',
  'payment_working_part',
  'claim_terms',
  'claim',
  'claim_line',
] as const satisfies readonly VersionedTable[];

/** Tables whose rows say whether they are made up; that of figures, the largest, last. */
export const tablesWithMadeUp = [
  'indicator_version',
  'programme_fact',
  'project',
  'participation',
  'award_figure',
  'measure',
  'measure_target',
  'project_note',
  'project_rating',
  'funding_rule',
  'award_kept',
  'profile_line',
  'forecast',
  'spend',
  'variance_note',
  'award_condition',
  'payment',
  'hold',
  'money_back',
  'ledger_extract',
  'ledger_row',
  'ledger_match',
  'ledger_undone',
  'carry_forward',
  'carry_forward_into',
  'award_document',
  'standard_answer',
  'standard_entry',
  'variation',
  'award_share',
  'match_need',
  'match_line',
  'outcome_schedule',
  'payment_scale_step',
  'outcome_part',
  'payment_working',
  'payment_working_part',
  'claim_terms',
  'claim',
  'claim_line',
  'round_criteria',
  'round_decision',
  'observation',
] as const satisfies readonly VersionedTable[];
