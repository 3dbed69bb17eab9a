export interface AwardDocumentRow {
  readonly id: string;
  readonly award_id: string;
  readonly kind: 'award letter' | 'grant agreement' | 'variation letter' | 'section 31 determination';
  readonly version: number;
  readonly dated: string;
  readonly reference: string | null;
  readonly link: string | null;
  /** Which things it fixed, as words with commas between them. */
  readonly fixes: string;
  readonly amount_pence: number | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly terms: string | null;
  readonly tranche: string | null;
  readonly annex_line: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface StandardAnswerRow {
  readonly id: string;
  readonly award_id: string;
  readonly number: number;
  readonly answer: 'complies' | 'explained';
  readonly evidence: string | null;
  readonly document_id: string | null;
  readonly reason: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

/** What happened under one requirement: who, when, how much. Which of its columns are asked depends on the requirement. */
export interface StandardEntryRow {
  readonly id: string;
  readonly award_id: string;
  readonly number: number;
  readonly dated: string | null;
  readonly until: string | null;
  readonly person: string | null;
  readonly pence: number | null;
  readonly reference: string | null;
  readonly says: string | null;
  readonly note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

/** A council's part of an award, in pence, from a day to another or with no end. */
export interface AwardShareRow {
  readonly id: string;
  readonly award_id: string;
  readonly organisation_id: string;
  readonly pence: number;
  readonly from_on: string;
  readonly to_on: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}
