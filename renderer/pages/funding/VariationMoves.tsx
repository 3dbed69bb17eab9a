import type { YearEndMoves } from '../../../shared/contract/variations.ts';
import { formatDate } from '../../../shared/domain/calendar.ts';
import { type FinancialYear, yearEnd } from '../../../shared/domain/financialQuarter.ts';
import { formatPoundsInTable } from '../../../shared/domain/money.ts';
import { shortTitle } from '../../../shared/domain/project.ts';
import { upperFirst } from '../../../shared/domain/words.ts';
import { useAnswer } from '../../api/hooks.ts';
import { Answer } from '../../components/Answer.tsx';
import { Link } from '../../components/Link.tsx';
import { Region } from '../../components/Region.tsx';
import { OpenRow, Scroll, Table } from '../../components/table/Table.tsx';
import { Tag, isStatus } from '../../components/Tag.tsx';
import { ofAward, paths } from '../../paths.ts';

/** Variations, made or waiting for a decision, that move grant over the 31 March a year ends on. */
export function VariationMoves({ year }: { readonly year: FinancialYear }) {
  const { reply } = useAnswer('variations.yearEnd', {});
  return <Answer reply={reply}>{(moves) => <Shown moves={moves} over={yearEnd(year)} />}</Answer>;
}

function Shown({ moves: { awards }, over }: { readonly moves: YearEndMoves; readonly over: string }) {
  const rows = awards.flatMap(({ moves, ...award }) => moves.filter((move) => move.over === over).map(({ pence }) => ({ ...award, pence })));
  const sum = rows.reduce((all, { pence }) => all + pence, 0);
  return (
    <Region title={`Variations over ${formatDate(over)}, £`} illustrative={rows.some(({ illustrative }) => illustrative)}>
      {rows.length === 0 ? <p className="t2">No variation moves grant over {formatDate(over)}.</p> : (
        <Scroll label="Variations over 31 March table">
          <Table caption={`Grant that variations move over ${formatDate(over)}, in pounds`} className="work">
            <thead><tr><th scope="col">Project</th><th scope="col">Variation</th><th scope="col">State</th><th scope="col" className="num">Moves later</th></tr></thead>
            <tbody>{rows.map(({ project, award, number, state, pence }) => {
              const to = ofAward(paths.variation(project.reference, number), { project: project.reference, award });
              const word = upperFirst(state);
              return (
                <OpenRow key={`${award} ${number}`} to={to}>
                  <th scope="row"><Link to={to}>{shortTitle(project.name)}</Link></th><td>{number}</td><td>{isStatus(word) ? <Tag status={word} /> : word}</td>
                  <td className="num">{formatPoundsInTable(pence)}</td>
                </OpenRow>
              );
            })}</tbody>
            <tfoot><tr><th scope="row">In all</th><td /><td /><td className="num">{formatPoundsInTable(sum)}</td></tr></tfoot>
          </Table>
        </Scroll>
      )}
    </Region>
  );
}
