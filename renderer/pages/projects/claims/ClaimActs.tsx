import { useState } from 'react';
import type { ClaimShown } from '../../../../shared/contract/claims.ts';
import { claimMoves, type ClaimState } from '../../../../shared/domain/claimMoves.ts';
import { ok } from '../../../../shared/domain/result.ts';
import { usePerson } from '../../../api/file.ts';
import { useCommand, useRefusal } from '../../../api/hooks.ts';
import { Checkboxes } from '../../../components/form/Choices.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { collect, readText } from '../../../components/form/reading.ts';
import { TextArea } from '../../../components/form/TextInput.tsx';
import { useForm } from '../../../components/form/useForm.ts';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { paths } from '../../../paths.ts';
import { DecideClaim } from './DecideClaim.tsx';

type Step = Exclude<ClaimState, 'draft'>;
const buttons: Readonly<Record<Step, string>> = { sent: 'Send', decided: 'Decide', 'sent back': 'Send back', withdrawn: 'Withdraw' };
const titles: Readonly<Record<Step, string>> = { sent: 'Send this claim', decided: 'Decide', 'sent back': 'Send this claim back', withdrawn: 'Withdraw this claim' };

/** What this person can do with the claim from where it stands. */
export function ClaimActs({ claim }: { readonly claim: ClaimShown }) {
  const { project, number, state, toMend } = claim;
  const person = usePerson();
  const writes = useRefusal('claims.save') === null;
  const [step, setStep] = useState<Step | null>(null);
  const close = (): void => setStep(null);
  const next = !writes ? [] : claimMoves(state, person.role).filter((to): to is Step => to !== 'draft' && !(to === 'sent' && toMend.length > 0));
  if (step !== null) return <Region title={titles[step]}><StepForm claim={claim} step={step} onDone={close} /></Region>;
  const said = { draft: 'It is a draft: nobody was asked for anything yet.', sent: 'It waits for a decision. Nobody changes it meanwhile.', 'sent back': 'It has to be mended and sent again.', decided: 'It is decided. What is left is the payment’s own.', withdrawn: 'It was withdrawn.' }[state];
  const edits = writes && (state === 'draft' || state === 'sent back');
  return (
    <Region title="What can be done">
      <p>{said}</p>
      {next.length === 0 && !edits ? null : (
        <p className="row-of gap-above">
          {next.map((to, at) => <button key={to} type="button" className={at === 0 && to !== 'withdrawn' ? 'btn btn--main' : 'btn'} onClick={() => setStep(to)}>{buttons[to]}</button>)}
          {edits ? <Link className="btn" to={paths.editClaim(project.reference, number)}>Change</Link> : null}
        </p>
      )}
    </Region>
  );
}

interface Props {
  readonly claim: ClaimShown;
  readonly onDone: () => void;
}

function StepForm({ step, ...props }: Props & { readonly step: Step }) {
  switch (step) {
    case 'sent': return <SendForm {...props} />;
    case 'decided': return <DecideClaim {...props} />;
    case 'sent back': return <SendBackForm {...props} />;
    case 'withdrawn': return <WithdrawForm {...props} />;
    default: return step satisfies never;
  }
}

function SendForm({ claim: { id, changedIn }, onDone }: Props) {
  const { mutateAsync } = useCommand('claims.send');
  const form = useForm('claims.send', mutateAsync, {
    defaults: { declared: '' }, changedIn, onSaved: onDone, toRequest: ({ declared }, seen) => collect({ id: ok(id), changedIn: ok(seen), declared: ok(declared === 'yes') }),
  });
  const { value, onChange, ...field } = form.text('declared');
  return (
    <Form form={form} submit="Send claim" onCancel={onDone}>
      <Checkboxes {...field} label="Declaration" values={value === '' ? [] : [value]} onChange={(values) => onChange(values[0] ?? '')} options={[{ value: 'yes', label: 'This claim is true and complete, and these costs are claimed nowhere else' }]} />
    </Form>
  );
}

function SendBackForm({ claim: { id, changedIn }, onDone }: Props) {
  const { mutateAsync } = useCommand('claims.sendBack');
  const form = useForm('claims.sendBack', mutateAsync, {
    defaults: { reason: '' }, changedIn, labels: { reason: 'What has to be mended' }, onSaved: onDone, toRequest: ({ reason }, seen) => collect({ id: ok(id), changedIn: ok(seen), reason: ok(reason) }),
  });
  return <Form form={form} submit="Send back" onCancel={onDone}><TextArea {...form.text('reason')} label="What has to be mended" hint="Whoever claims reads this" /></Form>;
}

function WithdrawForm({ claim: { id, changedIn, state }, onDone }: Props) {
  const { mutateAsync } = useCommand('claims.withdraw');
  const form = useForm('claims.withdraw', mutateAsync, {
    defaults: { reason: '' }, changedIn, labels: { reason: 'Reason' }, onSaved: onDone, toRequest: ({ reason }, seen) => collect({ id: ok(id), changedIn: ok(seen), reason: readText(reason) }),
  });
  return <Form form={form} submit="Withdraw claim" onCancel={onDone}><TextArea {...form.text('reason')} label="Why it is withdrawn" {...(state === 'draft' ? { after: '(if there is a reason)' } : {})} /></Form>;
}
