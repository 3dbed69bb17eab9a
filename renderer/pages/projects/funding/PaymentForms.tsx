import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import type { HoldShown, PaymentShown } from '../../../../shared/contract/payments.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { formatMoney, plainPounds } from '../../../../shared/domain/money.ts';
import { shortIndicator } from '../../../../shared/domain/indicator.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { useFile } from '../../../api/file.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Select } from '../../../components/form/Choices.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { collect, readChoice, readDate, readMoney, readText } from '../../../components/form/reading.ts';
import { TextArea, TextInput } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { beyondAward, decisionDefaults, decisionField, decisionLabels, DecisionFields, decisionOf } from './decision.tsx';

interface Props {
  readonly payment: PaymentShown;
  readonly onDone: () => void;
}

interface OfAward extends Props {
  readonly funding: ProjectFunding;
}

/** Changes what was planned and proposes it so, as one change. */
export function ChangeForm({ funding, payment, onDone }: OfAward) {
  const { id, changedIn, instrument } = payment;
  const { mutateAsync } = useCommand('payments.propose');
  const form = useForm('payments.propose', mutateAsync, {
    defaults: {
      pence: plainPounds(payment.pence), dueOn: formatDate(payment.dueOn), instrumentReference: payment.instrumentReference ?? '', tranche: payment.tranche ?? '',
      annexLine: payment.annexLine ?? '', note: payment.note ?? '', ...decisionDefaults,
    },
    changedIn, labels: { pence: 'Amount', dueOn: 'Due date', instrumentReference: 'Reference', tranche: 'Tranche', annexLine: 'Line of the annex', note: 'Note', ...decisionLabels }, fieldOf: decisionField,
    toRequest: (values, seen) => {
      const [amount, day] = [readMoney(values.pence, 'Amount'), readDate(values.dueOn, 'Due date', 'day')];
      return collect({
        id: ok(id), changedIn: ok(seen), pence: amount.ok ? ok(amount.value ?? undefined) : amount, dueOn: day.ok ? ok(day.value ?? undefined) : day,
        instrumentReference: readText(values.instrumentReference), tranche: readText(values.tranche), annexLine: readText(values.annexLine), note: readText(values.note), decision: ok(decisionOf(values)),
      });
    },
    onSaved: onDone,
  });
  const typed = readMoney(form.values.pence, 'Amount');
  return (
    <Form form={form} submit="Propose payment" onCancel={onDone}>
      <MoneyInput {...form.text('pence')} label="Amount" hint={`${formatMoney(payment.pence)} was planned`} />
      <DecisionFields why={beyondAward(funding, typed.ok ? typed.value : null, { step: 'propose', id })} reason={form.text('decisionReason')} decidedBy={form.text('decidedBy')} />
      <DateInput {...form.text('dueOn')} label="Due date" need="day" hint="A day, like 28 6 2019" />
      <TextInput {...form.text('instrumentReference')} label="Reference" width="short" />
      {instrument === 'section 31 determination' ? <><TextInput {...form.text('tranche')} label="Tranche" width="short" /><TextInput {...form.text('annexLine')} label="Line of the annex" width="short" /></> : null}
      <TextArea {...form.text('note')} label="Note" />
    </Form>
  );
}

/** Approves as proposed, or another amount with the reason; by another person, or with the reason. */
export function ApproveForm({ funding, payment: { id, changedIn, pence, ownProposal }, onDone }: OfAward) {
  const { mutateAsync } = useCommand('payments.approve');
  const form = useForm('payments.approve', mutateAsync, {
    defaults: { pence: plainPounds(pence), differenceReason: '', samePersonReason: '', ...decisionDefaults }, changedIn, labels: { pence: 'Amount', ...decisionLabels }, fieldOf: decisionField,
    toRequest: (values, seen) => {
      const amount = readMoney(values.pence, 'Amount');
      return collect({
        id: ok(id), changedIn: ok(seen), pence: amount.ok ? ok(amount.value ?? undefined) : amount,
        differenceReason: readText(values.differenceReason), samePersonReason: readText(values.samePersonReason), decision: ok(decisionOf(values)),
      });
    },
    onSaved: onDone,
  });
  const typed = readMoney(form.values.pence, 'Amount');
  const differs = !typed.ok || (typed.value !== null && typed.value !== pence);
  return (
    <Form form={form} submit="Approve payment" onCancel={onDone}>
      <MoneyInput {...form.text('pence')} label="Amount" hint={`${formatMoney(pence)} was proposed`} />
      {differs ? <TextArea {...form.text('differenceReason')} label="Why another amount" /> : null}
      {ownProposal ? <TextArea {...form.text('samePersonReason')} label="Why you approve it yourself" hint="You proposed this payment. Better somebody else approves it" /> : null}
      <DecisionFields why={beyondAward(funding, typed.ok ? typed.value : null, { step: 'approve', id })} reason={form.text('decisionReason')} decidedBy={form.text('decidedBy')} />
    </Form>
  );
}

