import { useRef, useState } from 'react';
import type { CarryForwardShown } from '../../../../shared/contract/carryForwards.ts';
import { quarterName } from '../../../../shared/domain/financialQuarter.ts';
import { formatMoney, plainPounds } from '../../../../shared/domain/money.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { usePerson } from '../../../api/file.ts';
import { useCommand } from '../../../api/hooks.ts';
import { Radios } from '../../../components/form/Choices.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { FieldSet } from '../../../components/form/FormGroup.tsx';
import { MoneyInput } from '../../../components/form/MoneyInput.tsx';
import { TextArea, TextInput } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { Refused } from '../../../components/Refused.tsx';
import { readInto, typedSum } from './intoFields.ts';

const decisions = [{ value: 'approved', label: 'Approve' }, { value: 'rejected', label: 'Refuse' }] as const;
const text = (typed: string | undefined): string | null => (typed === undefined || typed.trim() === '' ? null : typed);

/** Approves all or a part of it, or refuses. An approval writes the new profile in the same change. */
export function DecideCarryForward({ request: { id, changedIn, into, pence, ownRequest } }: { readonly request: CarryForwardShown }) {
  const person = usePerson();
  const { mutateAsync } = useCommand('carryForwards.decide');
  const quarters = into.map(({ quarter }) => quarter);
  const sent = useRef<readonly string[]>([]);
  const defaults: Readonly<Record<string, string>> = {
    decision: 'approved', ...Object.fromEntries(into.map((part) => [part.quarter, plainPounds(part.pence)])), decidedBy: person.name, interests: '', comment: '', samePersonReason: '',
  };
  const form = useForm('carryForwards.decide', mutateAsync, {
    defaults, changedIn, labels: { decidedBy: 'Who decides', interests: 'Interests declared', comment: 'Comment', samePersonReason: 'Why you decide it yourself' },
    fieldOf: (path) => (path === 'approvedPence' || path === 'into' ? (quarters[0] ?? null) : path.startsWith('into.') ? (sent.current[Number(path.split('.')[1])] ?? null) : null),
    toRequest: (values, seen) => {
      const rest = { id, changedIn: seen, decidedBy: text(values['decidedBy']), interests: text(values['interests']), comment: text(values['comment']), samePersonReason: text(values['samePersonReason']) };
      if (values['decision'] === 'rejected') return ok({ ...rest, decision: 'rejected' as const });
      const read = readInto(quarters, values);
      if (!read.ok) return read;
      sent.current = read.value.map(({ quarter }) => quarter);
      if (read.value.length === 0) return { ok: false, problem: [{ path: quarters[0] ?? '', message: 'Enter an amount for at least one quarter, or refuse the request' }] };
      return ok({ ...rest, decision: 'approved' as const, into: read.value });
    },
    onSaved: () => undefined,
  });
  const approves = form.values['decision'] === 'approved';
  const sum = typedSum(quarters, form.values);
  const whole = approves && sum === pence;
  return (
    <Form form={form} submit="Save decision">
      <Radios {...form.text('decision')} label="Decision" options={decisions} inline />
      {approves ? (
        <FieldSet id={`${form.id}-into`} label="What goes into each quarter" hint={`${formatMoney(pence)} was asked for. Lower an amount to approve a part`}>
          {quarters.map((quarter) => <MoneyInput key={quarter} {...form.text(quarter)} label={quarterName(quarter)} hint={null} />)}
        </FieldSet>
      ) : null}
      <p role="status">{approves && sum !== null ? `${formatMoney(sum)} is carried forward${sum < pence ? `, ${formatMoney(pence - sum)} is not` : ''}` : ''}</p>
      <TextInput {...form.text('decidedBy')} label="Who decides" />
      <TextInput {...form.text('interests')} label="Interests declared" hint="Of those who decide; write None declared where there is none" />
      <TextArea {...form.text('comment')} label={whole ? 'Comment' : 'Why not all of it'} />
      {ownRequest ? <TextArea {...form.text('samePersonReason')} label="Why you decide it yourself" hint="You asked for this. Better somebody else decides it" /> : null}
    </Form>
  );
}

/** Takes a request back before it is decided. */
export function WithdrawCarryForward({ request: { id, changedIn } }: { readonly request: CarryForwardShown }) {
  const { mutateAsync } = useCommand('carryForwards.withdraw');
  const [problem, setProblem] = useState<Problem | null>(null);
  const withdraw = async (): Promise<void> => {
    const reply = await mutateAsync({ id, changedIn });
    setProblem(reply.ok ? null : reply.problem);
  };
  return (
    <>
      {problem === null ? null : <Refused problem={problem}><button type="button" className="btn" onClick={() => setProblem(null)}>Close</button></Refused>}
      <p><button type="button" className="btn" onClick={() => void withdraw()}>Withdraw this request</button></p>
    </>
  );
}
