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
