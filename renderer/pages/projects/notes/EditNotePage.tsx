import { useState } from 'react';
import { useParams } from 'react-router';
import type { NoteShown } from '../../../../shared/contract/notes.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { joinReadings } from '../../../components/form/reading.ts';
import { useForm } from '../../../components/form/useForm.ts';
import { Link, useGo } from '../../../components/Link.tsx';
import { Refused } from '../../../components/Refused.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';
import { NoteFields } from './NoteFields.tsx';
import { noteLabels, readNote } from './noteValues.ts';

export const EditNotePage = () => <ProjectFormPage title="Edit a note" operation="notes.edit">{({ reference }) => <OneNote project={reference} />}</ProjectFormPage>;

function OneNote({ project }: { readonly project: string }) {
  const { note: id = '' } = useParams();
  const { reply } = useAnswer('notes.list', { project });
  return (
    <Answer reply={reply}>
      {({ notes }) => {
        const note = notes.find((each) => each.id === id);
        return note === undefined
          ? <Empty title="This note is no longer there." act={<Link className="btn" to={paths.project(project, 'notes')}>Notes of the project</Link>} />
          : <EditNote note={note} />;
      }}
    </Answer>
  );
}

function EditNote({ note: { id, project, kind, on, text, changedIn } }: { readonly note: NoteShown }) {
  const go = useGo();
  const [refused, setRefused] = useState<Problem | null>(null);
  const back = (): void => go(paths.project(project, 'notes'));
  const { mutateAsync } = useCommand('notes.edit');
  const { mutateAsync: remove } = useCommand('notes.remove');
  const draft = useDraft(`note-edit ${id}`, `Note of ${formatDate(on)}`, paths.editNote(project, id));
  const form = useForm('notes.edit', mutateAsync, {
    defaults: { kind, on: formatDate(on), text }, draft, labels: noteLabels,
    changedIn,
    toRequest: (values, seen) => joinReadings(ok({ id, changedIn: seen }), readNote(values)),
    onSaved: back,
  });
  const takeAway = async (): Promise<void> => {
    const reply = await remove({ id, changedIn });
    if (!reply.ok) { setRefused(reply.problem); return; }
    await draft.drop();
    back();
  };
  return (
    <>
      {refused === null ? null : <Refused problem={refused} />}
      <Form form={form} submit="Save changes" onCancel={back} after={<button type="button" className="link" onClick={() => void takeAway()}>Remove this note</button>}><NoteFields form={form} /></Form>
    </>
  );
}
