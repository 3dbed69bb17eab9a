import { isFilled, parseLedgerAmount } from './ledgerAmount.ts';
import type { LedgerLine } from './ledgerRow.ts';
import { parsePartialDate } from './partialDate.ts';
import type { Issue } from './problem.ts';
import { type Result, fail, ok } from './result.ts';
import { foldName, inShort, trimAll } from './text.ts';
import { joinList, plural } from './words.ts';

/** What a finance system's extract can hold. The amount stands in one column, or paid out and come back in two. */
export const ledgerFields = ['date', 'amount', 'paidOut', 'cameBack', 'payee', 'reference', 'document'] as const;
export type LedgerField = (typeof ledgerFields)[number];

/** Which head of the file holds what; kept for the next extract of the same system. */
export type LedgerColumns = Readonly<Partial<Record<LedgerField, string>>>;

const usualHeads: Readonly<Record<LedgerField, readonly string[]>> = {
  date: ['payment date', 'date paid', 'posting date', 'transaction date', 'gl date', 'effective date', 'date'],
  amount: ['amount', 'amount gbp', 'payment amount', 'net amount', 'value', 'amount £'],
  paidOut: ['debit', 'debit amount', 'dr', 'paid out'],
  cameBack: ['credit', 'credit amount', 'cr', 'came back'],
  payee: ['payee', 'supplier', 'supplier name', 'vendor', 'vendor name', 'beneficiary', 'recipient', 'name'],
  reference: ['reference', 'payment reference', 'invoice number', 'invoice', 'description', 'narrative', 'text'],
  document: ['document number', 'document', 'transaction number', 'transaction id', 'voucher', 'journal', 'document no'],
};

/** A first guess from the heads, for a person to look at. An amount in one column goes before two. */
export function guessColumns(heads: readonly string[]): LedgerColumns {
  const find = (field: LedgerField): string | undefined =>
    usualHeads[field].flatMap((usual) => heads.find((head) => foldName(head) === foldName(usual)) ?? [])[0];
  const found = ledgerFields.flatMap((field) => {
    const head = find(field);
    return head === undefined ? [] : [[field, head] as const];
  });
  const oneAmount = found.some(([field]) => field === 'amount');
  return Object.fromEntries(found.filter(([field]) => !oneAmount || (field !== 'paidOut' && field !== 'cameBack')));
}

const said: Readonly<Record<LedgerField, string>> = {
  date: 'the date', amount: 'the amount', paidOut: 'what was paid out', cameBack: 'what came back', payee: 'who was paid', reference: 'the reference', document: 'the document number',
};

/** Date, payee and an amount are needed; every column named is in the file, and none stands for two things. */
export function checkColumns(columns: LedgerColumns, heads: readonly string[]): readonly Issue[] {
  const chosen = ledgerFields.flatMap((field) => (columns[field] === undefined ? [] : [{ field, head: columns[field] }]));
  const select = (field: LedgerField): readonly Issue[] => [{ path: `columns.${field}`, message: `Select the column that holds ${said[field]}` }];
  const both = columns.amount !== undefined && (columns.paidOut !== undefined || columns.cameBack !== undefined);
  return [
    ...(['date', 'payee'] as const).flatMap((field) => (columns[field] === undefined ? select(field) : [])),
    ...(columns.amount === undefined && columns.paidOut === undefined ? select('amount') : []),
    ...(both ? [{ path: 'columns.amount', message: 'Select one column for the amount, or two for what was paid out and came back, not both' }] : []),
    ...chosen.flatMap(({ field, head }) => (heads.includes(head) ? [] : [{ path: `columns.${field}`, message: `The file has no column called ${head}` }])),
    ...chosen.flatMap(({ field, head }) => (heads.indexOf(head) === heads.lastIndexOf(head) ? [] : [{ path: `columns.${field}`, message: `The file has two columns called ${head}. Rename one of them in the file` }])),
    ...chosen.flatMap(({ field, head }, at) => (chosen.findIndex((other) => other.head === head) === at ? [] : [{ path: `columns.${field}`, message: `${head} is selected twice. Select another column for ${said[field]}` }])),
  ];
}

/** All that a ledger needs is found by the heads alone. */
export const looksLikeLedger = (heads: readonly string[]): boolean => checkColumns(guessColumns(heads), heads).length === 0;

/** So many heads of a file are named. */
const namedHeads = 40;

/** '“x.csv” has the columns When and Whom. Select the column that holds the date' */
export function unknownColumns(name: string, heads: readonly string[], issues: readonly Pick<Issue, 'message'>[]): string {
  const there = heads.filter((head) => head !== '').map((head) => inShort(head, 60));
  const more = there.length - namedHeads;
  const said = joinList([...there.slice(0, namedHeads), ...(more > 0 ? [plural(more, 'other')] : [])]);
  return [`“${name}” has the columns ${said}`, ...issues.map(({ message }) => message)].join('. ');
}

/**
 * The lines of an extract, all or none: a sentence with row and column for each cell that cannot be read. Rows count from
 * 1; `headRow` is that of the heads. Blank rows are left out. What came back is below nought, whatever sign it has.
 */
export function readLedger(heads: readonly string[], rows: readonly (readonly string[])[], columns: LedgerColumns, headRow = 1): Result<readonly LedgerLine[], readonly Issue[]> {
  const wrong = checkColumns(columns, heads);
  if (wrong.length > 0) return fail(wrong);
  const issues: Issue[] = [];
  const lines = rows.flatMap((cells, at): readonly LedgerLine[] => {
    if (cells.every((cell) => trimAll(cell) === '')) return [];
    const row = headRow + 1 + at;
    const cell = (field: LedgerField): string => (columns[field] === undefined ? '' : trimAll(cells[heads.indexOf(columns[field])] ?? ''));
    const take = <T>(field: LedgerField, read: Result<T>): T | null => {
      if (read.ok) return read.value;
      issues.push({ row, column: columns[field] ?? '', message: read.problem.message });
      return null;
    };
    const money = (field: LedgerField): number | null => take(field, parseLedgerAmount(cell(field), columns[field] ?? 'Amount'))?.pence ?? null;
    const filled = (field: LedgerField): boolean => isFilled(cell(field));
    const back = filled('cameBack') && !filled('paidOut');
    const pence = columns.amount !== undefined ? money('amount') : back ? money('cameBack') : money('paidOut');
    const date = take('date', parsePartialDate(cell('date'), { what: columns.date ?? 'Date', need: 'day' }))?.value ?? null;
    const payee = take('payee', cell('payee') === '' ? fail({ message: `Enter ${said.payee}` }) : ok(cell('payee')));
    if (filled('cameBack') && filled('paidOut')) issues.push({ row, column: columns.cameBack ?? '', message: 'A row must hold what was paid out or what came back, not both' });
    if (pence === null || date === null || payee === null) return [];
    return [{ row, date, pence: back ? 0 - Math.abs(pence) : pence, payee, reference: cell('reference'), document: cell('document') }];
  });
  return issues.length > 0 ? fail(issues) : ok(lines);
}
