import type { Reader } from '../db/database.ts';
import { table, type Table } from '../files/exportCsv.ts';
import type { ExportScope } from '../repositories/exportRows.ts';
import * as out from '../repositories/recordExports.ts';
import { money, number, ofAward, text } from './exportColumns.ts';

const documents = ofAward<out.DocumentOut>(
  text('kind', (row) => row.kind), number('version', (row) => row.version), text('dated', (row) => row.dated), text('reference', (row) => row.reference), text('link', (row) => row.link), text('fixes', (row) => row.fixes),
  money('amount', (row) => row.amount_pence), text('starts_on', (row) => row.starts_on), text('ends_on', (row) => row.ends_on), text('terms', (row) => row.terms), text('tranche', (row) => row.tranche), text('annex_line', (row) => row.annex_line),
);
const standard = ofAward<out.StandardOut>(
  number('requirement', (row) => row.number), text('answer', (row) => row.answer), text('evidence', (row) => row.evidence), text('document_kind', (row) => row.document_kind), number('document_version', (row) => row.document_version), text('reason', (row) => row.reason),
);
const standardEntries = ofAward<out.StandardEntryOut>(
  number('requirement', (row) => row.number), text('person', (row) => row.person), text('dated', (row) => row.dated), text('until', (row) => row.until), money('amount', (row) => row.pence), text('reference', (row) => row.reference),
  text('says', (row) => row.says), text('note', (row) => row.note),
);

const shares = ofAward<out.ShareOut>(text('organisation', (row) => row.organisation), money('share', (row) => row.pence), text('from', (row) => row.from_on), text('to', (row) => row.to_on));

/** What awards rest on, one table a kind. */
export const recordTables = (db: Reader, scope: ExportScope): readonly Table[] => [
  table('letters', documents, () => out.documentsOut(db, scope)),
  table('standard', standard, () => out.standardOut(db, scope)),
  table('standard-record', standardEntries, () => out.standardEntriesOut(db, scope)),
  table('shares', shares, () => out.sharesOut(db, scope)),
];
