import type { RequestOf } from '../../../../shared/contract/index.ts';
import type { LedgerPairShown } from '../../../../shared/contract/ledger.ts';
import { pairsOf, usualLedgerRule, type LedgerPair } from '../../../../shared/domain/ledgerMatch.ts';
import { conflict, notFound, type Problem } from '../../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../../shared/domain/result.ts';
import { formatCount } from '../../../../shared/domain/words.ts';
import type { Tx } from '../../db/database.ts';
import type { LedgerMatchRow } from '../../db/rows/ledger.ts';
import type { Deps } from '../../deps.ts';
import { addMatches, addUndone, removeMatch, removeUndone, type StoredRow } from '../../repositories/ledger.ts';
import { otherOf, reasonsText, standingOf, type Standing } from './standing.ts';
import { showing } from './tieOutShown.ts';

type Pair = RequestOf<'ledger.match'>;

interface Found {
  readonly standing: Standing;
  readonly row: StoredRow;
  readonly pair: LedgerPair;
  readonly points: Pick<LedgerMatchRow, 'row_id' | 'payment_id' | 'money_back_id' | 'illustrative'>;
}

/** The row and the payment with all that speaks for them being the same. */
async function find(tx: Tx, request: Pair): Promise<Result<Found, Problem>> {
  const standing = await standingOf(tx);
  const row = standing.rows.find(({ id }) => id === request.row);
  if (row === undefined) return fail(notFound('ledger row', 'There is no such row of the ledger in this file'));
  const payment = standing.payables.made.find(({ id }) => id === request.payment);
  if (payment === undefined) return fail(notFound('payment', 'No payment made or refund in this file has this id'));
  // Among all payments, so that a reference several share does not pass for its own.
  const reasons = pairsOf([row], standing.payables.made, usualLedgerRule).find((pair) => pair.payment === payment)?.reasons ?? [];
  const isRefund = standing.payables.shown(payment.id)?.kind === 'refund';
  const points = { row_id: row.id, payment_id: isRefund ? null : payment.id, money_back_id: isRefund ? payment.id : null, illustrative: row.illustrative };
  return ok({ standing, row, pair: { row, payment, reasons }, points });
}

const samePair = (match: Pick<LedgerMatchRow, 'row_id' | 'payment_id' | 'money_back_id'>, { row, payment }: Pair): boolean => match.row_id === row && otherOf(match) === payment;

/** Keeps that a row is this payment, as a person says. What is matched already must be undone first. */
export async function match(deps: Deps, tx: Tx, request: Pair): Promise<Result<LedgerPairShown, Problem>> {
  const found = await find(tx, request);
  if (!found.ok) return found;
  const { standing, row, pair, points } = found.value;
  const shown = { ...showing(standing).pair(pair), reasons: pair.reasons, by: 'person' as const };
  const mine = standing.matchOf.get(row.id);
  if (mine !== undefined && samePair(mine, request)) return ok({ ...shown, by: mine.made_by });
  const other = mine === undefined ? undefined : standing.payables.shown(otherOf(mine));
  if (mine !== undefined) return fail(conflict(`Row ${formatCount(row.row)} is matched to ${other?.name ?? 'a payment'} already. Undo that match first`));
  const taken = standing.matchOf.values().find((each) => otherOf(each) === request.payment);
  const takenBy = standing.rows.find(({ id }) => id === taken?.row_id);
  if (taken !== undefined) return fail(conflict(`${pair.payment.name} is matched to row ${formatCount(takenBy?.row ?? 0)} already. Undo that match first`));
  const before = standing.undone.find((each) => samePair(each, request));
  if (before !== undefined) await removeUndone(tx, before.id);
  await addMatches(tx, [{ ...points, id: deps.newId(), reasons: reasonsText(pair.reasons), made_by: 'person' }]);
  return ok(shown);
}

/** Keeps that a row is not this payment, whoever or whatever took them for the same. */
export async function undoMatch(deps: Deps, tx: Tx, request: Pair): Promise<Result<null, Problem>> {
  const found = await find(tx, request);
  if (!found.ok) return found;
  const { standing, row, pair, points } = found.value;
  const kept = standing.matchOf.get(row.id);
  const stands = standing.tied.matches.some((each) => each.row === pair.row && each.payment === pair.payment)
    || standing.tied.disagreements.some((each) => each.kind === 'doubled' && each.row === pair.row && each.payment === pair.payment);
  if (!stands) return fail(conflict(`Row ${formatCount(row.row)} is not matched to ${pair.payment.name} now. Look at the tie-out again`));
  if (kept !== undefined && samePair(kept, request)) await removeMatch(tx, kept.id);
  if (!standing.undone.some((each) => samePair(each, request))) await addUndone(tx, { ...points, id: deps.newId() });
  return ok(null);
}
