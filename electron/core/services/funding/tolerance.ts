import type { ToleranceShown } from '../../../../shared/contract/funding.ts';
import type { Tolerance } from '../../../../shared/domain/variance.ts';
import type { Reader } from '../../db/database.ts';
import { fundingRule } from '../../repositories/funding.ts';

/** What programmes ask an explanation past, until they say otherwise. */
export const usualTolerance = 10;

export async function toleranceOf(db: Reader): Promise<ToleranceShown> {
  const rule = await fundingRule(db);
  return { percent: rule?.tolerance ?? usualTolerance, changedIn: rule?.changed_in ?? null };
}

export const asTolerance = ({ percent }: Pick<ToleranceShown, 'percent'>): Tolerance => ({ percent, pence: null, when: 'either' });
