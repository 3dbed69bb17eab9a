import type { RoundPage } from '../../../shared/contract/roundDecisions.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { awardDecisions, recommendations, type Recommendation } from '../../../shared/domain/roundDecision.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { useAwards } from '../../api/awards.ts';
import { useDraft } from '../../api/drafts.ts';
import { useCommand } from '../../api/hooks.ts';
import { Select } from '../../components/form/Choices.tsx';
import { DateInput } from '../../components/form/DateInput.tsx';
import { Form } from '../../components/form/Form.tsx';
import { MoneyInput } from '../../components/form/MoneyInput.tsx';
import { collect, joinReadings, readChoice, readDate, readMoney, readText } from '../../components/form/reading.ts';
import { TextArea, TextInput } from '../../components/form/TextInput.tsx';
import { useForm, type FormState } from '../../components/form/useForm.ts';
import { useGo } from '../../components/Link.tsx';
import { paths } from '../../paths.ts';
import { conditionField, noConditions, readConditions } from './conditionFields.ts';
import { ConditionRows } from './ConditionRows.tsx';
import { RoundFormPage } from './RoundFormPage.tsx';

const labels = {
  project: 'Project', award: 'Award', assessment: 'Assessment', recommendation: 'Recommendation', recommendedBy: 'Recommended by', recommendedPence: 'Amount recommended', decision: 'Decision', decidedPence: 'Amount decided',
  decidedOn: 'Decided on', decidedBy: 'Decided by', interests: 'Interests declared', reason: 'Reason',
};
const defaults = { project: '', award: '', assessment: '', recommendation: '', recommendedBy: '', recommendedPence: '', decision: 'awarded', decidedPence: '', decidedOn: '', decidedBy: '', interests: '', reason: '', ...noConditions };
type DecideValues = { readonly [K in keyof typeof defaults]: string };
const options = (values: readonly string[]) => values.map((value) => ({ value, label: upperFirst(value) }));

/** Keeps what was recommended and decided on a bid; an amount decided is carried into the award. */
export const DecidePage = () => <RoundFormPage title="Record a decision" operation="decisions.record">{(page) => <Decide page={page} />}</RoundFormPage>;

function Decide({ page: { round: { reference, name }, projects, decisions } }: { readonly page: RoundPage }) {
  const go = useGo();
  const back = (): void => go(paths.roundDecisions(reference));
  const { mutateAsync } = useCommand('decisions.record');
  const draft = useDraft(`round-decide ${reference}`, `${name}, decision`, paths.roundDecisions(reference, 'decide'));
  const form: FormState<DecideValues> = useForm<'decisions.record', DecideValues>('decisions.record', mutateAsync, {
    defaults, draft, labels,
    toRequest: (values) => {
      const on = readDate(values.decidedOn, labels.decidedOn, 'day');
      const decision = awardDecisions.find((each) => each === values.decision) ?? 'awarded';
      const asked: ReturnType<typeof readConditions> = decision === 'awarded with conditions' ? readConditions(values) : ok({ conditions: [] });
      return joinReadings(asked, collect({
        project: values.project === '' ? fail({ message: 'Select a project' }) : ok(values.project), award: readText(values.award), assessment: readText(values.assessment), recommendation: readChoice<Recommendation>(values.recommendation),
        recommendedBy: readText(values.recommendedBy), recommendedPence: readMoney(values.recommendedPence, labels.recommendedPence), decision: ok(decision),
        decidedPence: decision === 'not awarded' ? ok(null) : readMoney(values.decidedPence, labels.decidedPence),
        decidedOn: !on.ok ? on : on.value === null ? fail({ message: 'Enter the date of the decision' }) : ok(on.value), decidedBy: readText(values.decidedBy), interests: readText(values.interests), reason: readText(values.reason),
      }));
    },
    fieldOf: (path) => conditionField(path, form.values) ?? path,
    onSaved: back,
  });
  const { decision, project } = form.values;
  const awards = useAwards(project);
  const decided = new Set(decisions.map(({ project }) => project.reference));
  const open = projects.toSorted((a, b) => Number(decided.has(a.reference)) - Number(decided.has(b.reference)));
  return (
    <Form form={form} submit="Record decision" onCancel={back}>
      <p>An amount that is decided becomes the agreed figure of the award; where the award has an adopted figure, that one stays. Conditions become conditions of the award.</p>
      <Select {...form.text('project')} label={labels.project} empty="Select a project" options={open.map((each) => ({ value: each.reference, label: decided.has(each.reference) ? `${each.name} (decided before)` : each.name }))} />
      {awards.length < 2 ? null : <Select {...form.text('award')} label={labels.award} empty="Select an award" options={awards.map((each) => ({ value: each, label: each }))} />}
      <TextArea {...form.text('assessment')} label={labels.assessment} after="(if there is one)" hint="Scores, or a few words" />
      <div className="form__row">
        <Select {...form.text('recommendation')} label={labels.recommendation} empty="Not known" options={options(recommendations)} />
        <MoneyInput {...form.text('recommendedPence')} label={labels.recommendedPence} after="(if known)" />
      </div>
      <TextInput {...form.text('recommendedBy')} label={labels.recommendedBy} after="(if known)" />
      <div className="form__row">
        <Select {...form.text('decision')} label={labels.decision} options={options(awardDecisions)} />
        {decision === 'not awarded' ? null : <MoneyInput {...form.text('decidedPence')} label={labels.decidedPence} after="(if known)" />}
      </div>
      {decision === 'awarded with conditions' ? <ConditionRows project={project} values={form.values} field={form.text} /> : null}
      <TextArea {...form.text('reason')} label={labels.reason} after="(where it differs from the recommendation, or one person did both)" />
      <DateInput {...form.text('decidedOn')} label={labels.decidedOn} need="day" />
      <TextInput {...form.text('decidedBy')} label={labels.decidedBy} hint="A post or a board" />
      <TextArea {...form.text('interests')} label={labels.interests} hint="Of who decided, and what was done about them; or None" />
    </Form>
  );
}
