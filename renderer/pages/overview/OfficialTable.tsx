import type { PortfolioSummary } from '../../../shared/contract/programme.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { Figure } from '../../components/Figure.tsx';
import { Money } from '../../components/Money.tsx';
import { Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { paths } from '../../paths.ts';

const count = (n: number | null | undefined) => (n === null || n === undefined ? <Unknown>None</Unknown> : formatCount(n));

/** The official figure, the sum of the rows here, and what lies between. */
export function OfficialTable({ summary: { official, awarded, grants, gap } }: { readonly summary: PortfolioSummary }) {
  const { money, projects } = official;
  const none = money.all.length === 0 && projects.all.length === 0;
  return (
    <Table caption="Official figures beside the sum of the rows" widths={[null, 72, 72]}>
      <thead><tr><th scope="col">{none ? 'Here' : 'Official and here'}</th><th scope="col" className="num">£m</th><th scope="col" className="num">Projects</th></tr></thead>
      <tbody>
        {none ? null : (
          <tr>
            <th scope="row">Official figure<span className="t2 src">{adoptedWords(official)}</span></th>
            <td className="num">{money.adopted === null ? <Unknown>None</Unknown> : <Money pence={money.adopted.pence} as="millions" />}</td>
            <td className="num">{count(projects.adopted?.number)}</td>
          </tr>
        )}
        <tr>
          <th scope="row">Sum of the rows here</th>
          <td className="num">{awarded.counted === 0 ? <Unknown /> : <Figure to={paths.projectsLike({ award: 'known' })}><Money pence={awarded.pence} as="millions" /></Figure>}</td>
          <td className="num"><Figure to={paths.projects}>{formatCount(grants)}</Figure></td>
        </tr>
        {none ? null : (
          <tr>
            <th scope="row"><b>Gap</b></th>
            <td className="num"><b>{gap.pence === null ? <Unknown /> : <Money pence={gap.pence} as="millions" />}</b></td>
            <td className="num"><b>{count(gap.projects)}</b></td>
          </tr>
        )}
      </tbody>
    </Table>
  );
}

/** Which source this file goes by; two where money and number come from two. */
function adoptedWords({ money, projects }: PortfolioSummary['official']): string {
  const from = [money, projects].flatMap(({ adopted }) => (adopted === null ? [] : [adopted.sources[0]?.publisher ?? adopted.subject]));
  if (from.length === 0) return 'None adopted';
  const note = money.adopted?.note ?? null;
  return `${[...new Set(from)].join('; ')}${note === null ? '' : `. ${note}`}`;
}
