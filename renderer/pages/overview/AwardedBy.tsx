import type { SummaryRow } from '../../../shared/contract/programme.ts';
import { formatCount } from '../../../shared/domain/words.ts';
import { Figure } from '../../components/Figure.tsx';
import { Link } from '../../components/Link.tsx';
import { Money } from '../../components/Money.tsx';
import { Table } from '../../components/table/Table.tsx';
import { Unknown } from '../../components/Unknown.tsx';
import { paths } from '../../paths.ts';

interface Props {
  /** 'Round' */
  readonly cut: string;
  /** Where all of them stand, with more about each: the head of the column leads there. */
  readonly all?: string;
  /** The facet of the Projects table that a row leads to. */
  readonly facet: string;
  readonly rows: readonly SummaryRow[];
}

/** One cut of the money awarded, with its coverage on every row. */
export function AwardedBy({ cut, all, facet, rows }: Props) {
  const most = Math.max(1, ...rows.map(({ awarded }) => awarded.pence));
  return (
    <div className="gap-above">
      <Table caption={`Awarded by ${cut.toLowerCase()}`} widths={[156, null, 48, 76]}>
        <thead><tr><th scope="col">{all === undefined ? cut : <Link to={all}>{cut}s</Link>}</th><td /><th scope="col" className="num">£m</th><th scope="col" className="num">Known</th></tr></thead>
        <tbody>
          {rows.map(({ reference, name, awarded: { pence, counted, of } }) => (
            <tr key={name}>
              <th scope="row">{reference === null && facet === 'theme' ? <Unknown>{name}</Unknown> : name}</th>
              <td>{counted === 0 ? null : <span className="bar" style={{ width: `${(100 * pence) / most}%` }} />}</td>
              <td className="num">{counted === 0 ? <Unknown><span className="vh">Not known</span></Unknown> : <Figure to={paths.projectsLike({ [facet]: reference ?? '' })}><Money pence={pence} as="millions" /></Figure>}</td>
              <td className="num t2">{formatCount(counted)} of {formatCount(of)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
