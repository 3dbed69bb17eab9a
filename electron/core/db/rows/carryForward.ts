export interface CarryForwardRow {
  readonly id: string;
  readonly award_id: string;
  readonly number: number;
  /** The first day of the financial year that leaves the money over. */
  readonly financial_year: string;
  readonly pence: number;
  readonly reason: string;
  readonly state: 'requested' | 'approved' | 'rejected' | 'withdrawn';
  readonly requested_by: string;
  readonly requested_on: string;
  readonly approved_pence: number | null;
  readonly decided_by: string | null;
  readonly decided_on: string | null;
  readonly interests: string | null;
  readonly comment: string | null;
  /** Why who asked for it decided on it too. */
  readonly same_person_reason: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface CarryForwardIntoRow {
  readonly id: string;
  readonly carry_forward_id: string;
  readonly quarter: string;
  readonly pence: number;
  /** Null until it is approved. */
  readonly approved_pence: number | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}
