import { quarterName, quarterOf } from '../../../../shared/domain/financialQuarter.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { duplicateOpen } from '../../../../shared/domain/variation.ts';
import type { Tx } from '../../db/database.ts';
import { awardsOfTouched, matchedUnpaid, openVariationsOfTouched, standingFromSchedules } from '../../repositories/touchedRows.ts';
import { awardsWithMoney, firstDayOf, keptOf, type AwardMoney } from './awardMoney.ts';

const of = (award: string, path: string, message: string): Issue => ({ path, message: `${award}: ${message}` });

/** One open variation of each kind for an award: the later one has to go first. */
async function openTogether(tx: Tx): Promise<readonly Issue[]> {
  const byAward = Map.groupBy(await openVariationsOfTouched(tx), ({ reference }) => reference);
  return [...byAward].flatMap(([reference, open]) => duplicateOpen(open).map(({ path = 'kind', message }) => of(reference, path, message)));
}

/** What the ledger says was paid stays paid while the two are matched; and one payment stands from each schedule of outcomes. */
async function paymentIssues(tx: Tx): Promise<readonly Issue[]> {
  const awards = awardsOfTouched(tx, 'payment');
  if (awards.length === 0) return [];
  const unpaid = (await matchedUnpaid(tx, awards)).map(({ reference, number }) => of(reference, 'state', `payment ${number} is matched to a row of the ledger, so it stays paid. Undo the match first`));
  const bySchedule = Map.groupBy(await standingFromSchedules(tx, awards), ({ schedule }) => schedule);
  return [...unpaid, ...[...bySchedule.values()].flatMap(([first, ...others]) => {
    const last = others.at(-1);
    if (first === undefined || last === undefined) return [];
    return [of(first.reference, 'state', `payments ${first.number} and ${last.number} would both be proposed from “${first.name}”. Cancel payment ${last.number} first`)];
  })];
}

const keptWords = { payments: 'a payment', actuals: 'spending', forecasts: 'a forecast' } as const;

/** What is kept here began before the first of it, as `funding.keep` asks too. */
function keptSince(award: AwardMoney): readonly Issue[] {
  return (['payments', 'actuals', 'forecasts'] as const).flatMap((what): readonly Issue[] => {
    const [from, first] = [keptOf(award)[what], firstDayOf(award, what)];
    if (first === null || (from !== null && quarterOf(from) <= quarterOf(first))) return [];
    return [of(award.reference, 'from', `${keptWords[what]} of ${quarterName(quarterOf(first))} is kept already, so the record cannot begin after that`)];
  });
}

/** The rules of money that no form would break and an undo can; what is paid and profiled has its own. */
export async function moneyIssues(tx: Tx): Promise<readonly Issue[]> {
  const kept = await Promise.all(awardsOfTouched(tx, 'award_kept').map((id) => awardsWithMoney(tx, id)));
  return [...(await openTogether(tx)), ...(await paymentIssues(tx)), ...kept.flat().flatMap(keptSince)];
}
