import { describe, expect, test } from 'vitest';
import { type LedgerColumns, checkColumns, guessColumns, readLedger } from '../../../shared/domain/ledgerColumns.ts';

const heads = ['Payment Date', 'Supplier', 'Amount', 'Description', 'Document No.'];
const columns = guessColumns(heads);
const read = (rows: readonly (readonly string[])[], own = columns, file = heads) => {
  const found = readLedger(file, rows, own);
  return found.ok ? found.value : found.problem.map(({ row, column, message }) => `${row} ${column}: ${message}`);
};

describe('columns of a ledger', () => {
  test('are guessed from their heads', () => {
    expect(columns).toEqual({ date: 'Payment Date', payee: 'Supplier', amount: 'Amount', reference: 'Description', document: 'Document No.' });
    expect(guessColumns(['Date', 'Vendor', 'Debit', 'Credit'])).toEqual({ date: 'Date', payee: 'Vendor', paidOut: 'Debit', cameBack: 'Credit' });
    expect(guessColumns(['Date', 'Amount', 'Debit', 'x'])).toEqual({ date: 'Date', amount: 'Amount' });
    expect(guessColumns([])).toEqual({});
  });

  test('must hold date, payee and an amount, each once and in the file', () => {
    const messages = (own: LedgerColumns) => checkColumns(own, heads).map(({ message }) => message);
    expect(messages(columns)).toEqual([]);
    expect(messages({})).toEqual(['Select the column that holds the date', 'Select the column that holds who was paid', 'Select the column that holds the amount']);
    expect(messages({ ...columns, paidOut: 'Debit' })).toEqual(['Select one column for the amount, or two for what was paid out and came back, not both', 'The file has no column called Debit']);
    expect(messages({ ...columns, reference: 'Supplier' })).toEqual(['Supplier is selected twice. Select another column for the reference']);
  });
});

describe('lines of a ledger', () => {
  test('day first, money as people write it, blank rows left out', () => {
    expect(read([['29/06/2018', ' Luton BC ', '£1,000.50', 'IGT 8', '5100'], ['', ' ', '', '', ''], ['1 Jul 2018', 'Wigan', '(20)', '', '']])).toEqual([
      { row: 2, date: '2018-06-29', pence: 100_050, payee: 'Luton BC', reference: 'IGT 8', document: '5100' },
      { row: 4, date: '2018-07-01', pence: -2_000, payee: 'Wigan', reference: '', document: '' },
    ]);
  });

  test('F09 short amounts are refused, and each cell that cannot be read is told of', () => {
    expect(read([['June 2018', '', '12k'], ['29/06/2018', 'Wigan', '1.234,56']])).toEqual([
      '2 Amount: Amount must be written in full, like 1,020,000', '2 Payment Date: Payment Date must include a day', '2 Supplier: Enter who was paid',
      '3 Amount: Amount must have commas between thousands and a full stop before pence, like 1,234.50',
    ]);
  });

  test('what came back in a column of its own is below nought, whatever its sign', () => {
    const two = ['Date', 'Vendor', 'Debit', 'Credit'];
    expect(read([['1/7/2018', 'A', '5', ''], ['1/7/2018', 'A', '', '5'], ['1/7/2018', 'A', '0.00', '-5'], ['1/7/2018', 'A', '5', '0.00']], guessColumns(two), two)).toMatchObject([{ pence: 500 }, { pence: -500 }, { pence: -500 }, { pence: 500 }]);
    expect(read([['1/7/2018', 'A', '5', '6'], ['1/7/2018', 'A', '', '']], guessColumns(two), two)).toEqual([
      '2 Credit: A row must hold what was paid out or what came back, not both', '3 Debit: Enter debit']);
  });

  test('the sign of a finance system stands behind the amount, and only once', () => {
    const amounts = (...cells: readonly string[]) => read(cells.map((cell) => ['1/7/2018', 'A', cell])).map((line) => (typeof line === 'string' ? line : line.pence));
    expect(amounts('5.00CR', '5 cr', '£1,200.00 DR', '5-', '5\u2212', '(5)', '0.00CR')).toEqual([-500, -500, 120_000, -500, -500, -500, 0]);
    expect(amounts('-5CR', '(5)-', '(5) CR', 'CR', '5 CRD')).toEqual([
      '2 Amount: Amount has a sign before the amount and CR behind it. Leave one', '3 Amount: Amount has a sign before the amount and a minus behind it. Leave one',
      '4 Amount: Amount has a sign before the amount and CR behind it. Leave one', '5 Amount: Amount must be an amount of money, like 1,234.50', '6 Amount: Amount must be an amount of money, like 1,234.50',
    ]);
    const two = ['Date', 'Vendor', 'Debit', 'Credit'];
    expect(read([['1/7/2018', 'A', '5.00 DR', '-'], ['1/7/2018', 'A', '0.00 DR', '5.00 CR']], guessColumns(two), two)).toMatchObject([{ pence: 500 }, { pence: -500 }]);
  });

  test('columns that do not fit the file are told of first', () => {
    expect(read([['x']], { date: 'Nowhere' })).toHaveLength(3);
  });
});
