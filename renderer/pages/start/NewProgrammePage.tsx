import { Link, useNavigate } from 'react-router';
import { ok } from '../../../shared/domain/result.ts';
import { useCommand } from '../../api/hooks.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextInput } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';
import { Head } from '../../components/Head.tsx';
import { paths } from '../../paths.ts';
import { useOpen } from './useOpen.ts';

/** A new file, with the council register, the outcomes framework and the indicator library in it and nothing else. */
export function NewProgrammePage() {
  const { mutateAsync } = useCommand('files.create');
  const open = useOpen();
  const navigate = useNavigate();
  const form = useForm('files.create', mutateAsync, {
    defaults: { title: '' },
    toRequest: ({ title }) => ok({ title }),
    onSaved: ({ handle }) => open(handle),
  });
  return (
    <>
      <Head title="New programme" crumb={<Link to={paths.start}>Start</Link>} sub="A new file starts with the council register, the outcomes framework and the indicator library. Projects are yours to add." />
      <Form form={form} submit="Create the file" onCancel={() => void navigate(paths.start)}>
        <TextInput {...form.text('title')} label="Title of the programme" hint="Like Children’s Social Care Innovation Programme. The file is named after it" />
      </Form>
    </>
  );
}
