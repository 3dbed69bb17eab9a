import type { LedgerExtractShown } from '../../../../shared/contract/ledger.ts';
import { formatDate } from '../../../../shared/domain/calendar.ts';
import { formatCount, plural } from '../../../../shared/domain/words.ts';
import { Illustrative } from '../../../components/Illustrative.tsx';
import { Link } from '../../../components/Link.tsx';
import { Region } from '../../../components/Region.tsx';
import { Scroll, Table } from '../../../components/table/Table.tsx';
import { paths } from '../../../paths.ts';

/** Which extracts were read, and what days they cover. */
export function Extracts({ extracts }: { readonly extracts: readonly LedgerExtractShown[] }) {
  return (
    <Region title="Extracts read" note={plural(extracts.length, 'extract')}>
      <Scroll label="Extracts table">
        <Table caption="Extracts read, latest first" className="lines">
          <thead><tr><th scope="col">Extract</th><th scope="col">Days it covers</th><th scope="col" className="num">Rows added</th><th scope="col">Read in</th></tr></thead>
          <tbody>{extracts.map(({ name, from, to, rows, change, illustrative }) => (
            <tr key={`${change} ${name}`}>
              <th scope="row">{name} {illustrative ? <Illustrative /> : null}</th><td>{formatDate(from)} to {formatDate(to)}</td><td className="num">{formatCount(rows)}</td>
              <td><Link to={paths.historyOf(change)}>Change {formatCount(change)}</Link></td>
            </tr>
          ))}</tbody>
        </Table>
      </Scroll>
    </Region>
  );
}
