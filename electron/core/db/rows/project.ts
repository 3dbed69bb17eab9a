export interface ProjectRow {
  readonly id: string;
  readonly programme_id: string;
  readonly round_id: string | null;
  readonly reference: string;
  readonly title: string;
  readonly kind: 'grant' | 'practice example';
  readonly lifecycle: 'proposed' | 'approved' | 'in delivery' | 'on hold' | 'closing' | 'closed' | 'withdrawn' | 'terminated' | null;
  readonly lifecycle_reason: string | null;
  readonly stage: 'develop' | 'test' | 'scale' | null;
  readonly theme: string | null;
  readonly reform_area: string | null;
  readonly model: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly evaluator: string | null;
  readonly follows_id: string | null;
  readonly note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface ParticipationRow {
  readonly id: string;
  readonly project_id: string;
  readonly organisation_id: string;
  readonly council_code: string | null;
  readonly role: 'lead' | 'joint lead' | 'partner' | 'delivery partner';
  readonly planned_joined_on: string | null;
  readonly joined_on: string | null;
  readonly planned_left_on: string | null;
  readonly left_on: string | null;
  readonly note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface ProjectNoteRow {
  readonly id: string;
  readonly project_id: string;
  readonly kind: 'call' | 'visit' | 'meeting' | 'letter' | 'other';
  readonly dated: string;
  readonly body: string;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}
