import type { RoundPage } from '../../../shared/contract/roundDecisions.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { useDraft } from '../../api/drafts.ts';
import { useCommand } from '../../api/hooks.ts';
import { DateInput } from '../../components/form/DateInput.tsx';
import { Form } from '../../components/form/Form.tsx';
import { collect, readDate, readText } from '../../components/form/reading.ts';
import { TextArea, TextInput } from '../../components/form/TextInput.tsx';
import { useForm } from '../../components/form/useForm.ts';
import { useGo } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';
import { RoundFormPage } from './RoundFormPage.tsx';

const labels = { text: 'Criteria', from: 'They hold from', reason: 'Reason', decidedBy: 'Decided by' };

/** Keeps the criteria of a round as the next version. Nothing kept before it is changed. */
export const CriteriaPage = () => <RoundFormPage title="Change criteria" operation="rounds.setCriteria">{(page) => <Change page={page} />}</RoundFormPage>;

function Change({ page: { round: { reference, name }, criteria } }: { readonly page: RoundPage }) {
  const go = useGo();
  const back = (): void => go(paths.roundDecisions(reference));
  const { mutateAsync } = useCommand('rounds.setCriteria');
  const draft = useDraft(`round-criteria ${reference}`, `${name}, criteria`, paths.roundDecisions(reference, 'criteria'));
  const form = useForm('rounds.setCriteria', mutateAsync, {
    defaults: { text: criteria[0]?.text ?? '', from: '', reason: '', decidedBy: '' }, draft, labels,
    toRequest: (values) => {
      const from = readDate(values.from, labels.from, 'day');
      return collect({
        reference: ok(reference), version: ok(criteria[0]?.version ?? 0), text: ok(values.text),
        from: !from.ok ? from : from.value === null ? fail({ message: 'Enter the date they hold from' }) : ok(from.value), reason: readText(values.reason), decidedBy: readText(values.decidedBy),
      });
    },
    onSaved: back,
  });
  return (
    <Form form={form} submit="Save criteria" onCancel={back}>
      <p>They are kept as the next version, and the ones before it stay to be read. Once the round has opened, a change needs its reason and who decided it.</p>
      <TextArea {...form.text('text')} label={labels.text} hint="One a line, with its weight where it has one" />
      <DateInput {...form.text('from')} label={labels.from} need="day" />
      <TextArea {...form.text('reason')} label={labels.reason} after="(before the round opens, if there is one)" />
      <TextInput {...form.text('decidedBy')} label={labels.decidedBy} after="(before the round opens, if known)" hint="A post or a board" />
    </Form>
  );
}
