import type { ClaimDecision, ClaimState } from '../../../../shared/domain/claimMoves.ts';

export interface ClaimTermsRow {
  readonly id: string;
  readonly award_id: string;
  /** Per cent of cost that the award pays; null is not known. */
  readonly rate_percent: number | null;
  /** Per cent of the award that claims may reach before the project is complete; null: no cap. */
  readonly cap_percent: number | null;
  readonly note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

/** What a claim was worked out from and came to, as it was when it was decided; null before. */
export interface ClaimWorkingFields {
  readonly rate_percent: number | null;
  readonly cap_percent: number | null;
  readonly complete: 0 | 1 | null;
  readonly awarded_pence: number | null;
  readonly paid_before_pence: number | null;
  readonly held_before_pence: number | null;
  readonly gross_pence: number | null;
  readonly retained_pence: number | null;
  readonly due_pence: number | null;
}

export interface ClaimRow extends ClaimWorkingFields {
  readonly id: string;
  readonly award_id: string;
  readonly number: number;
  /** The partner that claims for itself; null: the project as a whole. */
  readonly organisation_id: string | null;
  readonly quarter: string;
  readonly state: ClaimState;
  readonly note: string | null;
  readonly sent_by: string | null;
  readonly sent_on: string | null;
  readonly sent_back_by: string | null;
  readonly sent_back_on: string | null;
  readonly sent_back_reason: string | null;
  readonly withdrawn_reason: string | null;
  readonly decision: ClaimDecision | null;
  readonly decided_by: string | null;
  readonly decided_on: string | null;
  readonly refused_reason: string | null;
  readonly same_person_reason: string | null;
  readonly approved_pence: number | null;
  readonly difference_reason: string | null;
  readonly payment_id: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface ClaimLineRow {
  readonly id: string;
  readonly award_id: string;
  readonly claim_id: string;
  readonly position: number;
  /** Null: cost that is not split by cost line. */
  readonly category_id: string | null;
  readonly cost_pence: number | null;
  readonly evidence: string | null;
  readonly override_rate: number | null;
  readonly override_reason: string | null;
  /** As they were when the claim was decided; null before. */
  readonly rate_percent: number | null;
  readonly budget_pence: number | null;
  readonly claimed_before_pence: number | null;
  readonly due_pence: number | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}
