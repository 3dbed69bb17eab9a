import type { AwardDecision, Recommendation } from '../../../../shared/domain/roundDecision.ts';

/** What bids to a round are judged by, from a day on. A version is never changed: the next stands in its place. */
export interface RoundCriteriaRow {
  readonly id: string;
  readonly round_id: string;
  readonly version: number;
  readonly body: string;
  readonly from_on: string;
  readonly reason: string | null;
  readonly decided_by: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}

export interface RoundDecisionRow {
  readonly id: string;
  readonly project_id: string;
  /** The round the bid was made to; the project may be put in another later. */
  readonly round_id: string;
  readonly assessment: string | null;
  readonly recommendation: Recommendation | null;
  readonly recommended_by: string | null;
  readonly recommended_pence: number | null;
  readonly decision: AwardDecision;
  readonly decided_pence: number | null;
  readonly decided_on: string;
  readonly decided_by: string;
  readonly interests: string;
  readonly reason: string | null;
  /** One a line. */
  readonly conditions: string | null;
  /** The figure of the award that it was carried into. */
  readonly award_figure_id: string | null;
  readonly illustrative: 0 | 1;
  readonly changed_in: number;
}
