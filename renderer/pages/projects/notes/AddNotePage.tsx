import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useFile } from '../../../api/file.ts';
import { useCommand } from '../../../api/hooks.ts';
import { Form } from '../../../components/form/Form.tsx';
import { joinReadings } from '../../../components/form/reading.ts';
import { useForm } from '../../../components/form/useForm.ts';
import { useGo } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';
import { NoteFields } from './NoteFields.tsx';
import { noteLabels, readNote } from './noteValues.ts';

export const AddNotePage = () => <ProjectFormPage title="Add a note" operation="notes.add">{(project) => <AddNote project={project} />}</ProjectFormPage>;

function AddNote({ project: { reference, title } }: { readonly project: ProjectDetail }) {
  const { frame: { today } } = useFile();
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'notes'));
  const { mutateAsync } = useCommand('notes.add');
  const draft = useDraft(`note-add ${reference}`, `${title}, note`, paths.addNote(reference));
  const form = useForm('notes.add', mutateAsync, {
    defaults: { kind: 'call', on: formatDate(today), text: '' }, draft, labels: noteLabels,
    toRequest: (values) => joinReadings(ok({ project: reference }), readNote(values)),
    onSaved: back,
  });
  return <Form form={form} submit="Add note" onCancel={back}><NoteFields form={form} /></Form>;
}
