import type { ProjectDetail } from '../../../shared/contract/projects.ts';
import { ok } from '../../../shared/domain/result.ts';
import { useDraft } from '../../api/drafts.ts';
import { useCommand } from '../../api/hooks.ts';
import { Form } from '../../components/form/Form.tsx';
import { collect, joinReadings, readText } from '../../components/form/reading.ts';
import { TextInput } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';
import { useGo } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';
import { MainFields, MoreFields } from './ProjectFields.tsx';
import { ProjectFormPage } from './ProjectForms.tsx';
import { projectLabels, readProject, valuesOf } from './projectValues.ts';

export const EditProjectPage = () =>
  <ProjectFormPage title="Edit project" operation="projects.edit">{(project) => <EditProject project={project} />}</ProjectFormPage>;

function EditProject({ project }: { readonly project: ProjectDetail }) {
  const { reference, title, changedIn, lifecycle } = project;
  const go = useGo();
  const back = (): void => go(paths.project(reference));
  const { mutateAsync } = useCommand('projects.edit', { said: (saved) => `Project changed: ${saved.title}` });
  const draft = useDraft(`project-edit ${reference}`, `${title}, changes`, paths.editProject(reference));
  const form = useForm('projects.edit', mutateAsync, {
    defaults: { ...valuesOf(project), reason: '' }, draft, labels: projectLabels, changedIn,
    toRequest: (values, seen) => joinReadings(readProject(values), collect({ reference: ok(reference), changedIn: ok(seen), reason: readText(values.reason) })),
    onSaved: back,
  });
  return (
    <Form form={form} submit="Save changes" onCancel={back}>
      <TextInput {...form.text('title')} label="Title" />
      <MainFields form={form} from={lifecycle} />
      <MoreFields form={form} own={reference} />
      <TextInput {...form.text('reason')} label="Reason for the change" after="(stands in the history)" />
    </Form>
  );
}
