import { isBlank } from './blank.ts';
import { formatMoney, mostPence } from './money.ts';
import type { Issue } from './problem.ts';
import { type Total, totalOf } from './total.ts';

/** What others bring beside the grant: money, staff or rooms given, income of the project. */
export const matchKinds = ['cash', 'in-kind', 'other income'] as const;
export type MatchKind = (typeof matchKinds)[number];

export interface MatchLine {
  readonly source: string;
  readonly kind: MatchKind;
  /** Agreed in writing. Null: nobody said. */
  readonly secured: boolean | null;
  /** Null is unknown. */
  readonly pence: number | null;
  /** How an amount in kind was valued. */
  readonly basis: string | null;
}

export interface MatchTotals {
  readonly byKind: Readonly<Record<MatchKind, Total>>;
  readonly total: Total;
  /** Of what is secured for certain. */
  readonly secured: Total;
  /** What is needed less what is known to come; null where nothing was asked for, or an amount is not known. Nought where there is enough. */
  readonly gap: number | null;
}

export function matchTotals(lines: readonly MatchLine[], neededPence: number | null): MatchTotals {
  const of = (some: readonly MatchLine[]): Total => totalOf(some.map(({ pence }) => pence));
  const ofKind = (kind: MatchKind): Total => of(lines.filter((line) => line.kind === kind));
  const total = of(lines);
  const known = total.counted === total.of;
  return {
    byKind: { cash: ofKind('cash'), 'in-kind': ofKind('in-kind'), 'other income': ofKind('other income') },
    total,
    secured: of(lines.filter(({ secured }) => secured === true)),
    gap: neededPence === null || (!known && total.pence < neededPence) ? null : Math.max(0, neededPence - total.pence),
  };
}

/** Whether it is secured is said, amounts are not below nought, and what is given in kind says how it was valued (MHCLG returns, rules 11 and 13). */
export function checkMatchLine({ source, kind, secured, pence, basis }: MatchLine): readonly Issue[] {
  return [
    ...(isBlank(source) ? [{ path: 'source', message: 'Enter where the funding comes from' }] : []),
    ...(secured === null ? [{ path: 'secured', message: 'Select whether it is secured' }] : []),
    ...(pence !== null && (!Number.isSafeInteger(pence) || pence < 0 || pence > mostPence) ? [{ path: 'pence', message: `Amount must be between £0 and ${formatMoney(mostPence)}` }] : []),
    ...(kind === 'in-kind' && pence !== null && isBlank(basis) ? [{ path: 'basis', message: 'Enter how the amount in kind was valued' }] : []),
  ];
}

/** A gap above nought is explained (MHCLG returns, rule 12). */
export const checkGap = (gap: number | null, explanation: string | null): readonly Issue[] =>
  gap !== null && gap > 0 && isBlank(explanation) ? [{ path: 'explanation', message: `Match funding is ${formatMoney(gap)} short of what the award asks for. Enter how the gap will be closed` }] : [];
