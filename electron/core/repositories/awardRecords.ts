import type { Reader, Tx } from '../db/database.ts';
import type { AwardDocumentRow, StandardAnswerRow, StandardEntryRow } from '../db/rows/awardRecord.ts';
import { insertRows } from './rows.ts';

/** Letters and agreements of an award, newest first. */
export const documentsOf = async (db: Reader, awardId: string): Promise<readonly AwardDocumentRow[]> =>
  db.selectFrom('award_document').selectAll().where('award_id', '=', awardId).orderBy('dated', 'desc').orderBy('kind').orderBy('version', 'desc').execute();

export const answersOf = async (db: Reader, awardId: string): Promise<readonly StandardAnswerRow[]> =>
  db.selectFrom('standard_answer').selectAll().where('award_id', '=', awardId).orderBy('number').execute();

/** What happened under the requirements, oldest first. */
export const entriesOf = async (db: Reader, awardId: string): Promise<readonly StandardEntryRow[]> =>
  db.selectFrom('standard_entry').selectAll().where('award_id', '=', awardId).orderBy('number').orderBy('dated').orderBy('id').execute();

/** Of every award, in the order in which each award's own are read. */
export const allAnswers = async (db: Reader): Promise<readonly StandardAnswerRow[]> => db.selectFrom('standard_answer').selectAll().orderBy('number').execute();
export const allEntries = async (db: Reader): Promise<readonly StandardEntryRow[]> => db.selectFrom('standard_entry').selectAll().orderBy('number').orderBy('dated').orderBy('id').execute();
export const allDocuments = async (db: Reader): Promise<readonly AwardDocumentRow[]> => db.selectFrom('award_document').selectAll().orderBy('dated', 'desc').orderBy('kind').orderBy('version', 'desc').execute();

export const addDocument = (tx: Tx, row: Omit<AwardDocumentRow, 'changed_in'>): Promise<void> => insertRows(tx, 'award_document', [row]);
export const addAnswer = (tx: Tx, row: Omit<StandardAnswerRow, 'changed_in'>): Promise<void> => insertRows(tx, 'standard_answer', [row]);
export const addEntry = (tx: Tx, row: Omit<StandardEntryRow, 'changed_in'>): Promise<void> => insertRows(tx, 'standard_entry', [row]);

export async function changeAnswer(tx: Tx, id: string, fields: Partial<Omit<StandardAnswerRow, 'id' | 'award_id' | 'number' | 'changed_in'>>): Promise<void> {
  await tx.updateTable('standard_answer').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function changeEntry(tx: Tx, id: string, fields: Partial<Omit<StandardEntryRow, 'id' | 'award_id' | 'number' | 'changed_in'>>): Promise<void> {
  await tx.updateTable('standard_entry').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}
