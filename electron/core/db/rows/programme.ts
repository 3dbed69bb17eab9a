export interface ProgrammeRow {
  readonly id: string;
  readonly title: string;
  readonly framework_id: string;
  readonly marking: 'OFFICIAL' | 'OFFICIAL-SENSITIVE';
  readonly practice_date: string | null;
  readonly sample: 'portfolio' | 'practice' | null;
  readonly changed_in: number;
}

export interface ProgrammeFactRow {
  readonly id: string;
  readonly programme_id: string;
  readonly key: string;
  readonly category: string;
  readonly subject: string;
  readonly question: string | null;
  readonly adopted: 0 | 1;
  readonly fact_date: string | null;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly pence: number | null;
  readonly number: number | null;
  readonly unit: string | null;
  readonly note: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface RoundRow {
  readonly id: string;
  readonly programme_id: string;
  readonly reference: string;
  readonly name: string;
  readonly inside_id: string | null;
  readonly state: 'draft' | 'scheduled' | 'open' | 'closed' | null;
  readonly opens_on: string | null;
  readonly closes_on: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly pot_pence: number | null;
  readonly note: string | null;
  readonly changed_in: number;
}
