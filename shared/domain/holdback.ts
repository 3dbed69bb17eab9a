import { compare, div, exact, mul, round } from './exact.ts';

/** One milestone's claim and what is held back of it until outcomes are known (British Columbia's cas-cif). Percentages are whole or decimal. */
export interface MilestoneClaim {
  readonly expensesPence: number | null;
  readonly submitted: boolean;
  readonly funderPercent: number | null;
  readonly maximumPence: number | null;
  readonly holdbackPercent: number | null;
  /** What an officer set instead; the amount worked out stays beside it. */
  readonly adjustedGross: number | null;
  readonly adjustedHoldback: number | null;
  readonly paid: boolean;
}

export interface MilestoneAmounts {
  /** Worked out, and as adjusted where it was. Null is unknown. */
  readonly gross: number | null;
  readonly holdback: number | null;
  readonly net: number | null;
  readonly workedOut: { readonly gross: number | null; readonly holdback: number | null };
}

/** The funder's share of expenses, at most the milestone's maximum. Unknown, not nought, before it is submitted or while a part is missing. */
function grossOf({ expensesPence, submitted, funderPercent, maximumPence }: MilestoneClaim): number | null {
  if (!submitted || expensesPence === null || funderPercent === null || maximumPence === null) return null;
  const share = div(mul(exact(expensesPence), exact(funderPercent)), exact(100));
  return compare(share, exact(maximumPence)) > 0 ? maximumPence : round(share, 0);
}

export function milestoneAmounts(claim: MilestoneClaim): MilestoneAmounts {
  const worked = grossOf(claim);
  const gross = claim.adjustedGross ?? worked;
  const held = gross === null || claim.holdbackPercent === null ? null : round(div(mul(exact(gross), exact(claim.holdbackPercent)), exact(100)), 0);
  const holdback = claim.adjustedHoldback ?? held;
  return { gross, holdback, net: gross === null || holdback === null ? null : gross - holdback, workedOut: { gross: worked, holdback: held } };
}

/** The most that outcomes can pay: all that was held back, once every milestone with expenses was paid; unknown until then. */
export function mostOnOutcomes(claims: readonly MilestoneClaim[]): number | null {
  const withExpenses = claims.filter(({ expensesPence }) => expensesPence === null || expensesPence > 0);
  if (claims.length === 0 || withExpenses.some(({ paid }) => !paid)) return null;
  const held = withExpenses.map((claim) => milestoneAmounts(claim).holdback);
  return held.reduce<number | null>((sum, pence) => (sum === null || pence === null ? null : sum + pence), 0);
}
