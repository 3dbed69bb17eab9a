import type { VersionedTable } from '../../db/schema.ts';
import { date, field, money, named, plain, together, type NounWords, type Words } from './words.ts';

/** 'Row 12, LUTON BOROUGH COUNCIL' */
const ledgerRowName: Words = (row) => `Row ${String(row['line'])}, ${String(row['payee'])}`;
const ledgerRowOf: Words = (row, names) => `Row ${names.of('ledger_row', row['row_id'], 'line') ?? ''}, ${names.of('ledger_row', row['row_id'], 'payee') ?? ''}`;
/** 'Payment 9 of Family Safeguarding', 'Refund of payment 2 of Family Valued' */
const paymentOfMatch: Words = (row, names) => {
  const payment = names.of('money_back', row['money_back_id'], 'payment_id') ?? row['payment_id'];
  const project = names.of('project', names.of('award', names.of('payment', payment, 'award_id'), 'project_id'), 'title');
  return `${row['money_back_id'] == null ? 'Payment' : 'Refund of payment'} ${names.of('payment', payment, 'number') ?? ''} of ${project ?? ''}`;
};
const ledgerFieldWords: Readonly<Record<string, string>> = {
  date: 'Date', amount: 'Amount', paidOut: 'Paid out', cameBack: 'Came back', payee: 'Payee', reference: 'Reference', document: 'Document number',
};

/** Extracts of the finance system’s ledger and what was taken for the same. */
export const ledgerNouns = {
  ledger_extract: {
    one: 'ledger extract', name: plain('name'),
    fields: [
      field('Name', plain('name')),
      field('From', date('covers_from')),
      field('To', date('covers_to')),
    ],
  },
  ledger_row: {
    one: 'ledger row', name: ledgerRowName,
    fields: [
      field('Amount', money('pence')),
      field('Payee', plain('payee')),
      field('Date', date('dated')),
      field('Reference', plain('reference')),
      field('Document number', plain('document')),
      field('Row', plain('line')),
      field('Extract', named('extract_id', 'ledger_extract', 'name')),
    ],
  },
  ledger_match: {
    one: 'match', many: 'matches', name: together(ledgerRowOf, paymentOfMatch),
    fields: [
      field('Row', ledgerRowOf),
      field('Payment', paymentOfMatch),
      field('Alike in', plain('reasons')),
      field('Matched by', (row) => (row['made_by'] === 'rule' ? 'The rule' : 'A person')),
    ],
  },
  ledger_undone: {
    one: 'undone match', many: 'undone matches', name: together(ledgerRowOf, paymentOfMatch),
    fields: [
      field('Row', ledgerRowOf),
      field('Not the same as', paymentOfMatch),
    ],
  },
  ledger_column: {
    one: 'column of ledger extracts',
    many: 'columns of ledger extracts',
    name: (row) => ledgerFieldWords[String(row['field'])] ?? null,
    fields: [
      field('Column', plain('head')),
      field('Holds', (row) => ledgerFieldWords[String(row['field'])] ?? null),
    ],
  },
} satisfies Partial<Record<VersionedTable, NounWords>>;
