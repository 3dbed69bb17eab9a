import { useParams } from 'react-router';
import type { AwardRecords, StandardEntryShown } from '../../../../shared/contract/awardRecords.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { askedOf, type AskedField } from '../../../../shared/domain/standardEntry.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Radios } from '../../../components/form/Choices.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { collect, readDate, readMoney, readText } from '../../../components/form/reading.ts';
import { TextArea, TextInput } from '../../../components/form/TextInput.tsx';
import { useForm, type FormState } from '../../../components/form/useForm.ts';
import { useGo, useAward } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';

const blank = { person: '', dated: '', until: '', pence: '', reference: '', says: '', note: '' };
type Values = typeof blank;

/** Who, when and how much, as one requirement of the grants standard asks for it. */
export function StandardEntryPage() {
  const number = Number(useParams()['number']);
  return <ProjectFormPage title={`Requirement ${number}: ${askedOf[number]?.one ?? 'record'}`} operation="standard.enter" award="told">{(project) => <Asked key={number} project={project} number={number} />}</ProjectFormPage>;
}

function Asked({ project, number }: { readonly project: ProjectDetail; readonly number: number }) {
  const id = useParams()['entry'];
  const { reply } = useAnswer('records.get', { project: project.reference, award: useAward() });
  return (
    <Answer reply={reply}>
      {(records) => {
        const requirement = records.standard.requirements.find((each) => each.number === number);
        const entry = requirement?.entries.find((each) => each.id === id);
        if (requirement === undefined || (id !== undefined && entry === undefined)) return <Empty title="There is no such record." />;
        return <Edit project={project} records={records} number={number} entry={entry ?? null} />;
      }}
    </Answer>
  );
}

interface Props {
  readonly project: ProjectDetail;
  readonly records: AwardRecords;
  readonly number: number;
  readonly entry: StandardEntryShown | null;
}

const typed = ({ person, dated, until, pence, reference, says, note }: StandardEntryShown): Values => {
  const day = (date: string | null): string => (date === null ? '' : formatDate(date));
  return { person: person ?? '', dated: day(dated), until: day(until), pence: pence === null ? '' : formatMoney(pence), reference: reference ?? '', says: says ?? '', note: note ?? '' };
};

function Edit({ project: { reference, title }, records, number, entry }: Props) {
  const fields = askedOf[number]?.fields ?? [];
  const labels = Object.fromEntries(fields.map(({ field, label }) => [field, label]));
  const go = useGo();
  const back = (): void => go(paths.grantStandard(reference));
  const { mutateAsync } = useCommand('standard.enter');
  const address = paths.standardEntry(reference, number, entry?.id);
  const draft = useDraft(`standard-entry ${reference} ${number} ${entry?.id ?? ''}`, `${title}, requirement ${number}`, address);
  const form = useForm('standard.enter', mutateAsync, {
    defaults: entry === null ? blank : typed(entry), draft, labels, ...(entry === null ? {} : { changedIn: entry.changedIn }),
    toRequest: (values, seen) => collect({
      project: ok(reference), award: ok(records.award), number: ok(number), id: ok(entry?.id), changedIn: ok(entry === null ? undefined : seen),
      dated: readDate(values.dated, labels['dated'] ?? 'Date', 'day'), until: readDate(values.until, labels['until'] ?? 'End date', 'day'), pence: readMoney(values.pence, labels['pence'] ?? 'Amount'),
      person: readText(values.person), reference: readText(values.reference), says: readText(values.says), note: readText(values.note),
    }),
    onSaved: back,
  });
  return (
    <Form form={form} submit={entry === null ? `Add ${askedOf[number]?.one ?? 'record'}` : 'Save changes'} onCancel={back}>
      {fields.map((asked) => <Field key={asked.field} form={form} asked={asked} />)}
    </Form>
  );
}

function Field({ form, asked: { field, label, needed, choices } }: { readonly form: Pick<FormState<Values>, 'text'>; readonly asked: AskedField }) {
  const props = { ...form.text(field), label, ...(needed ? {} : { after: '(if known)' }) };
  if (choices !== undefined) return <Radios {...props} options={choices.map((value) => ({ value, label: upperFirst(value) }))} inline />;
  if (field === 'dated' || field === 'until') return <DateInput {...props} need="day" />;
  if (field === 'pence') return <MoneyInput {...props} />;
  return field === 'says' || field === 'note' ? <TextArea {...props} /> : <TextInput {...props} {...(field === 'person' ? { hint: 'A post will do' } : {})} />;
}
