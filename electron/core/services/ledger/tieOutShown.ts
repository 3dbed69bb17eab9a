import type { AmbiguityShown, DisagreementShown, LedgerPairShown, LedgerPaymentShown, LedgerRowShown, TieOutShown } from '../../../../shared/contract/ledger.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import type { Disagreement } from '../../../../shared/domain/ledger.ts';
import { pairsOf, usualLedgerRule, type LedgerPair } from '../../../../shared/domain/ledgerMatch.ts';
import type { LedgerPayment, LedgerRow } from '../../../../shared/domain/ledgerRow.ts';
import { isDouble } from '../../../../shared/domain/ledgerTie.ts';
import type { Reader } from '../../db/database.ts';
import { reasonsOfText, standingOf, storedRow, type Standing } from './standing.ts';

/** So many of what agrees are listed at once. */
const listed = 1000;

interface Showing {
  readonly row: (row: LedgerRow) => LedgerRowShown;
  readonly payment: (payment: LedgerPayment) => LedgerPaymentShown;
  readonly pair: (pair: LedgerPair) => LedgerPairShown;
}

export function showing({ extracts, payables, matchOf }: Standing): Showing {
  const names = new Map(extracts.map(({ id, name }) => [id, name]));
  const row = (of: LedgerRow): LedgerRowShown => {
    const { id, extract_id, row: line, date, pence, payee, reference, document } = storedRow(of);
    return { id, extract: names.get(extract_id) ?? '', row: line, date, pence, payee, reference, document };
  };
  const payment = ({ id }: LedgerPayment): LedgerPaymentShown => {
    const shown = payables.shown(id);
    if (shown === undefined) throw new Error('A payment that was tied is not there');
    return shown;
  };
  const pair = (of: LedgerPair): LedgerPairShown => {
    const match = matchOf.get(storedRow(of.row).id);
    return { row: row(of.row), payment: payment(of.payment), reasons: match === undefined ? of.reasons : reasonsOfText(match.reasons), by: match?.made_by ?? 'rule' };
  };
  return { row, payment, pair };
}

/** Payments not made yet here that rows without a payment could be. */
function hints({ payables, tied }: Standing): ReadonlyMap<LedgerRow, string> {
  const rows = tied.disagreements.flatMap(({ kind, row }) => (kind === 'missing here' && row !== null ? [row] : []));
  if (rows.length === 0) return new Map();
  const found = pairsOf(rows, payables.unpaid, usualLedgerRule).filter((pair) => isDouble(pair) || (pair.reasons.includes('amount') && pair.reasons.includes('payee')));
  return new Map(found.toReversed().map(({ row, payment }) => [row, `${payment.name}, due on ${formatDate(payment.paidOn)}, is ${payables.stateOf(payment.id) ?? ''} here and not marked as paid`]));
}

/** Ties the ledger out: only what does not agree, what a person must choose, and on request what agrees. */
export async function tieOutShown(db: Reader, agreeing: boolean): Promise<TieOutShown> {
  const standing = await standingOf(db);
  const { tied, extracts, rows, payables, spans } = standing;
  const show = showing(standing);
  const hint = hints(standing);
  const pairs = new Map(tied.matches.map((pair) => [pair.row, pair]));
  const disagreement = ({ kind, message, row, payment }: Disagreement): DisagreementShown => {
    const of = kind === 'doubled' || row === null || payment === null ? undefined : pairs.get(row);
    const pair = of === undefined ? undefined : show.pair(of);
    return {
      kind, message, row: row === null ? null : show.row(row), payment: payment === null ? null : show.payment(payment), reasons: pair?.reasons ?? [], by: pair?.by ?? null,
      hint: row === null ? null : (hint.get(row) ?? null),
    };
  };
  const ambiguous = tied.ambiguous.map((each): AmbiguityShown => ({ rows: each.rows.map(show.row), payments: each.payments.map(show.payment), message: each.message }));
  const rowsOf = new Map<string, number>();
  for (const { extract_id } of rows) rowsOf.set(extract_id, (rowsOf.get(extract_id) ?? 0) + 1);
  return {
    extracts: extracts.map(({ id, name, covers_from, covers_to, changed_in, illustrative }) =>
      ({ name, from: covers_from, to: covers_to, rows: rowsOf.get(id) ?? 0, change: changed_in, illustrative: illustrative === 1 })).toReversed(),
    rows: rows.length,
    payments: payables.made.filter(({ paidOn }) => spans.some(({ from, to }) => paidOn >= from && paidOn <= to)).length,
    agreed: tied.agreed.length,
    disagreements: tied.disagreements.map(disagreement),
    ambiguous,
    agreeing: agreeing ? tied.agreed.slice(0, listed).map(show.pair) : [],
  };
}
