import { newOrganisationKinds, type OrganisationShown } from '../../../shared/contract/register.ts';
import { ok } from '../../../shared/domain/result.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { useCommand } from '../../api/hooks.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Select } from '../../components/form/Choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import { collect, readText } from '../../components/form/reading.ts';
import { TextInput } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';

interface Props {
  /** The name as it was typed where nothing on the list was it. */
  readonly name: string;
  readonly onAdded: (reference: string) => void;
  readonly onClose: () => void;
}

const labels: Readonly<Record<OrganisationShown['kind'], string>> = {
  council: 'Council', trust: 'Trust', charity: 'Charity', company: 'Company', 'public body': 'Public body', partnership: 'Partnership', other: 'Another kind', unknown: 'Not known',
};

/** A body that the file does not know yet. Councils are all in the register and are not added. */
export function NewOrganisation({ name, onAdded, onClose }: Props) {
  const { mutateAsync } = useCommand('organisations.add', { said: (made) => `Organisation added: ${made.name}` });
  const form = useForm('organisations.add', mutateAsync, {
    defaults: { name: upperFirst(name), shortName: '', kind: '' },
    toRequest: (values) => collect({ name: ok(values.name), shortName: readText(values.shortName), kind: ok(values.kind as (typeof newOrganisationKinds)[number]) }),
    onSaved: ({ reference }) => { onAdded(reference); onClose(); },
  });
  return (
    <Dialog title="New organisation" onClose={onClose}>
      <Form form={form} submit="Add organisation" after={<button type="button" className="btn" onClick={onClose}>Cancel</button>}>
        <p className="t2">Every council in England is in the register already, under its short name.</p>
        <TextInput {...form.text('name')} label="Name" />
        <TextInput {...form.text('shortName')} label="Short name" after="(if it has one)" hint="For tables, like Barnardo’s" />
        <Select {...form.text('kind')} label="Kind" empty="Select" options={newOrganisationKinds.map((kind) => ({ value: kind, label: labels[kind] }))} />
      </Form>
    </Dialog>
  );
}
