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
