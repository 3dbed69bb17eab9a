import type { RequestOf } from '../../../shared/contract/index.ts';
import type { NoteShown } from '../../../shared/contract/notes.ts';
import { formatDate } from '../../../shared/domain/calendar.ts';
import { checkHappened } from '../../../shared/domain/note.ts';
import { invalid, notFound, type Problem } from '../../../shared/domain/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/result.ts';
import type { Tx } from '../db/database.ts';
import type { ProjectNoteRow } from '../db/rows/project.ts';
import type { Deps } from '../deps.ts';
import { personName } from '../repositories/changes.ts';
import { addNote, changeNote, findNote, notesOf, removeNote, type NoteLine } from '../repositories/notes.ts';
import { programmeOf } from '../repositories/programme.ts';
import { findProject } from '../repositories/projects.ts';
import { checkTouched } from './invariants.ts';
import { noSuchProject } from './projectProblems.ts';
import { answer, type ServicesOf } from './service.ts';
import { asTheySaw, staleProblem, type InWords } from './stale.ts';
import { cleanTexts, differing } from './texts.ts';

const gone = notFound('note', 'This note is no longer there. Somebody removed it');

const noteShown = (row: NoteLine): NoteShown => ({
  id: row.id,
  project: row.project_reference,
  kind: row.kind,
  on: row.dated,
  text: row.body,
  by: personName({ name: row.actor_name, organisation: row.actor_organisation }),
  illustrative: row.illustrative === 1,
  changedIn: row.changed_in,
});

const words = ({ kind, dated, body }: ProjectNoteRow): InWords => ({ kind, on: formatDate(dated), text: body });

async function noteAfter(tx: Tx, id: string): Promise<Result<NoteShown, Problem>> {
  const issues = await checkTouched(tx);
  if (issues.length > 0) return fail(invalid(issues));
  const row = await findNote(tx, id);
  return row === null ? fail(gone) : ok(noteShown(row));
}

async function add(deps: Deps, tx: Tx, { project: reference, kind, on, text }: RequestOf<'notes.add'>): Promise<Result<NoteShown, Problem>> {
  const project = await findProject(tx, reference);
  if (project === null) return fail(noSuchProject(reference));
  const { texts, issues } = cleanTexts({ text }, { text: { what: 'Note' } });
  const wrong = [...checkHappened(on, deps.today, 'Date'), ...issues];
  if (wrong.length > 0) return fail(invalid(wrong));
  const { sample } = await programmeOf(tx);
  const id = deps.newId();
  await addNote(tx, { id, project_id: project.id, kind, dated: on, body: texts.text ?? '', illustrative: sample === 'practice' ? 1 : 0 });
  return noteAfter(tx, id);
}

async function edit(deps: Deps, tx: Tx, { id, changedIn, kind, on, text }: RequestOf<'notes.edit'>): Promise<Result<NoteShown, Problem>> {
  const row = await findNote(tx, id);
  if (row === null) return fail(gone);
  const { texts, issues } = cleanTexts({ text }, { text: { what: 'Note' } });
  const wrong = [...(on === undefined ? [] : checkHappened(on, deps.today, 'Date')), ...issues];
  if (wrong.length > 0) return fail(invalid(wrong));
  const changed = differing<Pick<ProjectNoteRow, 'kind' | 'dated' | 'body'>>(row, {
    ...(kind === undefined ? {} : { kind }), ...(on === undefined ? {} : { dated: on }), ...(texts.text ? { body: texts.text } : {}),
  });
  const old = await staleProblem(tx, {
    changedIn, row, what: 'this note', yours: words({ ...row, ...changed }), theirs: words(row),
    was: asTheySaw(deps, changedIn, async (db) => { const seen = await findNote(db, id); return seen === null ? null : words(seen); }),
  });
  if (old !== null) return fail(old);
  if (changed !== null) await changeNote(tx, id, changed);
  return noteAfter(tx, id);
}

async function remove(tx: Tx, { id, changedIn }: RequestOf<'notes.remove'>): Promise<Result<null, Problem>> {
  const row = await findNote(tx, id);
  if (row === null) return fail(gone);
  const old = await staleProblem(tx, { changedIn, row, what: 'this note', yours: {}, theirs: words(row) });
  if (old !== null) return fail(old);
  await removeNote(tx, id);
  return ok(null);
}

export const noteServices = {
  'notes.list': async (deps, { project: reference }) =>
    deps.read(async (db) => {
      const project = await findProject(db, reference);
      return project === null ? fail(noSuchProject(reference)) : answer({ notes: (await notesOf(db, project.id)).map(noteShown) });
    }),
  'notes.add': (deps, request) => deps.write({}, (tx) => add(deps, tx, request)),
  'notes.edit': (deps, request) => deps.write({}, (tx) => edit(deps, tx, request)),
  'notes.remove': (deps, request) => deps.write({}, (tx) => remove(tx, request)),
} satisfies ServicesOf<'notes.list' | 'notes.add' | 'notes.edit' | 'notes.remove'>;
