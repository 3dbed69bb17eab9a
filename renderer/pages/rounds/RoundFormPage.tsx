import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { CommandName } from '../../../shared/contract/index.ts';
import type { RoundPage } from '../../../shared/contract/roundDecisions.ts';
import { useAnswer, useRefusal } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Head } from '../../components/Head.tsx';
import { Link } from '../../components/Link.tsx';
import { NotOffered } from '../../components/NotOffered.tsx';
import { paths } from '../../paths.ts';

interface Props {
  readonly title: string;
  readonly operation: CommandName;
  readonly children: (page: RoundPage) => ReactNode;
}

/** The page around a form about one round: its head, and who may use it. */
export function RoundFormPage({ title, operation, children }: Props) {
  const { round: reference = '' } = useParams();
  const { reply } = useAnswer('rounds.get', { reference });
  const refusal = useRefusal(operation);
  const to = paths.roundDecisions(reference);
  const name = reply?.ok === true ? reply.value.round.name : reference;
  return (
    <>
      <Head title={title} crumb={<><Link to={paths.rounds}>Rounds</Link><Link to={to}>{name}</Link></>} />
      {refusal === null ? <Answer reply={reply}>{children}</Answer> : <NotOffered why={refusal} to={to} />}
    </>
  );
}
