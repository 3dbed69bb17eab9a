import type { ReplyOf, RequestOf } from '../../shared/contract/index.ts';
import { roles, type Actor, type Role } from '../../shared/domain/actor.ts';
import { ok } from '../../shared/domain/result.ts';
import { upperFirst } from '../../shared/domain/words.ts';
import { Radios } from './form/Choices.tsx';
import { Form } from './form/Form.tsx';
import { TextInput } from './form/TextInput.tsx';
import { useForm } from './form/useForm.ts';

interface Props {
  readonly person: Actor | null;
  readonly send: (request: RequestOf<'person.set'>) => Promise<ReplyOf<'person.set'>>;
  readonly submit: string;
}

const hints: Readonly<Record<Role, string>> = {
  'programme officer': 'Keeps the whole file: projects, awards, councils, figures',
  'council lead': 'Records the figures of a council',
  evaluator: 'Reads and takes away every figure with its sources',
};

/** Name or post, organisation and role of the person at the desk. */
export function PersonForm({ person, send, submit }: Props) {
  const form = useForm('person.set', send, {
    defaults: { name: person?.name ?? '', organisation: person?.organisation ?? '', role: person?.role ?? '' },
    // The schema of the contract refuses a role that was not chosen.
    toRequest: ({ name, organisation, role }) => ok({ name, organisation, role: role as Role }),
    onSaved: () => undefined,
  });
  return (
    <Form form={form} submit={submit}>
      <TextInput {...form.text('name')} label="Name or post" hint="As it should stand in the history, like Officer 1" />
      <TextInput {...form.text('organisation')} label="Organisation" hint="Like Department for Education, or the name of your council" />
      <Radios {...form.text('role')} label="Role" hint="A role guards against mistakes. It is no lock: the file is yours" options={roles.map((role) => ({ value: role, label: upperFirst(role), hint: hints[role] }))} />
    </Form>
  );
}
