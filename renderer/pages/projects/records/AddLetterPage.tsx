import { awardDocumentKinds, fixedThings } from '../../../../shared/domain/awardDocument.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { fail, ok } from '../../../../shared/domain/result.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useCommand } from '../../../api/hooks.ts';
import { Checkboxes, Select } from '../../../components/form/Choices.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { collect, readDate, readMoney, readText } from '../../../components/form/reading.ts';
import { TextArea, TextInput } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { useGo } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { useAwardOf } from '../AwardSwitch.tsx';
import { ProjectFormPage } from '../ProjectForms.tsx';

const labels = {
  kind: 'What it is', dated: 'Date', reference: 'Reference', tranche: 'Tranche', annexLine: 'Line of the annex', link: 'Where it is kept', fixes: 'What it fixed', pence: 'Amount', startsOn: 'Start date', endsOn: 'End date', terms: 'What it says',
};
const options = (values: readonly string[]) => values.map((value) => ({ value, label: upperFirst(value) }));
const none: readonly string[] = [];
const inWords: readonly string[] = ['profile', 'conditions', 'outcomes', 'partners', 'eligible spending'];

/** Keeps a letter or agreement as the next version of its kind. Nothing kept before it is changed. */
export const AddLetterPage = () => <ProjectFormPage title="Add a letter or agreement" operation="documents.add" award="choose">{(project) => <Add project={project} />}</ProjectFormPage>;

function Add({ project }: { readonly project: ProjectDetail }) {
  const { reference, title: name } = project;
  const award = useAwardOf(project);
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'funding'));
  const { mutateAsync } = useCommand('documents.add');
  const draft = useDraft(`letter-add ${reference}`, `${name}, letter or agreement`, paths.addLetter(reference));
  const form = useForm('documents.add', mutateAsync, {
    defaults: { kind: 'grant agreement', dated: '', reference: '', tranche: '', annexLine: '', link: '', fixes: none, pence: '', startsOn: '', endsOn: '', terms: '' }, draft, labels,
    toRequest: (values) => {
      const dated = readDate(values.dated, labels.dated, 'day');
      const fixes = fixedThings.filter((thing) => values.fixes.includes(thing));
      const section31 = values.kind === 'section 31 determination';
      return collect({
        project: ok(reference), award: ok(award), kind: ok(awardDocumentKinds.find((each) => each === values.kind) ?? 'grant agreement'), dated: !dated.ok ? dated : dated.value === null ? fail({ message: 'Enter the date that stands on it' }) : ok(dated.value), reference: readText(values.reference),
        tranche: section31 ? readText(values.tranche) : ok(null), annexLine: section31 ? readText(values.annexLine) : ok(null), link: readText(values.link), fixes: ok(fixes),
        pence: fixes.includes('amount') ? readMoney(values.pence, labels.pence) : ok(null),
        startsOn: fixes.includes('dates') ? readDate(values.startsOn, labels.startsOn) : ok(null), endsOn: fixes.includes('dates') ? readDate(values.endsOn, labels.endsOn) : ok(null),
        terms: readText(values.terms),
      });
    },
    onSaved: back,
  });
  const { kind, fixes } = form.values;
  return (
    <Form form={form} submit="Add letter or agreement" onCancel={back}>
      <p>It is kept as the next version of its kind, and the ones before it stay as they are. It does not change the award: adopt its amount on the project’s summary.</p>
      <Select {...form.text('kind')} label={labels.kind} options={options(awardDocumentKinds)} />
      <DateInput {...form.text('dated')} label={labels.dated} need="day" hint="The date that stands on it" />
      <TextInput {...form.text('reference')} label={labels.reference} after={kind === 'section 31 determination' ? undefined : '(if it has one)'} width="short" />
      {kind === 'section 31 determination' ? <><TextInput {...form.text('tranche')} label={labels.tranche} width="short" /><TextInput {...form.text('annexLine')} label={labels.annexLine} hint="As the annex names the authority" width="short" /></> : null}
      <TextInput {...form.text('link')} label={labels.link} after="(if known)" hint="A link, or the folder it is in" />
      <Checkboxes {...form.many('fixes')} label={labels.fixes} options={options(fixedThings)} inline />
      {fixes.includes('amount') ? <MoneyInput {...form.text('pence')} label={labels.pence} /> : null}
      {fixes.includes('dates') ? <div className="form__row"><DateInput {...form.text('startsOn')} label={labels.startsOn} /><DateInput {...form.text('endsOn')} label={labels.endsOn} /></div> : null}
      <TextArea {...form.text('terms')} label={labels.terms} {...(inWords.some((thing) => fixes.includes(thing)) ? {} : { after: '(if there is more to say)' })} hint="Shares, conditions and what can be paid for, in a few words" />
    </Form>
  );
}
