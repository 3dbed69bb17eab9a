import { paidPence } from '../../../../shared/domain/grantBalance.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { committedPence } from '../../../../shared/domain/paymentLimit.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { joinList } from '../../../../shared/domain/words.ts';
import type { Tx } from '../../db/database.ts';
import { awardsMadeFuller, conditionsOpenedAgain } from '../../repositories/touchedRows.ts';
import { asAmount, awardsWithMoney, type AwardMoney } from './awardMoney.ts';

/** Money that counts against the award again finds its place taken by what was scheduled meanwhile. A payment with a decision has its own leave. */
function overfilled({ reference, figure, payments, back }: AwardMoney): readonly Issue[] {
  const awarded = figure?.amount_pence ?? null;
  const undecided = payments.filter(({ decision_reason }) => decision_reason === null).map((row) => asAmount(row, back));
  const counted = committedPence(undecided, 'propose');
  // Where what is paid is too much by itself, that is said already.
  if (awarded === null || counted <= awarded || paidPence(undecided) > awarded) return [];
  return [{ path: 'pence', message: `${reference}: ${formatMoney(counted)} would be paid or scheduled, ${formatMoney(counted - awarded)} more than the award of ${formatMoney(awarded)}. Cancel a payment that was planned or proposed since, or vary the award, first` }];
}

/** A condition that held a payment back stays met, or set aside, once that payment is made. */
function heldNothing({ reference, payments, holds, conditions }: AwardMoney, opened: ReadonlySet<string>): readonly Issue[] {
  return conditions.filter(({ id }) => opened.has(id)).flatMap(({ id, number }): readonly Issue[] => {
    const own = holds.filter(({ condition_id, lifted_on }) => condition_id === id && lifted_on === null);
    const made = payments.filter((row) => row.state === 'paid' && own.some((hold) =>
      (hold.payment_id === null || hold.payment_id === row.id) && ((row.paid_on ?? '') > hold.placed_on || row.changed_in > hold.changed_in)));
    if (made.length === 0) return [];
    const names = `payment${made.length === 1 ? '' : 's'} ${joinList(made.map((row) => String(row.number)))}`;
    return [{ path: 'state', message: `${reference}: condition ${number} cannot be open again, because ${names}, which it held back, ${made.length === 1 ? 'is' : 'are'} paid. Undo that first, or add a new condition` }];
  });
}

/** What is taken back leaves no more scheduled than there is, and no payment made against a condition that is open. */
export async function takenBackIssues(tx: Tx): Promise<readonly Issue[]> {
  const opened = conditionsOpenedAgain(tx);
  const [fuller, again] = [new Set(awardsMadeFuller(tx)), new Set(opened.map(({ id }) => id))];
  const awards = await Promise.all([...new Set([...fuller, ...opened.map(({ award }) => award)])].map((id) => awardsWithMoney(tx, id)));
  return awards.flat().flatMap((award) => [...(fuller.has(award.id) ? overfilled(award) : []), ...heldNothing(award, again)]);
}
