import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import { instruments } from '../../../../shared/contract/payments.ts';
import type { ProjectDetail } from '../../../../shared/contract/projects.ts';
import { formatMoney } from '../../../../shared/domain/money.ts';
import { paymentKinds } from '../../../../shared/domain/payment.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { upperFirst } from '../../../../shared/domain/words.ts';
import { useDraft } from '../../../api/drafts.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Radios } from '../../../components/form/Choices.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { collect, readDate, readMoney, readText } from '../../../components/form/reading.ts';
import { TextArea, TextInput } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { useGo, useAward } from '../../../components/Link.tsx';
import { paths } from '../../../paths.ts';
import { ProjectFormPage } from '../ProjectForms.tsx';
import { beyondAward, decisionDefaults, decisionField, decisionLabels, DecisionFields, decisionOf } from './decision.tsx';

const labels = { kind: 'Kind of payment', pence: 'Amount', dueOn: 'Due date', instrument: 'Paid by', instrumentReference: 'Reference', tranche: 'Tranche', annexLine: 'Line of the annex', note: 'Note' };
const options = (values: readonly string[]) => values.map((value) => ({ value, label: upperFirst(value) }));

/** Proposes a payment. Somebody else approves it. */
export const AddPaymentPage = () => <ProjectFormPage title="Propose a payment" operation="payments.propose" award="choose">{(project) => <Asked project={project} />}</ProjectFormPage>;

function Asked({ project }: { readonly project: ProjectDetail }) {
  const { reply } = useAnswer('funding.project', { project: project.reference, award: useAward() });
  return <Answer reply={reply}>{(funding) => <Propose project={project} funding={funding} />}</Answer>;
}

function Propose({ project: { reference, title }, funding }: { readonly project: ProjectDetail; readonly funding: ProjectFunding }) {
  const { award, figures, payments } = funding;
  const go = useGo();
  const back = (): void => go(paths.project(reference, 'funding'));
  const { mutateAsync } = useCommand('payments.propose');
  const draft = useDraft(`payment-add ${reference}`, `${title}, payment`, paths.addPayment(reference));
  const last = payments.at(-1);
  const form = useForm('payments.propose', mutateAsync, {
    defaults: { kind: 'instalment', pence: '', dueOn: '', instrument: last?.instrument ?? 'grant agreement', instrumentReference: last?.instrumentReference ?? '', tranche: '', annexLine: '', note: '', ...decisionDefaults },
    draft, labels: { ...labels, ...decisionLabels }, fieldOf: decisionField,
    toRequest: (values) => {
      const [pence, dueOn] = [readMoney(values.pence, labels.pence), readDate(values.dueOn, labels.dueOn, 'day')];
      return collect({
        project: ok(reference), award: ok(award), kind: ok(paymentKinds.find((each) => each === values.kind) ?? 'instalment'), instrument: ok(instruments.find((each) => each === values.instrument) ?? 'grant agreement'),
        pence: pence.ok ? ok(pence.value ?? undefined) : pence, dueOn: dueOn.ok ? ok(dueOn.value ?? undefined) : dueOn,
        instrumentReference: readText(values.instrumentReference), tranche: readText(values.tranche), annexLine: readText(values.annexLine), note: readText(values.note), decision: ok(decisionOf(values)),
      });
    },
    onSaved: back,
  });
  const typed = readMoney(form.values.pence, labels.pence);
  const section31 = form.values.instrument === 'section 31 determination';
  return (
    <Form form={form} submit="Propose payment" onCancel={back}>
      {figures.available.counted === 0 ? null : <p>{formatMoney(figures.available.pence)} of the award is neither paid nor scheduled.</p>}
      <Radios {...form.text('kind')} label={labels.kind} options={options(paymentKinds)} inline />
      <MoneyInput {...form.text('pence')} label={labels.pence} />
      <DecisionFields why={beyondAward(funding, typed.ok ? typed.value : null, { step: 'propose' })} reason={form.text('decisionReason')} decidedBy={form.text('decidedBy')} />
      <DateInput {...form.text('dueOn')} label={labels.dueOn} need="day" />
      <Radios {...form.text('instrument')} label={labels.instrument} options={options(instruments)} inline />
      <TextInput {...form.text('instrumentReference')} label={labels.instrumentReference} hint={section31 ? 'The number of the determination' : 'The number of the agreement'} width="short" />
      {section31 ? <><TextInput {...form.text('tranche')} label={labels.tranche} width="short" /><TextInput {...form.text('annexLine')} label={labels.annexLine} hint="As the annex names the authority" width="short" /></> : null}
      <TextArea {...form.text('note')} label={labels.note} />
    </Form>
  );
}
