import { paidPence } from '../../../../shared/domain/grantBalance.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import type { Issue } from '../../../../shared/domain/problem.ts';
import type { Tx } from '../../db/database.ts';
import { touchedAwards } from '../../repositories/touchedRows.ts';
import { asAmount, awardsWithMoney } from './awardMoney.ts';

/** Nothing makes paid exceed awarded, neither a payment nor a lower award, unless a decision to go beyond it stands on a payment. */
export async function overpaidIssues(tx: Tx): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const id of await touchedAwards(tx)) {
    for (const { reference, figure, payments, back } of await awardsWithMoney(tx, id)) {
      const [awarded, paid] = [figure?.amount_pence ?? null, paidPence(payments.map((row) => asAmount(row, back)))];
      const decided = payments.some(({ state, decision_reason }) => state === 'paid' && decision_reason !== null);
      if (awarded !== null && paid > awarded && !decided) issues.push({ path: 'pence', message: `${reference}: ${formatMoney(paid)} is paid, more than the award of ${formatMoney(awarded)}` });
    }
  }
  return issues;
}
