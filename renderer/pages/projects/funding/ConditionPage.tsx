import { useParams } from 'react-router';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import { conditionKinds, conditionStates, type ConditionShown } from '../../../../shared/contract/payments.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Radios, Select } from '../../../components/form/Choices.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { collect, readDate, readText } from '../../../components/form/reading.ts';
import { TextArea, TextInput } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { useGo, useAward } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { useAwardOf } from '../AwardSwitch.tsx';
import { ProjectFormPage } from '../ProjectForms.tsx';

const labels = { kind: 'What this is', title: 'Condition', dueOn: 'Due date', state: 'State', metOn: 'Date it was met', evidence: 'Evidence', reason: 'Reason' };
const options = (values: readonly string[]) => values.map((value) => ({ value, label: upperFirst(value) }));

/** What the award asks for before money is paid. */
export const AddConditionPage = () => <ProjectFormPage title="Add a condition" operation="conditions.add" award="choose">{(project) => <Add project={project} />}</ProjectFormPage>;

function Add({ project }: { readonly project: ProjectDetail }) {
  const { reference, title: name } = project;
  const award = useAwardOf(project);
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'funding'));
  const { mutateAsync } = useCommand('conditions.add');
  const draft = useDraft(`condition-add ${reference}`, `${name}, condition`, paths.addCondition(reference));
  const form = useForm('conditions.add', mutateAsync, {
    defaults: { kind: 'condition', title: '', dueOn: '' }, draft, labels,
    toRequest: ({ kind, title, dueOn }) => collect({ project: ok(reference), award: ok(award), kind: ok(conditionKinds.find((each) => each === kind) ?? 'condition'), title: ok(title), dueOn: readDate(dueOn, labels.dueOn, 'day') }),
    onSaved: back,
  });
  return (
    <Form form={form} submit="Add condition" onCancel={back}>
      <Radios {...form.text('kind')} label={labels.kind} options={options(conditionKinds)} inline />
      <TextInput {...form.text('title')} label={labels.title} hint="What is asked for, as the letter says it" />
      <DateInput {...form.text('dueOn')} label={labels.dueOn} need="day" hint="Leave it blank where the letter gives none" />
    </Form>
  );
}

/** Says how far a condition has got, and on what evidence. What it holds is freed when it is met or set aside. */
export const EditConditionPage = () => <ProjectFormPage title="Change a condition" operation="conditions.update" award="told">{(project) => <Asked project={project} />}</ProjectFormPage>;

function Asked({ project }: { readonly project: ProjectDetail }) {
  const number = Number(useParams()['number']);
  const { reply } = useAnswer('funding.project', { project: project.reference, award: useAward() });
  const found = ({ conditions }: ProjectFunding) => conditions.find((each) => each.number === number);
  return (
    <Answer reply={reply}>
      {(funding) => { const condition = found(funding); return condition === undefined ? <Empty title="This project has no such condition." /> : <Edit key={condition.id} project={project} condition={condition} />; }}
    </Answer>
  );
}

function Edit({ project: { reference, title: name }, condition }: { readonly project: ProjectDetail; readonly condition: ConditionShown }) {
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'funding'));
  const { mutateAsync } = useCommand('conditions.update');
  const draft = useDraft(`condition ${condition.id}`, `${name}, condition ${condition.number}`, paths.editCondition(reference, condition.number));
  const { id, title, dueOn, state, metOn, evidence, reason, changedIn } = condition;
  const day = (date: string | null): string => (date === null ? '' : formatDate(date));
  const form = useForm('conditions.update', mutateAsync, {
    defaults: { title, dueOn: day(dueOn), state, metOn: day(metOn), evidence: evidence ?? '', reason: reason ?? '' },
    draft, labels, changedIn,
    toRequest: (values, seen) => collect({
      id: ok(id), changedIn: ok(seen), title: ok(values.title), dueOn: readDate(values.dueOn, labels.dueOn, 'day'), state: ok(conditionStates.find((each) => each === values.state) ?? 'open'),
      metOn: values.state === 'met' ? readDate(values.metOn, labels.metOn, 'day') : ok(null), evidence: readText(values.evidence), reason: readText(values.reason),
    }),
    onSaved: back,
  });
  return (
    <Form form={form} submit="Save condition" onCancel={back}>
      <TextInput {...form.text('title')} label={labels.title} />
      <DateInput {...form.text('dueOn')} label={labels.dueOn} need="day" />
      <Select {...form.text('state')} label={labels.state} options={options(conditionStates)} />
      {form.values.state === 'met' ? <DateInput {...form.text('metOn')} label={labels.metOn} need="day" hint="Left blank, today" /> : null}
      <TextArea {...form.text('evidence')} label={labels.evidence} hint="What shows it, and where that is kept" />
      {form.values.state === 'set aside' ? <TextArea {...form.text('reason')} label={labels.reason} hint="Why money can be paid without it" /> : null}
    </Form>
  );
}
