import { formatMoney, mostPence } from './money.ts';
import type { Issue } from './problem.ts';

/** 'ceiling' is an "up to". */
export const awardFigureKinds = ['announced', 'ceiling', 'agreed', 'revised'] as const;
export type AwardFigureKind = (typeof awardFigureKinds)[number];

/** One amount that a source gives for an award; null where the source names none. One of them is adopted, or none. */
export interface AwardFigure {
  readonly kind: AwardFigureKind;
  readonly pence: number | null;
  readonly adopted: boolean;
}

/** How far the known amounts lie apart, in pence; null where fewer than two are known. */
export function disagreement(figures: readonly Pick<AwardFigure, 'pence'>[]): number | null {
  const known = figures.flatMap(({ pence }) => pence ?? []);
  return known.length < 2 ? null : Math.max(...known) - Math.min(...known);
}

/** What a project was awarded over all its awards; null where it has none or any is not known. */
export const awardedPence = (adopted: readonly (number | null)[]): number | null =>
  adopted.length === 0 ? null : adopted.reduce((sum, pence) => (sum === null || pence === null ? null : sum + pence), 0);

export function checkAwardFigure({ pence, adopted }: Pick<AwardFigure, 'pence' | 'adopted'>): readonly Issue[] {
  const issue = (message: string): readonly Issue[] => [{ path: 'pence', message }];
  if (pence === null) return adopted ? issue('Enter the amount, or do not adopt this figure') : [];
  if (!Number.isInteger(pence)) return issue('Amount must be whole pence');
  return pence < 0 || pence > mostPence ? issue(`Amount must be between £0 and ${formatMoney(mostPence)}`) : [];
}

/** One award goes by one figure. */
export const checkAdopted = (figures: readonly Pick<AwardFigure, 'adopted'>[]): readonly Issue[] =>
  figures.filter(({ adopted }) => adopted).length > 1 ? [{ path: 'adopted', message: 'Adopt one figure only' }] : [];
