import { useParams } from 'react-router';
import type { RoundShown } from '../../../shared/contract/programme.ts';
import { ok } from '../../../shared/domain/result.ts';
import { useDraft } from '../../api/drafts.ts';
import { useAnswer, useCommand, useRefusal } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Form } from '../../components/form/Form.tsx';
import { joinReadings } from '../../components/form/reading.ts';
import { useForm } from '../../components/form/useForm.ts';
import { Head } from '../../components/Head.tsx';
import { Link, useGo } from '../../components/Link.tsx';
import { NotOffered } from '../../components/NotOffered.tsx';
import { paths } from '../../paths.ts';
import { RoundFields } from './RoundFields.tsx';
import { readRound, roundLabels, roundValues } from './roundValues.ts';

/** What a round is called, when it takes bids, and what it may award. */
export function EditRoundPage() {
  const { round: reference = '' } = useParams();
  const { reply } = useAnswer('rounds.list', {});
  const refusal = useRefusal('rounds.edit');
  return (
    <>
      <Head title="Edit round" crumb={<Link to={paths.rounds}>Rounds</Link>} sub={<Link to={paths.roundDecisions(reference)}>Criteria and decisions of this round</Link>} />
      {refusal !== null ? <NotOffered why={refusal} to={paths.rounds} /> : (
        <Answer reply={reply}>
          {({ rounds }) => {
            const round = rounds.find((each) => each.reference === reference);
            return round === undefined ? <Empty title="There is no such round." act={<Link className="btn" to={paths.rounds}>All rounds</Link>} /> : <EditRound round={round} />;
          }}
        </Answer>
      )}
    </>
  );
}

function EditRound({ round }: { readonly round: RoundShown }) {
  const { reference, name, changedIn } = round;
  const go = useGo();
  const back = (): void => go(paths.rounds);
  const { mutateAsync } = useCommand('rounds.edit', { said: (saved) => `Round changed: ${saved.name}` });
  const draft = useDraft(`round-edit ${reference}`, name, paths.editRound(reference));
  const form = useForm('rounds.edit', mutateAsync, {
    defaults: roundValues(round), draft, labels: roundLabels,
    changedIn,
    toRequest: (values, seen) => joinReadings(ok({ reference, changedIn: seen }), readRound(values)),
    onSaved: back,
  });
  return <Form form={form} submit="Save changes" onCancel={back}><RoundFields form={form} own={reference} /></Form>;
}
