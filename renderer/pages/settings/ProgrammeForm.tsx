import type { ProgrammeFrame } from '../../../shared/contract/programme.ts';
import { checkMarking, markings, type Marking } from '../../../shared/domain/marking.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { useCommand, useRefusal } from '../../api/hooks.ts';
import { Facts } from '../../components/Facts.tsx';
import { Radios } from '../../components/form/Choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import { readText, collect } from '../../components/form/reading.ts';
import { TextInput } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';

/** Title and marking of the programme. Where they cannot be changed they are read, and it is said why. */
export function ProgrammeForm({ frame }: { readonly frame: ProgrammeFrame }) {
  const refusal = useRefusal('programme.edit');
  const { mutateAsync } = useCommand('programme.edit');
  const form = useForm('programme.edit', mutateAsync, {
    defaults: { title: frame.title, marking: frame.marking, reason: '' },
    toRequest: ({ title, marking, reason }) => {
      const [unexplained] = checkMarking(frame.marking, marking as Marking, reason);
      return collect({
        changedIn: ok(frame.changedIn), title: ok(title), marking: ok(marking as Marking), reason: unexplained === undefined ? readText(reason) : fail(unexplained),
      });
    },
    onSaved: () => form.set({ reason: '' }),
    labels: { title: 'Title', marking: 'Marking' },
  });
  if (refusal !== null) return <><Facts facts={[['Title', frame.title], ['Marking', frame.marking]]} /><p className="t2 gap-above">{refusal}</p></>;
  return (
    <Form form={form} submit="Save the programme">
      <TextInput {...form.text('title')} label="Title" />
      <Radios {...form.text('marking')} label="Marking" inline options={markings.map((marking) => ({ value: marking, label: marking }))} />
      <TextInput {...form.text('reason')} label="Reason" after="(needed to lower the marking)" />
    </Form>
  );
}
