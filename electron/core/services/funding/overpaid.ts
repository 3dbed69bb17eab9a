import { paidPence } from '../../../../shared/domain/grantBalance.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { stillOut } from '../../../../shared/domain/paymentLimit.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import { checkCouncilProfile, checkProfile } from '../../../../shared/domain/profile.ts';
import type { Tx } from '../../db/database.ts';
import { sharesOf } from '../../repositories/awardShares.ts';
import { awardsToProfileAgain, touchedAwards } from '../../repositories/touchedRows.ts';
import { asShare } from '../awardRecords/shareIssues.ts';
import { asAmount, awardsWithMoney, dueOf, type AwardMoney } from './awardMoney.ts';

const issue = (message: string): readonly Issue[] => [{ path: 'pence', message }];

/** A decision to go beyond the award is of the payment that has it: all others together stay within the award. */
function beyondIssues({ reference, figure, payments, back }: AwardMoney): readonly Issue[] {
  const undecided = payments.filter(({ decision_reason }) => decision_reason === null);
  const [awarded, paid] = [figure?.amount_pence ?? null, paidPence(undecided.map((row) => asAmount(row, back)))];
  const without = payments.some(({ state, decision_reason }) => state === 'paid' && decision_reason !== null) ? ' without a decision to go beyond the award' : '';
  return awarded === null || paid <= awarded ? [] : issue(`${reference}: ${formatMoney(paid)} is paid${without}, more than the award of ${formatMoney(awarded)}`);
}

/** Nothing comes back of a payment that was not made, nor more than was. */
const backIssues = ({ reference, payments, back }: AwardMoney): readonly Issue[] => payments.flatMap((row) => {
  const own = back.filter(({ payment_id }) => payment_id === row.id);
  const came = own.reduce((sum, { pence }) => sum + pence, 0);
  if (came === 0 || (row.state === 'paid' && stillOut(asAmount(row, []), own) >= 0)) return [];
  const instead = row.state === 'paid' ? `is of ${formatMoney(dueOf(row))}` : `is ${row.state}`;
  return issue(`${reference}: payment ${row.number} ${instead} and ${formatMoney(came)} of it has come back or been written off. Undo that first`);
});

/** Nothing makes paid exceed awarded, neither a payment nor a lower award nor an undo, but a payment that has a decision to go beyond it. */
export async function overpaidIssues(tx: Tx): Promise<readonly Issue[]> {
  const awards = await Promise.all(touchedAwards(tx).map((id) => awardsWithMoney(tx, id)));
  return awards.flat().flatMap((award) => [...beyondIssues(award), ...backIssues(award)]);
}

/** No award or share is made less than what is profiled of it, and no profile put there, or back, that is more than either has become. */
export async function overprofiledIssues(tx: Tx): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const id of awardsToProfileAgain(tx)) {
    const shares = (await sharesOf(tx, id)).map(asShare);
    const names = new Map(shares.map(({ organisationId, name }) => [organisationId, name]));
    for (const { reference, figure, profile } of await awardsWithMoney(tx, id)) {
      const lines = profile.map(({ quarter, category_id, organisation_id, pence }) => ({ quarter, category: category_id, organisationId: organisation_id, pence }));
      const over = [...checkProfile(lines, figure?.amount_pence ?? null), ...checkCouncilProfile(lines, [], shares, (council) => names.get(council) ?? 'A council')];
      issues.push(...over
        .map(({ message }) => ({ path: 'pence', message: `${reference}: ${message}. Lower the profile first, or start a variation of money, which changes both at once` })));
    }
  }
  return issues;
}
