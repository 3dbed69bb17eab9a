import { ok } from '../../../shared/domain/result.ts';
import { slug } from '../../../shared/domain/text.ts';
import { useDraft } from '../../api/drafts.ts';
import { useCommand, useRefusal } from '../../api/hooks.ts';
import { Form } from '../../components/form/Form.tsx';
import { joinReadings } from '../../components/form/reading.ts';
import { TextInput } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';
import { Head } from '../../components/Head.tsx';
import { Link, useGo } from '../../components/Link.tsx';
import { NotOffered } from '../../components/NotOffered.tsx';
import { paths } from '../../paths.ts';
import { RoundFields } from './RoundFields.tsx';
import { noRound, readRound, roundLabels } from './roundValues.ts';

/** A new round of grants. */
export function AddRoundPage() {
  const refusal = useRefusal('rounds.add');
  return (
    <>
      <Head title="New round" crumb={<Link to={paths.rounds}>Rounds</Link>} sub="What is not known yet can be left out and filled in later." />
      {refusal === null ? <AddRound /> : <NotOffered why={refusal} to={paths.rounds} />}
    </>
  );
}

function AddRound() {
  const go = useGo();
  const back = (): void => go(paths.rounds);
  const { mutateAsync } = useCommand('rounds.add', { said: ({ name }) => `Round added: ${name}` });
  const draft = useDraft('round-add', 'New round', paths.addRound);
  const form = useForm('rounds.add', mutateAsync, {
    defaults: { ...noRound, reference: '' }, draft, labels: roundLabels,
    toRequest: ({ reference, ...values }) => joinReadings(readRound(values), ok(reference.trim() === '' ? {} : { reference })),
    onSaved: back,
  });
  const suggested = slug(form.values.name);
  return (
    <Form form={form} submit="Add round" onCancel={back}>
      <RoundFields form={form} own={null} />
      <TextInput {...form.text('reference')} label="Reference" after="(or leave it out)" hint="Lower-case letters, numbers and hyphens. It stands in exports and does not change later"
        reading={form.values.reference === '' && suggested !== '' ? `Left out, it is made from the name: ${suggested}` : ''} />
    </Form>
  );
}
