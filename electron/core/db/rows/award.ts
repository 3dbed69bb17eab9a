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

export interface AwardKeptRow {
  readonly id: string;
  readonly award_id: string;
  readonly what: 'payments' | 'actuals' | 'forecasts';
  readonly kept_from: string;
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
  /** The decision on the bid that it was made with; null where it was added by itself. */
  readonly decision_id: string | null;
  readonly changed_in: number;
}
