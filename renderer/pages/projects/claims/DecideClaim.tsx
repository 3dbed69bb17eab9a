import type { ClaimsOpen, ClaimShown } from '../../../../shared/contract/claims.ts';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { formatMoney, plainPounds } from '../../../../shared/domain/money.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { useFile } from '../../../api/file.ts';
import { useAnswer, useCommand } from '../../../api/hooks.ts';
import { Answer } from '../../../components/Answer.tsx';
import { Radios, Select } from '../../../components/form/Choices.tsx';
import { DateInput } from '../../../components/form/DateInput.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { collect, readDate, readMoney, readText } from '../../../components/form/reading.ts';
import { TextArea } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { beyondAward, decisionDefaults, DecisionFields, decisionLabels, decisionOf } from '../funding/decision.tsx';

interface Props {
  readonly claim: ClaimShown;
  readonly onDone: () => void;
}

/** Approves what is due, or another amount with the reason, or refuses. An approval becomes an approved payment. */
export function DecideClaim({ claim, onDone }: Props) {
  const { reply: money } = useAnswer('funding.project', { project: claim.project.reference, award: claim.award });
  const { reply: ready } = useAnswer('claims.open', { project: claim.project.reference, award: claim.award });
  return <Answer reply={money}>{(funding) => <Answer reply={ready}>{(open) => <Decide claim={claim} funding={funding} open={open} onDone={onDone} />}</Answer>}</Answer>;
}

const decisions = [{ value: 'approved', label: 'Approve' }, { value: 'refused', label: 'Refuse' }] as const;
const fields: Readonly<Record<string, string>> = { 'overAward.reason': 'decisionReason', 'overAward.decidedBy': 'decidedBy' };

function Decide({ claim: { id, changedIn, working, ownClaim }, funding, open: { planned }, onDone }: Props & { readonly funding: ProjectFunding; readonly open: ClaimsOpen }) {
  const { frame: { today } } = useFile();
  const { mutateAsync } = useCommand('claims.decide');
  const { due } = working;
  const form = useForm('claims.decide', mutateAsync, {
    defaults: { decision: 'approved', pence: due === null ? '' : plainPounds(due), differenceReason: '', refusedReason: '', samePersonReason: '', dueOn: formatDate(today), payment: '', ...decisionDefaults },
    changedIn, labels: { pence: 'Amount', dueOn: 'Due date', ...decisionLabels }, fieldOf: (path) => fields[path] ?? null,
    toRequest: (values, seen) => {
      const base = { id: ok(id), changedIn: ok(seen), samePersonReason: readText(values.samePersonReason) };
      if (values.decision === 'refused') return collect({ ...base, decision: ok('refused' as const), refusedReason: readText(values.refusedReason) });
      const [amount, day] = [readMoney(values.pence, 'Amount'), readDate(values.dueOn, 'Due date', 'day')];
      return collect({
        ...base, decision: ok('approved' as const), pence: amount.ok ? ok(amount.value ?? undefined) : amount, differenceReason: readText(values.differenceReason), dueOn: day.ok ? ok(day.value ?? undefined) : day,
        payment: ok(values.payment === '' ? null : Number(values.payment)), overAward: ok(decisionOf(values)),
      });
    },
    onSaved: onDone,
  });
  const approves = form.values.decision === 'approved';
  const typed = readMoney(form.values.pence, 'Amount');
  const differs = due !== null && typed.ok && typed.value !== null && typed.value !== due;
  const there = funding.payments.find(({ number }) => String(number) === form.values.payment);
  return (
    <Form form={form} submit={approves ? 'Approve claim' : 'Refuse claim'} onCancel={onDone}>
      <Radios {...form.text('decision')} label="Decision" options={decisions} inline />
      {approves ? (
        <>
          <MoneyInput {...form.text('pence')} label="Amount" hint={due === null ? 'What is due is not known' : `${formatMoney(due)} is due`} />
          {differs ? <TextArea {...form.text('differenceReason')} label="Why another amount" /> : null}
          {planned.length === 0 ? null : <Select {...form.text('payment')} label="Payment it becomes" empty="A new payment" options={planned.map(({ number, pence, dueOn }) => ({ value: String(number), label: `Payment ${number}, ${formatMoney(pence)} planned for ${formatDate(dueOn)}` }))} />}
          <DateInput {...form.text('dueOn')} label="Due date" need="day" />
          <DecisionFields why={beyondAward(funding, typed.ok ? typed.value : null, { step: 'approve', ...(there === undefined ? {} : { id: there.id }) })} reason={form.text('decisionReason')} decidedBy={form.text('decidedBy')} />
        </>
      ) : <TextArea {...form.text('refusedReason')} label="Why it is refused" hint="Whoever claims reads this" />}
      {ownClaim ? <TextArea {...form.text('samePersonReason')} label="Why you decide on it yourself" hint="You sent this claim. Better somebody else decides on it" /> : null}
    </Form>
  );
}
