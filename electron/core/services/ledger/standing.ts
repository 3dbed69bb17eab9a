import { tieOut, undoneKey, type TieOut } from '../../../../shared/domain/ledger.ts';
import { matchReasons, type MatchReason } from '../../../../shared/domain/ledgerMatch.ts';
import type { LedgerRow } from '../../../../shared/domain/ledgerRow.ts';
import type { LedgerSpan } from '../../../../shared/domain/ledgerSpan.ts';
import type { Reader } from '../../db/database.ts';
import type { LedgerExtractRow, LedgerMatchRow, LedgerUndoneRow } from '../../db/rows/ledger.ts';
import { listExtracts, listLedgerRows, listMatches, listUndone, type StoredMatch, type StoredRow } from '../../repositories/ledger.ts';
import { readPayables, type Payables } from './ledgerPayments.ts';

/** The ledger against the payments, as both stand. */
export interface Standing {
  readonly extracts: readonly LedgerExtractRow[];
  /** In the order of extracts and lines. */
  readonly rows: readonly StoredRow[];
  readonly payables: Payables;
  readonly spans: readonly LedgerSpan[];
  /** Kept matches by the id of the row. */
  readonly matchOf: ReadonlyMap<string, StoredMatch>;
  readonly undone: readonly LedgerUndoneRow[];
  readonly tied: TieOut;
}

export const spansOf = (extracts: readonly LedgerExtractRow[]): readonly LedgerSpan[] => extracts.map(({ covers_from, covers_to }) => ({ from: covers_from, to: covers_to }));

/** The payment or refund that a row of matches points at. */
export const otherOf = ({ payment_id, money_back_id }: Pick<LedgerMatchRow, 'payment_id' | 'money_back_id'>): string => payment_id ?? money_back_id ?? '';

/**
 * Ties the ledger out. Matches that are kept stand as long as both sides do; the rest is found anew each time, so that a
 * payment put in later, or put right, counts at once.
 */
export async function standingOf(db: Reader): Promise<Standing> {
  const [extracts, rows, matches, undone, payables] = [await listExtracts(db), await listLedgerRows(db), await listMatches(db), await listUndone(db), await readPayables(db)];
  const spans = spansOf(extracts);
  const matchOf = new Map(matches.map((match) => [match.row_id, match]));
  const undoneOf = Map.groupBy(undone, ({ row_id }) => row_id);
  const matched = new Map<string, string>();
  const notAgain = new Set<string>();
  for (const { id, identity } of rows) {
    const match = matchOf.get(id);
    if (match !== undefined) matched.set(identity, otherOf(match));
    for (const pair of undoneOf.get(id) ?? []) notAgain.add(undoneKey(identity, otherOf(pair)));
  }
  const tied = tieOut(rows, payables.made, { matched, undone: notAgain, covers: spans });
  return { extracts, rows, payables, spans, matchOf, undone, tied };
}

/** A row of the tie-out is one of the store's. */
export function storedRow(row: LedgerRow): StoredRow {
  if (!isStored(row)) throw new Error('A row that was tied is not of the store');
  return row;
}
const isStored = (row: LedgerRow): row is StoredRow => 'extract_id' in row;

/** Reasons as the store keeps them. */
export const reasonsText = (reasons: readonly MatchReason[]): string => reasons.join(', ');
export const reasonsOfText = (text: string): readonly MatchReason[] => matchReasons.filter((reason) => text.split(', ').includes(reason));
