import type { Reader, Tx } from '../db/database.ts';
import type { ProjectNoteRow } from '../db/rows/project.ts';
import { insertRows } from './rows.ts';

const withAuthor = (db: Reader) => db.selectFrom('project_note').innerJoin('change', 'change.seq', 'project_note.changed_in')
  .innerJoin('actor', 'actor.id', 'change.actor_id').innerJoin('project', 'project.id', 'project_note.project_id')
  .selectAll('project_note').select(['project.reference as project_reference', 'actor.name as actor_name', 'actor.organisation as actor_organisation']);

export type NoteLine = Awaited<ReturnType<typeof notesOf>>[number];

/** The notes of a project with who wrote each, newest first. */
export const notesOf = (db: Reader, projectId: string) =>
  withAuthor(db).where('project_note.project_id', '=', projectId).orderBy('project_note.dated', 'desc').orderBy('project_note.changed_in', 'desc')
    .orderBy('project_note.id').execute();

export async function findNote(db: Reader, id: string): Promise<NoteLine | null> {
  return (await withAuthor(db).where('project_note.id', '=', id).executeTakeFirst()) ?? null;
}

export async function countNotes(db: Reader, projectId: string): Promise<number> {
  const { n } = await db.selectFrom('project_note').select((eb) => eb.fn.countAll<number>().as('n')).where('project_id', '=', projectId).executeTakeFirstOrThrow();
  return n;
}

export const addNote = (tx: Tx, row: Omit<ProjectNoteRow, 'changed_in'>): Promise<void> => insertRows(tx, 'project_note', [row]);

export async function changeNote(tx: Tx, id: string, fields: Partial<Pick<ProjectNoteRow, 'kind' | 'dated' | 'body'>>): Promise<void> {
  await tx.updateTable('project_note').set({ ...fields, changed_in: tx.change }).where('id', '=', id).execute();
}

export async function removeNote(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('project_note').where('id', '=', id).execute();
}
