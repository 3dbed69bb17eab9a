export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published_on: string | null;
  readonly url: string | null;
  readonly note: string | null;
  readonly confidence: 'official' | 'secondary' | null;
  readonly changed_in: number;
}

export interface CitationRow {
  readonly id: string;
  readonly source_id: string;
  readonly project_id: string | null;
  readonly award_figure_id: string | null;
  readonly programme_fact_id: string | null;
  readonly says: string | null;
  readonly adopted: 0 | 1;
  readonly changed_in: number;
}
