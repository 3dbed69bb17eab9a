import { isBlank } from './blank.ts';
import { type IsoDate, formatDate } from './calendar.ts';
import { formatMoney, mostPence } from './money.ts';
import { type PartialDate, formatPartial, lastDay } from './partialDate.ts';
import type { Issue } from './problem.ts';
import { foldName } from './text.ts';

/** The criteria of a round as they stood from a day on. The first version has no reason to give. */
export interface CriteriaVersion {
  readonly version: number;
  readonly text: string;
  readonly from: IsoDate;
  readonly reason: string | null;
  readonly decidedBy: string | null;
}

/** Whether the round has opened for bids on a day, for all its date tells: while it may not have, it has not. */
const hasOpened = (opensOn: PartialDate | null, on: IsoDate): boolean => opensOn !== null && on >= lastDay(opensOn);

/** After a round opened its criteria change only with a reason and a decider, as bids were written to the old ones. */
export function checkCriteria(next: Omit<CriteriaVersion, 'version'>, { versions, opensOn }: { readonly versions: readonly CriteriaVersion[]; readonly opensOn: PartialDate | null }): readonly Issue[] {
  const last = versions.toSorted((a, b) => a.version - b.version).at(-1);
  const late = versions.length > 0 && opensOn !== null && hasOpened(opensOn, next.from) ? `${opensOn.length === 10 ? 'on' : 'in'} ${formatPartial(opensOn)}` : null;
  return [
    ...(isBlank(next.text) ? [{ path: 'text', message: 'Enter the criteria' }] : last !== undefined && last.text.trim() === next.text.trim() ? [{ path: 'text', message: 'The criteria are as they were. Change them, or leave' }] : []),
    ...(last !== undefined && next.from < last.from ? [{ path: 'from', message: `The date must be the same as or after ${formatDate(last.from)}, when the criteria last changed` }] : []),
    ...(late !== null && isBlank(next.reason) ? [{ path: 'reason', message: `The round opened ${late}. Enter the reason why its criteria change` }] : []),
    ...(late !== null && isBlank(next.decidedBy) ? [{ path: 'decidedBy', message: 'Enter who decided to change the criteria' }] : []),
  ];
}

/** The log: what changed after the round opened. */
export const changedAfterOpening = (versions: readonly CriteriaVersion[], opensOn: PartialDate | null): readonly CriteriaVersion[] =>
  versions.toSorted((a, b) => a.version - b.version).slice(1).filter(({ from }) => hasOpened(opensOn, from));

export const recommendations = ['award', 'award with conditions', 'do not award'] as const;
export type Recommendation = (typeof recommendations)[number];

export const awardDecisions = ['awarded', 'awarded with conditions', 'not awarded'] as const;
export type AwardDecision = (typeof awardDecisions)[number];

/** What a panel said of a bid and what was decided; carried into the award. */
export interface RoundDecision {
  readonly recommendation: Recommendation | null;
  readonly recommendedPence: number | null;
  readonly decision: AwardDecision;
  readonly decidedPence: number | null;
  readonly decidedOn: IsoDate;
  readonly decidedBy: string | null;
  /** Interests declared; 'None' is one. */
  readonly interests: string | null;
  readonly reason: string | null;
  readonly conditions: readonly string[];
}

interface Deciding extends RoundDecision {
  readonly recommendedBy?: string | null;
}

const follows: Readonly<Record<Recommendation, AwardDecision>> = { award: 'awarded', 'award with conditions': 'awarded with conditions', 'do not award': 'not awarded' };

/** Who decided and their interests are on record; to part from the recommendation, in kind or amount, has a reason, and so has to decide on one's own. */
export function checkRoundDecision(said: Deciding, today: IsoDate): readonly Issue[] {
  const { recommendation, recommendedPence, decision, decidedPence, decidedOn, decidedBy, interests, reason, conditions } = said;
  const parts = recommendation !== null && (follows[recommendation] !== decision || (decision !== 'not awarded' && recommendedPence !== null && recommendedPence !== decidedPence));
  const own = !isBlank(decidedBy) && foldName(said.recommendedBy ?? '') === foldName(decidedBy ?? '');
  const amount = decidedPence !== null && (!Number.isSafeInteger(decidedPence) || decidedPence <= 0 || decidedPence > mostPence);
  return [
    ...(decidedOn > today ? [{ path: 'decidedOn', message: `The date of the decision must be today, ${formatDate(today)}, or in the past` }] : []),
    ...(isBlank(decidedBy) ? [{ path: 'decidedBy', message: 'Enter who decided' }] : []),
    ...(isBlank(interests) ? [{ path: 'interests', message: 'Enter the interests of who decided, or None' }] : []),
    ...(parts && isBlank(reason) ? [{ path: 'reason', message: 'Enter the reason why the decision differs from the recommendation' }] : []),
    ...(own && !parts && isBlank(reason) ? [{ path: 'reason', message: 'Who recommended this decides on it too. Enter the reason why nobody else decides' }] : []),
    ...(decision === 'not awarded' && decidedPence !== null ? [{ path: 'decidedPence', message: 'Take the amount out, as nothing is awarded' }] : []),
    ...(decision !== 'not awarded' && amount ? [{ path: 'decidedPence', message: `Amount must be more than £0 and at most ${formatMoney(mostPence)}` }] : []),
    ...(decision === 'awarded with conditions' && conditions.every(isBlank) ? [{ path: 'conditions', message: 'Enter at least one condition' }] : []),
  ];
}
