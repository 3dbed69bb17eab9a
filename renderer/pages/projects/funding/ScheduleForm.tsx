import { useParams } from 'react-router';
import type { OutcomeScheduleShown } from '../../../../shared/contract/outcomeSchedules.ts';
import type { MeasureSummary } from '../../../../shared/contract/outcomes.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { shortIndicator } from '../../../../shared/domain/indicator.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Radios, Select } from '../../../components/form/Choices.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { readNumber } from '../../../components/form/reading.ts';
import { TextArea, TextInput } from '../../../components/form/TextInput.tsx';
import { useForm, type FormState } from '../../../components/form/useForm.ts';
import { Link, useGo, useAward } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { paths } from '../../../paths.ts';
import { useAwardOf } from '../AwardSwitch.tsx';
import { ProjectFormPage } from '../ProjectForms.tsx';
import { defaultsOf, fieldOf, partField, scaleChoices, toRequest, weighted, type PartField, type ScheduleValues } from './scheduleValues.ts';

/** Says which measures a share of the award rests on, and how what they come to turns into money. */
export const AddSchedulePage = () => <ProjectFormPage title="Set up what is paid on outcomes" operation="outcomeSchedules.set" award="choose">{(project) => <Filled project={project} schedule={null} />}</ProjectFormPage>;

export const EditSchedulePage = () => <ProjectFormPage title="Change what is paid on outcomes" operation="outcomeSchedules.set" award="told">{(project) => <Asked project={project} />}</ProjectFormPage>;

function Asked({ project }: { readonly project: ProjectDetail }) {
  const { reply } = useAnswer('outcomeSchedules.get', { project: project.reference, number: Number(useParams()['number']), award: useAward() });
  return <Answer reply={reply}>{(schedule) => <Filled key={schedule.id} project={project} schedule={schedule} />}</Answer>;
}

interface Props {
  readonly project: ProjectDetail;
  readonly schedule: OutcomeScheduleShown | null;
}

function Filled({ project, schedule }: Props) {
  const { reference, measures } = project;
  if (measures.length >= 2) return <Fill project={project} schedule={schedule} />;
  return <Empty title="Pay rests on measures, and this project has too few." act={<Link className="btn btn--main" to={paths.addMeasure(reference)}>Add measure</Link>}>Each paid measure needs another beside it that would show harm, so there must be two.</Empty>;
}

function Fill({ project, schedule }: Props) {
  const { reference, title, measures } = project;
  const award = useAwardOf(project);
  const go = useGo();
  const back = (): void => go(schedule === null ? paths.project(reference, 'funding') : paths.paidOnOutcomes(reference, schedule.number));
  const { mutateAsync } = useCommand('outcomeSchedules.set');
  const draft = useDraft(`outcomes ${reference} ${schedule?.number ?? 'add'}`, `${title}, paid on outcomes`, schedule === null ? paths.paidOnOutcomes(reference, 'add') : paths.editPaidOnOutcomes(reference, schedule.number));
  const form: FormState<ScheduleValues> = useForm<'outcomeSchedules.set', ScheduleValues>('outcomeSchedules.set', mutateAsync, {
    defaults: defaultsOf(measures, schedule), draft, ...(schedule === null ? {} : { changedIn: schedule.changedIn }),
    labels: { name: 'Name', share: 'Share of the award', cap: 'Cap', judgedTo: 'Judged to', scale: 'Scale' },
    fieldOf: (path) => fieldOf(path, measures, form.values),
    toRequest: (values, seen) => toRequest(values, { project: reference, award: schedule?.award ?? award, measures, id: schedule?.id ?? null, seen }),
    onSaved: ({ number }) => go(paths.paidOnOutcomes(reference, number)),
  });
  return (
    <Form form={form} submit={schedule === null ? 'Set up schedule' : 'Save schedule'} onCancel={back}>
      <TextInput {...form.text('name')} label="Name" hint="As the award letter calls it, like Outcomes in the second year" />
      <div className="form__row">
        <TextInput {...form.text('share')} label="Share of the award, %" width="number" />
        <TextInput {...form.text('resultsPercent')} label="Of that, rests on results, %" width="number" />
        <MoneyInput {...form.text('cap')} label="Cap" after="(if there is one)" />
      </div>
      <DateInput {...form.text('judgedTo')} label="Judged to" need="day" hint="Each measure is judged on its own period that holds this day" />
      <Radios {...form.text('scale')} label="Scale" options={scaleChoices} />
      <ScaleFields form={form} />
      <Measures form={form} measures={measures} />
      <TextArea {...form.text('note')} label="Note" after="(if there is one)" hint="Who checks the figures, and when" />
    </Form>
  );
}

