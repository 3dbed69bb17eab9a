import { isBlank } from './blank.ts';
import { type Exact, compare, div, exact, mul, round, sub } from './exact.ts';
import { formatMoney } from './money.ts';
import type { Issue } from './problem.ts';

/** What is claimed on one cost line (Innovate UK post-award). Null is unknown. */
export interface ClaimLine {
  readonly line: string;
  readonly name: string;
  /** Eligible cost in all, and what earlier claims took of it. */
  readonly budgetPence: number | null;
  readonly claimedBefore: number;
  readonly costPence: number | null;
  /** Set for this line or period instead of the award's rate, and shown with its reason. */
  readonly overrideRate: number | null;
  readonly overrideReason: string | null;
  readonly evidence: string | null;
}

export interface ClaimTerms {
  /** Per cent of cost that the award pays; null is unknown. */
  readonly ratePercent: number | null;
  readonly awarded: number | null;
  /** Paid or approved of the award before this claim; null where not all of it is kept here. */
  readonly paidBefore: number | null;
  /** What earlier claims came to and the cap held back: due with this one as far as the cap leaves room. */
  readonly heldBefore: number;
  /** Cost of all lines that earlier claims took. */
  readonly claimedBefore: number;
  /** Per cent of the award that claims may reach before the project is complete; null: no cap. */
  readonly capPercent: number | null;
  readonly complete: boolean;
}

export interface ClaimLineWorking {
  readonly line: string;
  readonly ratePercent: number | null;
  readonly duePence: number | null;
  /** Left of the eligible cost after this claim; below nought is over. */
  readonly remaining: number | null;
}

export interface ClaimWorking {
  readonly lines: readonly ClaimLineWorking[];
  /** Due of this claim before the cap; with what was held back before, held back still until the project is closed, and due now. Unknown where any line or term is. */
  readonly gross: number | null;
  readonly retained: number | null;
  readonly due: number | null;
  /** What the cap leaves; null where there is none. */
  readonly leftUnderCap: number | null;
  /** What is missing, where it is not known. */
  readonly unknown: readonly string[];
  /** What a person is told before they send it; it may still be sent. */
  readonly warnings: readonly string[];
}

const hundred = exact(100);
const percentOf = (pence: number, percent: number): Exact => div(mul(exact(pence), exact(percent)), hundred);

function lineWorking({ line, budgetPence, claimedBefore, costPence, overrideRate }: ClaimLine, { ratePercent }: ClaimTerms): ClaimLineWorking {
  const rate = overrideRate ?? ratePercent;
  return {
    line,
    ratePercent: rate,
    duePence: costPence === null || rate === null ? null : round(percentOf(costPence, rate), 0),
    remaining: budgetPence === null || costPence === null ? null : budgetPence - claimedBefore - costPence,
  };
}

/** What the cap leaves for this claim; null where there is none, or award or payments are not known. */
function leftUnderCap({ awarded, paidBefore, capPercent, complete }: ClaimTerms): number | null {
  if (capPercent === null || complete || awarded === null || paidBefore === null) return null;
  const left = sub(percentOf(awarded, capPercent), exact(paidBefore));
  return compare(left, exact(0)) < 0 ? 0 : round(left, 0);
}

/**
 * The cost that a grant stands for: at 80% a profile of £400 covers £500 of cost. Unknown where the grant or the rate is.
 */
export const eligibleCost = (grantPence: number | null, ratePercent: number | null): number | null =>
  (grantPence === null || ratePercent === null || ratePercent === 0 ? null : round(div(mul(exact(grantPence), hundred), exact(ratePercent)), 0));

function missing(lines: readonly ClaimLine[], { ratePercent, capPercent, complete, awarded, paidBefore }: ClaimTerms): readonly string[] {
  return [
    ...(lines.length === 0 ? ['what is claimed'] : []),
    ...lines.flatMap(({ costPence, name }) => (costPence === null ? [`the cost of ${name}`] : [])),
    ...(ratePercent === null && lines.some(({ overrideRate }) => overrideRate === null) ? ['the rate that the award pays'] : []),
    ...(capPercent !== null && !complete && awarded === null ? ['the amount of the award, which the cap is a part of'] : []),
    ...(capPercent !== null && !complete && paidBefore === null ? ['what was paid before, which counts against the cap and is not all kept here'] : []),
  ];
}

