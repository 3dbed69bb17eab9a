import { useState } from 'react';
import type { ProjectFunding } from '../../../../shared/contract/funding.ts';
import type { PaymentShown } from '../../../../shared/contract/payments.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { useCommand, useRefusal } from '../../../api/hooks.ts';
import { Refused } from '../../../components/Refused.tsx';
import { Region } from '../../../components/Region.tsx';
import { ApproveForm, BackForm, CancelForm, ChangeForm, HoldForm, PaidForm, ReleaseForm } from './PaymentForms.tsx';

type Act = 'change' | 'approve' | 'paid' | 'refund' | 'write-off' | 'hold' | 'cancel' | `release ${string}`;

/** What this person can do with the payment where it stands, one form at a time. */
export function PaymentActs({ funding, payment }: { readonly funding: ProjectFunding; readonly payment: PaymentShown }) {
  const decides = useRefusal('payments.approve') === null;
  const proposes = useRefusal('payments.propose') === null;
  const [act, setAct] = useState<Act | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { mutateAsync: propose } = useCommand('payments.propose');
  const { state, held, id, changedIn } = payment;
  const close = (): void => setAct(null);
  const proposeIt = async (): Promise<void> => {
    const reply = await propose({ id, changedIn });
    setProblem(reply.ok ? null : reply.problem);
  };
  const button = (which: Act, label: string, main = false) => <button key={which} type="button" className={main ? 'btn btn--main' : 'btn'} onClick={() => setAct(which)}>{label}</button>;
  const unpaid = state === 'planned' || state === 'proposed' || state === 'approved';
  const buttons = [
    state === 'planned' && proposes ? <button key="propose" type="button" className="btn btn--main" onClick={() => void proposeIt()}>Propose</button> : null,
    state === 'planned' && proposes ? button('change', 'Change and propose') : null,
    state === 'proposed' && decides && held.length === 0 ? button('approve', 'Approve', true) : null,
    state === 'approved' && decides && held.length === 0 ? button('paid', 'Mark as paid', true) : null,
    ...(decides ? held.map((hold) => button(`release ${hold.id}`, 'Release')) : []),
    unpaid && decides ? button('hold', 'Hold') : null,
    unpaid && decides ? button('cancel', 'Cancel this payment') : null,
    state === 'paid' && decides ? button('refund', 'Record a refund') : null,
    state === 'paid' && decides ? button('write-off', 'Write off') : null,
  ].filter((each) => each !== null);
  if (buttons.length === 0) return null;
  const release = act?.startsWith('release ') === true ? held.find((hold) => act === `release ${hold.id}`) : undefined;
  return (
    <Region title="What comes next">
      {problem === null ? null : <Refused problem={problem}><button type="button" className="btn" onClick={() => setProblem(null)}>Close</button></Refused>}
      {act === null ? <p className="row-of">{buttons}</p> : null}
      {act === 'change' ? <ChangeForm funding={funding} payment={payment} onDone={close} /> : null}
      {act === 'approve' ? <ApproveForm funding={funding} payment={payment} onDone={close} /> : null}
      {act === 'paid' ? <PaidForm funding={funding} payment={payment} onDone={close} /> : null}
      {act === 'refund' || act === 'write-off' ? <BackForm key={act} kind={act} payment={payment} onDone={close} /> : null}
      {act === 'hold' ? <HoldForm funding={funding} payment={payment} onDone={close} /> : null}
      {act === 'cancel' ? <CancelForm payment={payment} onDone={close} /> : null}
      {release === undefined ? null : <ReleaseForm hold={release} onDone={close} />}
    </Region>
  );
}
