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
