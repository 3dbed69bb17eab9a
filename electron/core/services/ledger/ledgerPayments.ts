import type { LedgerPaymentShown } from '../../../../shared/contract/ledger.ts';
import type { LedgerPayment } from '../../../../shared/domain/ledgerRow.ts';
import { once } from '../../../../shared/domain/once.ts';
import { isLead } from '../../../../shared/domain/participation.ts';
import type { Reader } from '../../db/database.ts';
import { payableAwards, payableRows, payeeNames, refundRows, type PayableAward, type PayableRow } from '../../repositories/ledger.ts';
import { dueOf } from '../funding/awardMoney.ts';

export interface Payables {
  /** Made, and what came back of them. */
  readonly made: readonly LedgerPayment[];
  /** Still to be paid, as if paid on the day they are due. */
  readonly unpaid: readonly LedgerPayment[];
  /** What a page shows of one, made when it is asked for: most agree and are only counted. */
  readonly shown: (id: string) => LedgerPaymentShown | undefined;
  readonly stateOf: (id: string) => PayableRow['state'] | undefined;
}

/** What a finance system may quote: the instrument, with the tranche or the number of the payment where it names one. */
function referencesOf({ instrument_reference: instrument, tranche, number }: PayableRow): readonly string[] {
  if (instrument === null) return [];
  return [instrument, ...(tranche === null ? [] : [`${instrument} ${tranche}`]), `${instrument} ${number}`, `${instrument} ${String(number).padStart(2, '0')}`];
}

/** Every name that whoever is paid goes by, one list for a project. The lead of a project is who is paid. */
async function readPayees(db: Reader): Promise<(project: string) => readonly string[]> {
  const names = Map.groupBy((await payeeNames(db)).filter(({ role }) => isLead(role)), ({ project_id }) => project_id);
  return once((project) => [...new Set((names.get(project) ?? []).flatMap((row) => [row.name, row.short_name, row.council_name, row.council_short_name]).filter((name) => name !== null))]);
}

/** Payments and refunds of the whole programme as a ledger could name them. */
export async function readPayables(db: Reader): Promise<Payables> {
  const payeesOf = await readPayees(db);
  const awards = new Map((await payableAwards(db)).map((award) => [award.id, award]));
  const rows = await payableRows(db);
  const back = await refundRows(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const backById = new Map(back.map((row) => [row.id, row]));
  const awardOf = ({ award_id }: PayableRow): PayableAward => {
    const award = awards.get(award_id);
    if (award === undefined) throw new Error('A payment of no award');
    return award;
  };
  const nameOf = (kind: LedgerPaymentShown['kind'], row: PayableRow): string => `${kind === 'payment' ? 'Payment' : 'Refund of payment'} ${row.number} of ${awardOf(row).title}`;
  const asPayment = (kind: LedgerPaymentShown['kind'], row: PayableRow, of: Pick<LedgerPayment, 'id' | 'pence' | 'paidOn'>): LedgerPayment =>
    ({ ...of, name: nameOf(kind, row), payees: payeesOf(awardOf(row).project_id), references: referencesOf(row) });
  const payment = (row: PayableRow): LedgerPayment => asPayment('payment', row, { id: row.id, pence: dueOf(row), paidOn: row.paid_on ?? row.due_on });
  const refunds = back.flatMap((each): readonly LedgerPayment[] => {
    const of = byId.get(each.payment_id);
    return of === undefined ? [] : [asPayment('refund', of, { id: each.id, pence: -each.pence, paidOn: each.dated })];
  });
  const shown = (id: string): LedgerPaymentShown | undefined => {
    const refund = backById.get(id);
    const row = byId.get(refund?.payment_id ?? id);
    if (row === undefined) return undefined;
    const [kind, { project, title, project_id, award }] = [refund === undefined ? 'payment' as const : 'refund' as const, awardOf(row)];
    return {
      id, kind, name: nameOf(kind, row), project: { reference: project, name: title }, award, number: row.number, payee: payeesOf(project_id)[0] ?? null,
      pence: refund === undefined ? dueOf(row) : -refund.pence, date: refund?.dated ?? row.paid_on ?? row.due_on, illustrative: (refund ?? row).illustrative === 1,
    };
  };
  return { made: [...rows.filter(({ state }) => state === 'paid').map(payment), ...refunds], unpaid: rows.filter(({ state }) => state !== 'paid').map(payment), shown, stateOf: (id) => byId.get(id)?.state };
}
