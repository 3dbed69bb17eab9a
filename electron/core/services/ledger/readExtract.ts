import type { RequestOf } from '../../../../shared/contract/index.ts';
import { checkColumns, guessColumns, ledgerFields, readLedger, type LedgerColumns } from '../../../../shared/domain/ledgerColumns.ts';
import { withIdentities, type LedgerRow } from '../../../../shared/domain/ledgerRow.ts';
import { conflict, invalid, tooLarge, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { cleanText, trimAll } from '../../../../shared/domain/text.ts';
import { formatCount } from '../../../../shared/domain/words.ts';
import type { Reader } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import type { Encoding } from '../../files/encoding.ts';
import { limits } from '../../files/limits.ts';
import { openCsv, tableOf, type TextTable } from '../../files/readCsv.ts';
import { columnsFor } from '../../repositories/ledger.ts';

type Request = RequestOf<'ledger.read'>;

/** An extract as it lies in the file. */
export interface Extract {
  readonly name: string;
  readonly hash: string | null;
  readonly encoding: Encoding;
  readonly heads: readonly string[];
  /** Where the heads stand: some systems write a title above them. */
  readonly headRow: number;
  readonly rows: readonly (readonly string[])[];
  /** What the file itself has wrong, whatever its columns. */
  readonly issues: readonly Issue[];
}

/** More than a programme pays in a century. */
const mostRows = 100_000;

async function open(deps: Pick<Deps, 'files'>, { table }: Request): Promise<Result<TextTable, Problem>> {
  const [file] = deps.files;
  if (file !== undefined) return openCsv(file.path, file.name);
  return table === undefined ? fail(invalid([{ path: 'upload', message: 'Select a CSV file' }])) : ok(tableOf(table.name, table.rows));
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => trimAll(cell) !== '').length;

/** Spreadsheets leave separators behind the last column. */
function trimmedHeads(cells: readonly string[]): readonly string[] {
  const heads = cells.map((cell) => trimAll(cell));
  return heads.slice(0, heads.findLastIndex((head) => head !== '') + 1);
}

/** Reads the table whole: date, payee and amount need three heads, so the first row with three cells filled is theirs. */
export async function openExtract(deps: Pick<Deps, 'files'>, request: Request): Promise<Result<Extract, Problem>> {
  const opened = await open(deps, request);
  if (!opened.ok) return opened;
  const { name, hash, encoding, unreadable, rows: stream, close } = opened.value;
  try {
    const all: (readonly string[])[] = [];
    const issues: Issue[] = [];
    const rows = stream();
    for (;;) {
      const step = await rows.next();
      if (step.done === true) {
        if (step.value !== null) return fail(step.value);
        break;
      }
      const { first, rows: cells, faults } = step.value;
      for (const { at, message } of faults) issues.push({ row: first + at, message });
      // One by one: a megabyte of short rows is more than a call may be given at once.
      for (const row of cells) all.push(row);
      if (all.length > mostRows) {
        await rows.return(null);
        return fail(tooLarge(`“${name}” has more than ${formatCount(mostRows)} rows. Read it in as several extracts`));
      }
    }
    const at = all.findIndex((cells) => filled(cells) >= 3);
    const heads = trimmedHeads(all[at] ?? []);
    if (at < 0) return fail(conflict(`“${name}” holds no table: a ledger extract needs a row of heads, with at least a date, a payee and an amount`));
    if (heads.length > limits.csvColumns) return fail(tooLarge(`“${name}” has more than ${formatCount(limits.csvColumns)} columns. Take out those that are not needed`));
    all.forEach((cells, row) => {
      const damaged = unreadable === null ? -1 : cells.findIndex((cell) => unreadable.test(cell));
      if (damaged >= 0) issues.push({ row: row + 1, column: heads[damaged] ?? '', message: 'This cell holds a byte that stands for no character. Save the file as CSV UTF-8' });
    });
    return ok({ name, hash, encoding, heads, headRow: at + 1, rows: all.slice(at + 1), issues });
  } finally {
    await close();
  }
}

/** What tells one system's extracts from another's. */
export const headsKey = ({ heads }: Pick<Extract, 'heads'>): string => heads.join(', ');

export interface Mapping {
  readonly columns: LedgerColumns;
  readonly from: 'asked' | 'remembered' | 'guessed';
}

/** The columns as the person asks for them; else as they were the last time; else a guess. */
export async function mappingOf(db: Reader, extract: Extract, asked: Request['columns']): Promise<Mapping> {
  if (asked != null) {
    return { from: 'asked', columns: Object.fromEntries(ledgerFields.flatMap((field) => (asked[field] == null || asked[field] === '' ? [] : [[field, asked[field]]]))) };
  }
  const remembered = await columnsFor(db, headsKey(extract));
  if (remembered.length > 0) return { from: 'remembered', columns: Object.fromEntries(remembered.map(({ field, head }) => [field, head])) };
  return { from: 'guessed', columns: guessColumns(extract.heads) };
}

const textRules = { payee: { what: 'Payee', max: 500, oneLine: true }, reference: { what: 'Reference', max: 1000, oneLine: true }, document: { what: 'Document number', max: 200, oneLine: true } } as const;

/** Text as it is kept, or what is wrong with it at its cell. */
function cleaned(rows: readonly LedgerRow[], columns: LedgerColumns): Result<readonly LedgerRow[], readonly Issue[]> {
  const issues: Issue[] = [];
  const text = (row: LedgerRow, field: keyof typeof textRules): string => {
    const clean = cleanText(row[field], textRules[field]);
    if (clean.ok) return clean.value;
    issues.push({ row: row.row, column: columns[field] ?? '', message: clean.problem.message });
    return '';
  };
  const kept = rows.map((row) => ({ ...row, payee: text(row, 'payee'), reference: text(row, 'reference'), document: text(row, 'document') }));
  return issues.length > 0 ? fail(issues) : ok(kept);
}

/** Every line with its identity, or all that is to be put right. */
export function linesOf(extract: Extract, columns: LedgerColumns): Result<readonly LedgerRow[], readonly Issue[]> {
  if (checkColumns(columns, extract.heads).length === 0 && extract.issues.length > 0) return fail(extract.issues);
  const lines = readLedger(extract.heads, extract.rows, columns, extract.headRow);
  if (!lines.ok) return lines;
  if (lines.value.length === 0) return fail([{ message: 'This extract holds no rows below its heads' }]);
  return cleaned(withIdentities(lines.value), columns);
}
