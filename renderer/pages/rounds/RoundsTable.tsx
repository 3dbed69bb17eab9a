import type { RoundShown, SummaryRow } from '../../../shared/contract/programme.ts';
import { formatPartialShort, type PartialDate } from '../../../shared/domain/partialDate.ts';
import { formatCount, upperFirst } from '../../../shared/domain/words.ts';
import { Figure } from '../../components/Figure.tsx';
import { Link } from '../../components/Link.tsx';
import { Money } from '../../components/Money.tsx';
import { Scroll, Table } from '../../components/table/Table.tsx';
import { isStatus, Tag } from '../../components/Tag.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { paths } from '../../paths.ts';
import { inOrder, type PlacedRound } from './roundOrder.ts';

interface Props {
  readonly rounds: readonly RoundShown[];
  readonly byRound: readonly SummaryRow[];
  readonly mayEdit: boolean;
}

/** A row for each round, those inside another under it. What lies inside a round is not in the round's own sums. */
export function RoundsTable({ rounds, byRound, mayEdit }: Props) {
  const placed = inOrder(rounds);
  return (
    <>
      <Scroll label="Rounds table">
        <Table caption="Rounds with their windows, pots and awards" className="rounds lines">
          <thead>
            <tr>
              <th scope="col">Round</th><th scope="col">State</th><th scope="col">Takes bids</th><th scope="col">Projects run</th><th scope="col" className="num">Pot £m</th>
              <th scope="col" className="num">Projects</th><th scope="col" className="num">Awarded £m</th><th scope="col" className="num">Known</th><td />{mayEdit ? <td /> : null}
            </tr>
          </thead>
          <tbody>
            {placed.map((each) => <Row key={each.round.reference} {...each} awarded={byRound.find(({ reference }) => reference === each.round.reference)?.awarded} mayEdit={mayEdit} />)}
          </tbody>
        </Table>
      </Scroll>
      {placed.some(({ depth }) => depth > 0) ? <p className="legend">A round inside another is counted on its own row alone.</p> : null}
    </>
  );
}

interface RowProps extends PlacedRound {
  /** Undefined where it has no project. */
  readonly awarded: SummaryRow['awarded'] | undefined;
  readonly mayEdit: boolean;
}

function Row({ round, depth, awarded, mayEdit }: RowProps) {
  const { reference, name, inside, state, opensOn, closesOn, startsOn, endsOn, potPence, note, projects } = round;
  const to = paths.projectsLike({ round: reference });
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: depth * 16 }}>
        {projects === 0 ? <b>{name}</b> : <Link to={to}><b>{name}</b></Link>}{inside === null ? null : <span className="t2"> inside {inside.name}</span>}
        {note === null ? null : <span className="t2 src">{note}</span>}
      </th>
      <td className="nowrap">{state === null ? <Unknown /> : <State word={upperFirst(state)} />}</td>
      <td className="nowrap"><Range from={opensOn} to={closesOn} /></td>
      <td className="nowrap"><Range from={startsOn} to={endsOn} /></td>
      <td className="num"><Money pence={potPence} as="millions" /></td>
      <td className="num">{projects === 0 ? '0' : <Figure to={to}>{formatCount(projects)}</Figure>}</td>
      <td className="num">{awarded === undefined ? <span className="t2">No project</span> : awarded.counted === 0 ? <Unknown /> : <Figure to={paths.projectsLike({ round: reference, award: 'known' })}><Money pence={awarded.pence} as="millions" /></Figure>}</td>
      <td className="num t2">{formatCount(awarded?.counted ?? 0)} of {formatCount(awarded?.of ?? 0)}</td>
      <td className="num"><Link to={paths.roundDecisions(reference)}>Decisions<span className="vh"> {name}</span></Link></td>
      {mayEdit ? <td className="num"><Link to={paths.editRound(reference)}>Edit<span className="vh"> {name}</span></Link></td> : null}
    </tr>
  );
}

const State = ({ word }: { readonly word: string }) => (isStatus(word) ? <Tag status={word} /> : word);

function Range({ from, to }: { readonly from: PartialDate | null; readonly to: PartialDate | null }) {
  if (from === null && to === null) return <Unknown />;
  if (from === to && from !== null) return formatPartialShort(from);
  return <>{from === null ? <Unknown /> : formatPartialShort(from)} to {to === null ? <Unknown>not known</Unknown> : formatPartialShort(to)}</>;
}
