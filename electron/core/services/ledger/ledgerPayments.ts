import type { LedgerPaymentShown } from '../../../../shared/contract/ledger.ts';
import type { LedgerPayment } from '../../../../shared/domain/ledgerRow.ts';
import { isLead } from '../../../../shared/domain/participation.ts';
import type { Reader } from '../../db/database.ts';
import { payableRows, payeeNames, refundRows, type PayableRow } from '../../repositories/ledger.ts';
import { dueOf } from '../funding/awardMoney.ts';

export interface Payables {
  /** Made, and what came back of them. */
  readonly made: readonly LedgerPayment[];
  /** Still to be paid, as if paid on the day they are due. */
  readonly unpaid: readonly LedgerPayment[];
  readonly shown: ReadonlyMap<string, LedgerPaymentShown>;
  readonly states: ReadonlyMap<string, PayableRow['state']>;
}

/** What a finance system may quote: the instrument, with the tranche or the number of the payment where it names one. */
function referencesOf({ instrument_reference: instrument, tranche, number }: PayableRow): readonly string[] {
  if (instrument === null) return [];
  return [instrument, ...(tranche === null ? [] : [`${instrument} ${tranche}`]), `${instrument} ${number}`, `${instrument} ${String(number).padStart(2, '0')}`];
}

/** Payments and refunds of the whole programme as a ledger could name them. The lead of a project is who is paid. */
export async function readPayables(db: Reader): Promise<Payables> {
  const names = Map.groupBy((await payeeNames(db)).filter(({ role }) => isLead(role)), ({ project_id }) => project_id);
  const payeesOf = (project: string): readonly string[] =>
    [...new Set((names.get(project) ?? []).flatMap((row) => [row.name, row.short_name, row.council_name, row.council_short_name]).filter((name) => name !== null))];
  const rows = await payableRows(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = new Map<string, LedgerPaymentShown>();
  const asPayment = (row: PayableRow, over: Pick<LedgerPaymentShown, 'id' | 'kind' | 'pence' | 'date' | 'illustrative'>): LedgerPayment => {
    const payees = payeesOf(row.project_id);
    const name = `${over.kind === 'payment' ? 'Payment' : 'Refund of payment'} ${row.number} of ${row.title}`;
    shown.set(over.id, { ...over, name, project: { reference: row.project, name: row.title }, award: row.award, number: row.number, payee: payees[0] ?? null });
    return { id: over.id, name, pence: over.pence, paidOn: over.date, payees, references: referencesOf(row) };
  };
  const payment = (row: PayableRow): LedgerPayment => asPayment(row, { id: row.id, kind: 'payment', pence: dueOf(row), date: row.paid_on ?? row.due_on, illustrative: row.illustrative === 1 });
  const made = rows.filter(({ state }) => state === 'paid').map(payment);
  const refunds = (await refundRows(db)).flatMap((back): readonly LedgerPayment[] => {
    const of = byId.get(back.payment_id);
    return of === undefined ? [] : [asPayment(of, { id: back.id, kind: 'refund', pence: -back.pence, date: back.dated, illustrative: back.illustrative === 1 })];
  });
  return { made: [...made, ...refunds], unpaid: rows.filter(({ state }) => state !== 'paid').map(payment), shown, states: new Map(rows.map(({ id, state }) => [id, state])) };
}
