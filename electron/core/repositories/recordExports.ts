import type { Reader } from '../db/database.ts';
import { type ExportScope, type RowsOf, walked } from './exportRows.ts';
import { awardsIn } from './moneyExports.ts';

export const documentsOut = (db: Reader, scope: ExportScope) =>
  awardsIn(db, scope).innerJoin('award_document as row', 'row.award_id', 'award.id')
    .selectAll('row').orderBy('row.dated').orderBy('row.kind').orderBy('row.version').stream(walked);

export const standardOut = (db: Reader, scope: ExportScope) =>
  awardsIn(db, scope).innerJoin('standard_answer as row', 'row.award_id', 'award.id').leftJoin('award_document as document', 'document.id', 'row.document_id')
    .selectAll('row').select(['document.kind as document_kind', 'document.version as document_version']).orderBy('row.number').stream(walked);

export const standardEntriesOut = (db: Reader, scope: ExportScope) =>
  awardsIn(db, scope).innerJoin('standard_entry as row', 'row.award_id', 'award.id')
    .selectAll('row').orderBy('row.number').orderBy('row.dated').orderBy('row.id').stream(walked);

export const sharesOut = (db: Reader, scope: ExportScope) =>
  awardsIn(db, scope).innerJoin('award_share as row', 'row.award_id', 'award.id').innerJoin('organisation', 'organisation.id', 'row.organisation_id')
    .selectAll('row').select('organisation.reference as organisation').orderBy('row.from_on').orderBy('organisation.reference').stream(walked);

export type ShareOut = RowsOf<typeof sharesOut>;
export type DocumentOut = RowsOf<typeof documentsOut>;
export type StandardOut = RowsOf<typeof standardOut>;
export type StandardEntryOut = RowsOf<typeof standardEntriesOut>;
