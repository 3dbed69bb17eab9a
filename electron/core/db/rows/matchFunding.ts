export interface MatchNeedRow {
  readonly id: string;
  readonly award_id: string;
  /** What the award asks for beside the grant; null where it names no amount. */
  readonly needed_pence: number | null;
  /** How a gap will be closed. */
  readonly explanation: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface MatchLineRow {
  readonly id: string;
  readonly award_id: string;
  readonly source: string;
  readonly kind: 'cash' | 'in-kind' | 'other income';
  readonly secured: 0 | 1;
  /** Null is unknown. */
  readonly pence: number | null;
  readonly basis: string | null;
  readonly note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}
