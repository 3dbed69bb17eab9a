import type { Reader } from '../db/database.ts';
import type { ExportScope } from './exportRows.ts';

type Scoped = Pick<ExportScope, 'projectIds'>;

/** Rows come one by one. */
const walked = 1000;

export const extractsOut = (db: Reader) => db.selectFrom('ledger_extract').selectAll().orderBy('covers_from').orderBy('name').orderBy('id').stream(walked);

/** Each row with the payment or refund it was matched to, where it was. */
export const ledgerOut = (db: Reader, { projectIds }: Scoped) =>
  db.selectFrom('ledger_row as row').innerJoin('ledger_extract as extract', 'extract.id', 'row.extract_id').leftJoin('ledger_match as match', 'match.row_id', 'row.id')
    .leftJoin('money_back', 'money_back.id', 'match.money_back_id')
    .leftJoin('payment', (on) => on.on((eb) => eb('payment.id', '=', eb.fn.coalesce('match.payment_id', 'money_back.payment_id'))))
    .leftJoin('award', 'award.id', 'payment.award_id').leftJoin('project', 'project.id', 'award.project_id')
    .selectAll('row').select(['extract.name as extract', 'project.reference as project', 'award.reference as award', 'payment.number as payment', 'money_back.dated as refunded_on', 'match.reasons', 'match.made_by'])
    .$if(projectIds !== null, (q) => q.where('project.id', 'in', projectIds ?? []))
    .orderBy('extract.covers_from').orderBy('extract.name').orderBy('extract.id').orderBy('row.line').orderBy('row.id').stream(walked);

export const undoneOut = (db: Reader, { projectIds }: Scoped) =>
  db.selectFrom('ledger_undone as undone').innerJoin('ledger_row as row', 'row.id', 'undone.row_id').innerJoin('ledger_extract as extract', 'extract.id', 'row.extract_id')
    .leftJoin('money_back', 'money_back.id', 'undone.money_back_id')
    .leftJoin('payment', (on) => on.on((eb) => eb('payment.id', '=', eb.fn.coalesce('undone.payment_id', 'money_back.payment_id'))))
    .leftJoin('award', 'award.id', 'payment.award_id').leftJoin('project', 'project.id', 'award.project_id')
    .selectAll('undone').select(['extract.name as extract', 'row.line', 'project.reference as project', 'award.reference as award', 'payment.number as payment', 'money_back.dated as refunded_on'])
    .$if(projectIds !== null, (q) => q.where('project.id', 'in', projectIds ?? []))
    .orderBy('extract.name').orderBy('row.line').orderBy('award.reference').orderBy('payment.number').orderBy('undone.id').stream(walked);

export const ledgerColumnsOut = (db: Reader) => db.selectFrom('ledger_column').selectAll().orderBy('heads').orderBy('field').stream(walked);

type RowsOf<F extends (db: Reader, scope: Scoped) => AsyncIterable<unknown>> = ReturnType<F> extends AsyncIterable<infer R> ? R : never;

export type ExtractOut = RowsOf<typeof extractsOut>;
export type LedgerOut = RowsOf<typeof ledgerOut>;
export type UndoneOut = RowsOf<typeof undoneOut>;
export type LedgerColumnOut = RowsOf<typeof ledgerColumnsOut>;