export function PaidForm({ funding, payment: { id, changedIn, pence, approvedPence }, onDone }: OfAward) {
  const { frame: { today } } = useFile();
  const { mutateAsync } = useCommand('payments.markPaid');
  const form = useForm('payments.markPaid', mutateAsync, {
    defaults: { on: formatDate(today), ...decisionDefaults }, changedIn, labels: { on: 'Paid on', ...decisionLabels }, fieldOf: decisionField,
    toRequest: (values, seen) => {
      const day = readDate(values.on, 'The date it was paid', 'day');
      return collect({ id: ok(id), changedIn: ok(seen), on: day.ok ? ok(day.value ?? '') : day, decision: ok(decisionOf(values)) });
    },
    onSaved: onDone,
  });
  return (
    <Form form={form} submit="Mark as paid" onCancel={onDone}>
      <DateInput {...form.text('on')} label="Paid on" need="day" />
      <DecisionFields why={beyondAward(funding, approvedPence ?? pence, { step: 'pay', id })} reason={form.text('decisionReason')} decidedBy={form.text('decidedBy')} />
    </Form>
  );
}

/** Money of a payment that came back, or that is given up. */
export function BackForm({ kind, payment: { id, changedIn }, onDone }: Props & { readonly kind: 'refund' | 'write-off' }) {
  const { frame: { today } } = useFile();
  const operation = kind === 'refund' ? 'payments.refund' : 'payments.writeOff';
  const { mutateAsync } = useCommand(operation);
  const form = useForm(operation, mutateAsync, {
    defaults: { pence: '', on: formatDate(today), reason: '' }, changedIn, labels: { pence: 'Amount', on: 'Date', reason: 'Reason' },
    toRequest: ({ pence, on, reason }, seen) => {
      const [amount, day] = [readMoney(pence, 'Amount'), readDate(on, 'The date', 'day')];
      return collect({ id: ok(id), changedIn: ok(seen), pence: amount.ok ? ok(amount.value ?? 0) : amount, on: day.ok ? ok(day.value ?? '') : day, reason: ok(reason) });
    },
    onSaved: onDone,
  });
  return (
    <Form form={form} submit={kind === 'refund' ? 'Record refund' : 'Write off'} onCancel={onDone}>
      <MoneyInput {...form.text('pence')} label="Amount" />
      <DateInput {...form.text('on')} label={kind === 'refund' ? 'Date it came back' : 'Date it was written off'} need="day" />
      <TextArea {...form.text('reason')} label="Reason" />
    </Form>
  );
}

/** Holds the payment until a condition is met, a target is met, or somebody releases it. */
export function HoldForm({ funding: { project, award, conditions }, payment: { id }, onDone }: OfAward) {
  const { mutateAsync } = useCommand('payments.hold');
  const { reply } = useAnswer('projects.get', { reference: project.reference });
  // Of what has no target nobody could say that it is met.
  const waiting = reply?.ok === true ? reply.value.measures.filter(({ target, state }) => target !== null && state !== 'target met') : [];
  const open = conditions.filter(({ state }) => state === 'open' || state === 'in progress' || state === 'not met');
  const form = useForm('payments.hold', mutateAsync, {
    defaults: { condition: '', measure: '', reason: '' }, labels: { condition: 'Condition', measure: 'Outcome', reason: 'Reason' },
    toRequest: ({ condition, measure, reason }) => collect({
      project: ok(project.reference), award: ok(award), payment: ok(id), condition: readChoice(condition), measure: readChoice(measure), reason: readText(reason),
    }),
    onSaved: onDone,
  });
  return (
    <Form form={form} submit="Hold payment" onCancel={onDone}>
      {open.length === 0 ? null : <Select {...form.text('condition')} label="Until this condition is met" empty="None: until somebody releases it" options={open.map(({ id: value, number, title }) => ({ value, label: `${number}. ${title}` }))} />}
      {waiting.length === 0 ? null : <Select {...form.text('measure')} label="Until the target of this measure is met" empty="None" options={waiting.map(({ reference, indicator }) => ({ value: reference, label: shortIndicator(indicator.name) }))} />}
      <TextArea {...form.text('reason')} label="Reason" hint={waiting.length === 0 ? 'Needed where no condition is chosen' : 'Needed where neither condition nor measure is chosen'} />
    </Form>
  );
}

export function CancelForm({ payment: { id, changedIn }, onDone }: Props) {
  const { mutateAsync } = useCommand('payments.cancel');
  const form = useForm('payments.cancel', mutateAsync, {
    defaults: { reason: '' }, changedIn, labels: { reason: 'Reason' }, toRequest: ({ reason }, seen) => collect({ id: ok(id), changedIn: ok(seen), reason: ok(reason) }), onSaved: onDone,
  });
  return <Form form={form} submit="Cancel this payment" onCancel={onDone}><TextArea {...form.text('reason')} label="Reason" /></Form>;
}

export function ReleaseForm({ hold: { id, changedIn, what }, onDone }: { readonly hold: HoldShown; readonly onDone: () => void }) {
  const { mutateAsync } = useCommand('payments.release');
  const form = useForm('payments.release', mutateAsync, {
    defaults: { reason: '' }, changedIn, labels: { reason: 'Reason' }, toRequest: ({ reason }, seen) => collect({ hold: ok(id), changedIn: ok(seen), reason: ok(reason) }), onSaved: onDone,
  });
  return <Form form={form} submit="Release" onCancel={onDone}><p>{what}</p><TextArea {...form.text('reason')} label="Why it can go on without" /></Form>;
}
