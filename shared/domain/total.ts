import { formatMoneyProse } from './money.ts';
import { formatCount, pluralNoun } from './words.ts';

/** A sum of money that says what it covers: `counted` of `of` amounts are known. Unknown is never taken as nought. */
export interface Total {
  readonly pence: number;
  readonly counted: number;
  readonly of: number;
}

export const emptyTotal: Total = { pence: 0, counted: 0, of: 0 };

const safe = (pence: number): number => {
  if (!Number.isSafeInteger(pence)) throw new RangeError('A total of money left the range of whole pence');
  return pence;
};

export function totalOf(amounts: readonly (number | null)[]): Total {
  const known = amounts.filter(amount => amount !== null);
  return { pence: safe(known.reduce((sum, amount) => sum + amount, 0)), counted: known.length, of: amounts.length };
}

export const addTotals = (totals: readonly Total[]): Total => totals.reduce((sum, total) => ({
  pence: safe(sum.pence + total.pence), counted: sum.counted + total.counted, of: sum.of + total.of,
}), emptyTotal);

/** '£134.0 million, known for 53 of 72 projects'; where nothing is known, no amount is named. */
export function totalInWords({ pence, counted, of }: Total, one: string, many?: string): string {
  const all = `${formatCount(of)} ${pluralNoun(of, one, many)}`;
  if (counted === 0) return of === 0 ? `No ${pluralNoun(0, one, many)}` : `Not known for any of ${all}`;
  return `${formatMoneyProse(pence)}, known for ${formatCount(counted)} of ${all}`;
}
