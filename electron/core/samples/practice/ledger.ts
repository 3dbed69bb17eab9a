import { withIdentities } from '../../../../shared/domain/ledgerRow.ts';
import type { LedgerColumnRow } from '../../db/rows/ledger.ts';
import { fixedId } from '../../reference/ids.ts';
import type { RowOf } from '../../reference/rowSet.ts';
import { practiceRefundId, practicePaymentId } from './money.ts';
import type { Step } from './step.ts';

const madeUp = { illustrative: 1 } as const;
const name = 'Ledger 2018-19.csv';
const extract = fixedId('ledger-extract', 'practice/2018-19');

/** A line of the finance system, in pounds; and the payment it is, where the rule found it to agree in all. */
interface Line {
  readonly date: string;
  readonly payee: string;
  readonly pounds: number;
  readonly reference: string;
  readonly is?: { readonly project: string; readonly number: number; readonly refund?: true; readonly alike: string };
}

const own = 'reference, amount, payee, same day';
const paid = (date: string, payee: string, pounds: number, reference: string, project: string, number: number, alike = own): Line => ({ date, payee, pounds, reference, is: { project, number, alike } });

/**
 * The finance system's year 2018-19 as it was drawn in May 2019. It has three things wrong: Warwickshire's second payment at
 * another amount, Newham's second not there, and a booking of rooms that is no payment of grant.
 */
const lines: readonly Line[] = [
  { date: '2018-04-04', payee: 'LEEDS CITY COUNCIL', pounds: -184_000, reference: 'Refund 31/2570', is: { project: 'leeds-family-valued', number: 2, refund: true, alike: 'shared reference, amount, payee, near day' } },
  paid('2018-04-11', 'FAIR WAYS', 160_000, 'CSCIP/TFO/014/1', 'staying-close-fair-ways', 1),
  { date: '2018-04-18', payee: 'WARWICKSHIRE COUNTY COUNCIL', pounds: 1_250_000, reference: 'CSCIP/R2/044/2' },
  paid('2018-04-25', 'FAMILY RIGHTS GROUP', 1_700_000, 'CSCIP/R2/052/2', 'lifelong-links', 2),
  paid('2018-05-17', 'CITY OF BRADFORD METROPOLITAN DISTRICT COUNCIL', 1_100_000, 'S31 31/3042/2', 'bradford-b-positive', 2, 'reference, amount, payee, near day'),
  paid('2018-06-13', 'HERTFORDSHIRE COUNTY COUNCIL', 1_000_000, 'CSCIP/R2/031/5', 'herts-family-safeguarding-r2', 5),
  paid('2018-07-11', 'LONDON BOROUGH OF HAVERING', 700_000, 'CSCIP/R2/058/2', 'havering-face-to-face', 2),
  paid('2018-07-18', 'LONDON BOROUGH OF EALING', 550_000, 'S31 31/3118/2', 'ealing-building-my-future', 2),
  paid('2018-09-12', 'HERTFORDSHIRE COUNTY COUNCIL', 1_050_000, 'CSCIP/R2/031/6', 'herts-family-safeguarding-r2', 6),
  paid('2018-11-14', 'FAIR WAYS', 150_000, 'CSCIP/TFO/014/2', 'staying-close-fair-ways', 2),
  { date: '2018-11-20', payee: 'ROOM BOOKINGS (PRACTICE)', pounds: 4_180, reference: 'Learning event' },
  paid('2018-12-12', 'HERTFORDSHIRE COUNTY COUNCIL', 1_100_000, 'CSCIP/R2/031/7', 'herts-family-safeguarding-r2', 7),
];

const ledgerRowId = (line: number): string => fixedId('ledger-row', `practice/2018-19/${line}`);
const document = (line: number): string => String(5_100_400 + line * 7);

const rows = (): readonly RowOf<'ledger_row'>[] =>
  withIdentities(lines.map(({ date, payee, pounds, reference }, at) => ({ row: at + 2, date, pence: pounds * 100, payee, reference, document: document(at + 2) })))
    .map(({ row, date, ...line }) => ({ ...line, id: ledgerRowId(row), extract_id: extract, line: row, dated: date, ...madeUp }));

const matchOf = ({ is }: Line, at: number): readonly RowOf<'ledger_match'>[] => {
  if (is === undefined) return [];
  const points = is.refund === true ? { payment_id: null, money_back_id: practiceRefundId(is.project) } : { payment_id: practicePaymentId(is.project, is.number), money_back_id: null };
  return [{ id: fixedId('ledger-match', `practice/2018-19/${at + 2}`), row_id: ledgerRowId(at + 2), ...points, reasons: is.alike, made_by: 'rule', ...madeUp }];
};

const heads = ['Posting date', 'Supplier name', 'Amount', 'Description', 'Document number'];
const fields: readonly LedgerColumnRow['field'][] = ['date', 'payee', 'amount', 'reference', 'document'];

/** Officer 2 reads the ledger of the year. */
export const ledgerSteps: readonly Step[] = [{
  at: '2019-05-10T14:40:00.000Z', by: 'officer2', operation: 'ledger.read', reason: name,
  adds: {
    ledger_extract: [{ id: extract, name, hash: null, covers_from: '2018-04-04', covers_to: '2018-12-12', ...madeUp }],
    ledger_row: rows(),
    ledger_match: lines.flatMap(matchOf),
    ledger_column: fields.map((field, at) => ({ id: fixedId('ledger-column', `practice/${field}`), heads: heads.join(', '), field, head: heads[at] ?? '' })),
  },
}];
