import { disagreementsOf, tieOut, undoneKey, type TieOut } from '../../../../shared/domain/ledger.ts';
import { matchReasons, type LedgerPair, type MatchReason } from '../../../../shared/domain/ledgerMatch.ts';
import type { LedgerRow } from '../../../../shared/domain/ledgerRow.ts';
import type { LedgerSpan } from '../../../../shared/domain/ledgerSpan.ts';
import type { Reader } from '../../db/database.ts';
import type { LedgerExtractRow, LedgerMatchRow, LedgerRowRow, LedgerUndoneRow } from '../../db/rows/ledger.ts';
import { listExtracts, listLedgerRows, listMatches, listUndone } from '../../repositories/ledger.ts';
import { readPayables, type Payables } from './ledgerPayments.ts';

/** The ledger against the payments, as both stand. */
export interface Standing {
  readonly extracts: readonly LedgerExtractRow[];
  /** The rows of the store by identity, and as the rule sees them. */
  readonly kept: ReadonlyMap<string, LedgerRowRow>;
  readonly rows: readonly LedgerRow[];
  readonly payables: Payables;
  readonly spans: readonly LedgerSpan[];
  /** Kept matches by the id of the row. */
  readonly matchOf: ReadonlyMap<string, LedgerMatchRow>;
  readonly undone: readonly LedgerUndoneRow[];
  readonly tied: TieOut;
}

export const asLedgerRow = ({ identity, line, dated, pence, payee, reference, document }: LedgerRowRow): LedgerRow =>
  ({ identity, row: line, date: dated, pence, payee, reference, document });

export const spansOf = (extracts: readonly LedgerExtractRow[]): readonly LedgerSpan[] => extracts.map(({ covers_from, covers_to }) => ({ from: covers_from, to: covers_to }));

/** The payment or refund that a row of matches points at. */
export const otherOf = ({ payment_id, money_back_id }: Pick<LedgerMatchRow, 'payment_id' | 'money_back_id'>): string => payment_id ?? money_back_id ?? '';

/**
 * Ties the ledger out. Matches that are kept stand as long as both sides do; the rest is found anew each time, so that a
 * payment put in later, or put right, counts at once.
 */
export async function standingOf(db: Reader): Promise<Standing> {
  const [extracts, stored, matches, undone, payables] = [await listExtracts(db), await listLedgerRows(db), await listMatches(db), await listUndone(db), await readPayables(db)];
  const identityOf = new Map(stored.map(({ id, identity }) => [id, identity]));
  const rows = stored.map(asLedgerRow);
  const spans = spansOf(extracts);
  const tied = tieOut(rows, payables.made, {
    matched: new Map(matches.map((match) => [identityOf.get(match.row_id) ?? '', otherOf(match)])),
    undone: new Set(undone.map((pair) => undoneKey(identityOf.get(pair.row_id) ?? '', otherOf(pair)))),
    covers: spans,
  });
  return { extracts, kept: new Map(stored.map((row) => [row.identity, row])), rows, payables, spans, matchOf: new Map(matches.map((match) => [match.row_id, match])), undone, tied };
}

export const isAgreed = (pair: LedgerPair): boolean => disagreementsOf(pair).length === 0;

/** Reasons as the store keeps them. */
export const reasonsText = (reasons: readonly MatchReason[]): string => reasons.join(', ');
export const reasonsOfText = (text: string): readonly MatchReason[] => matchReasons.filter((reason) => text.split(', ').includes(reason));
