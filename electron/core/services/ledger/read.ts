import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { LedgerPreview, LedgerRead } from '../../../../shared/contract/ledger.ts';
import { lineSaid } from '../../../../shared/domain/ledger.ts';
import { ledgerFields, unknownColumns, type LedgerColumns } from '../../../../shared/domain/ledgerColumns.ts';
import { ledgerNotes } from '../../../../shared/domain/ledgerNotes.ts';
import { newRows, type LedgerRow } from '../../../../shared/domain/ledgerRow.ts';
import { isCovered, spanOf, type LedgerSpan } from '../../../../shared/domain/ledgerSpan.ts';
import { conflict, invalid, rejectedRows, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { plural } from '../../../../shared/domain/words.ts';
import type { Reader, Tx } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { notUtf8 } from '../../files/encoding.ts';
import { addExtract, addMatches, keptIdentities, listExtracts, rememberColumns } from '../../repositories/ledger.ts';
import { programmeOf } from '../../repositories/programme.ts';
import { checkTouched } from '../invariants.ts';
import { headsKey, linesOf, mappingOf, type Extract } from './readExtract.ts';
import { reasonsText, spansOf, standingOf, storedRow } from './standing.ts';

type Request = RequestOf<'ledger.read'>;

/** So many rows are shown, and so many with something to put right; so many of those that are new are listed. */
const [firstRows, wrongRows, listed, listedFresh] = [5, 15, 500, 200];

function sampleOf({ headRow, rows, heads }: Extract, issues: readonly Issue[]): LedgerPreview['sample'] {
  const wrong = Map.groupBy(issues.filter(({ row }) => row !== undefined), ({ row }) => row ?? 0);
  const numbers = new Set([...rows.keys()].slice(0, firstRows).map((at) => headRow + 1 + at));
  for (const row of [...wrong.keys()].toSorted((a, b) => a - b).slice(0, wrongRows)) if (row > headRow) numbers.add(row);
  return [...numbers].map((row) => ({ row, cells: heads.map((_, at) => rows[row - headRow - 1]?.[at] ?? ''), issues: wrong.get(row) ?? [] }));
}

/** What both a look and a reading tell: how the file was understood, and which of its rows are new. */
function told({ encoding, rows: cells, headRow, heads }: Extract, columns: LedgerColumns, lines: readonly LedgerRow[], { fresh, covers }: { readonly fresh: readonly LedgerRow[]; readonly covers: LedgerSpan }): Pick<LedgerRead, 'notes' | 'first'> {
  const at = heads.indexOf(columns.date ?? '');
  const notes = ledgerNotes(lines, { columns, covers, dateOf: (row) => cells[row - headRow - 1]?.[at] ?? '' });
  return { notes: [...(encoding === 'windows-1252' ? [{ message: notUtf8 }] : []), ...notes], first: fresh.slice(0, listedFresh).map((line) => ({ row: line.row, what: lineSaid(line) })) };
}

/** The days an extract covers: as a person says, else from its first row to its last. */
function coversOf(lines: readonly LedgerRow[], said: Request['covers']): LedgerSpan {
  const span = said ?? spanOf(lines);
  if (span === null) throw new Error('An extract without rows was let through');
  return span;
}

/** A person says of days that no extract covered yet that this one does. */
const isNews = async (db: Reader, said: Request['covers']): Promise<boolean> => said != null && !isCovered(said, spansOf(await listExtracts(db)));

/** What an extract would add, with every cell that cannot be read. */
export async function preview(db: Reader, extract: Extract, { columns: asked, covers: said }: Request): Promise<LedgerPreview> {
  const { columns, from } = await mappingOf(db, extract, asked);
  const lines = linesOf(extract, columns);
  const issues = lines.ok ? [] : lines.problem;
  const shown = {
    name: extract.name, heads: extract.heads, columns, from, sample: sampleOf(extract, issues), rows: extract.rows.filter((cells) => cells.some((cell) => cell.trim() !== '')).length,
    issues: issues.slice(0, listed), moreIssues: Math.max(0, issues.length - listed),
  };
  if (!lines.ok) return { ...shown, fresh: null, covers: null, coversMore: false, notes: [], first: [] };
  const fresh = newRows(lines.value, await keptIdentities(db));
  const covers = coversOf(lines.value, said);
  return { ...shown, fresh: fresh.length, covers, coversMore: await isNews(db, said), ...told(extract, columns, lines.value, { fresh, covers }) };
}

/** Columns that are to be selected are of the form; cells that cannot be read are of the file. */
function refused(extract: Extract, issues: readonly Issue[]): Problem {
  if (issues.some(({ row }) => row === undefined)) {
    const where = issues.map(({ message, path }) => ({ path: path ?? 'upload', message }));
    const ofColumns = issues.every(({ path }) => path !== undefined);
    return ofColumns ? { ...invalid(where), message: unknownColumns(extract.name, extract.heads, issues) } : invalid(where);
  }
  return rejectedRows(`Nothing was read: there ${issues.length === 1 ? 'is' : 'are'} ${plural(issues.length, 'thing')} to put right${issues.length > listed ? `, of which the first ${listed} are listed` : ''}`, issues.slice(0, listed));
}

async function keep(deps: Deps, tx: Tx, extract: Extract, { covers, fresh }: { readonly covers: LedgerSpan; readonly fresh: readonly LedgerRow[] }): Promise<number> {
  const illustrative = (await programmeOf(tx)).sample === 'practice' ? 1 : 0;
  const id = deps.newId();
  await addExtract(tx, { id, name: extract.name, hash: extract.hash, covers_from: covers.from, covers_to: covers.to, illustrative },
    fresh.map(({ row, date, ...line }) => ({ ...line, id: deps.newId(), extract_id: id, line: row, dated: date, illustrative })));
  const { tied, matchOf, payables } = await standingOf(tx);
  const found = tied.agreed.flatMap((pair) => {
    const row = storedRow(pair.row);
    return matchOf.has(row.id) ? [] : [{ row, pair }];
  });
  await addMatches(tx, found.map(({ row, pair: { payment, reasons } }) => {
    const isRefund = payables.shown(payment.id)?.kind === 'refund';
    return { id: deps.newId(), row_id: row.id, payment_id: isRefund ? null : payment.id, money_back_id: isRefund ? payment.id : null, reasons: reasonsText(reasons), made_by: 'rule', illustrative };
  }));
  return found.length;
}

const remember = (deps: Deps, tx: Tx, extract: Extract, columns: LedgerColumns): Promise<void> => {
  const heads = headsKey(extract);
  return rememberColumns(tx, heads, ledgerFields.flatMap((field) => (columns[field] === undefined ? [] : [{ id: deps.newId(), heads, field, head: columns[field] }])));
};

function messageOf(name: string, fresh: number, isNew: boolean): string {
  if (fresh > 0) return `${plural(fresh, 'row')} read from ${name}`;
  return `Every row of ${name} was read before: ${isNew ? 'only the days it covers are new' : 'nothing has changed'}`;
}

/** Reads an extract: all of it or nothing. Rows that are kept already are passed over, so the same file again makes no change. */
export async function read(deps: Deps, tx: Tx, extract: Extract, { columns: asked, covers: said }: Request): Promise<Result<LedgerRead, Problem>> {
  const { columns } = await mappingOf(tx, extract, asked);
  const lines = linesOf(extract, columns);
  if (!lines.ok) return fail(refused(extract, lines.problem));
  const fresh = newRows(lines.value, await keptIdentities(tx));
  const covers = coversOf(lines.value, said);
  const isNew = fresh.length > 0 || await isNews(tx, said);
  await remember(deps, tx, extract, columns);
  const matched = isNew ? await keep(deps, tx, extract, { covers, fresh }) : 0;
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(conflict(`Nothing was read: ${issues[0]?.message ?? ''}`, issues));
  return ok({ name: extract.name, rows: lines.value.length, added: fresh.length, matched, covers, message: messageOf(extract.name, fresh.length, isNew), ...told(extract, columns, lines.value, { fresh, covers }) });
}
