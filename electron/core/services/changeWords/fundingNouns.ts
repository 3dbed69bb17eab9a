import { upperFirst } from '../../../../shared/domain/words.ts';
import type { VersionedTable } from '../../db/schema.ts';
import { indicatorName } from './figureWords.ts';
import { conditionName, financialYear, moneyPlace, paymentName, projectOfMoney } from './moneyWords.ts';
import { date, dateOrWords, field, money, named, plain, quarter, together, yes, type NounWords } from './words.ts';

/** The money of an award: by quarter, paid, held, carried forward and matched. */
export const fundingNouns = {
  funding_rule: {
    one: 'tolerance', name: () => 'Tolerance',
    fields: [
      field('Tolerance', (row) => `${String(row['tolerance'])}%`),
    ],
  },
  cost_category: {
    one: 'cost line', name: plain('name'),
    fields: [
      field('Name', plain('name')),
      field('Place', plain('position')),
    ],
  },
  award_kept: {
    one: 'start of the record',
    many: 'starts of the record',
    name: together((row) => upperFirst(String(row['what'])), projectOfMoney),
    fields: [
      field('Kept here from', date('kept_from')),
      field('What', plain('what')),
    ],
  },
  profile_line: {
    one: 'profiled amount', name: moneyPlace,
    fields: [
      field('Amount', money('pence')),
      field('Quarter', quarter('quarter')),
      field('Cost line', named('category_id', 'cost_category', 'name')),
      field('Council', named('organisation_id', 'organisation', 'short_name')),
    ],
  },
  forecast: {
    one: 'forecast', name: together(projectOfMoney, quarter('quarter')),
    fields: [
      field('Amount', money('pence')),
      field('Quarter', quarter('quarter')),
      field('Made in', quarter('made_in')),
    ],
  },
  spend: {
    one: 'amount spent', many: 'amounts spent', name: together((row) => upperFirst(String(row['kind'])), moneyPlace),
    fields: [
      field('Amount', money('pence')),
      field('Kind', plain('kind')),
      field('Corrects', plain('corrects')),
      field('Provisional', yes('provisional')),
      field('Reason', plain('reason')),
      field('Quarter', quarter('quarter')),
      field('Cost line', named('category_id', 'cost_category', 'name')),
      field('Council', named('organisation_id', 'organisation', 'short_name')),
    ],
  },
  variance_note: {
    one: 'explanation', name: together(projectOfMoney, quarter('quarter')),
    fields: [
      field('Explanation', plain('body')),
      field('Quarter', quarter('quarter')),
    ],
  },
  award_condition: {
    one: 'condition', name: together(plain('title'), projectOfMoney),
    fields: [
      field('State', plain('state')),
      field('Condition', plain('title')),
      field('Due', date('due_on')),
      field('Met on', date('met_on')),
      field('Evidence', plain('evidence')),
      field('Reason', plain('reason')),
      field('Kind', plain('kind')),
      field('Number', plain('number')),
      field('Decision on the bid of', (row, names) => dateOrWords(names.of('round_decision', row['decision_id'], 'decided_on'))),
    ],
  },
  payment: {
    one: 'payment', name: together((row) => `Payment ${String(row['number'])}`, projectOfMoney),
    fields: [
      field('State', plain('state')),
      field('Amount', money('pence')),
      field('Amount approved', money('approved_pence')),
      field('Why they differ', plain('difference_reason')),
      field('Due', date('due_on')),
      field('Paid on', date('paid_on')),
      field('Proposed on', date('proposed_on')),
      field('Approved on', date('approved_on')),
      field('Reason one person did both', plain('same_person_reason')),
      field('Reason for cancelling', plain('cancelled_reason')),
      field('Decision to go beyond the award', plain('decision_reason')),
      field('Decided by', plain('decided_by')),
      field('Kind', plain('kind')),
      field('Instrument', plain('instrument')),
      field('Reference of the instrument', plain('instrument_reference')),
      field('Tranche', plain('tranche')),
      field('Annex line', plain('annex_line')),
      field('Note', plain('note')),
      field('Number', plain('number')),
    ],
  },
  hold: {
    one: 'hold', name: together(paymentName('payment_id'), projectOfMoney),
    fields: [
      field('Held until', together(conditionName, (row, names) => indicatorName(row['measure_id'], names))),
      field('Reason', plain('reason')),
      field('Held on', date('placed_on')),
      field('Released on', date('lifted_on')),
      field('Reason for releasing', plain('lifted_reason')),
      field('Payment', paymentName('payment_id')),
    ],
  },
  money_back: {
    one: 'refund or write-off',
    many: 'refunds and write-offs',
    name: together((row) => upperFirst(String(row['kind'])), paymentName('payment_id'), projectOfMoney),
    fields: [
      field('Amount', money('pence')),
      field('Kind', plain('kind')),
      field('Date', date('dated')),
      field('Reason', plain('reason')),
      field('Payment', paymentName('payment_id')),
    ],
  },
  carry_forward: {
    one: 'carry-forward', name: together((row) => `Carry-forward of ${financialYear(row)}`, projectOfMoney),
    fields: [
      field('State', plain('state')),
      field('Amount', money('pence')),
      field('Amount approved', money('approved_pence')),
      field('Reason', plain('reason')),
      field('Decided by', plain('decided_by')),
      field('Decided on', date('decided_on')),
      field('Interests declared', plain('interests')),
      field('Comment', plain('comment')),
      field('Reason one person did both', plain('same_person_reason')),
      field('Asked for on', date('requested_on')),
      field('Financial year', financialYear),
      field('Number', plain('number')),
    ],
  },
  carry_forward_into: {
    one: 'quarter carried into', many: 'quarters carried into', name: quarter('quarter'),
    fields: [
      field('Amount', money('pence')),
      field('Amount approved', money('approved_pence')),
      field('Quarter', quarter('quarter')),
    ],
  },
  match_need: {
    one: 'match funding asked for',
    many: 'match funding asked for',
    name: together(() => 'Match funding asked for', projectOfMoney),
    fields: [
      field('Amount', money('needed_pence')),
      field('How a gap will be closed', plain('explanation')),
    ],
  },
  match_line: {
    one: 'line of match funding', many: 'lines of match funding', name: together(plain('source'), projectOfMoney),
    fields: [
      field('Amount', money('pence')),
      field('Source', plain('source')),
      field('Kind', plain('kind')),
      field('Secured', yes('secured')),
      field('How it was valued', plain('basis')),
      field('Note', plain('note')),
    ],
  },
} satisfies Partial<Record<VersionedTable, NounWords>>;
