import type { Reader } from '../db/database.ts';
import type { Column } from '../files/csv.ts';
import { table, type Table } from '../files/exportCsv.ts';
import type { ExportScope } from '../repositories/exportRows.ts';
import * as out from '../repositories/ledgerExports.ts';
import { lastColumns, money, number, text } from './exportColumns.ts';

const extracts: readonly Column<out.ExtractOut>[] = [
  text('extract', (row) => row.name), text('covers_from', (row) => row.covers_from), text('covers_to', (row) => row.covers_to), text('sha256', (row) => row.hash), ...lastColumns<out.ExtractOut>(),
];
const rows: readonly Column<out.LedgerOut>[] = [
  text('extract', (row) => row.extract), number('line', (row) => row.line), text('dated', (row) => row.dated), money('amount', (row) => row.pence), text('payee', (row) => row.payee),
  text('reference', (row) => row.reference), text('document', (row) => row.document), text('project', (row) => row.project), text('award', (row) => row.award),
  number('payment', (row) => row.payment), text('refunded_on', (row) => row.refunded_on), text('alike_in', (row) => row.reasons), text('matched_by', (row) => row.made_by), ...lastColumns<out.LedgerOut>(),
];
const undone: readonly Column<out.UndoneOut>[] = [
  text('extract', (row) => row.extract), number('line', (row) => row.line), text('project', (row) => row.project), text('award', (row) => row.award), number('payment', (row) => row.payment),
  text('refunded_on', (row) => row.refunded_on), ...lastColumns<out.UndoneOut>(),
];
const columns: readonly Column<out.LedgerColumnOut>[] = [
  text('heads', (row) => row.heads), text('field', (row) => row.field), text('head', (row) => row.head), number('changed_in', (row) => row.changed_in),
];

/** The finance system's ledger, what was matched and what was not; of one project, the rows that were matched to its payments. */
export const ledgerTables = (db: Reader, scope: ExportScope): readonly Table[] => [
  table('ledger-extracts', extracts, () => out.extractsOut(db)),
  table('ledger-rows', rows, () => out.ledgerOut(db, scope)),
  table('ledger-undone', undone, () => out.undoneOut(db, scope)),
  table('ledger-columns', columns, () => out.ledgerColumnsOut(db)),
];