function overBudget(lines: readonly ClaimLine[], worked: readonly ClaimLineWorking[]): readonly string[] {
  return lines.flatMap(({ line, name }) => {
    const remaining = worked.find((each) => each.line === line)?.remaining ?? 0;
    return remaining < 0 ? [`${name} goes ${formatMoney(-remaining)} over its budget with this claim`] : [];
  });
}

/** Cost x rate, line by line, each rounded half away from nought; what the cap holds back is kept apart, not lost, and due once it leaves room. */
export function claimWorking(lines: readonly ClaimLine[], terms: ClaimTerms): ClaimWorking {
  const worked = lines.map((line) => lineWorking(line, terms));
  const [unknown, warnings, left] = [missing(lines, terms), overBudget(lines, worked), leftUnderCap(terms)];
  if (unknown.length > 0) return { lines: worked, gross: null, retained: null, due: null, leftUnderCap: left, unknown, warnings };
  const gross = worked.reduce((sum, { duePence }) => sum + (duePence ?? 0), 0);
  const wanted = gross + terms.heldBefore;
  const due = left === null || left >= wanted ? wanted : left;
  const held = due < wanted ? [`${formatMoney(wanted - due)} is held back until the project is closed, as claims may reach ${terms.capPercent}% of the award until then`] : [];
  return { lines: worked, gross, retained: wanted - due, due, leftUnderCap: left, unknown, warnings: [...warnings, ...held] };
}

/** Nothing is claimed of cost that the award does not cover, whichever line it stands on. */
function checkRemaining(lines: readonly ClaimLine[], { awarded, ratePercent, claimedBefore }: ClaimTerms): readonly Issue[] {
  const covered = eligibleCost(awarded, ratePercent);
  const claimed = lines.reduce((sum, { costPence }) => sum + (costPence ?? 0), 0);
  if (covered === null || claimedBefore + claimed <= covered) return [];
  const left = Math.max(0, covered - claimedBefore);
  return [{ path: 'lines', message: `${formatMoney(left)} is left of the ${formatMoney(covered)} of cost that the award covers at ${ratePercent}%, and ${formatMoney(claimed)} is claimed` }];
}

/** A claim as it is sent. A draft may lack all this; what is sent keeps to each line's cost, shows evidence, and is declared true. */
export function checkClaim(lines: readonly ClaimLine[], { terms, declared }: { readonly terms: ClaimTerms; readonly declared: boolean }): readonly Issue[] {
  const each = lines.flatMap((line): readonly Issue[] => {
    const issue = (field: string, message: string): readonly Issue[] => [{ path: `${line.line}.${field}`, message }];
    const { remaining } = lineWorking(line, terms);
    return [
      ...(line.costPence === null ? issue('costPence', `Enter the cost of ${line.name}, £0 if there is none`) : line.costPence < 0 ? issue('costPence', `The cost of ${line.name} must be £0 or more`) : []),
      ...(remaining !== null && remaining < 0 ? issue('costPence', `${line.name} has ${formatMoney(remaining + (line.costPence ?? 0))} left, and ${formatMoney(line.costPence ?? 0)} is claimed`) : []),
      ...((line.costPence ?? 0) > 0 && isBlank(line.evidence) ? issue('evidence', `Enter the evidence for the cost of ${line.name}`) : []),
      ...(line.overrideRate !== null && isBlank(line.overrideReason) ? issue('overrideReason', `Enter the reason why ${line.name} is paid at ${line.overrideRate}%`) : []),
    ];
  });
  return [
    ...(lines.length === 0 ? [{ path: 'lines', message: 'Enter the cost of at least one cost line' }] : []),
    ...each,
    // Said once: where a line is over its own budget, that is what there is to mend.
    ...(each.some(({ path }) => path?.endsWith('costPence')) ? [] : checkRemaining(lines, terms)),
    ...(declared ? [] : [{ path: 'declared', message: 'Confirm that the claim is true and complete' }]),
  ];
}
