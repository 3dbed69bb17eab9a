import { type Exact, add, compare, div, exact, mul, round, sub } from './exact.ts';
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
  readonly paidBefore: number;
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
  /** Due before the cap, held back by it until the project completes, and due now. Unknown where any line or term is. */
  readonly gross: number | null;
  readonly retained: number | null;
  readonly due: number | null;
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

/** What the cap leaves for this claim; null where there is none, or the award is not known. */
function leftUnderCap({ awarded, paidBefore, capPercent, complete }: ClaimTerms): Exact | null {
  if (capPercent === null || complete || awarded === null) return null;
  const left = sub(percentOf(awarded, capPercent), exact(paidBefore));
  return compare(left, exact(0)) < 0 ? exact(0) : left;
}

/** Cost x rate, line by line, each rounded half away from nought; what the cap holds back is kept apart, not lost. */
export function claimWorking(lines: readonly ClaimLine[], terms: ClaimTerms): ClaimWorking {
  const worked = lines.map((line) => lineWorking(line, terms));
  const parts = worked.flatMap(({ duePence }) => duePence ?? []);
  const capUnknown = terms.capPercent !== null && !terms.complete && terms.awarded === null;
  if (parts.length < worked.length || worked.length === 0 || capUnknown) return { lines: worked, gross: null, retained: null, due: null, warnings: [] };
  const gross = round(parts.map(exact).reduce(add, exact(0)), 0);
  const left = leftUnderCap(terms);
  const due = left === null || compare(left, exact(gross)) >= 0 ? gross : round(left, 0);
  const over = lines.flatMap(({ line, name }) => {
    const remaining = worked.find((each) => each.line === line)?.remaining ?? 0;
    return remaining < 0 ? [`${name} goes ${formatMoney(-remaining)} over its budget with this claim`] : [];
  });
  const held = due < gross ? [`${formatMoney(gross - due)} of this claim is held back until the project is complete, as claims may reach ${terms.capPercent}% of the award until then`] : [];
  return { lines: worked, gross, retained: gross - due, due, warnings: [...over, ...held] };
}

/** A claim as it is sent. A draft may lack all this; what is sent keeps to each line's cost, shows evidence, and is declared true. */
export function checkClaim(lines: readonly ClaimLine[], { terms, declared }: { readonly terms: ClaimTerms; readonly declared: boolean }): readonly Issue[] {
  const blank = (text: string | null): boolean => (text ?? '').trim() === '';
  const each = lines.flatMap((line): readonly Issue[] => {
    const issue = (field: string, message: string): readonly Issue[] => [{ path: `${line.line}.${field}`, message }];
    const { remaining } = lineWorking(line, terms);
    return [
      ...(line.costPence === null ? issue('costPence', `Enter the cost of ${line.name}, £0 if there is none`) : line.costPence < 0 ? issue('costPence', `The cost of ${line.name} must be £0 or more`) : []),
      ...(remaining !== null && remaining < 0 ? issue('costPence', `${line.name} has ${formatMoney(remaining + (line.costPence ?? 0))} left, and ${formatMoney(line.costPence ?? 0)} is claimed`) : []),
      ...((line.costPence ?? 0) > 0 && blank(line.evidence) ? issue('evidence', `Enter the evidence for the cost of ${line.name}`) : []),
      ...(line.overrideRate !== null && blank(line.overrideReason) ? issue('overrideReason', `Enter the reason why ${line.name} is paid at ${line.overrideRate}%`) : []),
    ];
  });
  return declared ? each : [...each, { path: 'declared', message: 'Confirm that the claim is true and complete' }];
}