function ScaleFields({ form }: { readonly form: FormState<ScheduleValues> }) {
  switch (form.values['scale']) {
    case 'line': return <div className="form__row"><TextInput {...form.text('slope')} label="Paid for each 1% achieved, %" width="number" /><TextInput {...form.text('base')} label="And added, %" after="(less is −45)" width="number" /></div>;
    case 'steps': return <TextArea {...form.text('steps')} label="Steps" hint="One a line: what is achieved, a colon, what is paid, like 60: 50" />;
    case 'uplift': return <div className="form__row"><TextInput {...form.text('perPoint')} label="More for each point past the target, %" width="number" /><TextInput {...form.text('most')} label="At most, %" width="number" /></div>;
    default: return null;
  }
}

/** What the weights come to so far: '85%, 15% to go'. */
function weightsSoFar(values: ScheduleValues, measures: readonly MeasureSummary[]): string {
  const read = weighted(measures, values).map(({ reference }) => readNumber(values[partField(reference, 'weight')] ?? '', 'Weight'));
  const sum = Math.round(read.reduce((total, each) => total + (each.ok ? (each.value ?? 0) : 0), 0) * 100) / 100;
  if (sum === 100) return '100%, as they must';
  return sum < 100 ? `${sum}%, ${Math.round((100 - sum) * 100) / 100}% to go` : `${sum}%, ${Math.round((sum - 100) * 100) / 100}% too much`;
}

function Measures({ form, measures }: { readonly form: FormState<ScheduleValues>; readonly measures: readonly MeasureSummary[] }) {
  return (
    <Region title="Measures" note={<span aria-live="polite">Weights come to {weightsSoFar(form.values, measures)}</span>}>
      <p className="t2">A measure without a weight is not paid for. Where baseline or target is blank, the measure’s own counts. Nothing is paid for a measure whose guard is past its limit, nor for one that fewer answered than must have: children whose views are asked for, say, by the rate of a survey or by their number.</p>
      <Scroll label="Measures table">
        <Table caption="Measures, their weights and what guards them" className="work work--parts">
          <thead><tr><th scope="col">Measure</th><th scope="col">Weight, %</th><th scope="col">Achieved is told</th><th scope="col">Baseline</th><th scope="col">Target</th><th scope="col">Guarded by</th><th scope="col">Harm lies</th><th scope="col">Limit</th><th scope="col">Answers counted by</th><th scope="col">As</th><th scope="col">At least</th></tr></thead>
          <tbody>{measures.map((measure) => <Row key={measure.reference} form={form} measure={measure} measures={measures} />)}</tbody>
        </Table>
      </Scroll>
    </Region>
  );
}

function Row({ form, measure, measures }: { readonly form: FormState<ScheduleValues>; readonly measure: MeasureSummary; readonly measures: readonly MeasureSummary[] }) {
  const name = shortIndicator(measure.indicator.name);
  const field = (which: PartField) => form.text(partField(measure.reference, which));
  const label = (what: string) => <span className="vh">{what} of {name}</span>;
  const others = measures.filter(({ reference }) => reference !== measure.reference).map(({ reference, indicator }) => ({ value: reference, label: shortIndicator(indicator.name) }));
  // Figures that are shares of people, or are asked of them, tell how many there were.
  const counters = measures.filter(({ indicator }) => indicator.kind === 'percentage' || indicator.kind === 'mean').map(({ reference, indicator }) => ({ value: reference, label: shortIndicator(indicator.name) }));
  return (
    <tr>
      <th scope="row">{name}{measure.indicator.outcome === null ? null : <span className="t2 src">{measure.indicator.outcome.name}</span>}</th>
      <td><TextInput {...field('weight')} label={label('Weight')} width="number" /></td>
      <td><Select {...field('as')} label={label('How achieved is told')} options={[{ value: 'from baseline', label: 'from baseline' }, { value: 'of target', label: 'as a share of target' }]} /></td>
      <td><TextInput {...field('baseline')} label={label('Baseline')} width="number" /></td>
      <td><TextInput {...field('target')} label={label('Target')} width="number" /></td>
      <td><Select {...field('guard')} label={label('Guard')} empty="None" options={others} /></td>
      <td><Select {...field('harm')} label={label('Side of harm')} options={[{ value: 'above', label: 'above' }, { value: 'below', label: 'below' }]} /></td>
      <td><TextInput {...field('limit')} label={label('Limit of the guard')} width="number" /></td>
      <td><Select {...field('replies')} label={label('What counts the answers')} empty="None" options={counters} /></td>
      <td><Select {...field('read')} label={label('How the answers are counted')} options={[{ value: 'people', label: 'people' }, { value: 'rate', label: 'rate, %' }]} /></td>
      <td><TextInput {...field('least')} label={label('How many must have answered')} width="number" /></td>
    </tr>
  );
}
