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
