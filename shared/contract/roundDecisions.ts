import * as z from 'zod/mini';
import type { AwardFigureKind } from '../domain/award.ts';
import type { PartialDate } from '../domain/partialDate.ts';
import { awardDecisions, recommendations, type CriteriaVersion, type RoundDecision } from '../domain/roundDecision.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Named } from './common.ts';
import { choice, day, line, maybeChoice, maybeText, pence, reference } from './fields.ts';
import { award, project } from './funding.ts';
import { command, query } from './operation.ts';
import type { ConditionState } from './payments.ts';

export interface CriteriaShown extends CriteriaVersion {
  /** It changed what bids were written to. */
  readonly afterOpening: boolean;
  readonly illustrative: boolean;
}

/** A condition as it was decided, and where it stands in the register of the award; null where it was not carried there. */
export interface DecidedConditionShown {
  readonly title: string;
  readonly inAward: { readonly award: string; readonly number: number; readonly state: ConditionState; readonly dueOn: IsoDate | null } | null;
}

export interface DecisionShown extends Omit<RoundDecision, 'conditions'> {
  readonly conditions: readonly DecidedConditionShown[];
  readonly project: Named;
  /** What the panel thought of the bid, in words or scores. */
  readonly assessment: string | null;
  readonly recommendedBy: string | null;
  /** The figure of the award it was carried into. */
  readonly figure: { readonly kind: AwardFigureKind; readonly pence: number | null } | null;
  readonly illustrative: boolean;
}

/** What bids to a round are judged by, and what was decided on them; each newest first. */
export interface RoundPage {
  readonly round: Named;
  readonly opensOn: PartialDate | null;
  readonly criteria: readonly CriteriaShown[];
  readonly decisions: readonly DecisionShown[];
  /** Its projects, by title. */
  readonly projects: readonly Named[];
}

const round = reference('the reference of the round');

/** What is asked for, by when, and what it holds back: a payment of the award, or with none named every one. */
const condition = z.strictObject({
  title: line('Condition', 'Enter the condition', 500), dueOn: z.optional(z.nullable(day('the date it is due'))), holds: z.optional(z.nullable(z.strictObject({ payment: z.optional(z.nullable(reference('the payment'))) }))),
});

export const roundDecisionOperations = {
  'rounds.get': query<RoundPage>()('Criteria and decisions of a round', z.strictObject({ reference: round })),
  /** The next version; those before it stay to be read. `version` is the last one that was seen, 0 for none. */
  'rounds.setCriteria': command<RoundPage>()('Criteria of a round set', z.strictObject({
    reference: round, version: z.int('Version must be a whole number').check(z.gte(0, 'Version must be 0 or more'), z.lte(1_000_000, 'Version must be 1,000,000 or less')),
    text: z.string('Enter the criteria').check(z.maxLength(8000, 'Criteria must be 8,000 characters or fewer')), from: day('the date they hold from'), reason: maybeText('Reason', 2000), decidedBy: maybeText('Decided by', 300),
  })),
  /** Where something is awarded and no amount of the award is adopted yet, the amount becomes the agreed figure that totals use; its conditions become conditions of the award. */
  'decisions.record': command<RoundPage>()('Decision on a bid recorded', z.strictObject({
    project, award, assessment: maybeText('Assessment', 4000), recommendation: maybeChoice('the recommendation', recommendations), recommendedBy: maybeText('Recommended by', 300), recommendedPence: z.optional(pence('Amount recommended')),
    decision: choice('the decision', awardDecisions), decidedPence: z.optional(pence('Amount decided')), decidedOn: day('the date of the decision'), decidedBy: maybeText('Decided by', 300),
    interests: maybeText('Interests declared', 2000), reason: maybeText('Reason', 2000), 
    conditions: z.optional(z.array(condition, 'Enter the conditions').check(z.maxLength(40, 'Enter 40 conditions or fewer'))),
  })),
};
