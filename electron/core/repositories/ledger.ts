import type { LedgerRow } from '../../../shared/domain/ledgerRow.ts';
import type { Reader, Tx } from '../db/database.ts';
import type { LedgerColumnRow, LedgerExtractRow, LedgerMatchRow, LedgerRowRow, LedgerUndoneRow } from '../db/rows/ledger.ts';
import { insertRows } from './rows.ts';

/** In the order they were read. */
export const listExtracts = async (db: Reader): Promise<readonly LedgerExtractRow[]> => db.selectFrom('ledger_extract').selectAll().orderBy('changed_in').orderBy('id').execute();

/** A row of the ledger as the rule sees it, with what the store knows it by. */
export type StoredRow = LedgerRow & Pick<LedgerRowRow, 'id' | 'extract_id' | 'illustrative'>;

export const listLedgerRows = async (db: Reader): Promise<readonly StoredRow[]> =>
  db.selectFrom('ledger_row').innerJoin('ledger_extract', 'ledger_extract.id', 'ledger_row.extract_id')
    .select(['ledger_row.id', 'ledger_row.extract_id', 'ledger_row.illustrative', 'ledger_row.identity', 'ledger_row.line as row', 'ledger_row.dated as date', 'ledger_row.pence', 'ledger_row.payee', 'ledger_row.reference', 'ledger_row.document'])
    .orderBy('ledger_extract.changed_in').orderBy('ledger_extract.id').orderBy('ledger_row.line').execute();

export async function keptIdentities(db: Reader): Promise<ReadonlySet<string>> {
  return new Set((await db.selectFrom('ledger_row').select('identity').execute()).map(({ identity }) => identity));
}

/** A match as the tie-out needs it. A row and a payment are in one at most. */
export type StoredMatch = Pick<LedgerMatchRow, 'id' | 'row_id' | 'payment_id' | 'money_back_id' | 'reasons' | 'made_by'>;

export const listMatches = async (db: Reader): Promise<readonly StoredMatch[]> =>
  db.selectFrom('ledger_match').select(['id', 'row_id', 'payment_id', 'money_back_id', 'reasons', 'made_by']).execute();
export const listUndone = async (db: Reader): Promise<readonly LedgerUndoneRow[]> => db.selectFrom('ledger_undone').selectAll().orderBy('id').execute();
export const columnsFor = async (db: Reader, heads: string): Promise<readonly LedgerColumnRow[]> => db.selectFrom('ledger_column').selectAll().where('heads', '=', heads).orderBy('field').execute();

export async function addExtract(tx: Tx, extract: Omit<LedgerExtractRow, 'changed_in'>, rows: readonly Omit<LedgerRowRow, 'changed_in'>[]): Promise<void> {
  await insertRows(tx, 'ledger_extract', [extract]);
  await insertRows(tx, 'ledger_row', rows);
}

export const addMatches = (tx: Tx, rows: readonly Omit<LedgerMatchRow, 'changed_in'>[]): Promise<void> => insertRows(tx, 'ledger_match', rows);
export const addUndone = (tx: Tx, row: Omit<LedgerUndoneRow, 'changed_in'>): Promise<void> => insertRows(tx, 'ledger_undone', [row]);

/** Which column holds what in extracts with these heads, from now on. Says nothing where nothing differs. */
export async function rememberColumns(tx: Tx, heads: string, wanted: readonly Omit<LedgerColumnRow, 'changed_in'>[]): Promise<void> {
  const there = new Map((await columnsFor(tx, heads)).map((row) => [row.field, row]));
  for (const { field, id } of there.values()) {
    if (!wanted.some((row) => row.field === field)) await tx.deleteFrom('ledger_column').where('id', '=', id).execute();
  }
  for (const row of wanted) {
    const old = there.get(row.field);
    if (old === undefined) await insertRows(tx, 'ledger_column', [row]);
    else if (old.head !== row.head) await tx.updateTable('ledger_column').set({ head: row.head, changed_in: tx.change }).where('id', '=', old.id).execute();
  }
}

export async function removeMatch(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('ledger_match').where('id', '=', id).execute();
}

export async function removeUndone(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('ledger_undone').where('id', '=', id).execute();
}

/** What is paid or could have been. */
export const payableRows = async (db: Reader) =>
  db.selectFrom('payment').innerJoin('award', 'award.id', 'payment.award_id')
    .select(['payment.id', 'payment.award_id', 'payment.number', 'payment.state', 'payment.pence', 'payment.approved_pence', 'payment.due_on', 'payment.paid_on', 'payment.instrument_reference', 'payment.tranche', 'payment.illustrative'])
    .where('payment.state', '!=', 'cancelled').orderBy('award.reference').orderBy('payment.number').execute();
export type PayableRow = Awaited<ReturnType<typeof payableRows>>[number];

/** Awards with their project: thousands of payments share a few. */
export const payableAwards = async (db: Reader) =>
  db.selectFrom('award').innerJoin('project', 'project.id', 'award.project_id')
    .select(['award.id', 'award.reference as award', 'project.id as project_id', 'project.reference as project', 'project.title']).execute();
export type PayableAward = Awaited<ReturnType<typeof payableAwards>>[number];

export const refundRows = async (db: Reader) =>
  db.selectFrom('money_back').select(['id', 'payment_id', 'pence', 'dated', 'illustrative']).where('kind', '=', 'refund').orderBy('dated').orderBy('id').execute();

/** Every name an organisation goes by, old ones of its codes too. */
export const payeeNames = async (db: Reader) =>
  db.selectFrom('participation').innerJoin('organisation', 'organisation.id', 'participation.organisation_id')
    .leftJoin('council_code', 'council_code.organisation_id', 'organisation.id')
    .select(['participation.project_id', 'participation.role', 'organisation.name', 'organisation.short_name', 'council_code.name as council_name', 'council_code.short_name as council_short_name'])
    .orderBy('organisation.short_name').orderBy('council_code.code').execute();
