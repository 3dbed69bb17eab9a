import type { PortfolioSummary, RoundShown } from '../../../shared/contract/programme.ts';
import { plural } from '../../../shared/domain/words.ts';
import { useAnswer, useRefusal } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Head } from '../../components/Head.tsx';
import { Illustrative } from '../../components/Illustrative.tsx';
import { Link } from '../../components/Link.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { paths } from '../../paths.ts';
import { RoundsTable } from './RoundsTable.tsx';

/** Every round with its window, its pot, and what its projects were awarded as far as it is known. */
export function RoundsPage() {
  const { reply } = useAnswer('rounds.list', {});
  const { reply: summary } = useAnswer('portfolio.summary', {});
  return (
    <Answer reply={reply} waiting={<Waiting rows={5} />}>
      {({ rounds }) => <Answer reply={summary} waiting={<Waiting rows={5} />}>{(money) => <Rounds rounds={rounds} money={money} />}</Answer>}
    </Answer>
  );
}

function Rounds({ rounds, money }: { readonly rounds: readonly RoundShown[]; readonly money: PortfolioSummary }) {
  const mayAdd = useRefusal('rounds.add') === null;
  const mayEdit = useRefusal('rounds.edit') === null;
  const add = <Link className="btn btn--main" to={paths.addRound}>Add round</Link>;
  const without = money.byRound.find(({ reference }) => reference === null)?.awarded.of ?? 0;
  return (
    <>
      <Head title="Rounds" crumb={<Link to={paths.overview}>Overview</Link>} acts={mayAdd && rounds.length > 0 ? add : undefined}
        sub={<>{plural(rounds.length, 'round')}. {without === 0 ? null : <><Link to={paths.projectsLike({ round: '' })}>{plural(without, 'project')}</Link> in no round.</>}{money.illustrative ? <> <Illustrative /></> : null}</>} />
      {rounds.length === 0
        ? <Empty title="No round yet." act={mayAdd ? add : undefined}>Rounds with their windows and pots will be here. A project can stand in a round or in none.</Empty>
        : <RoundsTable rounds={rounds} byRound={money.byRound} mayEdit={mayEdit} />}
    </>
  );
}
