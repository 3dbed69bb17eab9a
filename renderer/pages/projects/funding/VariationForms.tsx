import type { VariationShown } from '../../../../shared/contract/variations.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { usePerson } from '../../../api/file.ts';
import { useCommand } from '../../../api/hooks.ts';
import { Form } from '../../../components/form/Form.tsx';
import { collect, readText } from '../../../components/form/reading.ts';
import { TextArea, TextInput } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';

interface Props {
  readonly variation: VariationShown;
  readonly onDone: () => void;
}

const labels = { decidedBy: 'Who decides', interests: 'Interests', comment: 'Comment', samePersonReason: 'Why you decide it yourself' };

/** Approves or rejects, with who decides and the interests they declare. */
export function DecideForm({ to, variation: { id, changedIn, ownSubmission }, onDone }: Props & { readonly to: 'approve' | 'reject' }) {
  const operation = to === 'approve' ? 'variations.approve' : 'variations.reject';
  const { mutateAsync } = useCommand(operation);
  const person = usePerson();
  const form = useForm(operation, mutateAsync, {
    defaults: { decidedBy: person?.name ?? '', interests: '', comment: '', samePersonReason: '' }, changedIn, labels,
    toRequest: ({ decidedBy, interests, comment, samePersonReason }, seen) => collect({
      id: ok(id), changedIn: ok(seen), decidedBy: ok(decidedBy), interests: ok(interests), comment: ok(comment), samePersonReason: readText(samePersonReason),
    }),
    onSaved: onDone,
  });
  return (
    <Form form={form} submit={to === 'approve' ? 'Approve variation' : 'Reject variation'} onCancel={onDone}>
      <TextInput {...form.text('decidedBy')} label="Who decides" hint="A post or a board" />
      <TextInput {...form.text('interests')} label="Interests of who decides" hint="What ties them to the project, or None" />
      <TextArea {...form.text('comment')} label={to === 'approve' ? 'Comment' : 'Reason why it is rejected'} />
      {ownSubmission ? <TextArea {...form.text('samePersonReason')} label={labels.samePersonReason} hint="You submitted this variation. Better somebody else decides it" /> : null}
    </Form>
  );
}

export function SendBackForm({ variation: { id, changedIn }, onDone }: Props) {
  const { mutateAsync } = useCommand('variations.sendBack');
  const form = useForm('variations.sendBack', mutateAsync, {
    defaults: { comment: '' }, changedIn, labels, toRequest: ({ comment }, seen) => collect({ id: ok(id), changedIn: ok(seen), comment: ok(comment) }), onSaved: onDone,
  });
  return <Form form={form} submit="Send back" onCancel={onDone}><TextArea {...form.text('comment')} label="What is to be made clear" /></Form>;
}

export function WithdrawForm({ variation: { id, changedIn }, onDone }: Props) {
  const { mutateAsync } = useCommand('variations.withdraw');
  const form = useForm('variations.withdraw', mutateAsync, {
    defaults: { comment: '' }, changedIn, labels, toRequest: ({ comment }, seen) => collect({ id: ok(id), changedIn: ok(seen), comment: readText(comment) }), onSaved: onDone,
  });
  return <Form form={form} submit="Withdraw variation" onCancel={onDone}><TextArea {...form.text('comment')} label="Why" after="(if there is a reason)" /></Form>;
}
