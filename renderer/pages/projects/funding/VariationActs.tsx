import { useState } from 'react';
import type { HoldShown } from '../../../../shared/contract/payments.ts';
import type { VariationShown } from '../../../../shared/contract/variations.ts';
import type { Problem } from '../../../../shared/domain/problem.ts';
import { useAnswer, useCommand, useRefusal } from '../../../api/hooks.ts';
import { Link, useAward } from '../../../components/Link.tsx';
import { Refused } from '../../../components/Refused.tsx';
import { Region } from '../../../components/Region.tsx';
import { paths } from '../../../paths.ts';
import { ReleaseForm } from './PaymentForms.tsx';
import { DecideForm, SendBackForm, WithdrawForm } from './VariationForms.tsx';

type Act = 'approve' | 'reject' | 'send back' | 'withdraw' | 'release';

/** The hold that an approved variation placed, while it stands. */
function useStandingHold({ project, kind, state }: VariationShown): HoldShown | null {
  const { reply } = useAnswer('funding.project', { project: project.reference, award: useAward() });
  if (kind !== 'hold' || state !== 'approved' || reply?.ok !== true) return null;
  return reply.value.holds.find(({ by, payment }) => by === 'decision' && payment === null) ?? null;
}

/** What this person can do with the variation where it stands, one form at a time. */
export function VariationActs({ variation, mayPropose }: { readonly variation: VariationShown; readonly mayPropose: boolean }) {
  const decides = useRefusal('variations.approve') === null;
  const proposes = useRefusal('variations.submit') === null && mayPropose;
  const hold = useStandingHold(variation);
  const [act, setAct] = useState<Act | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { mutateAsync: submit } = useCommand('variations.submit');
  const { mutateAsync: edit } = useCommand('variations.edit');
  const { id, changedIn, state, moved, project, number } = variation;
  const close = (): void => setAct(null);
  const now = async (run: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: Problem }>): Promise<void> => {
    const reply = await run();
    setProblem(reply.ok ? null : reply.problem);
  };
  const button = (which: Act, label: string, main = false) => <button key={which} type="button" className={main ? 'btn btn--main' : 'btn'} onClick={() => setAct(which)}>{label}</button>;
  const draft = state === 'draft' && proposes;
  const buttons = [
    draft && moved.length === 0 ? <button key="submit" type="button" className="btn btn--main" onClick={() => void now(() => submit({ id, changedIn }))}>Submit</button> : null,
    draft && moved.length > 0 ? <button key="again" type="button" className="btn btn--main" onClick={() => void now(() => edit({ id, changedIn, fromNow: true }))}>Start again from what stands now</button> : null,
    draft ? <Link key="edit" className="btn" to={paths.editVariation(project.reference, number)}>Change</Link> : null,
    state === 'submitted' && decides && moved.length === 0 ? button('approve', 'Approve', true) : null,
    state === 'submitted' && decides ? button('send back', 'Send back') : null,
    state === 'submitted' && decides ? button('reject', 'Reject') : null,
    (state === 'draft' || state === 'submitted') && proposes ? button('withdraw', 'Withdraw') : null,
    hold !== null && decides ? button('release', 'Release the hold') : null,
  ].filter((each) => each !== null);
  if (buttons.length === 0) return null;
  return (
    <Region title="What comes next">
      {problem === null ? null : <Refused problem={problem}><button type="button" className="btn" onClick={() => setProblem(null)}>Close</button></Refused>}
      {act === null ? <p className="row-of">{buttons}</p> : null}
      {act === 'approve' || act === 'reject' ? <DecideForm key={act} to={act} variation={variation} onDone={close} /> : null}
      {act === 'send back' ? <SendBackForm variation={variation} onDone={close} /> : null}
      {act === 'withdraw' ? <WithdrawForm variation={variation} onDone={close} /> : null}
      {act === 'release' && hold !== null ? <ReleaseForm hold={hold} onDone={close} /> : null}
    </Region>
  );
}
