import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import { instruments } from '../../../../shared/contract/payments.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { formatDateShort } from '../../../../shared/domain/calendar.ts';
import { instalmentSteps } from '../../../../shared/domain/instalments.ts';
import { formatMoney, formatPoundsInTable, plainPounds } from '../../../../shared/domain/money.ts';
import { paymentKinds } from '../../../../shared/domain/payment.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { plural, upperFirst } from '../../../../shared/domain/words.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Radios, Select } from '../../../components/form/Choices.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { TextInput, type TextField } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { useGo, useAward } from '../../../components/Link.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';
import { beyondAward, decisionDefaults, decisionField, decisionLabels, DecisionFields, decisionOf } from './decision.tsx';
import { amountFields, mostInstalments, readPlan, type AmountField, type PlanRow } from './planModel.ts';

const labels = { kind: 'Kind of payment', instrument: 'Paid by', instrumentReference: 'Reference', annexLine: 'Line of the annex', total: 'Amount of all together', count: 'How many', first: 'First due', every: 'One every', ...decisionLabels };
const options = (values: readonly string[]) => values.map((value) => ({ value, label: upperFirst(value) }));

/** Plans a schedule of instalments at once, as the award letter or determination sets them out. */
export const PlanPaymentsPage = () => <ProjectFormPage title="Plan a schedule of payments" operation="payments.plan" award="choose">{(project) => <Asked project={project} />}</ProjectFormPage>;

function Asked({ project }: { readonly project: ProjectDetail }) {
  const { reply } = useAnswer('funding.project', { project: project.reference, award: useAward() });
  return <Answer reply={reply}>{(funding) => <Plan project={project} funding={funding} />}</Answer>;
}

function Plan({ project: { reference, title }, funding }: { readonly project: ProjectDetail; readonly funding: ProjectFunding }) {
  const { award, figures, payments } = funding;
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'funding'));
  const { mutateAsync } = useCommand('payments.plan');
  const draft = useDraft(`payments-plan ${reference}`, `${title}, schedule of payments`, paths.planPayments(reference));
  const last = payments.at(-1);
  const left = figures.available.counted === 0 || figures.available.pence <= 0 ? null : figures.available.pence;
  const form = useForm('payments.plan', mutateAsync, {
    defaults: {
      kind: 'instalment', instrument: last?.instrument ?? 'grant agreement', instrumentReference: last?.instrumentReference ?? '', annexLine: '', total: left === null ? '' : plainPounds(left),
      count: '4', first: '', every: 'quarter', ...decisionDefaults, ...amountFields,
    },
    draft, labels,
    toRequest: (values) => {
      const plan = readPlan(values);
      if (plan.issues.length > 0) return { ok: false, problem: plan.issues };
      return ok({
        project: reference, award, kind: paymentKinds.find((each) => each === values.kind) ?? 'instalment', instrument: instruments.find((each) => each === values.instrument) ?? 'grant agreement',
        instrumentReference: values.instrumentReference.trim() || null, annexLine: values.annexLine.trim() || null, decision: decisionOf(values),
        instalments: plan.rows.map(({ dueOn, pence }) => ({ dueOn, pence: pence ?? 0 })),
      });
    },
    fieldOf: (path) => decisionField(path) ?? (path === 'instalments.0.pence' ? 'total' : /^instalments\.\d+\.dueOn$/.test(path) ? 'first' : null),
    onSaved: back,
  });
  const { rows, sum, total } = readPlan(form.values);
  const section31 = form.values.instrument === 'section 31 determination';
  return (
    <Form form={form} submit={rows.length === 0 ? 'Plan payments' : `Plan ${plural(rows.length, 'payment')}`} onCancel={back}>
      {figures.available.counted === 0 ? null : <p>{formatMoney(figures.available.pence)} of the award is neither paid nor scheduled.</p>}
      <Radios {...form.text('kind')} label={labels.kind} options={options(paymentKinds)} inline />
      <Radios {...form.text('instrument')} label={labels.instrument} options={options(instruments)} inline />
      <TextInput {...form.text('instrumentReference')} label={labels.instrumentReference} hint={section31 ? 'The number of the determination' : 'The number of the agreement'} width="short" />
      {section31 ? <TextInput {...form.text('annexLine')} label={labels.annexLine} hint="As the annex names the authority" width="short" /> : null}
      <MoneyInput {...form.text('total')} label={labels.total} />
      <TextInput {...form.text('count')} label={labels.count} width="number" hint={`A whole number up to ${mostInstalments}`} />
      <DateInput {...form.text('first')} label={labels.first} need="day" hint="A day, like 28 6 2019. Where it is the last of its month, so are the others" />
      <Select {...form.text('every')} label={labels.every} options={options(Object.keys(instalmentSteps))} />
      {rows.length === 0 ? null : <Preview rows={rows} first={(last?.number ?? 0) + 1} sum={sum} total={total} field={form.text} />}
      <DecisionFields why={beyondAward(funding, sum, { step: 'propose' })} reason={form.text('decisionReason')} decidedBy={form.text('decidedBy')} />
    </Form>
  );
}

interface PreviewProps {
  readonly rows: readonly PlanRow[];
  /** The number the first of them will have. */
  readonly first: number;
  readonly sum: number | null;
  readonly total: number | null;
  readonly field: (name: AmountField) => TextField;
}

/** The payments as they would be planned. An amount typed here stays; the others share what is left. */
function Preview({ rows, first, sum, total, field }: PreviewProps) {
  const apart = sum === null || total === null ? 0 : total - sum;
  return (
    <div className="gap-above">
      <Scroll label="Schedule table">
        <Table caption="The payments that would be planned" className="entry" widths={[96, 128, 128, null]}>
          <thead><tr><th scope="col">Payment</th><th scope="col" className="num">Due</th><th scope="col" className="num">£</th><th scope="col">Another amount</th></tr></thead>
          <tbody>
            {rows.map(({ dueOn, pence, field: own }, nth) => {
              const { id, name, value, onChange, error } = field(own);
              return (
                <tr key={name} className={error === undefined ? undefined : 'err'}>
                  <th scope="row">Payment {first + nth}</th>
                  <td className="num nowrap">{formatDateShort(dueOn)}</td>
                  <td className="num">{pence === null ? '' : formatPoundsInTable(pence)}</td>
                  <td>{error === undefined ? null : <b id={`${id}-error`} className="errmsg">{error}</b>}
                    <input id={id} name={name} type="text" className={error === undefined ? 'input input--num' : 'input input--num input--error'} aria-label={`Another amount for payment ${first + nth}`} autoComplete="off" value={value}
                      aria-invalid={error === undefined ? undefined : true} aria-describedby={error === undefined ? undefined : `${id}-error`} onChange={(event) => onChange(event.target.value)} /></td>
                </tr>
              );
            })}
          </tbody>
          <tfoot><tr><th scope="row" colSpan={2}>All together</th><td className="num">{sum === null ? '' : formatPoundsInTable(sum)}</td><td className="plain"><span role="status">{apart === 0 ? '' : `${formatMoney(Math.abs(apart))} ${apart > 0 ? 'less' : 'more'} than the amount above`}</span></td></tr></tfoot>
        </Table>
      </Scroll>
    </div>
  );
}
