import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { LedgerPreview, LedgerRead } from '../../../../shared/contract/ledger.ts';
import { spanOf } from '../../../../shared/domain/ledger.ts';
import { ledgerFields, type LedgerColumns } from '../../../../shared/domain/ledgerColumns.ts';
import { newRows, type LedgerRow } from '../../../../shared/domain/ledgerRow.ts';
import { conflict, invalid, rejectedRows, type Issue, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { plural } from '../../../../shared/domain/words.ts';
import type { Reader, Tx } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { addExtract, addMatches, keptIdentities, rememberColumns } from '../../repositories/ledger.ts';
import { programmeOf } from '../../repositories/programme.ts';
import { checkTouched } from '../invariants.ts';
import { headsKey, linesOf, mappingOf, type Extract } from './readExtract.ts';
import { isAgreed, reasonsText, standingOf } from './standing.ts';

/** So many rows are shown, and so many with something to put right. */
const [firstRows, wrongRows, listed] = [5, 15, 500];

function sampleOf({ headRow, rows, heads }: Extract, issues: readonly Issue[]): LedgerPreview['sample'] {
  const wrong = Map.groupBy(issues.filter(({ row }) => row !== undefined), ({ row }) => row ?? 0);
  const numbers = new Set([...rows.keys()].slice(0, firstRows).map((at) => headRow + 1 + at));
  for (const row of [...wrong.keys()].toSorted((a, b) => a - b).slice(0, wrongRows)) if (row > headRow) numbers.add(row);
  return [...numbers].map((row) => ({ row, cells: heads.map((_, at) => rows[row - headRow - 1]?.[at] ?? ''), issues: wrong.get(row) ?? [] }));
}

/** What an extract would add, with every cell that cannot be read. */
export async function preview(db: Reader, extract: Extract, asked: RequestOf<'ledger.preview'>['columns']): Promise<LedgerPreview> {
  const { columns, from } = await mappingOf(db, extract, asked);
  const lines = linesOf(extract, columns);
  const issues = lines.ok ? [] : lines.problem;
  return {
    name: extract.name, heads: extract.heads, columns, from, sample: sampleOf(extract, issues), rows: extract.rows.filter((cells) => cells.some((cell) => cell.trim() !== '')).length,
    fresh: lines.ok ? newRows(lines.value, await keptIdentities(db)).length : null, covers: lines.ok ? spanOf(lines.value) : null,
    issues: issues.slice(0, listed), moreIssues: Math.max(0, issues.length - listed),
  };
}

/** Columns that are to be selected are of the form; cells that cannot be read are of the file. */
function refused(issues: readonly Issue[]): Problem {
  if (issues.some(({ row }) => row === undefined)) return invalid(issues.map(({ message, path }) => ({ path: path ?? 'upload', message })));
  return rejectedRows(`Nothing was read: there ${issues.length === 1 ? 'is' : 'are'} ${plural(issues.length, 'thing')} to put right${issues.length > listed ? `, of which the first ${listed} are listed` : ''}`, issues.slice(0, listed));
}

async function keep(deps: Deps, tx: Tx, extract: Extract, lines: readonly LedgerRow[], fresh: readonly LedgerRow[]): Promise<number> {
  const illustrative = (await programmeOf(tx)).sample === 'practice' ? 1 : 0;
  const span = spanOf(lines);
  if (span === null) return 0;
  const id = deps.newId();
  await addExtract(tx, { id, name: extract.name, hash: extract.hash, covers_from: span.from, covers_to: span.to, illustrative },
    fresh.map(({ row, date, ...line }) => ({ ...line, id: deps.newId(), extract_id: id, line: row, dated: date, illustrative })));
  const { tied, kept, matchOf, payables } = await standingOf(tx);
  const found = tied.matches.flatMap((pair) => {
    const row = kept.get(pair.row.identity);
    return row === undefined || matchOf.has(row.id) || !isAgreed(pair) ? [] : [{ row, pair }];
  });
  await addMatches(tx, found.map(({ row, pair: { payment, reasons } }) => {
    const isRefund = payables.shown.get(payment.id)?.kind === 'refund';
    return { id: deps.newId(), row_id: row.id, payment_id: isRefund ? null : payment.id, money_back_id: isRefund ? payment.id : null, reasons: reasonsText(reasons), made_by: 'rule', illustrative };
  }));
  return found.length;
}

const remember = (deps: Deps, tx: Tx, extract: Extract, columns: LedgerColumns): Promise<void> => {
  const heads = headsKey(extract);
  return rememberColumns(tx, heads, ledgerFields.flatMap((field) => (columns[field] === undefined ? [] : [{ id: deps.newId(), heads, field, head: columns[field] }])));
};

/** Reads an extract: all of it or nothing. Rows that are kept already are passed over, so the same file again makes no change. */
export async function read(deps: Deps, tx: Tx, extract: Extract, asked: RequestOf<'ledger.read'>['columns']): Promise<Result<LedgerRead, Problem>> {
  const { columns } = await mappingOf(tx, extract, asked);
  const lines = linesOf(extract, columns);
  if (!lines.ok) return fail(refused(lines.problem));
  const fresh = newRows(lines.value, await keptIdentities(tx));
  await remember(deps, tx, extract, columns);
  const matched = fresh.length === 0 ? 0 : await keep(deps, tx, extract, lines.value, fresh);
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(conflict(`Nothing was read: ${issues[0]?.message ?? ''}`, issues));
  const rows = plural(fresh.length, 'row');
  const message = fresh.length === 0 ? `Every row of ${extract.name} was read before: nothing has changed` : `${rows} read from ${extract.name}`;
  return ok({ name: extract.name, rows: lines.value.length, added: fresh.length, matched, message });
}
