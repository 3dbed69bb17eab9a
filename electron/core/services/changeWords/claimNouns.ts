import type { VersionedTable } from '../../db/schema.ts';
import { paymentName, projectOfMoney } from './moneyWords.ts';
import { date, field, money, named, percent, plain, quarter, together, type NounWords, type Words } from './words.ts';

/** 'Claim 2' */
const claimName: Words = (row, names) => {
  const number = names.of('claim', row['claim_id'], 'number');
  return number === null ? null : `Claim ${number}`;
};
const costLine: Words = (row, names) => (row['category_id'] === null ? 'All costs' : names.of('cost_category', row['category_id'], 'name'));

/** On which terms an award is claimed, and each claim with its lines. */
export const claimNouns = {
  claim_terms: {
    one: 'terms of claims', many: 'terms of claims', name: together(() => 'Terms of claims', projectOfMoney),
    fields: [
      field('Rate', percent('rate_percent')),
      field('Cap', percent('cap_percent')),
      field('Note', plain('note')),
    ],
  },
  claim: {
    one: 'claim', name: together((row) => `Claim ${String(row['number'])}`, projectOfMoney),
    fields: [
      field('State', plain('state')),
      field('Decision', plain('decision')),
      field('Due', money('due_pence')),
      field('Amount approved', money('approved_pence')),
      field('Why they differ', plain('difference_reason')),
      field('Reason for refusing', plain('refused_reason')),
      field('What has to be mended', plain('sent_back_reason')),
      field('Reason for withdrawing', plain('withdrawn_reason')),
      field('Quarter', quarter('quarter')),
      field('Council', named('organisation_id', 'organisation', 'short_name')),
      field('Sent on', date('sent_on')),
      field('Sent back on', date('sent_back_on')),
      field('Decided on', date('decided_on')),
      field('Reason one person did both', plain('same_person_reason')),
      field('Rate', percent('rate_percent')),
      field('Cap', percent('cap_percent')),
      field('Award', money('awarded_pence')),
      field('Paid before', money('paid_before_pence')),
      field('Held back before', money('held_before_pence')),
      field('Due before the cap', money('gross_pence')),
      field('Held back', money('retained_pence')),
      field('Payment', paymentName('payment_id')),
      field('Note', plain('note')),
      field('Number', plain('number')),
    ],
  },
  claim_line: {
    one: 'line of a claim', many: 'lines of claims', name: together(costLine, claimName, projectOfMoney),
    fields: [
      field('Cost', money('cost_pence')),
      field('Evidence', plain('evidence')),
      field('Rate of this line', percent('override_rate')),
      field('Reason for the rate', plain('override_reason')),
      field('Due', money('due_pence')),
      field('Rate', percent('rate_percent')),
      field('Budget', money('budget_pence')),
      field('Other claims', money('claimed_before_pence')),
      field('Cost line', costLine),
      field('Claim', claimName),
      field('Place', plain('position')),
    ],
  },
} satisfies Partial<Record<VersionedTable, NounWords>>;
