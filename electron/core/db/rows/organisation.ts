export interface OrganisationRow {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly short_name: string;
  readonly kind: 'council' | 'trust' | 'charity' | 'company' | 'public body' | 'partnership' | 'other' | 'unknown';
  readonly changed_in: number;
}

export interface CouncilCodeRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly code: string;
  readonly old_code: string | null;
  readonly name: string;
  readonly short_name: string;
  readonly type: string;
  readonly region_code: string;
  readonly region_name: string;
  readonly london: 'inner' | 'outer' | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
  readonly changed_in: number;
}

export interface CouncilSuccessorRow {
  readonly id: string;
  readonly code: string;
  readonly successor: string;
  readonly changed_in: number;
}
