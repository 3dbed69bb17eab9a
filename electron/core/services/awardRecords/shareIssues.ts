import { firstDay } from '../../../../shared/domain/partialDate.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { checkShares, type AwardStep, type Share } from '../../../../shared/domain/shares.ts';
import type { Tx } from '../../db/database.ts';
import type { AwardFigureRow } from '../../db/rows/award.ts';
import { awardsWithTouchedShares, sharesOf, type ShareLine } from '../../repositories/awardShares.ts';
import { adoptedFigures } from '../../repositories/funding.ts';

export const asShare = ({ organisation_id, short_name, pence, from_on, to_on }: ShareLine): Share => ({ organisationId: organisation_id, name: short_name, pence, from: from_on, to: to_on });

/** What the award came to: the adopted figure. Before a revision it was another, and shares were held against that when they were set. */
export function stepsOf(figure: Pick<AwardFigureRow, 'kind' | 'amount_pence' | 'dated'> | null): readonly AwardStep[] {
  const ever = '1900-01-01';
  const pence = figure?.amount_pence ?? null;
  if (figure?.kind !== 'revised' || figure.dated === null) return [{ from: ever, pence }];
  return [{ from: ever, pence: null }, { from: firstDay(figure.dated), pence }];
}

/** Shares that no longer add up to an award whose amount or shares the running change touched. */
export async function shareIssues(tx: Tx): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const { id, reference } of await awardsWithTouchedShares(tx)) {
    const shares = await sharesOf(tx, id);
    if (shares.length === 0) continue;
    const [figure] = await adoptedFigures(tx, id);
    // An award and its shares move together, and only a variation carries both.
    const instead = figure?.changed_in === tx.change ? '. Start a variation of money instead: it carries the new shares with it' : '';
    issues.push(...checkShares(stepsOf(figure ?? null), shares.map(asShare)).map((issue) => ({ ...issue, message: `${reference}: ${issue.message}${instead}` })));
  }
  return issues;
}
