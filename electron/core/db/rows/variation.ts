export interface VariationRow {
  readonly id: string;
  readonly award_id: string;
  readonly number: number;
  readonly kind: 'time' | 'money' | 'virement' | 'scope' | 'partner' | 'hold' | 'end';
  readonly state: 'draft' | 'submitted' | 'approved' | 'rejected' | 'withdrawn';
  readonly reason: string | null;
  readonly submitted_by: string | null;
  readonly submitted_on: string | null;
  /** Who decided, as a post or a board; who put it in is in history. */
  readonly decided_by: string | null;
  readonly decided_on: string | null;
  readonly interests: string | null;
  readonly comment: string | null;
  /** Why who asked for it decided on it too. */
  readonly same_person_reason: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

/** One value that a variation looks at: as it stood when it was started and, where it is proposed to change, as it is to be. */
export interface VariationValueRow {
  readonly id: string;
  readonly variation_id: string;
  readonly field: 'endsOn' | 'awarded' | 'share' | 'profile' | 'line' | 'scope' | 'hold' | 'lifecycle' | 'joins' | 'leaves';
  readonly quarter: string | null;
  readonly category_id: string | null;
  readonly organisation_id: string | null;
  readonly before_pence: number | null;
  readonly before_text: string | null;
  readonly proposed: 0 | 1;
  readonly after_pence: number | null;
  readonly after_text: string | null;
  readonly changed_in: number;
}
